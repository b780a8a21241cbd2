"""Numbers in a text: amounts of money, shares, counts, with their values whatever way they are written."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import cast

from msgspec import Struct

from plugins.prose.regex import regex
from plugins.prose.spans import occurrences
from plugins.prose.vocabulary import Vocabulary, any_of

MONEY, PERCENT, COUNT = "money", "percent", "count"
_CURRENCY = regex(r"(?:\b(?:Rp\.?|IDR|USD|EUR)|(?:US)?\$|€)\s?\Z", re.IGNORECASE)
_FIGURE = regex(r"[0-9]{1,24}(?:[.,][0-9]{1,24}){0,8}(?:(?!\w|[.,:/-][0-9])|(?=(?:rb|Rb|jt|Jt|M|T|bn|tn)(?!\w)))")
"""Figures; of letters, only short scales may stand right behind one: Rp300rb."""
_TIED = regex(r"[\w/:.,@#-]")
"""What a figure is a part of when it stands right before it: a word, a date, an address."""
_RUPIAH = frozenset({"Rp", "rp", "RP", "IDR"})
LOOK_BACK = 5
"""Characters that a currency takes at most."""
_CURRENCY_ENDS = "pPdDrR$€."
_AMONG_WORDS = ("", "and")
"""What may stand between the words of one number."""
_KEPT_FIGURES = 10_000


class Number(Struct, frozen=True):
    """A number as written from `start` to `end` of a text, currency, scale and percent sign included.

    `value` counts the scale; `figure` is the bare digits as they stand, such as 62,77, and `power` the power of ten of
    the scale behind it. `currency` is Rp for the word rupiah too. `places` are the places after the decimal mark.
    `marks` says whose marks it has: "own" those of the language, "other" those of the other convention, "none" none.
    `in_words` is one such as "dua puluh".
    """

    start: int
    end: int
    value: Decimal
    kind: str = COUNT
    figure: str = ""
    currency: str = ""
    power: int = 0
    places: int = 0
    marks: str = "none"
    in_words: bool = False

    @property
    def step(self) -> Decimal:
        """The worth of its last digit: 0.01 trillion for 62,77 triliun."""
        return Decimal(10) ** (self.power - self.places)


def numbers_in(text: str, vocabulary: Vocabulary) -> Iterator[Number]:
    """Yield the numbers in digits; dates in digits, addresses and parts of words such as COVID-19 are none."""
    letters = vocabulary.tail_letters
    for match in _FIGURE.finditer(text):
        start, end, figure = match.start(), match.end(), match[0]
        currency = _currency_before(text, start)
        start = currency.start() if currency else start
        read = None if start and _TIED.match(text, start - 1) else read_figure(figure, vocabulary)
        if read is None:
            continue
        value, places, marks = read
        power, kind, sign = 0, COUNT, currency[0].rstrip(". \xa0") if currency else ""
        behind = text[end : end + 1]
        if sign in _RUPIAH and (short := _short_scale(vocabulary).match(text, end)):
            power, end = vocabulary.short_scales[short["scale"]], short.end()
            value = value.scaleb(power)
        elif behind.isalpha():
            continue
        elif behind == "%" or text[end + 1 : end + 2] in letters:
            tail = cast(re.Match[str], _tail(vocabulary).match(text, end))
            power = vocabulary.scales.get((tail["scale"] or "").casefold(), 0)
            sign = sign or ("Rp" if tail["rupiah"] else "")
            kind = PERCENT if tail["percent"] else COUNT
            value, end = value.scaleb(power) if power else value, tail.end()
        yield Number(start, end, value, MONEY if sign else kind, figure, sign, power, places, marks)


def figures_in(text: str) -> list[str]:
    """Return the bare digits of the numbers, with their marks: a sixth of the work of reading them."""
    return _FIGURE.findall(text)


def _currency_before(text: str, start: int) -> re.Match[str] | None:
    """Return the currency before a figure; hardly any has one, which its last sign tells."""
    before = text[max(0, start - 2) : start].rstrip()
    return _CURRENCY.search(text, max(0, start - LOOK_BACK), start) if before[-1:] in _CURRENCY_ENDS else None


def words_in(text: str, vocabulary: Vocabulary) -> Iterator[Number]:
    """Yield the numbers in words, such as "dua puluh" or "three million"."""
    return _worded_numbers(_worded(vocabulary).finditer(text), vocabulary)


def words_led(text: str, vocabulary: Vocabulary, distinct: frozenset[str]) -> Iterator[Number]:
    """Yield the same, in order, of a text whose `distinct` words are known: in a fiftieth of the time."""
    leads = vocabulary.leads
    starts = sorted(start for word in distinct & leads.keys() for start in occurrences(leads[word], text))
    matches, end = [], 0
    for start in starts:
        match = _worded(vocabulary).match(text, start)
        if match and start >= end:
            end = match.end()
            matches.append(match)
    return _worded_numbers(matches, vocabulary)


def spelt_out(text: str, vocabulary: Vocabulary) -> Decimal | None:
    """Return the amount that a text spells out, such as "dua juta lima ratus ribu"; None where it says more."""
    whole, part, end = Decimal(0), Decimal(0), 0
    for number in words_in(text, vocabulary):
        if text[end : number.start].strip() not in _AMONG_WORDS:
            return None
        part, end = part + number.value.scaleb(-number.power), number.end
        if number.power:
            whole, part = whole + part.scaleb(number.power), Decimal(0)
    return whole + part if end and not text[end:].strip() else None


def _worded_numbers(matches: Iterable[re.Match[str]], vocabulary: Vocabulary) -> Iterator[Number]:
    for match in matches:
        value = Decimal(vocabulary.words[" ".join(match["words"].casefold().split())])
        power = vocabulary.scales.get((match["scale"] or "").casefold(), 0)
        kind = PERCENT if match["percent"] else MONEY if match["rupiah"] else COUNT
        sign = "Rp" if match["rupiah"] else ""
        yield Number(match.start(), match.end(), value.scaleb(power), kind, "", sign, power, in_words=True)


@lru_cache(_KEPT_FIGURES)
def read_figure(figure: str, vocabulary: Vocabulary) -> tuple[Decimal, int, str] | None:
    """Return value, decimal places and whose marks it has; None where it is no number in either convention."""
    if figure.isdecimal():
        return Decimal(figure), 0, "none"
    own, other = (vocabulary.group, vocabulary.decimal), (vocabulary.decimal, vocabulary.group)
    for whose, (group, decimal) in (("own", own), ("other", other)):
        if match := _grouped(group, decimal).fullmatch(figure):
            places = len(match["fraction"] or "")
            bare = match["whole"].replace(group, "")
            return Decimal(f"{bare}.{match['fraction']}" if places else bare), places, whose
    return None


@cache
def _grouped(group: str, decimal: str) -> re.Pattern[str]:
    group, decimal = re.escape(group), re.escape(decimal)
    return re.compile(rf"(?P<whole>\d+|\d{{1,3}}(?:{group}\d{{3}})+)(?:{decimal}(?P<fraction>\d+))?")


@cache
def _worded(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(f"(?P<words>{any_of(vocabulary.words).pattern}){_tail(vocabulary).pattern}", re.IGNORECASE)


@cache
def _short_scale(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of a short scale, which may stand right behind its figure: Rp300rb."""
    scales = "|".join(vocabulary.short_scales)
    return re.compile(rf"\s?(?P<scale>{scales})(?!\w)" if scales else r"(?!)")


@cache
def _tail(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of what may follow a figure: a scale, then a percent sign or word, or the rupiah."""
    scales = any_of(vocabulary.scales).pattern
    percents = any_of(vocabulary.percent).pattern
    tail = rf"(?:\s(?P<scale>{scales}))?(?:(?P<percent>\s?%|\s{percents})|\s(?P<rupiah>rupiahs?)(?!\w))?"
    return re.compile(tail, re.IGNORECASE)
