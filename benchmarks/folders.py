"""What lies in an output folder: counts by kind for comparing peers, and what a build has written."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

KINDS = {
    "release pages": r"(en/)?(siaran-pers|press-releases|klarifikasi|clarifications)/\d{4}/\d\d/[^/]+\.html",
    "list pages": r"(en/)?(siaran-pers|press-releases|klarifikasi|clarifications|"
    r"(provinsi|provinces|program|programmes|unit|units)/[^/]+|(arsip|archive)/\d{4}(/\d\d)?)"
    r"/((halaman|page)/\d+/)?index\.html",
    "feeds": r"(.*/)?feed\.xml",
    "pictures": r"media/.*",
    "sitemaps": r"(.*/)?sitemap\.xml",
    "other": r".*",
}
"""Kinds of files by their path in the site; the first that fits counts. The peers publish at the same addresses."""

_KINDS = {kind: re.compile(pattern) for kind, pattern in KINDS.items()}
State = Mapping[str, tuple[int, int, int]]


class Written(Struct, frozen=True):
    """What one build wrote and removed."""

    files: int
    size: int
    removed: int


def state_of(folder: Path) -> State:
    """Return inode, size and time of change of every file below a folder, by path."""
    return dict(_files(folder, ""))


def count_kinds(state: State) -> dict[str, int]:
    """Return how many files there are of each kind."""
    counts = Counter(_kind(path) for path in state)
    return {kind: counts[kind] for kind in KINDS}


def written_between(before: State, after: State) -> Written:
    """Return what was written between two states; a file that was written anew with the same bytes counts."""
    new = [state for path, state in after.items() if before.get(path) != state]
    return Written(len(new), sum(size for _, size, _ in new), len(before.keys() - after.keys()))


def _kind(path: str) -> str:
    return next(kind for kind, pattern in _KINDS.items() if pattern.fullmatch(path))


def _files(folder: Path, prefix: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(Path(entry.path), f"{prefix}{entry.name}/")
            else:
                stat = entry.stat(follow_symlinks=False)
                yield prefix + entry.name, (stat.st_ino, stat.st_size, stat.st_mtime_ns)
