"""Punctuation stands at the word before it, with a space behind.

What it checks: no space before a comma, full stop, colon, semicolon, question or exclamation mark, none inside
brackets, and one space between a comma or full stop and the next word. Numbers, times, addresses, abbreviations, dots
drawn apart and claims are left alone. In French, where a space belongs there, nothing is said.

Why: a sign with a space before it may begin a line of its own, and words without a space between them are not found by
searching.

Bad: `beras , gula` and `minyak,tepung` and `( Plt. ) Kepala`

Good: `beras, gula` and `minyak, tepung` and `(Plt.) Kepala`

Tanda baca menempel pada kata di depannya, lalu diikuti spasi.

Yang diperiksa: tidak ada spasi di depan koma, titik, titik dua, titik koma, tanda tanya, atau tanda seru, tidak ada
spasi di dalam kurung, dan ada satu spasi di antara koma atau titik dan kata berikutnya. Angka, jam, alamat,
singkatan, titik-titik yang direnggangkan, dan klaim tidak disentuh.

Alasan: tanda yang didahului spasi dapat jatuh di awal baris, dan kata tanpa spasi di antaranya tidak ditemukan mesin
pencari.

Salah: `beras , gula` dan `minyak,tepung` dan `( Plt. ) Kepala`

Benar: `beras, gula` dan `minyak, tepung` dan `(Plt.) Kepala`
"""

import re
from collections.abc import Iterator
from itertools import islice

from plugins.checks.kept import word_at
from plugins.checks.telling import is_cited
from plugins.diagnostics import Finding, Place, Rule, Severity
from plugins.prose import Prose, regex

RULE = Rule(
    code="W708",
    name="space-before-comma",
    severity=Severity.WARNING,
    message={
        "id": "Tanda baca harus menempel pada kata di depannya dan diikuti spasi; di sini tertulis `{found}`.",
        "en": "Punctuation must stand at the word before it, with a space behind; here is `{found}`.",
    },
    hint={"id": "Tulis `{right}`.", "en": "Write `{right}`."},
)

_BLANKS = " \u00a0"
_LETTER, _CAPITAL, _NOTHING = r"[^\W\d_]", "[A-Z][a-z]", "$^"
_TOO_MANY = {
    sign: re.compile(rf"{re.escape(sign)}(?<=[{_BLANKS}]{re.escape(sign)})(?=\s|\Z|{following})")
    for sign, following in zip(",;.!?:", (_LETTER, _LETTER, _CAPITAL, _CAPITAL, _NOTHING, _NOTHING), strict=True)
}
"""Signs behind a space; some may have the next word at once where the space belongs."""
_TOO_FEW = {
    ",": re.compile(r",(?=[^\W\d_]{2})(?<=[^\W\d_]{2},)"),
    ";": re.compile(r";(?=[^\W\d_]{2})(?<=[^\W\d_]{2};)"),
    ".": re.compile(r"\.(?=[A-Z][a-z])(?<=[a-z]{3}\.)"),
    "!": re.compile(r"!(?=[A-Z][a-z])(?<=[a-z]{3}!)"),
    "?": re.compile(r"\?(?=[A-Z][a-z])(?<=[a-z]{3}\?)"),
}
_SIGNS = "".join(map(re.escape, _TOO_MANY))
_BEHIND_SPACE = regex(rf"[{_SIGNS}](?<=[{_BLANKS}][{_SIGNS}])")
"""One of the signs behind a space: found by the sign, for there are many more spaces."""
_OPENING = regex(rf"\([{_BLANKS}]{{1,9}}(?=\w)")
_CLOSING = regex(rf"\)(?<=[{_BLANKS}]\))")
_ADDRESS = regex(r"@|://|www\.|/|&\w+;")
"""What is no text, or the code of a sign."""
_MOST = 500
"""Findings of a kind; nobody reads more."""
_SPACED = ("fr",)
"""Languages that put a space before some signs."""


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look for signs with a space too many or too few."""
    if prose.language.code.partition("-")[0] not in _SPACED:
        for find in (_too_many, _in_brackets, _too_few):
            for start, end, right in islice(find(prose.text), _MOST):
                place = prose.place(start, end)
                is_one = place.extent <= end - start  # else something stands between that is not text, such as code
                if is_one and not is_cited(prose, start):
                    yield _finding(prose, place, start, end, right)


def _too_many(text: str) -> Iterator[tuple[int, int, str]]:
    for sign, pattern in _TOO_MANY.items() if _BEHIND_SPACE.search(text) else ():
        for match in pattern.finditer(text):
            start, end = _blanks_before(text, match.start()), match.end()
            before, after = text[max(start - 1, 0) : start], text[end : end + 2]
            is_meant = (before.isdigit() and after.strip().isdigit()) or after.lstrip(_BLANKS).startswith(".")
            if (before.isalnum() or before in tuple(')"”’%')) and not is_meant:
                yield start, end, f"{sign} " if after[:1].isalpha() else sign


def _in_brackets(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _OPENING.finditer(text):
        yield *match.span(), "("
    for match in _CLOSING.finditer(text):
        start = _blanks_before(text, match.start())
        if start and not text[start - 1].isspace() and text[start - 1] not in "([:;":
            yield start, match.end(), ")"


def _too_few(text: str) -> Iterator[tuple[int, int, str]]:
    for sign, pattern in _TOO_FEW.items():
        for match in pattern.finditer(text):
            if not _ADDRESS.search(word_at(text, *match.span())):
                yield *match.span(), f"{sign} "


def _blanks_before(text: str, position: int) -> int:
    """Return where the spaces before a sign begin."""
    while position and text[position - 1] in _BLANKS:
        position -= 1
    return position


def _finding(prose: Prose, place: Place, start: int, end: int, right: str) -> Finding:
    before, after = _piece(prose.text[max(start - 20, 0) : start], -1), _piece(prose.text[end : end + 20], 0)
    finding = RULE.at(place, found=before + prose.text[start:end] + after, right=before + right + after)
    return finding.mended_by(right if prose.may_be_fixed(start, end) else None)


def _piece(text: str, nearest: int) -> str:
    """Return the word that stands at one end of a piece of text; "" where there is a space."""
    return re.split(r"\s", text)[nearest]
