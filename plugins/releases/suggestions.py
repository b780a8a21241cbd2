"""Did you mean."""

from collections.abc import Iterable
from difflib import get_close_matches

MAX_LENGTH = 80


def closest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like `word`, or "" where none is near.

    Overlong words are not compared: difflib's cost grows with the square of the length.
    """
    folded = {name.casefold(): name for name in sorted(known)}
    if len(word) > MAX_LENGTH:
        return ""
    matches = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return folded[matches[0]] if matches else ""
