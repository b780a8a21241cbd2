"""What reading keeps from one build to the next, by the hash of what it was read from."""

import json
from collections.abc import Mapping
from typing import Any, Protocol

from msgspec import Struct, field

from plugins.diagnostics import Place
from plugins.releases.bodies import Body
from plugins.releases.fields import Fields
from plugins.releases.problems import Problem
from plugins.releases.tidying import BodyPicture, Reference

ODD = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What is raised by a record that is not what it should be: it came from elsewhere, and is made anew."""


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Records(Protocol):
    """Texts by key. What is not there is read anew; a text is never changed once it is there."""

    def get(self, key: str, /) -> str | None:
        """Return a text, None where there is none."""

    def __setitem__(self, key: str, record: str, /) -> None:
        """Keep a text."""


class Shelf(Protocol):
    """The three kinds of records. The store behind them is the publishing room's."""

    @property
    def stories(self) -> Records:
        """Catalogue entries and findings of all translations of a release."""

    @property
    def sheets(self) -> Records:
        """Fields and body of one file."""

    @property
    def pictures(self) -> Records:
        """Measures of one picture."""

    @property
    def own(self) -> bool:
        """Whether all that is here was put here by this program run: what was not may come from anywhere."""

    def write(self) -> None:
        """Make sure that other processes see what was put here so far."""


class Memory(Struct, frozen=True):
    """A shelf that lasts as long as the program."""

    stories: dict[str, str] = field(default_factory=dict)
    sheets: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)

    own: bool = True

    def write(self) -> None:
        """Do nothing: there is nobody else."""


class Sheet(Struct, frozen=True):
    """The body of one file, and what was wrong with it."""

    body: Body
    problems: tuple[Problem, ...]

    def as_record(self, front: Mapping[str, Any]) -> str:
        """Return the sheet as a line of JSON, behind one with the fields, whose plain values are `front`.

        Many who ask for the fields do not ask for the rest.
        """
        links = [[link.written, link.path] for link in self.body.links]
        pictures = [
            [each.reference.written, each.reference.path, each.alt, each.caption, each.credit, each.alone]
            for each in self.body.pictures
        ]
        problems = [problem_record(problem) for problem in self.problems]
        return f"{to_json(front)}\n{to_json([self.body.html, links, pictures, problems])}"


def fields_in(record: str | None) -> Fields | None:
    """Return the fields in the record of a sheet; None where there is no record, or an odd one."""
    front, _, rest = (record or "").partition("\n")
    try:
        return Fields.model_validate(json.loads(front)) if rest else None
    except ODD:
        return None


def sheet_in(record: str | None) -> Sheet | None:
    """Return the sheet of a record; None where there is no record, or an odd one."""
    rest = (record or "").partition("\n")[2]
    if not rest:
        return None
    try:
        html, links, pictures, problems = json.loads(rest)
        body = Body(
            str(html),
            tuple(Reference(written, path) for written, path in links),
            tuple(BodyPicture(Reference(written, path), *rest) for written, path, *rest in pictures),
        )
        return Sheet(body, tuple(map(problem_from, problems)))
    except ODD:
        return None


def problem_record(problem: Problem) -> list[Any]:
    """Return a problem as lists, texts and numbers."""
    place = problem.place
    return [problem.name, place.path, place.line, place.column, dict(problem.values)]


def problem_from(record: list[Any]) -> Problem:
    """Return the problem that `problem_record` was given."""
    name, path, line, column, values = record
    return Problem(name, Place(path, line, column), values)


def to_json(value: Any) -> str:
    """Return compact JSON that keeps letters as they are."""
    return _ENCODER.encode(value)
