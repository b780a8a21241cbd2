"""The texts of a content folder, as findings show them."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from plugins.diagnostics import Finding, Sources

LARGEST = 1_000_000
"""Bytes of a file; what is larger was not read either."""


def sources_of(root: Path, findings: Iterable[Finding]) -> Sources:
    """Return the texts of the content folder `root`; what a private rule found among all its findings is masked."""
    return Sources(partial(_text, root), findings)


def _text(root: Path, path: str) -> str | None:
    """Return a file as places count it: without byte order mark, its lines ended by line feeds. None for no text."""
    file = root / path
    try:
        if file.is_symlink() or not file.is_file() or file.stat().st_size > LARGEST:
            return None
        return normalised(file.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError):
        return None


def normalised(text: str) -> str:
    """Return a text whose lines are ended by line feeds."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
