"""The registers: provinces, programmes, officials and units, as data of the newsroom."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, Any

from msgspec import Struct
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from plugins.releases.site import NewsroomContact
from plugins.releases.style import Series, Style
from plugins.releases.texts import Texts


def _day(value: object) -> object:
    """Read a bare year as its first day."""
    return f"{value}-01-01" if isinstance(value, str) and value.isdecimal() and len(value) == 4 else value


Day = Annotated[date, BeforeValidator(_day)]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)


class Heading(_Entry):
    """A named group of entries: an island, a type of programme."""

    key: str
    name: Texts


class Province(_Entry):
    """A province or, without an island, the whole country. `timezone` is an IANA name, `zone` its usual letters.

    Where clocks change, `summer_zone` are the letters of the summer, such as MESZ.
    """

    key: str
    name: Texts
    short: Texts = {}
    slug: Texts = {}
    island: str | None = None
    capital: Texts = {}
    timezone: str
    zone: Texts
    summer_zone: Texts = {}
    established: Day | None = None
    aliases: tuple[str, ...] = ()
    about: Texts = {}
    note: Texts = {}
    doubt: Texts = {}

    def existed(self, day: date) -> bool:
        """Say whether the province existed on `day`; where the date is not known, that it did."""
        return self.established is None or self.established <= day


class Programme(_Entry):
    """An aid programme, a data system or a line of work."""

    key: str
    name: Texts
    acronym: str | None = None
    slug: Texts = {}
    type: str
    summary: Texts
    status: str
    active_from: int | None = None
    active_to: int | None = None
    successor_of: str | None = None
    succeeded_by: str | None = None
    aliases: tuple[str, ...] = ()
    note: Texts = {}
    doubt: Texts = {}


class Term(_Entry):
    """A time in a post: from <= day < to; with neither, from the first to the last day on which it was seen."""

    post: Texts
    organisation: Texts = {}
    since: Day | None = Field(default=None, alias="from")
    to: Day | None = None
    seen: tuple[Day, ...] = ()
    acting: bool = False
    doubt: Texts = {}
    note: Texts = {}

    def covers(self, day: date) -> bool:
        """Say whether the post is known to have been held on `day`."""
        if self.since is None and self.to is None:
            return bool(self.seen) and min(self.seen) <= day <= max(self.seen)
        return (self.since is None or self.since <= day) and (self.to is None or day < self.to)


class Official(_Entry):
    """Someone who may be named on a release."""

    key: str
    name: str
    variants: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    note: Texts = {}
    doubt: Texts = {}

    def term_on(self, day: date) -> Term | None:
        """Return the term held on `day`, the first listed where there were several; None where none is known."""
        return next((term for term in self.terms if term.covers(day)), None)


class PostName(_Entry):
    """A post as terms name it, and by language the other ways in which texts call it, such as Mensos."""

    post: Texts
    short: dict[str, tuple[str, ...]] = {}


class Portfolio(_Entry):
    """What ministers may be in charge of, by language, in all the ways it was ever called.

    `short` are the letters that stand for it, such as PUPR; `minister` is one word for whoever holds it, such as Menag.
    """

    name: dict[str, tuple[str, ...]]
    short: tuple[str, ...] = ()
    minister: tuple[str, ...] = ()


class Unit(_Entry):
    """A bureau, technical unit or provincial office that issues releases."""

    key: str
    name: Texts
    short: Texts = {}
    slug: Texts = {}
    province: str
    city: Texts = {}
    parent: str | None = None
    contact: NewsroomContact | None = None
    about: Texts = {}
    aliases: tuple[str, ...] = ()
    note: Texts = {}
    doubt: Texts = {}


class ProvinceFile(_Entry):
    """registers/provinces.yml."""

    islands: tuple[Heading, ...] = ()
    provinces: tuple[Province, ...]


class ProgrammeFile(_Entry):
    """registers/programmes.yml."""

    types: tuple[Heading, ...] = ()
    statuses: tuple[Heading, ...] = ()
    programmes: tuple[Programme, ...]


class OfficialFile(_Entry):
    """registers/officials.yml."""

    officials: tuple[Official, ...]
    posts: tuple[PostName, ...] = ()


class PortfolioFile(_Entry):
    """registers/portfolios.yml, which is optional."""

    portfolios: tuple[Portfolio, ...] = ()


class UnitFile(_Entry):
    """registers/units.yml."""

    units: tuple[Unit, ...]


class Registers(Struct, frozen=True, eq=False):
    """All registers, by key, in the order of their files. Equal only to themselves."""

    islands: Mapping[str, Heading]
    provinces: Mapping[str, Province]
    programme_types: Mapping[str, Heading]
    programme_statuses: Mapping[str, Heading]
    programmes: Mapping[str, Programme]
    officials: Mapping[str, Official]
    units: Mapping[str, Unit]
    figures: Mapping[str, Series]
    style: Style
    posts: tuple[PostName, ...] = ()
    portfolios: tuple[Portfolio, ...] = ()


def by_key(entries: Iterable[Any]) -> dict[str, Any]:
    """Return entries by their key."""
    return {entry.key: entry for entry in entries}
