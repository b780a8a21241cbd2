"""Quotations: what stands between the marks of a language, or between straight ones.

Where a mark stands says whether it opens or closes, better than its shape, which is often wrong.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

Span = tuple[int, int]
Quotes = tuple[str, str, str, str]
"""A language's outer and inner marks."""

_STRAIGHT = '"'
_SIGNS = '"“”'
_SINGLE = ("‘", "’")
_SINGLES = "‘’'"
"""Two of them together are what some write for a double one."""
_TOGETHER, _NEAR = 4, 500
"""Marks that may stand together, and characters within which what a single mark opens is closed."""
_MISREAD = ("â€", "Ã")
"""What stands before a mark that is none: the rest of another sign, read with the wrong encoding."""
_BEFORE = "([{-–—/"
_AFTER = ".,;:!?)]}…-–—/"


class Mark(Struct, frozen=True):
    """A quotation mark. `opens` is None where nothing tells; a `reversed` one has the shape of the other."""

    position: int
    sign: str
    opens: bool | None
    reversed: bool

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.position + len(self.sign)

    @property
    def inner(self) -> bool:
        """Whether it is single, for quotations within quotations; outer ones are double."""
        return self.sign in _SINGLE


class Quotation(Struct, frozen=True):
    """A quotation from `start` to `end`, marks included.

    One of its marks is None where it is missing; the quotation then goes from, or to, the passage's edge. `nested` are
    marks that open others like it inside.
    """

    start: int
    end: int
    opening: Mark | None
    closing: Mark | None
    nested: tuple[Mark, ...] = ()


def marks_in(text: str, quotes: Quotes) -> Iterator[Mark]:
    """Yield the quotation marks of a text; apostrophes and inches are none."""
    natures = _natures(quotes)
    if not any(sign in text for sign in natures) and "''" not in text:
        return
    for match in _pattern(quotes).finditer(text):
        sign, position = match[0], match.start()
        if sign not in natures and len(sign) < 2:
            continue  # an apostrophe
        if text.endswith(_MISREAD, 0, position):
            continue
        opens, nature = _opens_there(text, position, match.end(), natures), natures.get(sign)
        if sign == _STRAIGHT and opens is False and text[position - 1 : position].isdigit():
            opens = None
        if sign not in _SINGLE:
            yield Mark(position, sign, nature if opens is None else opens, _differ(opens, nature))
        elif opens is not None and _differ(opens, nature) and not _is_apostrophe(text, position, opens=opens):
            yield Mark(position, sign, opens, True)


def quotations_in(text: str, marks: Iterable[Mark]) -> Iterator[Quotation]:
    """Yield the outer quotations, each in one passage and behind the one before, also those that lack a mark."""
    start, end, open_marks, nested = 0, -1, list[Mark](), list[Mark]()
    for mark in marks:
        if mark.inner:
            continue
        if mark.position > end:
            yield from _left_open(open_marks, end)
            start, end = _passage(text, mark.position)
            open_marks, nested = [], []
        if mark.opens or (mark.opens is None and not open_marks and not text[mark.position - 1].isdigit()):
            nested += [mark] if open_marks else []
            open_marks.append(mark)
        elif len(open_marks) > 1:
            open_marks.pop()
        elif open_marks:
            opening = open_marks.pop()
            yield Quotation(opening.position, mark.end, opening, mark, tuple(nested))
            start, nested = mark.end, []
        elif mark.opens is False:
            yield Quotation(start, mark.end, None, mark)
            start = mark.end
    yield from _left_open(open_marks, end)


def _differ(opens: bool | None, nature: bool | None) -> bool:
    return opens is not None and nature is not None and opens != nature


def _left_open(open_marks: list[Mark], end: int) -> Iterator[Quotation]:
    if open_marks:
        yield Quotation(open_marks[0].position, end, open_marks[0], None)


def _passage(text: str, position: int) -> Span:
    start, end = text.rfind("\n\n", 0, position), text.find("\n\n", position)
    return start + 2 if start >= 0 else 0, len(text) if end < 0 else end


@cache
def _natures(quotes: Quotes) -> dict[str, bool | None]:
    """Return whether each sign opens by its shape; None where it may do both, or is not one of the language's."""
    opening, closing, inner_opening, inner_closing = (mark.strip() for mark in quotes)
    natures: dict[str, bool | None] = dict.fromkeys((*_SIGNS, opening, closing), None)
    if opening not in ("”", "“") and closing not in ("”", "“"):
        natures |= {"“": None, "”": None}
    natures |= {opening: True, closing: False} if opening != closing else {}
    if (inner_opening, inner_closing) == _SINGLE:
        natures |= {"‘": True, "’": False}
    natures[_STRAIGHT] = None
    return natures


@cache
def _pattern(quotes: Quotes) -> re.Pattern[str]:
    signs = re.escape("".join(dict.fromkeys((*_natures(quotes), *_SINGLES))))
    return re.compile(f"[{signs}](?:(?<=[{_SINGLES}])[{_SINGLES}](?![{_SINGLES}]))?")


def _opens_there(text: str, first: int, last: int, natures: dict[str, bool | None]) -> bool | None:
    """Say whether a mark that stands there opens; None where its neighbours do not tell."""
    nearest, farthest = first - _TOGETHER, last + _TOGETHER
    while nearest < first and first > 0 and text[first - 1] in natures:
        first -= 1
    while last < farthest and text[last : last + 1] in natures:
        last += 1
    before, after = text[first - 1 : first], text[last : last + 1]
    blank_before, blank_after = not before or before.isspace(), not after or after.isspace()
    if (blank_before or before in _BEFORE) and not blank_after and (after not in _AFTER or blank_before):
        return True
    if not blank_before and (blank_after or after in _AFTER):
        return False
    return None


def _is_apostrophe(text: str, position: int, *, opens: bool) -> bool:
    """Say whether a single mark may be one: dogs’, ’90-an, ’tis; not where one that closes ends another word."""
    if not opens:
        return text[position] == "’"
    rest = text[position + 1 : position + _NEAR].partition("\n\n")[0]
    return not rest[:1].isalpha() or not re.search(r"[\w.,!?…]’(?!\w)", rest)
