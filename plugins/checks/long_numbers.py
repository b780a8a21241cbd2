"""Long numbers in a file as it is written, whatever stands between their digits; amounts of money are left out."""

import re
from collections.abc import Iterator

from msgspec import Struct

from plugins.checks.number_structures import is_identity, is_staff
from plugins.prose import Spans, regex

SHORTEST = 9
"""Digits: no number that is looked for here has fewer."""
_MARKS = r"() \xa0\u2009\u202f.\u2010\u2011\u2013-"
"""What people put between the digits of one number."""
_SIGNS = r"/_*\\~`>\n\xad\u200b-\u200d\u2060\ufeff"
"""What parts numbers, and yet stands within one that is hidden, broken over two lines or set in bold type."""
_ENTITY = r"&#?\w{2,8};|</?[a-z]{1,6}/?>"
_ENTITIES = regex(_ENTITY)
_DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]"
_FIRST = rf"{_DIGIT}(?<!{_DIGIT}{_DIGIT})"
"""A digit behind none: where a number is too short, what begins within it is as well."""
_RUN = regex(rf"{_FIRST}(?:[{_SIGNS}{_MARKS}]{{0,4}}{_DIGIT}){{{SHORTEST - 1},}}")
_RUN_WITH_ENTITIES = regex(rf"{_FIRST}(?:(?:[{_SIGNS}{_MARKS}]|{_ENTITY}){{0,4}}{_DIGIT}){{{SHORTEST - 1},}}")
_SPACED_PHONE = r"08[0-9]{2}(?: [-–] [0-9]{3,5}){2}(?![0-9])"
_PARTS = regex(rf"{_ENTITY}|(?P<part>{_SPACED_PHONE}|{_DIGIT}(?:[{_MARKS}]{{0,2}}{_DIGIT})*)")
_ENDS_AN_ENTITY = regex(rf"[;>][{_SIGNS}{_MARKS}]{{0,3}}{_DIGIT}")
_PIECE = regex(r"[^\s()]+")
_IDENTITY_DIGITS, _LONGEST = 16, 18
"""Digits of an identity number, and of the longest number that is put together over such signs."""
_SHORT_GROUPS = len("1 005")
"""Characters of what may be the end of a number as well as an amount."""
_GROUPED = regex(r"[1-9]\d{0,2}(?:([.\s])\d{3})(?:\1\d{3})*")
_DECIMAL = regex(r"\d{1,3}\.\d{5,}")
_CURRENCY = regex(r"(?:Rp|IDR|USD|EUR|\$|€|rupiah)[.:]?\s{0,2}[-(]?\Z", re.IGNORECASE)
_COUNTED = regex(r"[,.\d-]{0,6}\s?(?:rupiah|rp|juta|miliar|milyar|triliun|million|billion|trillion)\b", re.IGNORECASE)
_NO_PERSON = regex(r"(?:IS[BS]N|DOI)(?:-1[03])?[\s:.]{0,3}\Z", re.IGNORECASE)
_DAY, _YEAR = r"[0-3]?\d", r"(?:19|20)\d\d"
_DATE = regex(
    "|".join(
        rf"(?<!\d)(?<!\d{mark})(?:{_DAY}{mark}{_DAY}{mark}{_YEAR}|{_YEAR}{mark}{_DAY}{mark}{_DAY})(?!{mark}?\d)"
        for mark in ("[-\u2010\u2011\u2013]", "/", r"\.")
    )
)
"""A whole date, which the same sign does not tie to more digits, as in 32.01.12.11.08.98.2001."""
_ADDRESS = regex(r"(?:://|www\.)[^\s|<>\"')]{0,2000}\Z")
_LOOK_BACK, _LONGEST_ADDRESS = 12, 300
_ALL_ZERO = bytes(ord("0") if chr(each) in "0123456789" else ord(" ") for each in range(256))
_BETWEEN = bytes(each for each in range(256) if each > 127 or chr(each) in "() .-/_*\\~`>\n")
"""Bytes that may stand within a number: _MARKS, _SIGNS and all that is not ASCII."""
_OTHER_DIGITS = re.compile(b"[\xd9\xdb\xef]")
"""What digits of other scripts begin with in UTF-8."""


class LongNumber(Struct, frozen=True):
    """A number from `start` to `end` of a text: its bare `digits`, and how it is `written`.

    `within` is the beginning of the web address that it is a part of, "" where it is none. One that `is_joined` is put
    together from what mostly parts numbers, so that only its structure can tell whether it is one.
    """

    digits: str
    written: str
    start: int
    end: int
    within: str = ""
    is_joined: bool = False

    @property
    def groups(self) -> tuple[int, ...]:
        """How many digits stand together."""
        return tuple(map(len, re.findall(r"\d+", _without_entities(self.written))))

    @property
    def is_grouped(self) -> bool:
        """Whether it is as long as an identity number and has marks for thousands, as amounts have."""
        return len(self.digits) == _IDENTITY_DIGITS and bool(_GROUPED.fullmatch(self.written))

    @property
    def is_date(self) -> bool:
        """Whether it holds a whole date, and is thus more than one number."""
        return bool(_DATE.search(self.written))


