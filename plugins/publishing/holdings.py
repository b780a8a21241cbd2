"""What is in an output folder before a build touches it."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct, field

UNFINISHED = ".warta-"
"""Begins the names of files and folders that are being written."""

FILE_MODE, FOLDER_MODE = 0o644, 0o755
"""Rights of what is in a site: every server may read it, and it is the same whatever a machine's umask is."""


class Holdings(Struct, frozen=True):
    """Sizes of files by path, folders, symbolic links, and what a killed build left unfinished."""

    sizes: dict[str, int] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    unfinished: list[str] = field(default_factory=list)


def look_into(root: Path) -> Holdings:
    """Look through the folder `root` without opening a file and without following a link.

    Another build may be at work there: what it takes away meanwhile counts as gone.
    """
    held = Holdings()
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(f"{root}/{folder}") as entries:
            for entry in entries:
                path = f"{folder}{entry.name}"
                if entry.is_symlink():
                    held.links.add(path)
                elif entry.name.startswith(UNFINISHED):
                    held.unfinished.append(path)
                elif entry.is_dir(follow_symlinks=False):
                    held.folders.add(path)
                    waiting.append(f"{path}/")
                elif (size := _size_of(entry)) is not None:
                    held.sizes[path] = size
    return held


def _size_of(entry: os.DirEntry[str]) -> int | None:
    """Return the size of a file, None where it is gone since the folder was listed."""
    try:
        return entry.stat(follow_symlinks=False).st_size
    except FileNotFoundError:
        return None


def folders_of(path: str) -> Iterator[str]:
    """Yield the folders that a path lies in, the innermost first."""
    while path := path.rpartition("/")[0]:
        yield path
