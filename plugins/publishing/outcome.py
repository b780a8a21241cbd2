"""What a build did to an output folder."""

from collections.abc import Container
from pathlib import Path

from msgspec import Struct

from plugins.publishing.holdings import Holdings
from plugins.publishing.manifest import MANIFEST


class Outcome(Struct, frozen=True):
    """How many outputs were rendered; which files were written and removed; which are not ours and were left alone."""

    rendered: int = 0
    written: tuple[Path, ...] = ()
    removed: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()


def strangers(held: Holdings, manifest: Container[str]) -> tuple[str, ...]:
    """Return the files in a folder that are not ours."""
    found = (path for path in (*held.sizes, *held.links) if path not in manifest and path != MANIFEST)
    return tuple(sorted(found))
