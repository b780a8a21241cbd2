"""Health and work insurance numbers are not published.

What it checks: no number of 13 digits beside BPJS, JKN or KIS, and none of 11 digits beside BPJS Ketenagakerjaan or
KPJ, unless it begins as landlines do.

Why: the number opens somebody's medical and wage records, which Law 27/2022 protects most of all.

Bad: `BPJS 0000000000009`

Good: `peserta BPJS Kesehatan yang iurannya dibayar negara`

Nomor jaminan kesehatan dan ketenagakerjaan tidak dimuat.

Yang diperiksa: tidak ada nomor 13 angka di dekat kata BPJS, JKN, atau KIS, dan tidak ada nomor 11 angka di dekat BPJS
Ketenagakerjaan atau KPJ, kecuali yang berawalan seperti telepon kantor.

Alasan: nomor ini membuka catatan kesehatan dan upah seseorang, yang paling dilindungi oleh UU 27/2022.

Salah: `BPJS 0000000000009`

Benar: `peserta BPJS Kesehatan yang iurannya dibayar negara`
"""

from collections.abc import Iterator

from plugins.checks.personal_numbers import INSURANCE, personal_numbers
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W907",
    name="insurance-number",
    severity=Severity.ERROR,
    message={
        "id": "Nomor BPJS atau KIS tidak boleh dimuat; di sini ada `{found}`.",
        "en": "An insurance number must not be published; here is `{found}`.",
    },
    hint={
        "id": "Hapus nomornya. Jika bukan nomor orang, tulis alasannya di `allow`.",
        "en": "Remove the number. If it is nobody's number, give the reason under `allow`.",
    },
    allowable=True,
    private=True,
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at every long number."""
    for number in personal_numbers(prose):
        if number.kind == INSURANCE:
            yield RULE.at(number.place, found=number.masked)
