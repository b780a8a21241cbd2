"""Which files there are, and what is in them, told by hashes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, TypeVar

from plugins.releases.paths import PAGES, RELEASES, key_of
from plugins.releases.pictures import SUFFIXES
from plugins.releases.sightings import known_digests, look_at

Task = TypeVar("Task")
Result = TypeVar("Result")
CHUNK = 250
"""Files that one worker hashes at a time."""


class Spread(Protocol):
    """Does one thing to many values, in any order, perhaps in several processes."""

    def __call__(self, work: Callable[[Task], Result], tasks: Sequence[Task], /) -> Iterable[Result]:
        """Yield `work(task)` for every task."""


def one_by_one(work: Callable[[Task], Result], tasks: Sequence[Task], /) -> Iterator[Result]:
    """Do everything here and now."""
    return map(work, tasks)


def chunks(paths: Sequence[Task], length: int) -> list[Sequence[Task]]:
    """Cut a sequence into pieces of at most `length`."""
    return [paths[start : start + length] for start in range(0, len(paths), length)]


def take_census(
    root: Path,
    paths: Iterable[str],
    spread: Spread = one_by_one,
    known: Mapping[str, str] = MappingProxyType({}),
    sightings: dict[str, str] | None = None,
) -> dict[str, str]:
    """Return the hash of each file among releases and pages, "" for one that cannot be read.

    `known` need no look. Files that are as `sightings` tell are not read; what is read is noted there.
    """
    sightings = {} if sightings is None else sightings
    counted = [path for path in paths if path.startswith((RELEASES, PAGES)) and is_counted(path)]
    digests = {path: known.get(path) or "" for path in counted}
    digests |= known_digests(root, (path for path, digest in digests.items() if not digest), sightings)
    unknown = [path for path, digest in digests.items() if not digest]
    for found in spread(partial(_look_at, root), chunks(unknown, CHUNK)):
        digests |= {path: digest for path, digest, _ in found}
        sightings |= {path: seen for path, _, seen in found if seen}
    return digests


def is_counted(path: str) -> bool:
    """Say whether a file is a manuscript or a picture, by its name."""
    return path.endswith(".md") or path.lower().endswith(SUFFIXES)


def by_story(census: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the paths of manuscripts by what their translations share, in order."""
    stories: dict[str, list[str]] = {}
    for path in census:
        if path.endswith(".md"):
            stories.setdefault(key_of(path), []).append(path)
    return stories


def _look_at(root: Path, paths: Sequence[str]) -> list[tuple[str, str, str]]:
    return [(path, *look_at(root, path)) for path in paths]
