"""Small newsrooms for tests: a valid one, copied and changed."""

import io
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypedDict

from PIL import Image

from plugins.checks import check
from plugins.diagnostics import Finding, print_findings
from plugins.releases import Library, addresses, digest_of_bytes, read_library

GPS = 0x8825
"""The EXIF directory of positions."""
NEWSROOMS = Path(__file__).parent / "newsrooms"


class Changes(TypedDict, total=False):
    """What is different in a copy; paths are relative to the content folder."""

    change: Mapping[str, Mapping[str, str]]
    """Texts replaced in a file; each must be there."""
    files: Mapping[str, str]
    append: Mapping[str, tuple[str, int]]
    """A text put after a file so many times."""
    nested: Mapping[str, int]
    """Lists in lists put after a file, so many levels deep."""
    latin1: Mapping[str, str]
    pictures: Mapping[str, tuple[int, int]]
    placed: Sequence[str]
    """Photos that tell where they were taken."""
    links: Mapping[str, str]
    """Symbolic links, by path, and where they lead."""
    remove: Sequence[str]


def make_newsroom(folder: Path, changes: Changes | None = None, of: str = "small") -> Path:
    """Copy a newsroom into `folder`, change it, and return its content folder."""
    root = folder / "content"
    shutil.copytree(NEWSROOMS / of, root)
    draw(root / "releases/2026/08/bantuan.png", 40, 30)
    _change(root, changes or {})
    return root


def draw(path: Path, width: int, height: int) -> None:
    """Put an empty picture at `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("1", (width, height)).save(path)


def take_photo(path: Path) -> None:
    """Put a photo at `path` that holds a position, as a phone would."""
    exif = Image.Exif()
    exif[GPS] = {1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)}
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("L", (4, 3)).save(path, exif=exif)


def media_address(root: Path, path: str) -> str:
    """Return the address of the picture at `path` of the content folder `root`, as it is now."""
    return addresses.media(path, digest_of_bytes((root / path).read_bytes()))


def findings_in(root: Path) -> list[Finding]:
    """Read and check the content folder `root`."""
    return check(read_library(root))


def library_in(root: Path) -> Library:
    """Read the content folder `root`, which must be usable."""
    library = read_library(root).library
    assert library is not None
    return library


def printed(findings: Sequence[Finding], lang: str) -> str:
    """Return findings as a terminal shows them, without colours."""
    stream = io.StringIO()
    print_findings(findings, stream, lang)
    return stream.getvalue()


def _change(root: Path, changes: Changes) -> None:
    for path, replacements in changes.get("change", {}).items():
        text = (root / path).read_text(encoding="utf-8")
        for old, new in replacements.items():
            assert old in text, f"{old!r} is not in {path}"
            text = text.replace(old, new, 1)
        (root / path).write_text(text, encoding="utf-8")
    for path, text in changes.get("files", {}).items():
        _write(root / path, text.encode())
    for path, (text, times) in changes.get("append", {}).items():
        _write(root / path, (root / path).read_bytes() + text.encode() * times)
    for path, levels in changes.get("nested", {}).items():
        lists = "".join("\t" * level + "- butir\n" for level in range(levels))
        _write(root / path, (root / path).read_bytes() + b"\n" + lists.encode())
    for path, text in changes.get("latin1", {}).items():
        _write(root / path, text.encode("latin-1"))
    _illustrate(root, changes)
    for path, target in changes.get("links", {}).items():
        (root / path).symlink_to(target)
    for path in changes.get("remove", ()):
        (root / path).unlink()


def _illustrate(root: Path, changes: Changes) -> None:
    for path, (width, height) in changes.get("pictures", {}).items():
        draw(root / path, width, height)
    for path in changes.get("placed", ()):
        take_photo(root / path)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
