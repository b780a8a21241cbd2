"""The files of a content folder, confined to it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.diagnostics import Place
from plugins.releases.problems import Problem

MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Tree:
    """Paths of all readable files, sorted, relative to the content folder; and what had to be left out."""

    paths: tuple[str, ...]
    problems: tuple[Problem, ...]


def walk(root: Path) -> Tree:
    """List the files below `root`. Hidden ones are passed over; symbolic links are never followed."""
    paths: list[str] = []
    problems: list[Problem] = []
    for entry in _entries(root):
        path = Path(entry.path).relative_to(root).as_posix()
        if entry.is_symlink():
            problems.append(Problem("symbolic-link", Place(path), {"found": path}))
        elif entry.is_file():
            paths.append(path)
    return Tree(tuple(sorted(paths)), tuple(problems))


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(Path(entry.path))
            else:
                yield entry


def read_text(root: Path, path: str) -> str | Problem:
    """Return the text of a file, or why it cannot be read; a byte order mark and CRLF line ends are taken away."""
    content = (root / path).read_bytes()
    if len(content) > MAX_BYTES:
        return Problem("file-too-large", Place(path), {"found": len(content) // 1000, "limit": MAX_BYTES // 1000})
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Problem("not-utf8", Place(path, line))
    return text.replace("\r\n", "\n").replace("\r", "\n")
