"""The same people are quoted in both languages.

What it checks: a version has at least as many quotations as the other has of five words or more, those that stand as a
paragraph of their own included. Shorter ones may be names or terms, which are marked in one language alone.

Why: where the marks are lost, what somebody said becomes what the ministry says.

Bad: `“Semua keluarga sudah menerima beras,”` in the original, but `All families have received their rice,` without
marks

Good: `“Semua keluarga sudah menerima beras,”` and `“All families have received their rice,”`

Kutipan di kedua bahasa sama.

Yang diperiksa: satu versi memuat kutipan paling sedikit sebanyak kutipan lima kata atau lebih pada versi lainnya,
termasuk yang berdiri sebagai paragraf kutipan. Yang lebih pendek mungkin nama atau istilah, yang diberi tanda kutip
dalam satu bahasa saja.

Alasan: jika tanda kutipnya hilang, ucapan seseorang menjadi pernyataan kementerian.

Salah: `“Semua keluarga sudah menerima beras,”` dalam naskah asli, tetapi `All families have received their rice,` tanpa
tanda kutip

Benar: `“Semua keluarga sudah menerima beras,”` dan `“All families have received their rice,”`
"""

from collections.abc import Iterator

from plugins.checks.parity import quotations_that_differ
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W409",
    name="quotations-differ",
    severity=Severity.WARNING,
    message={
        "id": "Setiap kutipan harus ada di kedua bahasa: `{here}` tidak ada padanannya di {path}.",
        "en": "Every quotation must stand in both languages: `{here}` has no counterpart in {path}.",
    },
    hint={
        "id": "Periksa tanda kutip di kedua versi. Jika memang berbeda: `allow: {{quotations-differ: alasan}}`.",
        "en": "Look at the quotation marks of both. If they must differ: `allow: {{quotations-differ: reason}}`.",
    },
)


def check_translation(original: Prose, translation: Prose) -> Iterator[Finding]:
    """Compare the quotations of two versions."""
    return (difference.found_by(RULE) for difference in quotations_that_differ(original, translation))
