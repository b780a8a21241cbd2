"""The time zones of releases, and moments in them."""

from functools import lru_cache
from zoneinfo import ZoneInfo

from plugins.releases import Library, Manuscript, Moment

_FALLBACK = "UTC"


@lru_cache(maxsize=256)
def is_zone(name: str) -> bool:
    """Say whether `name` is an IANA time zone, such as Asia/Makassar."""
    try:
        ZoneInfo(name)
    except (OSError, ValueError, LookupError):
        return False
    return True


def date_of(library: Library, manuscript: Manuscript) -> Moment | None:
    """Return the date of a release, its own or its original's, without making all inherited fields for it."""
    return manuscript.fields.date or library.original(manuscript).fields.date


def zone_of(library: Library, manuscript: Manuscript) -> str:
    """Return the zone of a release's first province; UTC where that is not known."""
    provinces = library.fields(manuscript).province or ("",)
    province = library.registers.provinces.get(provinces[0])
    return province.timezone if province and is_zone(province.timezone) else _FALLBACK


def local_time(moment: Moment, zone: str) -> str:
    """Return a moment as a writer in `zone` would write it."""
    if moment.clock is None:
        return moment.day.isoformat()
    return f"{moment.at(zone).astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"
