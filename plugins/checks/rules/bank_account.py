"""Bank account and card numbers of persons are not published.

What it checks: no number of 10 to 16 digits beside a word such as rekening, no. rek, KKS or account, below one at the
head of its column in a table, beside the name of a bank in brackets where the sentence speaks of an account or a
transfer, or between a bank and "atas nama". Numbers under `public_numbers` in `site.yml`, such as a donation account,
may stand.

Why: a list of recipients with their accounts is a gift to swindlers, and aid cards are emptied with it.

Bad: `rekening 0000-01-000000-00-9`

Good: `rekening donasi 000-00-0123456-7`, where `site.yml` has it: `public_numbers: ["000-00-0123456-7"]`

Nomor rekening dan kartu bank milik orang tidak dimuat.

Yang diperiksa: tidak ada nomor 10 sampai 16 angka di dekat kata seperti rekening, no. rek, KKS, atau account, di bawah
kata itu di kepala kolom tabel, di samping nama bank dalam kurung bila kalimatnya menyebut rekening atau transfer, atau
di antara nama bank dan "atas nama". Nomor di bawah `public_numbers` dalam `site.yml`, misalnya rekening donasi, boleh
dimuat.

Alasan: daftar penerima dengan nomor rekeningnya membuka jalan bagi penipu, dan kartu bantuan dapat dikuras dengannya.

Salah: `rekening 0000-01-000000-00-9`

Benar: `rekening donasi 000-00-0123456-7`, bila tercantum di `site.yml`: `public_numbers: ["000-00-0123456-7"]`
"""

from collections.abc import Iterator

from plugins.checks.personal_numbers import ACCOUNT, personal_numbers
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W906",
    name="bank-account",
    severity=Severity.ERROR,
    message={
        "id": "Nomor rekening atau kartu orang tidak boleh dimuat; di sini ada `{found}`.",
        "en": "A person's account or card number must not be published; here is `{found}`.",
    },
    hint={
        "id": "Hapus nomornya. Rekening donasi resmi didaftarkan di `public_numbers` dalam site.yml.",
        "en": "Remove the number. An official donation account belongs under `public_numbers` in site.yml.",
    },
    allowable=True,
    private=True,
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at every long number."""
    for number in personal_numbers(prose):
        if number.kind == ACCOUNT:
            yield RULE.at(number.place, found=number.masked)
