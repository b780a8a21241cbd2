"""Numbers, money, percentages, ordinals and times of day that two versions state, compared by value."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache, cached_property
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from plugins.checks.parity.differences import Difference, is_slip, paired
from plugins.prose import PERCENT, Number, Prose, Span, Vocabulary, read_figure, regex

_RUN = regex(r"\d{1,40}(?:[.,:]\d{1,40}){0,20}")
_TOKEN = regex(r"\S+")
_OF_ADDRESSES = ("://", "www.", "@")
_CLOCK = regex(
    r"(?<!\d)(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d)(?![.,:]?\d))?(?:[ \xa0]?(?P<half>[ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
_SWAPPED = str.maketrans(",.", ".,")
_BROKEN = regex(r"[0-9]{2,6}(?:[ .-][0-9]{2,6}){1,5}")
"""A long number in pieces, such as a phone number: no figure, and not to be shown piece by piece."""
_GROUPED = regex(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_LONG = 9
"""Digits that such a number has at least."""
_ZONE = regex(r"(?:UTC|GMT)[+−–-]\d{1,2}")
_JOINT = regex(r"(?: and |, | )\Z")
HALF_A_DAY = 12 * 60
FEW = 2
"""Numbers in words up to this are often said in another way: both, a, a pair."""


class Figure(Struct, frozen=True):
    """A number from `start` to `end` of a text; `step` is the worth of its last digit, `digits` are as written.

    `minutes` are those of the day where it may be a time.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    is_share: bool
    digits: str
    minutes: int | None = None


def figures_that_differ(original: Prose, translation: Prose) -> Iterator[Difference]:
    """Yield the figures that one version has and the other lacks."""
    if _agree(original, translation):
        return
    ours, theirs = _Figures(original), _Figures(translation)
    lost, added = ours.alone(ours.stated, theirs), theirs.alone(theirs.stated, ours)
    if lost or added:
        known = _by_step([*lost, *ours.alone(ours.worded, theirs)])
        others = _by_step([*added, *theirs.alone(theirs.worded, ours)])
        lost = [figure for figure in lost if not _is_rounded(figure, others)]
        added = [figure for figure in added if not _is_rounded(figure, known)]
        yield from paired(original, lost, translation, added, _is_like)


def _agree(original: Prose, translation: Prose) -> bool:
    """Say whether two versions have, outside dates, the same numbers and digits, and the same words for numbers."""
    if _in_points(original) == _in_points(translation) and _scales(original) == _scales(translation):
        return _worded(original) == _worded(translation)
    odd = {number.value for number in original.numbers} ^ {number.value for number in translation.numbers}
    return (
        (not odd or odd <= _parts_of_dates(original) | _parts_of_dates(translation))
        and _digits(original) == _digits(translation)
        and _worded(original) == _worded(translation)
    )


def _in_points(prose: Prose) -> set[str]:
    """Return every figure once, with the marks of a language that groups by points."""
    figures = prose.figures if prose.vocabulary.group == "." else prose.figures.translate(_SWAPPED)
    return set(figures.split())


def _scales(prose: Prose) -> dict[int, int]:
    """Return how often each power of ten is named, and under 0 how many shares there are."""
    text, scales, percent = prose.text, prose.vocabulary.scales, prose.vocabulary.percent
    named = {0: text.count("%") + sum(map(text.count, percent))}
    for word in prose.distinct_words & scales.keys():
        named[scales[word]] = named.get(scales[word], 0) + text.count(word)
    for word in prose.distinct_words & prose.vocabulary.short_scales.keys():
        named[-1] = named.get(-1, 0) + text.count(word)
    return named


def _parts_of_dates(prose: Prose) -> set[int]:
    return {part for date in prose.dates for part in (date.day, date.month, date.year or 0)}


def _lengths_of_lists(prose: Prose) -> Iterator[int]:
    """Yield how many entries each list has: "the first three were" stands where a list has three."""
    for kind, passages in groupby(prose.passages, key=lambda passage: passage.kind):
        if kind == "entry":
            yield sum(1 for _ in passages)


