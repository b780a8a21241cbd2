"""Texts as a terminal shows them: what each character looks like, and how many cells it takes."""

import unicodedata

_TAB = "    "
_JAMO = (range(0x1160, 0x1200), range(0xD7B0, 0xD800))
"""Vowels and finals of Korean syllables, which are drawn into the cells of the consonant before them."""


def printable(text: str) -> str:
    """Show control characters as escapes: writers' text must not steer the terminal, nor hide from a reader."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def shown(char: str) -> str:
    """Return what is shown for one character of a file."""
    return _TAB if char == "\t" else printable(char)


def width(char: str) -> int:
    """Return how many cells one character of a file takes: none where it is drawn onto the one before it."""
    if not char.isprintable():
        return len(shown(char))
    if char.isascii():
        return 1
    if unicodedata.category(char) in ("Mn", "Me") or any(ord(char) in letters for letters in _JAMO):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
