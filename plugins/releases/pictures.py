"""Pictures beside releases: their size, and whether they tell where they were taken, read from the file's head."""

import re
import warnings
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from msgspec import Struct

from plugins.diagnostics import Place
from plugins.releases.problems import Problem
from plugins.releases.shelf import Records
from plugins.releases.tree import VanishedError, digest_of_bytes, read_bytes, unreadable
from plugins.releases.whereabouts import tells_where

SUFFIXES = (".avif", ".jpeg", ".jpg", ".png", ".webp")
FORMATS = ("AVIF", "JPEG", "PNG", "WEBP")
MAX_PIXELS = 50_000_000
_RECORD = re.compile(r"([0-9]{1,9}) ([0-9]{1,9}) ([01])")


class Picture(Struct, frozen=True):
    """A picture file: path in the content, width and height in pixels, hash of its bytes.

    `placed` says that it tells where it was taken.
    """

    path: str
    width: int
    height: int
    digest: str
    placed: bool = False


def read_picture(root: Path, path: str) -> Picture | Problem:
    """Return the picture at `path` under `root`, or why it cannot be used."""
    from PIL import Image, UnidentifiedImageError  # only where a picture is new

    place = Place(path)
    try:
        content = (root / path).read_bytes()
        bombs = warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning)
        damage = warnings.catch_warnings(action="ignore")
        with damage, bombs, Image.open(BytesIO(content), formats=FORMATS) as picture:
            width, height = picture.size
            placed = tells_where(picture, content)
    except PermissionError as error:
        return unreadable(place, error)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        return Problem("unreadable-picture", place, {"reason": type(error).__name__})
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return _oversized(place)
    if width * height > MAX_PIXELS:
        return _oversized(place)
    return Picture(path, width, height, digest_of_bytes(content), placed)


def pictures_in(root: Path, census: Mapping[str, str], kept: Records) -> tuple[dict[str, Picture], list[Problem]]:
    """Return the pictures of a census by path, and what is wrong with the others; `kept` has measures by hash."""
    pictures: dict[str, Picture] = {}
    problems: list[Problem] = []
    for path, digest in census.items():
        if not path.lower().endswith(SUFFIXES):
            continue
        if measures := _measures(kept.get(digest)):
            width, height, placed = measures
            pictures[path] = Picture(path, width, height, digest, placed)
            continue
        picture = read_picture(root, path)
        if isinstance(picture, Problem):
            problems.append(picture)
            continue
        pictures[path] = picture
        kept[picture.digest] = f"{picture.width} {picture.height} {picture.placed:d}"
    return pictures, problems


def content_of(root: Path, picture: Picture) -> bytes:
    """Return the bytes of a picture; raise VanishedError where they are no longer those that were hashed."""
    content = read_bytes(root, picture.path)
    if isinstance(content, Problem) or digest_of_bytes(content) != picture.digest:
        raise VanishedError(picture.path)
    return content


def _measures(record: str | None) -> tuple[int, int, bool] | None:
    """Return width, height and whether the place is told from a record; None where there is none, or an odd one."""
    match = _RECORD.fullmatch(record or "")
    return (int(match[1]), int(match[2]), match[3] == "1") if match else None


def _oversized(place: Place) -> Problem:
    return Problem("oversized-picture", place, {"limit": MAX_PIXELS // 1_000_000})
