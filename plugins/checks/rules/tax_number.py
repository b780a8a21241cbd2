"""Tax numbers are published only where they must be.

What it checks: no tax number (NPWP) in the form 99.999.999.9-999.999, and no number of 15, 16 or 22 digits beside the
word NPWP or NITKU. Numbers under `public_numbers` in `site.yml` may stand.

Why: a person's tax number is protected like an identity number, and is the same one for most people today.
That of an agency is public, but no reader of a release needs it.

Bad: `NPWP 00.000.000.0-000.000`

Good: `nomor pokok wajib pajaknya tercatat di panitia`

Nomor pokok wajib pajak dimuat hanya bila perlu.

Yang diperiksa: tidak ada NPWP berbentuk 99.999.999.9-999.999, dan tidak ada nomor 15, 16, atau 22 angka di dekat kata
NPWP atau NITKU. Nomor di bawah `public_numbers` dalam `site.yml` boleh dimuat.

Alasan: NPWP seseorang dilindungi seperti NIK, dan kini sama dengan NIK bagi kebanyakan orang. NPWP
instansi terbuka, tetapi pembaca siaran tidak membutuhkannya.

Salah: `NPWP 00.000.000.0-000.000`

Benar: `nomor pokok wajib pajaknya tercatat di panitia`
"""

from collections.abc import Iterator

from plugins.checks.personal_numbers import TAX, personal_numbers
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W903",
    name="tax-number",
    severity=Severity.WARNING,
    message={
        "id": "NPWP orang tidak boleh dimuat; di sini ada `{found}`.",
        "en": "A person's tax number must not be published; here is `{found}`.",
    },
    hint={
        "id": "Hapus nomornya; NPWP instansi dapat didaftarkan di `public_numbers` dalam site.yml.",
        "en": "Remove it; an agency's tax number can be listed under `public_numbers` in site.yml.",
    },
    private=True,
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at every long number."""
    for number in personal_numbers(prose):
        if number.kind == TAX:
            yield RULE.at(number.place, found=number.masked)
