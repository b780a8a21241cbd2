"""Dates, days of the week and months that two versions name, whatever their language calls them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from plugins.checks.parity.differences import Difference, paired
from plugins.prose import DateMention, Prose, Vocabulary

_FIRST_DAY = re.compile(r"(?<!\d)(?P<day>\d{1,2})\D{1,12}\Z")
_LAST_DAY = re.compile(r"\D{1,8}(?P<day>\d{1,2})(?!\d)")
_SPELLINGS = {"id": {"Jum'at": 5, "Jum’at": 5, "Ahad": 7}}
_LOOK_BACK = 16


@dataclass(frozen=True, slots=True)
class Moment:
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
    others = [_moment(date) for date in there.dates]
    ranges: list[tuple[int, int]] | None = None
    for moment in map(_moment, here.dates):
        same = [each for each in others if _is_same_day(moment, each)]
        weekdays = {each.weekday for each in same if each.weekday}
        if not same:
            ranges = list(_ends_of_ranges(there)) if ranges is None else ranges
            if (moment.day, moment.month) not in ranges:
                yield moment
        elif moment.weekday and weekdays and moment.weekday not in weekdays:
            yield moment
    yield from _lacking_names(here, there)


def _lacking_names(here: Prose, there: Prose) -> Iterator[Moment]:
    """Yield the names of days and months that the other version names nowhere, neither in its own language."""
    known = _names(there.vocabulary)
    named = {known[word] for word in there.distinct_words & known.keys()}
    for word in sorted(here.distinct_words & _names(here.vocabulary).keys() - there.distinct_words):
        weekday, month = _names(here.vocabulary)[word]
        dated = month and any(date.month == month for date in there.dates)
        if (weekday, month) not in named and not dated:
            start, end = here.find(word)
            if not any(date.start <= start < date.end for date in here.dates):
                yield Moment(start, end, weekday=weekday, month=month)


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


def _is_same_day(moment: Moment, other: Moment) -> bool:
    years = moment.year, other.year
    return (moment.day, moment.month) == (other.day, other.month) and (0 in years or years[0] == years[1])


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
