"""Quotation marks turn towards what they enclose.

What it checks: no closing mark stands where a quotation opens, and no opening one where it closes. Apostrophes, as in
Jum’at and ’90-an, are left alone, and straight marks have no direction.

Why: a mark the wrong way round comes of a pasted text, and looks like a piece of another sentence.

Bad: `”Bantuan sudah tiba,” kata Siti.` and `kata “lumbung“ itu`

Good: `“Bantuan sudah tiba,” kata Siti.` and `kata “lumbung” itu`

Tanda kutip menghadap ke ucapan yang diapitnya.

Yang diperiksa: tanda penutup tidak dipakai untuk membuka kutipan, dan tanda pembuka tidak dipakai untuk menutupnya.
Apostrof, seperti dalam Jum’at dan ’90-an, tidak disentuh, dan tanda lurus tidak punya arah.

Alasan: tanda yang terbalik berasal dari teks yang disalin dan tampak seperti potongan kalimat lain.

Salah: `”Bantuan sudah tiba,” kata Siti.` dan `kata “lumbung“ itu`

Benar: `“Bantuan sudah tiba,” kata Siti.` dan `kata “lumbung” itu`
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W705",
    name="reversed-quote",
    severity=Severity.WARNING,
    message={
        "id": "Tanda kutip harus menghadap ke ucapan yang diapitnya; `{found}` di sini terbalik.",
        "en": "Quotation marks must turn towards what they enclose; this `{found}` is the wrong way round.",
    },
    hint={
        "id": "Ganti dengan `{right}`.",
        "en": "Replace it with `{right}`.",
    },
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look for marks whose shape is not that of their place."""
    if not any(mark.reversed for mark in prose.quotation_marks):
        return
    outer_opening, outer_closing, inner_opening, inner_closing = (mark.strip() for mark in prose.language.quotes)
    for mark in prose.quotation_marks:
        if mark.reversed:
            pair = (inner_opening, inner_closing) if mark.inner else (outer_opening, outer_closing)
            place = prose.place(mark.position, mark.position + 1)
            yield RULE.at(place, found=mark.sign, right=pair[0] if mark.opens else pair[1])
