"""Mobile numbers in a release are official ones.

What it checks: no mobile phone number stands in a text, a field, a link for calls or WhatsApp, or a file name, unless
`site.yml` (`contact`, `public_numbers`) or the register of units has it. One that a release gives as its
own `contact` is told there, and may then stand in its text. Office lines, call centres and free lines are no concern.

Why: a mobile number is a person's own, and stays in the archive when its owner has moved to another post. Somebody
who collected numbers from releases could pose as the ministry.

Bad: `WhatsApp 0810-0000-0000`, `https://wa.me/6281000000000`

Good: `telepon (021) 1234567`, `pusat panggilan 1500123`

Nomor ponsel dalam siaran adalah nomor resmi.

Yang diperiksa: tidak ada nomor ponsel dalam teks, isian, tautan panggilan atau WhatsApp, atau nama berkas, kecuali
nomor yang ada di `site.yml` (`contact`, `public_numbers`) atau di daftar unit. Nomor yang ditulis sebagai `contact`
siaran itu sendiri ditegur di sana, lalu boleh muncul dalam teksnya. Telepon kantor, pusat panggilan, dan nomor bebas
pulsa tidak dipersoalkan.

Alasan: nomor ponsel milik pribadi, dan tetap ada di arsip ketika pemiliknya sudah pindah tugas. Orang yang
mengumpulkan nomor dari siaran dapat mengaku sebagai kementerian.

Salah: `WhatsApp 0810-0000-0000`, `https://wa.me/6281000000000`

Benar: `telepon (021) 1234567`, `pusat panggilan 1500123`
"""

from collections.abc import Iterator

from plugins.checks.personal_numbers import PHONE, personal_numbers
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W905",
    name="phone-number",
    severity=Severity.WARNING,
    message={
        "id": "Nomor ponsel dalam siaran harus nomor resmi; `{found}` tidak terdaftar.",
        "en": "A mobile number in a release must be an official one; `{found}` is not listed.",
    },
    hint={
        "id": "Pakai telepon kantor, atau daftarkan nomor dinas itu di `public_numbers` dalam site.yml.",
        "en": "Give the office line, or list the official number under `public_numbers` in site.yml.",
    },
    private=True,
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at every long number."""
    for number in personal_numbers(prose):
        if number.kind == PHONE:
            yield RULE.at(number.place, found=number.masked)
