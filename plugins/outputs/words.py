"""Interface words, dates and numbers of one language."""

from collections.abc import Iterable
from datetime import date, datetime, time
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_datetime_format
from babel.numbers import format_decimal

from plugins.outputs.catalogues import read_catalogues
from plugins.outputs.views import Stamp
from plugins.releases import Language, Moment


class Words:
    """Speaks one language: gettext catalogues for words, Babel for dates and numbers."""

    def __init__(self, language: Language, folders: Iterable[Path]) -> None:
        self.locale = Locale.parse(language.locale)
        self.translations = read_catalogues(language, folders)
        # CLDR pads days in some languages (05 November), which nobody writes in running text
        self._full = self.locale.date_formats["full"].pattern.replace("dd", "d")
        self._date_and_time = str(get_datetime_format("long", self.locale)).replace("'", "")
        self._zone_first = self.locale.time_formats["long"].pattern.startswith("z")
        self.gettext = self.translations.ugettext
        self.ngettext = self.translations.ungettext

    def number(self, number: int) -> str:
        """Return a number with the language's grouping marks."""
        return str(format_decimal(number, locale=self.locale))

    def month(self, year: int, month: int) -> str:
        """Return a month with its year, such as Agustus 2019.

        By its skeleton: Babel's `get_month_names` keeps the stand-alone names of the language that asked first.
        """
        return format_skeleton("yMMMM", date(year, month, 1), locale=self.locale)

    def day(self, day: date) -> str:
        """Return a day without its weekday."""
        return format_date(day, "long", self.locale)

    def stamp(self, moment: datetime, clock: time | None, zone: str) -> Stamp:
        """Return a moment in words, with weekday and zone; without a clock it is a day."""
        full = format_date(moment, self._full, self.locale)
        short = self.day(moment.date())
        if clock is None:
            return Stamp(moment.date().isoformat(), f"{full} · {zone}", short)
        text = self._date_and_time.replace("{0}", self._hour(moment, zone)).replace("{1}", full)
        return Stamp(moment.isoformat(), text, short)

    def _hour(self, moment: datetime, zone: str) -> str:
        hour = format_time(moment.time(), "short", locale=self.locale)
        return f"{zone} {hour}" if self._zone_first else f"{hour} {zone}"

    def day_stamp(self, moment: Moment) -> Stamp:
        """Return a day in words, without zone."""
        return Stamp(moment.day.isoformat(), format_date(moment.day, self._full, self.locale), self.day(moment.day))
