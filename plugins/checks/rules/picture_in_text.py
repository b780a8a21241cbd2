"""A picture in a body stands alone in its paragraph.

What it checks: every picture of a body is all there is in its paragraph: no text beside it, no second picture, no link
around it, no table.

Why: only a picture that stands alone is shown with its caption and credit, and the credit is owed by law.

Bad: `Peta daerah banjir: ![Peta](peta.png "Daerah banjir | Peta: Rina Sari")`

Good: `![Peta](peta.png "Daerah banjir | Peta: Rina Sari")` between two empty lines.
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W609",
    name="picture-in-text",
    severity=Severity.ERROR,
    message={
        "id": "Gambar harus berdiri sendiri dalam paragrafnya; `{found}` berada di dalam teks, tautan, atau tabel.",
        "en": "A picture must stand alone in its paragraph; `{found}` stands within a text, a link or a table.",
    },
    hint={
        "id": "Taruh gambar di paragraf tersendiri, dengan baris kosong di atas dan di bawahnya.",
        "en": "Put it into a paragraph of its own, with an empty line above and below.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look at every picture of every body."""
    for manuscript in library.manuscripts:
        for picture in manuscript.body.pictures:
            if not picture.alone:
                written = picture.reference.written
                yield RULE.at(manuscript.place_in_body(written), found=written or "-")
