"""The files of a content folder, confined to it."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from plugins.diagnostics import Place
from plugins.releases.problems import Problem

MAX_BYTES = 1_000_000
MAX_FOLDERS = 20
"""How deep folders may lie in one another; releases need three."""
_CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
"""What git writes around two versions; the line of equals signs between them may also be a heading's."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Paths of all readable files, sorted, relative to the content folder; and what had to be left out."""

    paths: tuple[str, ...]
    problems: tuple[Problem, ...]


def walk(root: Path) -> Tree:
    """List the files below `root`. Hidden ones are passed over; symbolic links are never followed."""
    paths: list[str] = []
    problems: list[Problem] = []
    folders = [(root, 0)]
    while folders:
        folder, depth = folders.pop()
        place = Place(folder.relative_to(root).as_posix())
        if depth > MAX_FOLDERS:
            problems.append(Problem("deep-folder", place, {"limit": MAX_FOLDERS}))
            continue
        try:
            inner, files, links = _sorted_out(folder)
        except OSError as error:
            problems.append(unreadable(place, error))
            continue
        folders += [(path, depth + 1) for path in inner]
        paths += [path.relative_to(root).as_posix() for path in files]
        linked = [path.relative_to(root).as_posix() for path in links]
        problems += [Problem("symbolic-link", Place(path), {"found": path}) for path in linked]
    return Tree(tuple(sorted(paths)), tuple(problems))


def _sorted_out(folder: Path) -> tuple[list[Path], list[Path], list[Path]]:
    """Return the folders, files and symbolic links that a folder holds."""
    folders: list[Path] = []
    files: list[Path] = []
    links: list[Path] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_symlink():
                links.append(Path(entry.path))
            elif entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry.path))
            elif entry.is_file():
                files.append(Path(entry.path))
    return folders, files, links


def is_own_file(path: Path) -> bool:
    """Say whether `path` is a file and no symbolic link; what the system does not tell is left to who opens it."""
    try:
        return path.is_file() and not path.is_symlink()
    except OSError:
        return True


def unreadable(place: Place, error: OSError) -> Problem:
    """Return that a file or folder cannot be opened, and what the system says of it."""
    return Problem("unreadable-file", place, {"found": place.path, "reason": error.strerror or type(error).__name__})


def read_text(root: Path, path: str) -> str | Problem:
    """Return the text of a file, or why it cannot be read; a byte order mark and CRLF line ends are taken away.

    A file that git could not merge is two files in one: nothing in it is read.
    """
    try:
        content = (root / path).read_bytes()
    except OSError as error:
        return unreadable(Place(path), error)
    if len(content) > MAX_BYTES:
        return Problem("file-too-large", Place(path), {"found": len(content) // 1000, "limit": MAX_BYTES // 1000})
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Problem("not-utf8", Place(path, line))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if conflict := _CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        return Problem("conflict-marker", Place(path, line), {"found": conflict.group().strip()})
    return text
