"""The same headings stand in both languages.

What it checks: the texts of both versions have as many headings, of the same levels in the same order.

Why: a heading without its counterpart shows that a part was left out, or that readers of one language find less.

Bad: `## Cara mendapat bantuan` in the original, and no heading in the translation

Good: `## Cara mendapat bantuan` in the original, and `## How to get aid` in the translation

Subjudul di kedua bahasa sama.

Yang diperiksa: isi kedua versi memuat subjudul sama banyak, setingkat, dan dalam urutan yang sama.

Alasan: subjudul tanpa padanan menandakan ada bagian yang tertinggal, atau pembaca satu bahasa mendapat lebih sedikit.

Salah: `## Cara mendapat bantuan` dalam naskah asli, dan tidak ada subjudul dalam terjemahan

Benar: `## Cara mendapat bantuan` dalam naskah asli, dan `## How to get aid` dalam terjemahan
"""

from collections.abc import Iterator

from plugins.checks.parity import headings_that_differ
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W410",
    name="headings-differ",
    severity=Severity.WARNING,
    message={
        "id": "Setiap subjudul harus ada di kedua bahasa, setingkat: di sini `{here}`, di {path} {there}.",
        "en": "Every heading must stand in both languages, on one level: here `{here}`, in {path} {there}.",
    },
    hint={
        "id": "Samakan subjudul dan tingkatnya. Jika memang berbeda: `allow: {{headings-differ: alasan}}`.",
        "en": "Give both the same headings. If they must differ: `allow: {{headings-differ: reason}}`.",
    },
)


def check_translation(original: Prose, translation: Prose) -> Iterator[Finding]:
    """Compare the headings of two versions."""
    return (difference.found_by(RULE) for difference in headings_that_differ(original, translation))
