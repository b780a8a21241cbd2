"""Dates and times as writers write them."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Annotated
from zoneinfo import ZoneInfo

from msgspec import Meta, Struct

_WRITTEN = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|[+-]\d{2}:?\d{2})?)?", re.ASCII)

EARLIEST_YEAR, LATEST_YEAR = 1900, 2999
_DAY = timedelta(days=1)


class Moment(Struct, frozen=True, array_like=True):
    """A date, perhaps with a time of day, perhaps with an offset from UTC."""

    day: date
    clock: Annotated[time, Meta(tz=False)] | None = None
    offset: timedelta | None = None

    def at(self, zone: str) -> datetime:
        """Return the moment as an aware datetime; without an offset it is local time in `zone` (an IANA name).

        A date without a time is its first minute.
        """
        tzinfo = ZoneInfo(zone) if self.offset is None else timezone(self.offset)
        return datetime.combine(self.day, self.clock or time(), tzinfo)

    def __str__(self) -> str:
        """Return the moment as `parse_moment` reads it."""
        if self.clock is None:
            return self.day.isoformat()
        local = datetime.combine(self.day, self.clock, None if self.offset is None else timezone(self.offset))
        return local.isoformat()


def parse_moment(text: str) -> Moment:
    """Read `2019-08-21`, `2019-08-21 09:30` or `2019-08-21T09:30+07:00`; ValueError where it is none of these."""
    if not (match := _WRITTEN.fullmatch(text.strip())):
        raise ValueError(text)
    year, month, day, hour, minute, second, offset = match.groups()
    clock = time(int(hour), int(minute), int(second or 0)) if hour else None
    moment = Moment(date(int(year), int(month), int(day)), clock, _offset(offset))
    refuse_unlikely([moment])
    return moment


def refuse_unlikely(moments: Iterable[Moment]) -> None:
    """Raise ValueError where one of them is out of all reason, so that nobody can reckon with it."""
    days, offsets = set(), set()
    for moment in moments:
        days.add(moment.day)
        offsets.add(moment.offset)
    if days and not EARLIEST_YEAR <= min(days).year <= max(days).year <= LATEST_YEAR:
        raise ValueError(min(days), max(days))
    if any(offset and abs(offset) >= _DAY for offset in offsets):
        raise ValueError(offsets)


def is_moment(text: str) -> bool:
    """Say whether `text` can be read as a date, with or without a time of day."""
    try:
        parse_moment(text)
    except ValueError:
        return False
    return True


def _offset(text: str | None) -> timedelta | None:
    if not text:
        return None
    if text == "Z":
        return timedelta()
    sign = -1 if text[0] == "-" else 1
    digits = text[1:].replace(":", "")
    return sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))


def parse_now(text: str) -> datetime:
    """Read the build's clock, a moment with an offset; "" is the machine's clock. ValueError where it is neither.

    A time without an offset is refused: read in the wrong zone it would end an embargo hours too early.
    """
    if not text:
        return datetime.now(UTC)
    moment = parse_moment(text)
    if moment.clock is not None and moment.offset is None:
        raise ValueError(text)
    return moment.at("UTC")
