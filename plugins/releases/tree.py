"""The files of a content folder, confined to it."""

import os
import re
from functools import partial
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

from plugins.diagnostics import Place
from plugins.releases.problems import Problem

MAX_BYTES = 1_000_000
_BLOCK = 1 << 20
_READING = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
MAX_FOLDERS = 20
"""How deep folders may lie in one another; releases need three."""
_CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
"""What git writes around two versions; the line of equals signs between them may also be a heading's."""


class VanishedError(RuntimeError):
    """A file that was there when reading began is gone, or another."""


class Tree(Struct, frozen=True):
    """Paths of all readable files, sorted, relative to the content folder; and what had to be left out."""

    paths: tuple[str, ...]
    problems: tuple[Problem, ...]


def walk(root: Path) -> Tree:
    """List the files below `root`. Hidden ones are passed over; symbolic links are never followed."""
    paths: list[str] = []
    problems: list[Problem] = []
    folders = [("", 0)]
    while folders:
        folder, depth = folders.pop()
        place = Place(folder.rstrip("/") or ".")
        if depth > MAX_FOLDERS:
            problems.append(Problem("deep-folder", place, {"limit": MAX_FOLDERS}))
            continue
        try:
            inner, files, links = _sorted_out(f"{root}/{folder}")
        except OSError as error:
            problems.append(unreadable(place, error))
            continue
        folders += [(f"{folder}{name}/", depth + 1) for name in inner]
        paths += [folder + name for name in files]
        problems += [Problem("symbolic-link", Place(folder + name), {"found": folder + name}) for name in links]
    return Tree(tuple(sorted(paths)), tuple(problems))


def _sorted_out(folder: str) -> tuple[list[str], list[str], list[str]]:
    """Return the names of the folders, files and symbolic links that a folder holds."""
    folders: list[str] = []
    files: list[str] = []
    links: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_symlink():
                links.append(entry.name)
            elif entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
            elif entry.is_file():
                files.append(entry.name)
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
    """Return the text of a file, or why it cannot be read."""
    content = read_bytes(root, path)
    return content if isinstance(content, Problem) else as_text(content, path)


def read_bytes(root: Path, path: str) -> bytes | Problem:
    """Return what a file holds, or why it cannot be read."""
    try:
        handle = os.open(f"{root}/{path}", _READING)
        try:
            return b"".join(iter(partial(os.read, handle, _BLOCK), b""))
        finally:
            os.close(handle)
    except OSError as error:
        return unreadable(Place(path), error)


def as_text(content: bytes, path: str, limit: int = MAX_BYTES) -> str | Problem:
    """Return what the file at `path` says, or why it says nothing; byte order mark and CRLF line ends are taken away.

    A file that git could not merge is two files in one: nothing in it is read.
    """
    if len(content) > limit:
        return Problem("file-too-large", Place(path), {"found": len(content) // 1000, "limit": limit // 1000})
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Problem("not-utf8", Place(path, line))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if ("<<<<<<< " in text or ">>>>>>> " in text) and (conflict := _CONFLICT.search(text)):
        line = text.count("\n", 0, conflict.start()) + 1
        return Problem("conflict-marker", Place(path, line), {"found": conflict.group().strip()})
    return text


def is_text(text: str) -> bool:
    """Say whether a text can be written: the name of a file may hold bytes that are none."""
    return text == text.encode(errors="ignore").decode()


def digest_of_bytes(content: bytes) -> str:
    """Return the hash by which a file's content is known."""
    return blake2b(content, digest_size=16).hexdigest()


def digest_of(root: Path, path: str) -> str:
    """Return the hash of a file's bytes, "" where it cannot be read."""
    content = read_bytes(root, path)
    return "" if isinstance(content, Problem) else digest_of_bytes(content)
