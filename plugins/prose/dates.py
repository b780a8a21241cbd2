"""Dates in a text, in words or digits, with the day of the week that stands beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from plugins.prose.vocabulary import Vocabulary, any_of


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written from `start` to `end` of a text, the day of the week included.

    `weekday` counts from 1, Monday; `weekday_span` is where its name stands. `year` is None where none is written.
    `month_first` says that the month stands before the day.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None = None
    weekday_span: tuple[int, int] = (0, 0)
    month_first: bool = False

    def in_year(self, year: int) -> date | None:
        """Return the date, in `year` where none is written; None where there is no such day."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None

    @property
    def when(self) -> date | None:
        """The date where it is whole and there is such a day."""
        return self.in_year(self.year) if self.year else None


def dates_in(text: str, vocabulary: Vocabulary) -> Iterator[DateMention]:
    """Yield the dates: Rabu (21/8/2019), 21 Agustus 2019, August 21, 2019, Jumat (15/02); of a range, its last day."""
    end = 0
    for anchor in _ANCHOR.finditer(text):  # digits are few: four times as fast as looking for names
        if anchor.start() >= end and (mention := _date_at(text, anchor.start(), vocabulary)):
            end = mention.end
            yield mention


def _date_at(text: str, start: int, vocabulary: Vocabulary) -> DateMention | None:
    """Return the date whose day stands at `start`."""
    before = _month_before(vocabulary).search(text, max(0, start - LOOK_BACK), start)
    match = _after_month().match(text, start) if before else _pattern(vocabulary).match(text, start)
    if match is None:
        return None
    month = before["month"] if before else match["month"]
    number = vocabulary.months[month.casefold().rstrip(".")] if month else int(match["numeric"])
    first = before.start() if before else start
    weekday = _weekday_before(vocabulary).search(text, max(0, first - LOOK_BACK), first)
    end = match.end() + (text[first - 1 : first] == "(" and text[match.end() : match.end() + 1] == ")")
    return DateMention(
        weekday.start() if weekday else first,
        end,
        int(match["day"]),
        number,
        int(match["year"]) if match["year"] else None,
        vocabulary.days[weekday["weekday"].casefold()] if weekday else None,
        weekday.span("weekday") if weekday else (0, 0),
        before is not None,
    )


_ANCHOR = re.compile(r"(?<![\w./:,-])\d{1,2}(?!\d)")
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
LOOK_BACK = 16
"""Characters that a day of the week, or a month, takes at most."""


@cache
def _pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    months = any_of(vocabulary.months).pattern
    words = rf"(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{months})\.?(?:,?\s(?=(?:19|20)\d\d(?!\d)))?"
    numeric = r"/(?P<numeric>\d{1,2})(?:/(?=(?:19|20)\d\d(?!\d))|(?![\d/]))"
    pattern = rf"(?P<day>\d{{1,2}})(?:{words}|{numeric})(?:(?<=[\s/]){_YEAR})?"
    return re.compile(pattern, re.IGNORECASE)


@cache
def _after_month() -> re.Pattern[str]:
    return re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\s?(?:%|persen|per\s?cent)|\w)(?:,?\s{_YEAR})?")


@cache
def _month_before(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"(?P<month>{any_of(vocabulary.months).pattern})\.?\s\Z", re.IGNORECASE)


@cache
def _weekday_before(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"(?P<weekday>{any_of(vocabulary.days).pattern}),?\s\(?\Z", re.IGNORECASE)
