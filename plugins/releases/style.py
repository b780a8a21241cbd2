"""The house style of a newsroom, as data: registers/style.yml and registers/figures.yml, both optional."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from plugins.releases.texts import Texts


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)


class Correction(_Entry):
    """A word or two as they must not be written in `lang`, and as they must.

    `fix` is safe where it may be put in unseen, suggest where a person decides, never where it is a matter of taste.
    """

    wrong: str
    right: str
    lang: str = "id"
    fix: Literal["safe", "suggest", "never"] = "suggest"
    note: str | None = None


class Wording(_Entry):
    """Words about people that hurt, and those to prefer; `note` says why. Until the year `until` they were usual."""

    avoid: str
    prefer: str
    lang: str = "id"
    until: int | None = None
    note: str | None = None


class Style(_Entry):
    """registers/style.yml. `keep` are names in which nothing is corrected; `words` are right though in no dictionary.

    `acronyms` need no explanation, by language; `furniture` are lines of web pages that are no part of a release.
    """

    corrections: tuple[Correction, ...] = ()
    sensitive_wording: tuple[Wording, ...] = ()
    keep: tuple[str, ...] = ()
    words: dict[str, tuple[str, ...]] = {}
    acronyms: dict[str, tuple[str, ...]] = {}
    furniture: dict[str, tuple[str, ...]] = {}


def _period(value: object) -> object:
    return str(value) if isinstance(value, int) else value


class Point(_Entry):
    """One figure of a series: `period` is a year or a month (2019, 2019-03), `value` exact in its unit."""

    period: Annotated[str, BeforeValidator(_period), Field(pattern=r"^\d{4}(?:-(?:0[1-9]|1[0-2]))?$")]
    value: Decimal
    source: Texts = {}
    note: Texts = {}

    @property
    def year(self) -> int:
        """The year of the period."""
        return int(self.period[:4])

    @property
    def month(self) -> int | None:
        """The month of the period; None where it is a year."""
        return int(self.period[5:]) if len(self.period) > 4 else None


class Series(_Entry):
    """An official statistic or budget. `subjects` are the words by which a text speaks of it, in each language.

    `vague_subjects` may mean something else. `counted` follows a count. `made_in` are the months in which the statistic
    is made, where it is not made in every month.
    """

    key: str
    name: Texts
    unit: Literal["money", "percent", "count"]
    counted: Texts = {}
    subjects: dict[str, tuple[str, ...]] = {}
    vague_subjects: dict[str, tuple[str, ...]] = {}
    made_in: tuple[Annotated[int, Field(ge=1, le=12)], ...] = ()
    points: tuple[Point, ...] = ()
    source: Texts = {}
    note: Texts = {}
    doubt: Texts = {}

    def point(self, day: date) -> Point | None:
        """Return the figure for the month of `day`, or else for its year."""
        month = next((each for each in self.points if (each.year, each.month) == (day.year, day.month)), None)
        return month or next((each for each in self.points if (each.year, each.month) == (day.year, None)), None)


class FigureFile(_Entry):
    """registers/figures.yml."""

    series: tuple[Series, ...] = ()
