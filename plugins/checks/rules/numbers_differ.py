"""The same numbers stand in both languages.

What it checks: every number, amount of money, percentage, ordinal and time of day of one version stands in the other
one too. Values are compared, not signs: `62,77 triliun` is 62.77 trillion and Rp62,770,000,000,000, `1.308` is 1,308,
`tiga` is 3, ke-76 is 76th, pukul 14.00 is 2 p.m. How often a number is said does not matter. Numbers in words count
from three; the entries of a list need not be counted in words. What belongs to a date is compared with dates.

Why: a slip of one digit in a translation is seen by nobody, until somebody quotes it.

Bad: `Bantuan untuk 1.308 keluarga` in the original, but `Aid for 1,380 families` in the translation

Good: `Bantuan untuk 1.308 keluarga` in the original, and `Aid for 1,308 families` in the translation

Angka di kedua bahasa sama.

Yang diperiksa: setiap angka, jumlah uang, persentase, bilangan tingkat, dan jam pada satu versi ada pula pada versi
lainnya. Yang dibandingkan nilainya, bukan tulisannya: `62,77 triliun` sama dengan 62.77 trillion dan
Rp62,770,000,000,000, `1.308` sama dengan 1,308, `tiga` sama dengan 3, ke-76 sama dengan 76th, pukul 14.00 sama dengan
2 p.m. Berapa kali angka itu disebut tidak penting. Angka yang ditulis dengan huruf diperiksa mulai dari tiga;
banyaknya butir suatu daftar tidak harus disebut. Angka dalam tanggal dibandingkan bersama tanggalnya.

Alasan: satu angka yang keliru dalam terjemahan tidak terlihat siapa pun, sampai ada yang mengutipnya.

Salah: `Bantuan untuk 1.308 keluarga` dalam naskah asli, tetapi `Aid for 1,380 families` dalam terjemahan

Benar: `Bantuan untuk 1.308 keluarga` dalam naskah asli, dan `Aid for 1,308 families` dalam terjemahan
"""

from collections.abc import Iterator

from plugins.checks.parity import figures_that_differ
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W404",
    name="numbers-differ",
    severity=Severity.WARNING,
    message={
        "id": "Setiap angka harus ada di kedua bahasa: di sini `{here}`, di {path} {there}.",
        "en": "Every number must stand in both languages: here `{here}`, in {path} {there}.",
    },
    hint={
        "id": "Samakan kedua versi. Jika memang berbeda, tulis alasannya: `allow: {{numbers-differ: alasan}}`.",
        "en": "Make both versions agree. If they must differ, say why: `allow: {{numbers-differ: reason}}`.",
    },
)


def check_translation(original: Prose, translation: Prose) -> Iterator[Finding]:
    """Compare the figures of two versions."""
    return (difference.found_by(RULE) for difference in figures_that_differ(original, translation))