def long_numbers(text: str, *, grouped: bool = False) -> Iterator[tuple[LongNumber, ...]]:
    """Yield each stretch of digits as what it may be: first as one number, then as the several that something parts.

    With `grouped`, what is as long as an identity number counts although thousands are marked in it.
    """
    has_entities = ("&" in text or "<" in text) and _ENDS_AN_ENTITY.search(text)
    if not has_entities and not _may_have_runs(text):
        return
    for run in (_RUN_WITH_ENTITIES if has_entities else _RUN).finditer(text):
        parts = [part.span("part") for part in _PARTS.finditer(text, *run.span()) if part["part"]]
        numbers = list(_joined(text, parts)) if len(parts) > 1 else []
        for start, end in parts:
            if end - start >= SHORTEST and not _is_part_of_a_code(text, start, end):
                numbers += (_number(text, *span) for span in _spans(text, start, end))
        found = [each for each in numbers if len(each.digits) >= SHORTEST and not _is_amount(text, each, grouped)]
        if found:
            yield tuple(sorted(found, key=lambda number: (number.start, -number.end)))


def _may_have_runs(text: str) -> bool:
    """Say whether so many digits may stand together: by bytes, which takes a fifth of the time of the pattern."""
    written = text.encode(errors="surrogatepass")
    bare = written.translate(_ALL_ZERO, _BETWEEN)
    return b"0" * SHORTEST in bare or not (text.isascii() or _OTHER_DIGITS.search(written) is None)


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a part is one number, and where each piece between spaces is; the first may be an amount."""
    pieces = [(start + piece.start(), start + piece.end()) for piece in _PIECE.finditer(text[start:end])]
    if _CURRENCY.search(text, max(0, start - _LOOK_BACK), start):
        pieces = pieces[1:]
    elif len(pieces) != 1:
        yield start, end
    yield from (piece for piece in pieces if piece[1] - piece[0] >= SHORTEST)


def _joined(text: str, parts: list[tuple[int, int]]) -> Iterator[LongNumber]:
    """Yield what neighbouring parts are together, where structure tells that they are one number of a person."""
    bare, free = _digits_of_parts(text, parts), 0
    for first, (start, _) in enumerate(parts):
        digits = bare[first] if first >= free else ""
        for following in range(first + 1, len(parts) if digits else 0):
            digits += bare[following]
            if len(digits) > _LONGEST or not bare[following]:
                break
            if is_identity(digits) or is_staff(digits):
                number = _number(text, start, parts[following][1], is_joined=True)
                if "\n\n" not in number.written and not number.within:
                    yield number
                    free = following + 1
                    break


def _digits_of_parts(text: str, parts: list[tuple[int, int]]) -> list[str]:
    """Return the digits of each part, "" for one that is an amount or belongs to a date: such parts end a number."""
    dates = Spans(date.span() for date in _DATE.finditer(text, parts[0][0], parts[-1][1]))
    return [
        "" if dates.touch(start, end) or _is_grouped(text[start:end]) else _digits(text[start:end])
        for start, end in parts
    ]


def _is_grouped(written: str) -> bool:
    return len(written) > _SHORT_GROUPS and bool(_GROUPED.fullmatch(written))


def _number(text: str, start: int, end: int, *, is_joined: bool = False) -> LongNumber:
    written = text[start:end]
    digits = _digits(_without_entities(written))
    address = _ADDRESS.search(text, max(0, start - _LONGEST_ADDRESS), start)
    return LongNumber(digits, written, start, end, address[0] if address else "", is_joined)


def _digits(written: str) -> str:
    digits = "".join(filter(str.isdecimal, written))
    return digits if digits.isascii() else "".join(str(int(digit)) for digit in digits)


def _without_entities(written: str) -> str:
    """Return a number without the digits that stand in the names of signs, as in &#160;."""
    return _ENTITIES.sub(" ", written) if "&" in written else written


def _is_amount(text: str, number: LongNumber, grouped: bool) -> bool:
    """Say whether it is grouped by thousands, a coordinate, before a word for money or a scale, or behind ISBN."""
    in_thousands = _GROUPED.fullmatch(number.written) and not (grouped and number.is_grouped)
    if in_thousands or _DECIMAL.fullmatch(number.written) or _COUNTED.match(text, number.end):
        return True
    return bool(_NO_PERSON.search(text, max(0, number.start - _LOOK_BACK), number.start))


def _is_part_of_a_code(text: str, start: int, end: int) -> bool:
    """Say whether letters are tied to it, as in the hash of a file; a word before it, as in ktp3201, is no part."""
    if text[end : end + 1].isalpha():
        return True
    before = text[max(0, start - 3) : start]
    return before[-1:].isalpha() and not (len(before) > 1 and before[-2].isalpha() and not before[0].isdecimal())
