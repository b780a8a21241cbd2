"""Officials are named by name and post, without their staff number.

What it checks: no civil servant's number (NIP, NI PPPK): 18 digits that hold a date of birth and a year of entry, or
that stand beside the word NIP.

Why: the number tells the date of birth and opens staff systems. Name and post are enough to know who speaks or signs.

Bad: `NIP 20190229 204913 2 999`

Good: `Budi Santoso, Kepala Biro Humas`

Pejabat disebut dengan nama dan jabatan, tanpa nomor induk pegawai.

Yang diperiksa: tidak ada nomor induk pegawai (NIP, NI PPPK): 18 angka yang memuat tanggal lahir dan tahun pengangkatan,
atau yang tertulis di dekat kata NIP.

Alasan: nomor ini memuat tanggal lahir dan dipakai dalam sistem kepegawaian. Nama dan jabatan sudah cukup untuk
mengetahui siapa yang berbicara atau menandatangani.

Salah: `NIP 20190229 204913 2 999`

Benar: `Budi Santoso, Kepala Biro Humas`
"""

from collections.abc import Iterator

from plugins.checks.personal_numbers import STAFF, personal_numbers
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W904",
    name="staff-number",
    severity=Severity.WARNING,
    message={
        "id": "Nomor induk pegawai tidak boleh dimuat; di sini ada nomor 18 angka, `{found}`.",
        "en": "Staff numbers must not be published; here are 18 digits, `{found}`.",
    },
    hint={
        "id": "Hapus nomornya; nama dan jabatan sudah cukup.",
        "en": "Remove the number; name and post are enough.",
    },
    private=True,
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at every long number."""
    for number in personal_numbers(prose):
        if number.kind == STAFF:
            yield RULE.at(number.place, found=number.masked)
