"""Releases and pages have a text.

What it checks: something stands below the front matter.

Why: a page with a headline and nothing below disappoints whoever opens it; most often the text was forgotten.

Bad: a file that ends with the second `---`

Good: at least one paragraph below it.
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W607",
    name="empty-body",
    severity=Severity.ERROR,
    message={
        "id": "Di bawah isian harus ada isi berita; di sini kosong.",
        "en": "Below the fields there must be a text; here it is empty.",
    },
    hint={
        "id": "Tulis isi berita di bawah `---` yang kedua. Jika belum siap, tulis `status: draft` dan satu kalimat.",
        "en": "Write the text below the second line `---`. If it is not ready, write `status: draft` and one sentence.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look at every body."""
    for manuscript in library.manuscripts:
        if not manuscript.text.strip():
            yield RULE.at(manuscript.body_place)
