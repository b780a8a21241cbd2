"""A picture in a text stands alone in its paragraph.

What it checks: every picture in a text is all there is in its paragraph: no words beside it, no second picture, no link
around it, no table.

Why: only a picture that stands alone is shown with its caption and credit, and the credit is owed by law.

Bad: `Peta: ![Peta](bantuan.png "Peta | Rina")`

Good: `![Peta](bantuan.png "Peta | Rina")` between two empty lines

Gambar dalam isi berita berdiri sendiri dalam paragrafnya.

Yang diperiksa: setiap gambar menjadi satu-satunya isi paragrafnya: tanpa kata di sampingnya, tanpa gambar kedua, tidak
di dalam tautan, dan tidak di dalam tabel.

Alasan: hanya gambar yang berdiri sendiri yang tampil dengan keterangan dan kreditnya, dan kredit diwajibkan
undang-undang.

Salah: `Peta: ![Peta](bantuan.png "Peta | Rina")`

Benar: `![Peta](bantuan.png "Peta | Rina")` di antara dua baris kosong
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
