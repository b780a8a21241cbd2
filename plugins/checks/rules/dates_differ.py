"""The same dates stand in both languages.

What it checks: every date of one version stands in the other one too, with the same day, month and year, and the same
day of the week where both name one. A date without a year agrees with one that has it. Days of the week and months
that are named without a date are named in both.

Why: readers plan by dates, and those of one language must not come on another day than those of the other.

Bad: `tiba pada Rabu, 19 Agustus 2026` in the original, but `arrived on Thursday, 20 August 2026` in the translation

Good: `tiba pada Rabu, 19 Agustus 2026` in the original, and `arrived on Wednesday, 19 August 2026` in the translation

Tanggal di kedua bahasa sama.

Yang diperiksa: setiap tanggal pada satu versi ada pula pada versi lainnya, dengan hari, bulan, dan tahun yang sama,
dan nama hari yang sama jika keduanya menyebutnya. Tanggal tanpa tahun cocok dengan tanggal yang sama bertahun. Nama
hari dan bulan yang disebut tanpa tanggal disebut di kedua versi.

Alasan: pembaca membuat rencana menurut tanggal; pembaca satu bahasa tidak boleh datang pada hari yang lain.

Salah: `tiba pada Rabu, 19 Agustus 2026` dalam naskah asli, tetapi `arrived on Thursday, 20 August 2026` dalam
terjemahan

Benar: `tiba pada Rabu, 19 Agustus 2026` dalam naskah asli, dan `arrived on Wednesday, 19 August 2026` dalam terjemahan
"""

from collections.abc import Iterator

from plugins.checks.parity import dates_that_differ
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W405",
    name="dates-differ",
    severity=Severity.WARNING,
    message={
        "id": "Setiap tanggal harus ada di kedua bahasa: di sini `{here}`, di {path} {there}.",
        "en": "Every date must stand in both languages: here `{here}`, in {path} {there}.",
    },
    hint={
        "id": "Samakan kedua versi. Jika memang berbeda, tulis alasannya: `allow: {{dates-differ: alasan}}`.",
        "en": "Make both versions agree. If they must differ, say why: `allow: {{dates-differ: reason}}`.",
    },
)


def check_translation(original: Prose, translation: Prose) -> Iterator[Finding]:
    """Compare the dates of two versions."""
    return (difference.found_by(RULE) for difference in dates_that_differ(original, translation))
