"""Figures that a release states of a subject for a period, found beside their subjects in the register of figures."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from msgspec import Struct

from plugins.checks.linking import (
    Period,
    goes_on,
    is_bound,
    is_change,
    is_part,
    is_plain_count,
    leads_to,
    paired,
    periods_in,
    tells_of_served,
)
from plugins.checks.rounding import Verdict, judge
from plugins.checks.scope import is_of_others, is_of_places, turn_in
from plugins.checks.subjects import Named, Subject, counted_words, counts_people, subjects_in
from plugins.prose import COUNT, DateMention, Number, Passage, Prose, Span, regex
from plugins.releases import Point, Series

_STOP = regex(r"[.!?;][\"”’)]*\s+(?=[^\W\d_a-z]|[\"“])")
FARTHEST = 300
"""Characters before a subject that are looked at; behind it, twice as many."""
TELLING, UNMISTAKABLE = 3, 4
"""Digits of a figure that is hardly ever that of another period by chance, where its own is known and where not."""
Place = TypeVar("Place", Number, DateMention)
Cells = dict[tuple[int, int, int], Passage]


class Statement(Struct, frozen=True):
    """What a release states: a figure of a series for a period, and the official figures, any of which it may be.

    It is `certain` where nothing but linking words stands between the subject and its figure.
    """

    number: Number
    series: Series
    period: Period | None
    points: tuple[Point, ...]
    certain: bool

    @property
    def verdict(self) -> tuple[Verdict, Point] | None:
        """What the figure is to the official one that it is most like; None where none is known."""
        verdicts = [(judge(self.number, point.value), point) for point in self.points]
        return min(verdicts, key=lambda each: each[0].value, default=None)

    @property
    def is_slip(self) -> bool:
        """Whether it is a digit off, and has so many of them that chance is no explanation."""
        verdict = self.verdict
        enough = self.certain or self.series.unit == COUNT or self._digits >= TELLING
        return bool(verdict and verdict[0] is Verdict.SLIP and enough)

    @property
    def may_be_chance(self) -> bool:
        """Whether it is like no official figure, or has too few digits to tell."""
        known = any(judge(self.number, point.value) is not Verdict.OTHER for point in self.series.points)
        return not known or self._digits < TELLING

    @property
    def _digits(self) -> int:
        """How many digits the figure has that tell something: 59 triliun has two, 59,0 triliun three."""
        digits = self.number.figure.replace(".", "").replace(",", "").lstrip("0")
        return len(digits if self.number.places else digits.rstrip("0"))

    @property
    def of_another_period(self) -> Point | None:
        """The official figure that it is, for another period; None for round figures, which may agree by chance."""
        if self.period is None or self._digits < (TELLING if self.points else UNMISTAKABLE):
            return None
        others = (point for point in self.series.points if point not in self.points)
        return next((point for point in others if judge(self.number, point.value) is Verdict.AGREES), None)


@lru_cache(maxsize=4)
def statements_in(prose: Prose) -> tuple[Statement, ...]:
    """Return what a release states of series in the register; what clarifications quote is left out."""
    subjects = subjects_in(prose) if prose.manuscript.kind == "release" else ()
    if not subjects or not prose.numbers:
        return ()
    sentences: dict[Span, list[Named]] = {}
    cells = []
    for each in subjects:
        passage = prose.passage_at(each.start)
        if passage.cell:
            cells.append(each)
        else:
            sentences.setdefault(_sentence_at(prose.text, passage, each.start), []).append(each)
    found = [statement for span, told in sentences.items() for statement in _in_sentence(prose, span, told)]
    return (*found, *_in_sentences_after(prose, sentences), *(_in_tables(prose, cells) if cells else ()))


def _sentence_at(text: str, passage: Passage, position: int) -> Span:
    """Return where the sentence of a subject begins and ends, as far as a figure may stand from it."""
    start, end = max(passage.start, position - FARTHEST), min(passage.end, position + 2 * FARTHEST)
    for stop in _STOP.finditer(text, start, end):
        if stop.end() > position:
            return start, stop.end()
        start = stop.end()
    return start, end


def _in_sentences_after(prose: Prose, sentences: Mapping[Span, list[Named]]) -> Iterator[Statement]:
    """Yield what a sentence states of the subject that the sentence before has named."""
    for before, named in sentences.items():
        position = before[1]
        passage = prose.passage_at(position)
        span = _sentence_at(prose.text, passage, position)
        if passage.start < position < passage.end and span not in sentences:
            found = _in_sentence(prose, span, named)
            for each in () if found and _is_of_others(prose, before) else found:
                if each.period and goes_on(prose.text, position, each.number.start, prose.vocabulary):
                    yield each


def _in_sentence(prose: Prose, span: Span, named: Sequence[Named]) -> list[Statement]:
    """Return what a sentence states of the nation as it is."""
    start, end = span
    dates = [(each.start, each.end) for each in _between(prose.dates, start, end)]
    periods = [each for each in periods_in(prose.text, start, end, prose.vocabulary) if not _within(each, dates)]
    apart = [*dates, *((each.start, each.end) for each in periods)]
    worded = _between(prose.numbers_in_words, start, end)
    numbers = [each for each in (*_between(prose.numbers, start, end), *worded) if not _within(each, apart)]
    numbers.sort(key=lambda each: each.start)
    pairs = paired(_without(prose.text, named), numbers, periods, prose.manuscript.lang)
    floors = [start, *(number.end for number in numbers)]
    found = []
    for floor, number in zip(floors, numbers, strict=False):
        is_figure = not is_change(prose.text, floor, number.start) and not is_bound(prose.text, number)
        statement = _statement(prose, number, pairs.get(number), named) if is_figure else None
        found += [statement] if statement and _is_of_all(prose, span, statement, named) else []
    return _of_the_nation(prose, span, found) if found else []


def _of_the_nation(prose: Prose, span: Span, found: list[Statement]) -> list[Statement]:
    """Leave out what is stated of others: all of a sentence, unless it turns to them behind the figure only."""
    if not _is_of_others(prose, span):
        return found
    turn = turn_in(prose.text, *span)
    before = (max(prose.passage_at(span[0]).start, turn - 3 * FARTHEST), turn)
    behind = prose.text[turn : span[1]]
    if not behind or _is_of_others(prose, before) or is_of_places(behind, prose.library.registers):
        return []
    return [each for each in found if max(each.number.end, each.period.end if each.period else 0) <= turn]


def _statement(prose: Prose, number: Number, period: Period | None, named: Sequence[Named]) -> Statement | None:
    """Return of which series a figure is, where that is beyond doubt."""
    fitting = [each for each in named if _fits(prose, number, each.subject.series) or _counts(prose, number, each)]
    clear = [each for each in fitting if not each.subject.vague] or fitting
    if not clear or len({each.subject.series.key for each in clear}) > 1:
        return None
    series = clear[0].subject.series
    near = max((each for each in clear if each.end <= number.start), key=lambda each: each.end, default=None)
    certain = near is not None and not near.subject.vague and _leads(prose, near, number, period)
    if series.unit == COUNT and period is None:
        return Statement(number, series, None, _on_the_day(prose, series), certain=False)
    return Statement(number, series, period, _points(series, period), certain) if period else None


def _is_of_all(prose: Prose, span: Span, stated: Statement, named: Sequence[Named]) -> bool:
    """Say whether a figure of people may be that of all of them, not of those whom a programme serves."""
    if not counts_people(stated.series, prose.manuscript.lang):
        return True
    goes_back = named[-1].end <= span[0]
    start = max(prose.passage_at(span[0]).start, span[0] - FARTHEST) if goes_back else span[0]
    if tells_of_served(prose.text, start, span[1], [(each.start, each.end) for each in named]):
        return False
    return stated.certain or (not stated.may_be_chance and (goes_back or _is_plain(prose, span, stated, named)))


def _is_plain(prose: Prose, span: Span, stated: Statement, named: Sequence[Named]) -> bool:
    """Say whether a sentence plainly counts those whom it names behind the figure, for the time of the statistic."""
    number, period, series = stated.number, stated.period, stated.series
    behind = next((each for each in named if each.start >= number.end and each.subject.series is series), None)
    if behind is None or period is None or (series.made_in and not period.month):
        return False
    return is_plain_count(prose.text, span, number, (behind.start, behind.end), prose.vocabulary)


def _leads(prose: Prose, named: Named, number: Number, period: Period | None) -> bool:
    """Say whether a subject leads straight to the figure and its period, and to the whole of it."""
    first = min(number.start, period.start) if period and period.start >= named.end else number.start
    last = max(number.end, period.end) if period else number.end
    return leads_to(prose.text, named.end, first, prose.vocabulary) and not is_part(prose.text, named.start, last)


def _without(text: str, named: Sequence[Named]) -> str:
    """Return a text with blanks for its subjects, which may stand between a period and its figure."""
    for each in named:
        text = f"{text[: each.start]}{' ' * (each.end - each.start)}{text[each.end :]}"
    return text


def _in_tables(prose: Prose, named: Sequence[Named]) -> Iterator[Statement]:
    """Yield what columns and rows state whose heads name a series."""
    cells: Cells = {passage.cell: passage for passage in prose.passages if passage.cell}
    numbers = {number.start: number for number in prose.numbers}
    for each in named:
        head = prose.passage_at(each.start)
        table, row, column = head.cell or (0, 0, 0)
        for place, cell in cells.items():
            in_column = place[0] == table and row == 0 < place[1] and place[2] == column
            in_row = place[0] == table and column == 0 < place[2] and place[1] == row
            label = cells.get((table, place[1], 0) if in_column else (table, 0, place[2]))
            number = numbers.get(cell.start) if (in_column or in_row) and label else None
            if label and number and _fits(prose, number, each.subject.series) and not is_bound(prose.text, number):
                yield from _labelled(prose, number, (head, label), each.subject)


def _labelled(prose: Prose, number: Number, heads: tuple[Passage, Passage], subject: Subject) -> Iterator[Statement]:
    """Yield what a cell states whose column is a subject and whose row is a period, or the other way round."""
    if any(_is_of_others(prose, (each.start, each.end)) for each in heads):
        return
    label = heads[-1]
    for period in periods_in(prose.text, label.start, label.end, prose.vocabulary):
        yield Statement(number, subject.series, period, _points(subject.series, period), certain=not subject.vague)
        return


def _between(sorted_ones: Sequence[Place], start: int, end: int) -> Sequence[Place]:
    """Return what begins between two places."""
    first = bisect_left(sorted_ones, start, key=lambda each: each.start)
    return sorted_ones[first : bisect_left(sorted_ones, end, key=lambda each: each.start)]


def _within(each: Number | Period, spans: Sequence[Span]) -> bool:
    return any(start <= each.start < end for start, end in spans)


def _fits(prose: Prose, number: Number, series: Series) -> bool:
    """Say whether a figure is of the kind of a series: money, a share, or the things counted."""
    if series.unit != COUNT or number.kind != COUNT:
        return series.unit == number.kind
    counted = counted_words(series, prose.manuscript.lang)
    return any(prose.text[number.end : number.end + 1 + len(each)].casefold()[1:] == each for each in counted if each)


def _counts(prose: Prose, number: Number, named: Named) -> bool:
    """Say whether a figure counts the people who are the subject right behind it: 25,67 juta penduduk miskin."""
    series = named.subject.series
    is_count = series.unit == number.kind == COUNT and counts_people(series, prose.manuscript.lang)
    return is_count and named.start == number.end + 1


def _points(series: Series, period: Period) -> tuple[Point, ...]:
    """Return the official figures for a period: those of its months for a year that has none of its own."""
    of_year = [point for point in series.points if point.year == period.year]
    exact = tuple(point for point in of_year if point.month == period.month)
    return exact if exact or period.month else tuple(of_year)


def _on_the_day(prose: Prose, series: Series) -> tuple[Point, ...]:
    point = series.point(prose.day) if prose.day else None
    return (point,) if point else ()


def _is_of_others(prose: Prose, span: Span) -> bool:
    """Say whether a sentence or a cell, as far as a subject is looked for, has figures of others than the nation."""
    start, end = span
    return is_of_others(prose.text[start : min(end, start + 3 * FARTHEST)], prose.library.registers)
