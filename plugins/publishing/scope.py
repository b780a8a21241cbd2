"""Of which files a check tells: those that were named, or those that a change affects."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from plugins.diagnostics import Finding
from plugins.publishing.holdings import folders_of
from plugins.publishing.obstacles import obstruct
from plugins.releases import Library, Manuscript, key_of, split_fragment

_SHARED = ("site.yml", "registers/")
"""What every story is read with."""


class Scope(Struct, frozen=True):
    """Files and folders of the content, by their paths; `named` is empty for all, `changed` None for all."""

    named: tuple[str, ...] = ()
    changed: frozenset[str] | None = None

    def those_in(self, findings: Iterable[Finding], library: Library | None) -> list[Finding]:
        """Return the findings in these files."""
        affected = None if self.changed is None else affected_by(self.changed, library)
        return [finding for finding in findings if self._shows(finding.place.path, affected)]

    def count(self, paths: Iterable[str]) -> int:
        """Return how many of the files at these paths are looked at; for what changed, all that were named are."""
        return sum(map(self._is_named, paths))

    def _shows(self, path: str, affected: frozenset[str] | None) -> bool:
        if affected is not None and path not in affected and not path.startswith(_SHARED):
            return False
        return self._is_named(path)

    def _is_named(self, path: str) -> bool:
        return not self.named or any(not each or path == each or path.startswith(f"{each}/") for each in self.named)


def affected_by(changed: frozenset[str], library: Library | None) -> frozenset[str] | None:
    """Return the paths of all that may be right or wrong because these files changed; None for everything.

    A story is read as a whole; who links to it, shows a picture or wants its address may be wrong for it; a picture
    beside it may be one that it no longer shows; and where site.yml or a register changed, everything may be wrong.
    """
    if library is None or any(path.startswith(_SHARED) for path in changed):
        return None
    keys, folders = set(map(key_of, changed)), {folder for path in changed for folder in folders_of(path)}
    stories = [manuscript for manuscript in library.manuscripts if manuscript.key in keys]
    known = changed | {manuscript.path for manuscript in stories}
    known |= {address for manuscript in stories for address in (manuscript.address, *manuscript.aliases)}
    referring = (each.path for each in library.manuscripts if not known.isdisjoint(_wanted_by(each)))
    pictures = (path for path in library.pictures if path.rpartition("/")[0] in folders)
    return frozenset(known.union(referring, pictures, folders, "."))


def _wanted_by(manuscript: Manuscript) -> Iterator[str]:
    """Yield what a manuscript refers to, and the addresses that it wants to have."""
    yield manuscript.address
    yield from manuscript.aliases
    for reference in (*manuscript.links, *manuscript.pictures, *manuscript.photos):
        yield split_fragment(reference.path or "")[0]


def paths_within(content: Path, words: Iterable[str]) -> tuple[str, ...]:
    """Return the paths, within a content folder, of files and folders as they were typed; "" is the folder itself.

    Raises ObstacleError where one is not there, or lies elsewhere.
    """
    return tuple(_path_within(content, word) for word in words)


def _path_within(content: Path, word: str) -> str:
    path = Path(word) if os.path.lexists(word) else content / word
    if not os.path.lexists(path):
        obstruct("no-such-path", word)
    for root, place in ((content.absolute(), path.absolute()), (content.resolve(), path.resolve())):
        inner = os.path.relpath(place, root)
        if inner.partition(os.sep)[0] != os.pardir:
            return "" if inner == os.curdir else inner.replace(os.sep, "/")
    return obstruct("outside-content", word, content)
