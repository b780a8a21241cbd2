"""Long numbers in a file as it is written, whatever stands between their digits; amounts of money are left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SHORTEST = 9
"""Digits: no number that is looked for here has fewer."""
_MARKS = r" \xa0\u2009\u202f.\u2010\u2011\u2013-"
_DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]"
_RUN = re.compile(rf"{_DIGIT}(?:[(){_MARKS}]{{0,2}}{_DIGIT}){{{SHORTEST - 1},}}")  # half the time of any digit
_PIECE = re.compile(r"[^\s()]+")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:([.\s])\d{3})(?:\1\d{3})*")
_DECIMAL = re.compile(r"\d{1,3}\.\d{5,}")
_CURRENCY = re.compile(r"(?:Rp|IDR|USD|EUR|\$|€|rupiah)[.:]?\s{0,2}[-(]?\Z", re.IGNORECASE)
_COUNTED = re.compile(
    r"[,.\d-]{0,6}\s?(?:rupiah|rp|juta|miliar|milyar|triliun|million|billion|trillion)\b", re.IGNORECASE
)
_NO_PERSON = re.compile(r"(?:IS[BS]N|DOI)(?:-1[03])?[\s:.]{0,3}\Z", re.IGNORECASE)
_DATE = re.compile(r"(?<!\d)(?:\d{1,2}[-.]\d{1,2}[-.](?:19|20)\d\d|(?:19|20)\d\d[-.]\d{1,2}[-.]\d{1,2})(?!\d)")
_ADDRESS = re.compile(r"(?:://|www\.)[^\s|<>\"')]{0,2000}\Z")
_LOOK_BACK, _LONGEST_ADDRESS = 12, 300


@dataclass(frozen=True, slots=True)
class LongNumber:
    """A number from `start` to `end` of a text: its bare `digits`, and how it is `written`.

    `within` is the beginning of the web address that it is a part of, "" where it is none.
    """

    digits: str
    written: str
    start: int
    end: int
    within: str = ""

    @property
    def groups(self) -> tuple[int, ...]:
        """How many digits stand together."""
        return tuple(map(len, re.findall(r"\d+", self.written)))

    @property
    def is_date(self) -> bool:
        """Whether it holds a date, and is thus more than one number."""
        return bool(_DATE.search(self.written))


def long_numbers(text: str) -> Iterator[tuple[LongNumber, ...]]:
    """Yield each stretch of digits as what it may be: first as one number, then as the several that spaces part."""
    for run in _RUN.finditer(text):
        start, end = run.span()
        if _is_part_of_a_code(text, start, end):
            continue
        amount = bool(_CURRENCY.search(text, max(0, start - _LOOK_BACK), start))
        pieces = [(start + piece.start(), start + piece.end()) for piece in _PIECE.finditer(run[0])]
        spans = pieces[1:] if amount else [(start, end), *pieces] if len(pieces) > 1 else [(start, end)]
        numbers = tuple(_number(text, *span) for span in spans if span[1] - span[0] >= SHORTEST)
        if found := tuple(each for each in numbers if len(each.digits) >= SHORTEST and not _is_amount(text, each)):
            yield found


def _number(text: str, start: int, end: int) -> LongNumber:
    written = text[start:end]
    digits = "".join(str(int(char)) for char in written if char.isdecimal())
    address = _ADDRESS.search(text, max(0, start - _LONGEST_ADDRESS), start)
    return LongNumber(digits, written, start, end, address[0] if address else "")


def _is_amount(text: str, number: LongNumber) -> bool:
    """Say whether it is grouped by thousands, a coordinate, before a word for money or a scale, or behind ISBN."""
    if _GROUPED.fullmatch(number.written) or _DECIMAL.fullmatch(number.written) or _COUNTED.match(text, number.end):
        return True
    return bool(_NO_PERSON.search(text, max(0, number.start - _LOOK_BACK), number.start))


def _is_part_of_a_code(text: str, start: int, end: int) -> bool:
    """Say whether letters are tied to it, as in the hash of a file; a word before it, as in ktp3201, is no part."""
    if text[end : end + 1].isalpha():
        return True
    before = text[max(0, start - 3) : start]
    return before[-1:].isalpha() and not (len(before) > 1 and before[-2].isalpha() and not before[0].isdecimal())
