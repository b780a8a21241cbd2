"""The same links stand in both languages.

What it checks: every address that one version links to, in its text or as evidence, is linked to by the other one too.
A link to another release counts as the same whatever its language, and so does an address on the web that differs in a
part such as `/id/` and `/en/`.

Why: readers of both languages have a right to the same sources.

Bad: `[the test](https://pangan.example/uji)` in one version, and no such link in the other

Good: `[hasil uji](https://pangan.example/id/uji)` in the original, `[the test](https://pangan.example/en/uji)` in the
translation

Tautan di kedua bahasa sama.

Yang diperiksa: setiap alamat yang ditautkan pada satu versi, dalam teks atau sebagai bukti, ditautkan pula pada versi
lainnya. Tautan ke siaran lain dianggap sama apa pun bahasanya, begitu pula alamat web yang hanya berbeda pada bagian
seperti `/id/` dan `/en/`.

Alasan: pembaca kedua bahasa berhak atas sumber yang sama.

Salah: `[the test](https://pangan.example/uji)` pada satu versi, dan tidak ada pada versi lainnya

Benar: `[hasil uji](https://pangan.example/id/uji)` dalam naskah asli, `[the test](https://pangan.example/en/uji)` dalam
terjemahan
"""

from collections.abc import Iterator

from plugins.checks.parity import links_of, sources_of, targets_that_differ
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W407",
    name="links-differ",
    severity=Severity.WARNING,
    message={
        "id": "Setiap tautan harus ada di kedua bahasa: di sini `{here}`, di {path} {there}.",
        "en": "Every link must stand in both languages: here `{here}`, in {path} {there}.",
    },
    hint={
        "id": "Tambahkan tautan itu, atau perbaiki. Jika memang berbeda: `allow: {{links-differ: alasan}}`.",
        "en": "Add the link, or mend the wrong one. If they must differ: `allow: {{links-differ: reason}}`.",
    },
)


def check_translation(original: Prose, translation: Prose) -> Iterator[Finding]:
    """Compare where two versions link to."""
    yield from targets_that_differ(RULE, original, translation, links_of)
    if original.own.evidence and translation.own.evidence:
        yield from targets_that_differ(RULE, original, translation, sources_of)
