"""The labelled set: clean releases in `content`, and in faults.yml what is planted in them and who must find it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct, field

HERE = Path(__file__).parent
CLEAN = HERE / "content"


class Mark(Struct, frozen=True):
    """Where a rule finds something: in the file of that language, or beside, at any of these texts."""

    rule: str
    where: str
    texts: tuple[str, ...]


class Fault(Struct, frozen=True):
    """A planted change of one file, where it must be found, and what else follows from it."""

    where: str
    old: str
    new: str
    mark: Mark
    also: tuple[Mark, ...]


class Faulty(Struct, frozen=True):
    """A clean release with faults in it. `of` is its path without language."""

    of: str
    faults: tuple[Fault, ...]
    beside: Mapping[str, Any] = field(default_factory=dict)
    windows1252: tuple[str, ...] = ()

    def path(self, where: str) -> str:
        """Return the path of one of its files in the content folder: by language, or beside it by name."""
        stem = f"releases/{self.of}"
        return f"{stem.rpartition('/')[0]}/{where}" if "." in where else f"{stem}.{where}.md"


@cache
def faulty_releases() -> tuple[Faulty, ...]:
    """Read the releases with planted faults."""
    return tuple(map(_faulty, _read("faulty")))


@cache
def exempt() -> Mapping[str, str]:
    """Read the rules of which nothing can be planted in a release, each with the reason."""
    rules: Mapping[str, str] = _read("exempt")
    return rules


def _read(part: str) -> Any:
    text = (HERE / "faults.yml").read_text(encoding="utf-8")
    return yaml.load(text, yaml.BaseLoader)[part]  # all as texts: 14.730 is what a release says


def _faulty(entry: Mapping[str, Any]) -> Faulty:
    faults = tuple(map(_fault, entry["faults"]))
    return Faulty(entry["of"], faults, entry.get("beside", {}), tuple(entry.get("windows-1252", ())))


def _fault(fault: Mapping[str, Any]) -> Fault:
    where = fault.get("in", "id")
    new = fault.get("new", "")
    mark = _mark({"rule": fault["rule"], "in": fault.get("found_in", where), "at": fault.get("at", new)})
    also = ({"in": "id", **each} for each in fault.get("also", ()))
    return Fault(where, fault.get("old", ""), new, mark, tuple(map(_mark, also)))


def _mark(mark: Mapping[str, Any]) -> Mark:
    texts = mark["at"]
    return Mark(mark["rule"], mark["in"], (texts,) if isinstance(texts, str) else tuple(texts))
