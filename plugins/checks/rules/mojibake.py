"""Letters and signs come through as they were written.

What it checks: no text holds what is left of signs that were read with the wrong encoding, such as â€œ for “ or Ã© for
é, no U+FFFD, no question mark where a quotation mark or an apostrophe stood, and no HTML code such as &nbsp; where it
is shown as it stands.

Why: readers see rubbish, and where quotation marks are lost nobody can tell who said what.

Bad: `â€œBantuan sudah tibaâ€` and `?Bantuan sudah tiba?, kata Siti` and `title: Bantuan&nbsp;tiba`

Good: `“Bantuan sudah tiba,” kata Siti` and `title: Bantuan tiba`

Huruf dan tanda baca tampil seperti yang ditulis.

Yang diperiksa: naskah tidak memuat sisa tanda yang dibaca dengan pengodean keliru, seperti â€œ untuk “ atau Ã© untuk é,
tidak memuat U+FFFD, tidak memuat tanda tanya di tempat tanda kutip atau apostrof, dan tidak memuat kode HTML seperti
&nbsp; yang akan tampil apa adanya.

Alasan: pembaca melihat huruf acak, dan bila tanda kutip hilang orang tidak tahu siapa mengatakan apa.

Salah: `â€œBantuan sudah tibaâ€` dan `?Bantuan sudah tiba?, kata Siti` dan `title: Bantuan&nbsp;tiba`

Benar: `“Bantuan sudah tiba,” kata Siti` dan `title: Bantuan tiba`
"""

import html
import re
from collections.abc import Iterator
from itertools import islice

from plugins.checks.kept import is_in_address
from plugins.checks.wording import Phrase
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose, regex

RULE = Rule(
    code="W710",
    name="mojibake",
    severity=Severity.ERROR,
    message={
        "id": "Huruf dan tanda baca harus tampil seperti yang ditulis; di sini tertinggal `{found}`.",
        "en": "Letters and signs must come through as they were written; here is left `{found}`.",
    },
    hint={
        "id": "{hint}",
        "en": "{hint}",
    },
    allowable=True,
)

_SIGNS = {
    "â": re.compile(r"â(?:€[\u0080-\u00bf\u0152-\u0178\u02c6-\u02dc\u2013-\u2122]?|\u0080[\u0080-\u00bf])"),
    "Ã": re.compile(r"Ã(?:[\u0080-\u00bf]|[ƒ‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])"),
    "Â": re.compile(r"Â[\u0080-\u00bf]|(?<![^\W\d_])Â(?=[ ])"),
    "ï": re.compile(r"ï»¿|ï¿½"),
    "\ufffd": re.compile(r"\ufffd+"),
}
"""Pieces of UTF-8 that were read as Windows-1252, by their first sign, and what stands for those that are lost."""
_LOST_QUOTES = regex(r"\?(?<!\w\?)[A-Z][^?\n]{2,400}\?(?=,| kata| ujar)")
_LOST_APOSTROPHE = regex(r"\?(?<=[A-Za-z]\?)(?=[a-z])")
_CODE = regex(r"&(?:amp;)?(?:nbsp|amp|quot|apos|lt|gt|[lr][sd]quo|[mn]dash|hellip|#\d{2,6}|#x[\dA-Fa-f]{2,6});")
_MOST = 500
"""Findings of a kind; nobody reads more."""
_RETYPE: Phrase = {
    "id": "Ketik ulang bagian ini dari naskah asli.",
    "en": "Type this piece anew from the original text.",
}
_LOST: Phrase = {
    "id": "Ganti tanda tanya dengan tanda kutip atau apostrof, seperti di naskah asli.",
    "en": "Replace the question marks with quotation marks or an apostrophe, as in the original text.",
}


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look for what is left of signs that were lost on the way."""
    text = prose.text
    for sign, pattern in _SIGNS.items() if not text.isascii() else ():
        for match in islice(pattern.finditer(text), _MOST) if sign in text else ():
            yield _finding(prose, match, _unread(match[0]))
    if "?" in text:
        for match in _LOST_QUOTES.finditer(text):
            yield _finding(prose, match, _LOST)
        for match in _LOST_APOSTROPHE.finditer(text):
            if not is_in_address(text, *match.span()):
                yield _finding(prose, match, _LOST)
    for match in islice(_CODE.finditer(text), _MOST) if "&" in text else ():
        if (match[0].startswith("&amp;") and match[0] != "&amp;") or not prose.passage_at(match.start()).in_body:
            yield _finding(prose, match, _instead(html.unescape(html.unescape(match[0]))))


def _unread(found: str) -> Phrase:
    """Return what signs were before they were read wrongly, where that can be told."""
    try:
        return _instead(found.encode("cp1252").decode())
    except UnicodeError:
        return _RETYPE


def _instead(meant: str) -> Phrase:
    if not meant.strip():
        return {"id": "Ganti dengan satu spasi.", "en": "Replace it with a space."}
    if meant == "\ufeff":
        return {"id": "Hapus tanda ini.", "en": "Delete it."}
    return {"id": f"Mungkin maksud Anda `{meant}`.", "en": f"Did you mean `{meant}`?"}


def _finding(prose: Prose, match: re.Match[str], hint: Phrase) -> Finding:
    return RULE.at(prose.place(*match.span()), found=match[0], hint=hint)
