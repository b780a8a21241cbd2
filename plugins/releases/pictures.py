"""Pictures beside releases: their size, read from the file's head."""

import hashlib
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from plugins.diagnostics import Place
from plugins.releases.problems import Problem
from plugins.releases.tree import unreadable

SUFFIXES = (".avif", ".jpeg", ".jpg", ".png", ".webp")
FORMATS = ("AVIF", "JPEG", "PNG", "WEBP")
MAX_PIXELS = 50_000_000


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file: path in the content, width and height in pixels, hash of its bytes."""

    path: str
    width: int
    height: int
    digest: str


def read_picture(root: Path, path: str) -> Picture | Problem:
    """Return the picture at `path` under `root`, or why it cannot be used."""
    place = Place(path)
    try:
        content = (root / path).read_bytes()
        bombs = warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning)
        with bombs, Image.open(root / path, formats=FORMATS) as picture:
            width, height = picture.size
    except PermissionError as error:
        return unreadable(place, error)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        return Problem("unreadable-picture", place, {"reason": type(error).__name__})
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return Problem("oversized-picture", place, {"limit": MAX_PIXELS // 1_000_000})
    if width * height > MAX_PIXELS:
        return Problem("oversized-picture", place, {"limit": MAX_PIXELS // 1_000_000})
    return Picture(path, width, height, hashlib.sha256(content).hexdigest())
