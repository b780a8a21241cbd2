"""Dates and days of the week as messages say them, and the years that a date without one may mean."""

from collections.abc import Iterator
from datetime import date, timedelta

from plugins.checks.wording import Phrase
from plugins.prose import DateMention, Prose, regex, vocabulary_of

_LANGUAGES = {"id": "id_ID", "en": "en_GB"}
_YEAR = regex(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]?\d)")
HALF_A_YEAR = timedelta(days=183)
A_WEEK = 7
NEARBY = 600
"""Characters around a date in which a year may stand that is meant."""


def in_words(day: date) -> Phrase:
    """Return a date such as 21 Agustus 2019."""
    return {
        lang: f"{day.day} {vocabulary_of(lang, each).month_name(day.month)} {day.year}"
        for lang, each in _LANGUAGES.items()
    }


def weekday_name(number: int) -> Phrase:
    """Return the name of a day of the week, 1 for Monday."""
    return {lang: vocabulary_of(lang, locale).day_name(number) for lang, locale in _LANGUAGES.items()}


def nearest(day: date, weekday: int) -> date:
    """Return the date nearest to `day` that falls on a day of the week."""
    return day + timedelta(days=(weekday - day.isoweekday() + 3) % A_WEEK - 3)


def possible_days(mention: DateMention, prose: Prose) -> list[date]:
    """Return the days that a date may mean: where it has no year, in all years that its writer may have had in mind."""
    if mention.year or prose.day is None:
        return [mention.when] if mention.when else []
    return [day for year in sorted(_years(mention, prose, prose.day)) if (day := mention.in_year(year))]


def _years(mention: DateMention, prose: Prose, today: date) -> Iterator[int]:
    """Yield the year of the release, those that bring the date within half a year of it, and those written nearby."""
    yield from {int(year) for year in years_near(mention, prose)} | {today.year}
    for year in (today.year - 1, today.year + 1):
        day = mention.in_year(year)
        if day and abs(day - today) <= HALF_A_YEAR:
            yield year


def years_near(mention: DateMention, prose: Prose) -> list[str]:
    """Return the years that are written in the passage of a date, not far from it."""
    passage = prose.passage_at(mention.start)
    start, end = max(passage.start, mention.start - NEARBY), min(passage.end, mention.end + NEARBY)
    return _YEAR.findall(prose.text, start, end)
