"""Interface words, dates and numbers of one language."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from functools import lru_cache, partial
from operator import attrgetter
from pathlib import Path

from babel import Locale
from babel.dates import DateTimeFormat, format_skeleton, format_time, get_datetime_format, parse_pattern
from babel.numbers import format_decimal

from plugins.outputs.catalogues import read_catalogues
from plugins.outputs.views import Stamp
from plugins.releases import Language, Moment

DAYS = 8_000
"""Days whose words are remembered: Babel takes as long for one as a template for a card."""


_NUMBERS: dict[str, Callable[[date], int]] = {
    "d": attrgetter("day"),
    "M": attrgetter("month"),
    "y": attrgetter("year"),
    "E": date.weekday,
}
"""What decides a part of a pattern, by its letter; the whole day decides others."""


class Words:
    """Speaks one language: gettext catalogues for words, Babel for dates and numbers."""

    def __init__(self, language: Language, folders: Iterable[Path]) -> None:
        self.locale = Locale.parse(language.locale)
        self.translations = read_catalogues(language, folders)
        # CLDR pads days in some languages (05 November), which nobody writes in running text
        self._full = self.locale.date_formats["full"].pattern.replace("dd", "d")
        self._date_and_time = str(get_datetime_format("long", self.locale)).replace("'", "")
        self._zone_first = self.locale.time_formats["long"].pattern.startswith("z")
        parts = _Parts(self.locale)
        long = self.locale.date_formats["long"].pattern
        self._remembered_full = lru_cache(DAYS)(partial(parts.fill, str(parse_pattern(self._full).format)))
        self._remembered_day = lru_cache(DAYS)(partial(parts.fill, str(parse_pattern(long).format)))
        self._remembered_number = lru_cache(DAYS)(partial(format_decimal, locale=self.locale))
        self._remembered_hour = lru_cache(DAYS)(partial(format_time, format="short", locale=self.locale))
        self.gettext = self.translations.ugettext
        self.ngettext = self.translations.ungettext

    def number(self, number: int) -> str:
        """Return a number with the language's grouping marks."""
        return self._remembered_number(number)

    def month(self, year: int, month: int) -> str:
        """Return a month with its year, such as Agustus 2019.

        By its skeleton: Babel's `get_month_names` keeps the stand-alone names of the language that asked first.
        """
        return format_skeleton("yMMMM", date(year, month, 1), locale=self.locale)

    def day(self, day: date) -> str:
        """Return a day without its weekday."""
        return self._remembered_day(day)

    def stamp(self, moment: datetime, clock: time | None, zone: str) -> Stamp:
        """Return a moment in words, with weekday and zone; without a clock it is a day."""
        full, short = self.in_full(moment.date()), self.day(moment.date())
        if clock is None:
            return Stamp(moment.date().isoformat(), f"{full} · {zone}", short)
        text = self._date_and_time.replace("{0}", self._hour(moment, zone)).replace("{1}", full)
        return Stamp(moment.isoformat(), text, short)

    def in_full(self, day: date) -> str:
        """Return a day with its weekday."""
        return self._remembered_full(day)

    def _hour(self, moment: datetime, zone: str) -> str:
        hour = self._remembered_hour(moment.time())
        return f"{zone} {hour}" if self._zone_first else f"{hour} {zone}"

    def day_stamp(self, moment: Moment) -> Stamp:
        """Return a day in words, without zone."""
        return Stamp(moment.day.isoformat(), self.in_full(moment.day), self.day(moment.day))


class _Parts(dict[str, str]):
    """What stands for the parts of a pattern on one day after the other.

    Babel works out each month's name anew for each day, which took a thirtieth of a release page.
    """

    def __init__(self, locale: Locale) -> None:
        super().__init__()
        self._locale = locale
        self._day = date.min
        self._known: dict[tuple[str, int], str] = {}

    def fill(self, pattern: str, day: date) -> str:
        """Return a pattern, with its parts as Babel's `%(MMMM)s`, filled for a day."""
        self._day = day
        return pattern % self

    def __getitem__(self, part: str) -> str:
        asked = part, _NUMBERS.get(part[0], date.toordinal)(self._day)
        if asked not in self._known:
            self._known[asked] = DateTimeFormat(self._day, self._locale)[part]
        return self._known[asked]
