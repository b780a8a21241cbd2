"""What is in an output folder before a build touches it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

UNFINISHED = ".warta-"
"""Begins the names of files and folders that are being written."""

FILE_MODE, FOLDER_MODE = 0o644, 0o755
"""Rights of what is in a site: every server may read it, and it is the same whatever a machine's umask is."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """Sizes of files by path, folders, symbolic links, and what a killed build left unfinished."""

    sizes: dict[str, int] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    unfinished: list[str] = field(default_factory=list)


def look_into(root: Path) -> Holdings:
    """Look through the folder `root` without opening a file and without following a link."""
    held = Holdings()
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        with os.scandir(f"{root}/{folder}") as entries:
            for entry in entries:
                path = f"{folder}{entry.name}"
                if entry.is_symlink():
                    held.links.add(path)
                elif entry.name.startswith(UNFINISHED):
                    held.unfinished.append(path)
                elif entry.is_dir(follow_symlinks=False):
                    held.folders.add(path)
                    waiting.append(f"{path}/")
                else:
                    held.sizes[path] = entry.stat(follow_symlinks=False).st_size
    return held


def folders_of(path: str) -> Iterator[str]:
    """Yield the folders that a path lies in, the innermost first."""
    while path := path.rpartition("/")[0]:
        yield path