def _digits(prose: Prose) -> list[int]:
    """Return how often each digit stands outside dates."""
    text, dates = prose.text, "".join([prose.text[date.start : date.end] for date in prose.dates])
    return [text.count(digit) - dates.count(digit) for digit in "0123456789"]


def _worded(prose: Prose) -> set[int]:
    words, leads, scales = prose.vocabulary.words, prose.vocabulary.leads, prose.vocabulary.scales
    said = (leads[word].casefold() for word in prose.distinct_words & leads.keys() if word not in scales)
    return {words[phrase] for phrase in said if words[phrase] > FEW}


class _Figures:
    """The figures of one version: those that the other must have, and all by which it may have them."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose

    @cached_property
    def stated(self) -> list[Figure]:
        """The figures that the other version must have, each once: in digits and outside dates, or in words."""
        text = self._prose.text
        apart = sorted([*((date.start, date.end) for date in self._prose.dates), *_others(text)])
        numbers = [number for number in self._prose.numbers if not _overlaps(number, apart)]
        known = [*apart, *((number.start, number.end) for number in numbers)]
        figures = [*map(_figure, numbers), *_tied(_blanked(text, known), self._prose.vocabulary)]
        figures += (figure for figure in self.worded if figure.value > FEW and _counts(text, figure))
        once: dict[tuple[Decimal, bool], Figure] = {}
        for figure in sorted(figures, key=lambda each: each.start):
            once.setdefault((figure.value, figure.is_share), figure)
        return list(once.values())

    @cached_property
    def worded(self) -> list[Figure]:
        """The numbers in words; what follows one another makes one: dua ratus lima puluh."""
        return list(_joined(self._prose.text, self._prose.numbers_in_words))

    @cached_property
    def values(self) -> set[Decimal]:
        """Every value that this version gives in some way: in dates, in parts of words, as an ordinal."""
        vocabulary = self._prose.vocabulary
        values = {figure.value for figure in (*self.stated, *self.worded)}
        values |= {number.value for number in (*self._prose.numbers, *self._prose.numbers_in_words)}
        values |= set(map(Decimal, (*_parts_of_dates(self._prose), *_lengths_of_lists(self._prose))))
        return values | {
            Decimal(_ranks(vocabulary)[word]) for word in self._prose.distinct_words & _ranks(vocabulary).keys()
        }

    @cached_property
    def clocks(self) -> set[int]:
        """Every time of day, in minutes."""
        return {time for match in _CLOCK.finditer(self._prose.text) if (time := _minutes(match)) is not None}

    def alone(self, figures: Iterable[Figure], other: "_Figures") -> list[Figure]:
        """Return those of these figures of which the other version gives neither the value nor the time of day."""
        timed = (self._timed(figure) for figure in figures if figure.value not in other.values)
        return [figure for figure in timed if figure.minutes is None or figure.minutes not in other.clocks]

    def _timed(self, figure: Figure) -> Figure:
        """Return a figure with the time of day that it may be."""
        match = _CLOCK.match(self._prose.text, figure.start)
        time = _minutes(match) if match else None
        return figure if match is None or time is None else replace(figure, end=match.end(), minutes=time)


def _by_step(figures: Iterable[Figure]) -> dict[tuple[Decimal, bool], list[Decimal]]:
    """Return the values of figures with one worth of the last digit, shares apart from others, in their order."""
    steps: dict[tuple[Decimal, bool], list[Decimal]] = {}
    for figure in sorted(figures, key=lambda each: each.value):
        steps.setdefault((figure.step, figure.is_share), []).append(figure.value)
    return steps


def _is_rounded(figure: Figure, others: dict[tuple[Decimal, bool], list[Decimal]]) -> bool:
    """Say whether one of the others is the same within the last digit of the coarser one."""
    return any(
        abs(value - figure.value) < max(step, figure.step)
        for (step, is_share), values in others.items()
        for value in _nearest(figure.value, values if is_share == figure.is_share else [])
    )


@cache
def _ranks(vocabulary: Vocabulary) -> dict[str, int]:
    """Return the value of every ordinal, as it stands within a sentence and at its beginning."""
    ranks = vocabulary.ranks
    return {**ranks, **{word.capitalize(): value for word, value in ranks.items()}}


def _figure(number: Number) -> Figure:
    digits = "".join(filter(str.isdigit, number.figure)) or str(number.value)
    return Figure(number.start, number.end, number.value, number.step, number.kind == PERCENT, digits)


def _tied(text: str, vocabulary: Vocabulary) -> Iterator[Figure]:
    """Yield the figures that are parts of words, such as ke-76, 76th and M5,8; of one that is no number, its parts."""
    for run in _RUN.finditer(text):
        read = read_figure(run[0], vocabulary)
        values = [(read[0], read[1])] if read else [(Decimal(part), 0) for part in re.findall(r"\d+", run[0])]
        for value, places in values:
            yield Figure(run.start(), run.end(), value, Decimal(1).scaleb(-places), False, str(value))


def _counts(text: str, figure: Figure) -> bool:
    """Say whether a number in words counts what follows; "kaki tiga" and Four Points are names."""
    before = text[max(figure.start - 2, 0) : figure.start].strip()
    named = text[figure.start].isupper() and before not in ("", *".?!")
    follows = text[figure.end : figure.end + 2]
    return figure.is_share or (follows[:1] == " " and follows[1:].islower() and not named)


def _joined(text: str, numbers: Iterable[Number]) -> Iterator[Figure]:
    figure = None
    for number in map(_figure, numbers):
        if figure and number.value < figure.value and _JOINT.fullmatch(text, figure.end, number.start):
            figure = replace(figure, end=number.end, value=figure.value + number.value, step=number.step)
            continue
        if figure:
            yield figure
        figure = number
    if figure:
        yield figure


def _others(text: str) -> Iterator[Span]:
    """Yield where digits are no figures of a release: in addresses, and in explanations of a time zone."""
    if any(sign in text for sign in _OF_ADDRESSES):
        yield from (token.span() for token in _TOKEN.finditer(text) if any(sign in token[0] for sign in _OF_ADDRESSES))
    if "UTC" in text or "GMT" in text:
        yield from (zone.span() for zone in _ZONE.finditer(text))
    for run in _BROKEN.finditer(text):
        if sum(map(str.isdigit, run[0])) >= _LONG and not _GROUPED.fullmatch(run[0]):
            yield run.span()


def _overlaps(number: Number, spans: list[Span]) -> bool:
    """Say whether a number shares characters with one of these places, which are in order."""
    before = bisect_left(spans, (number.end, 0)) - 1
    return before >= 0 and spans[before][1] > number.start


def _nearest(value: Decimal, values: list[Decimal]) -> list[Decimal]:
    """Return the neighbours of a value among those that are in order."""
    place = bisect_left(values, value)
    return values[max(place - 1, 0) : place + 1]


def _blanked(text: str, spans: Iterable[Span]) -> str:
    """Return a text in which these places are empty."""
    pieces, end = [], 0
    for start, stop in sorted(spans):
        if start >= end:
            pieces += [text[end:start], " " * (stop - start)]
            end = stop
    return "".join([*pieces, text[end:]])


def _minutes(match: re.Match[str]) -> int | None:
    """Return a time of day in minutes; None where neither minutes nor a half of the day stand beside the hour."""
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if not (half or match["minute"]) or hour > 24:
        return None
    time = hour * 60 + int(match["minute"] or 0)
    return time % HALF_A_DAY + HALF_A_DAY * (half == "p") if half else time


def _is_like(figure: Figure, other: Figure) -> bool:
    """Say whether one may have been meant for the other: a power of ten, or one slip of the hand, lies between."""
    if figure.minutes is not None and other.minutes is not None:
        return True
    same = figure.digits.strip("0") == other.digits.strip("0")
    return figure.is_share == other.is_share and (same or is_slip(figure.digits, other.digits))
