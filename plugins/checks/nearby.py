"""Files of the content: whether one is there, and which is named most like one that is not."""

import posixpath
from collections.abc import Iterable

from plugins.releases import Library, closest

MAX_COMPARED = 200
"""Comparing names costs milliseconds: beyond so many missing files, no nearest one is looked for."""


def is_there(library: Library, path: str) -> bool:
    """Say whether `path` is a file of the content, readable or not."""
    try:
        return (library.root / path).is_file()
    except OSError:  # a name too long for the file system
        return False


class Nearby:
    """Finds the path most like another one: the same name in one other folder, or a similar name in the same folder."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths = tuple(paths)
        self._named: dict[str, list[str]] = {}
        self._folders: dict[str, list[str]] = {}
        self._compared = 0

    def nearest(self, path: str) -> str:
        """Return the nearest path, "" where none is near."""
        if not self._folders:
            for known in self._paths:
                self._named.setdefault(posixpath.basename(known), []).append(known)
                self._folders.setdefault(posixpath.dirname(known), []).append(posixpath.basename(known))
        folder, name = posixpath.split(path)
        same = self._named.get(name, [])
        if len(same) == 1:
            return same[0]
        self._compared += 1
        if self._compared > MAX_COMPARED:
            return ""
        similar = closest(name, self._folders.get(folder, ()))
        return posixpath.join(folder, similar) if similar else ""


def as_written(path: str, origin: str) -> str:
    """Return `path` as a link in the file `origin` writes it; "" stays ""."""
    return posixpath.relpath(path, posixpath.dirname(origin)) if path else ""
