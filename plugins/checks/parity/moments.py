"""Dates, days of the week and months that two versions name, whatever their language calls them."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache

from msgspec import Struct

from plugins.checks.parity.differences import Difference, paired, stands
from plugins.prose import DateMention, Prose, Vocabulary, regex

_FIRST_DAY = regex(r"(?<!\d)(?P<day>\d{1,2})\D{1,12}\Z")
_LAST_DAY = regex(r"\D{1,8}(?P<day>\d{1,2})(?!\d)")
_YEAR = regex(r" (?P<year>(?:19|20)\d\d)(?!\d)")
_SPELLINGS = {"id": {"Jum'at": 5, "Jum’at": 5, "Ahad": 7}}
_LOOK_BACK = 16


class Moment(Struct, frozen=True):
    """A date, or a name of a day or month standing alone; what is not said of it is 0."""

    start: int
    end: int
    weekday: int = 0
    day: int = 0
    month: int = 0
    year: int = 0


def dates_that_differ(original: Prose, translation: Prose) -> Iterator[Difference]:
    """Yield the dates, and the days of the week and months, that one version has and the other lacks."""
    lost, added = list(_lacking(original, translation)), list(_lacking(translation, original))
    if lost or added:
        yield from paired(original, lost, translation, added, _is_like)


def _lacking(here: Prose, there: Prose) -> Iterator[Moment]:
    """Yield the moments of one version that the other does not name."""
    if here.dates:
        known, ranges = _days(there), set(_ends_of_ranges(there))
        for moment in map(_moment, here.dates):
            weekdays = _weekdays(moment, known.get((moment.day, moment.month), {}))
            unknown = weekdays is None and (moment.day, moment.month) not in ranges
            if unknown or (moment.weekday and weekdays and moment.weekday not in weekdays):
                yield moment
    yield from _lacking_names(here, there)


def _days(prose: Prose) -> dict[tuple[int, int], dict[int, set[int]]]:
    """Return by day and month the years of its dates, 0 where none is written, and the days of the week beside them."""
    days: dict[tuple[int, int], dict[int, set[int]]] = {}
    for date in prose.dates:
        years = days.setdefault((date.day, date.month), {})
        years.setdefault(date.year or 0, set()).update([date.weekday] if date.weekday else [])
    return days


def _weekdays(moment: Moment, years: dict[int, set[int]]) -> set[int] | None:
    """Return the days of the week that stand beside the same date; None where there is no such date."""
    same = [weekdays for year, weekdays in years.items() if 0 in (year, moment.year) or year == moment.year]
    return set().union(*same) if same else None


def _lacking_names(here: Prose, there: Prose) -> Iterator[Moment]:
    """Yield the names of days and months that the other version names nowhere, neither in its own language.

    A month with its year may be named there without one: in March and September 2018. Languages without words of their
    own are left out: their months may have other names than Babel's.
    """
    names, others = _names(here.vocabulary), _names(there.vocabulary)
    words = here.distinct_words & names.keys() if here.vocabulary.words and there.vocabulary.words else frozenset()
    known = {moment for word in there.distinct_words & others.keys() for moment in _named(there, word, others[word])}
    known |= {(0, date.month, year) for date in there.dates for year in (0, date.year or 0)}
    alike = {(weekday, month) for weekday, month, _ in known}
    lacking = [
        Moment(start, start + len(word) + (5 if year else 0), weekday=weekday, month=month, year=year)
        for word in sorted(words - there.distinct_words)
        for (weekday, month, year), start in _named(here, word, names[word]).items()
        if (weekday, month, year) not in known
        and ((weekday, month, 0) not in known if year else (weekday, month) not in alike)
    ]
    tied = {others[part] for part in _parts(there) & others.keys()} if lacking else set()
    return (moment for moment in lacking if (moment.weekday, moment.month) not in tied)


def _parts(prose: Prose) -> set[str]:
    """Return what hyphens tie: mid-January, Senin-Jumat."""
    return {part for word in prose.distinct_words if "-" in word for part in word.split("-")}


def _named(prose: Prose, word: str, name: tuple[int, int]) -> dict[tuple[int, int, int], int]:
    """Return where a name first stands outside dates, by weekday, month and the year behind it; 0 where none is."""
    found: dict[tuple[int, int, int], int] = {}
    dates = [date.start for date in prose.dates]
    for start in stands(prose.text, word):
        before = bisect_right(dates, start) - 1
        if before < 0 or prose.dates[before].end <= start:
            year = _YEAR.match(prose.text, start + len(word)) if name[1] else None
            found.setdefault((*name, int(year["year"]) if year else 0), start)
    return found


@cache
def _names(vocabulary: Vocabulary) -> Mapping[str, tuple[int, int]]:
    """Return weekday and month by name as written; one of the two is 0."""
    days = {
        **{name.capitalize(): number for name, number in vocabulary.days.items()},
        **_SPELLINGS.get(vocabulary.lang, {}),
    }
    months = {name.capitalize(): number for name, number in vocabulary.months.items() if len(name) > 3 or number == 5}
    return {
        **{name: (number, 0) for name, number in days.items()},
        **{name: (0, each) for name, each in months.items()},
    }


def _moment(date: DateMention) -> Moment:
    return Moment(date.start, date.end, date.weekday or 0, date.day, date.month, date.year or 0)


def _ends_of_ranges(prose: Prose) -> Iterator[tuple[int, int]]:
    """Yield day and month of the other ends of "20 to 22 August" and "August 20 to 22"."""
    for date in prose.dates:
        first = _FIRST_DAY.search(prose.text, max(0, date.start - _LOOK_BACK), date.start)
        last = _LAST_DAY.match(prose.text, date.end)
        for found in (None if date.month_first else first, last if date.month_first else None):
            if found:
                yield int(found["day"]), date.month


def _is_like(moment: Moment, other: Moment) -> bool:
    """Say whether one may have been meant for the other: most of it agrees, or both are bare names."""
    if bool(moment.day) != bool(other.day):
        return False
    if not moment.day:
        return bool(moment.weekday) == bool(other.weekday)
    return (moment.day == other.day) + (moment.month == other.month) + (moment.year == other.year) >= 2
