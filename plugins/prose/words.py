"""The words of a text, "e-Warong" and "Jum'at" being one each."""

from plugins.prose.regex import regex

_MARKS = r"!-/:-@\[-`{-~\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u060c\u061b\u061f\u2010-\u206f\ufffd"
_LETTER = rf"[^\s\d{_MARKS}]"
_WORD = regex(rf"{_LETTER}+(?:[-'’]{_LETTER}+)*")
"""Words by what they are not made of: twice as fast as by what is a letter in any script."""
_TIES = "-'"
_SPACED = bytes(code if chr(code).isalpha() or chr(code) in _TIES else ord(" ") for code in range(128)).ljust(256)
"""Letters and ties of ASCII as they are, all else a space."""
_LOOSE = [b"--", b"-'", b"'-", b"''", b" -", b"- ", b" '", b"' "]
"""Ties that stand between no two letters: beside another one, then beside a space."""


def words_of(text: str) -> list[str]:
    """Return every word in its order. Most texts are ASCII, and taken apart by bytes: in half the time."""
    if not text.isascii():
        return _WORD.findall(text)
    spaced = b" %b " % text.encode().translate(_SPACED)
    for loose in _LOOSE:
        spaced = spaced.replace(loose, b"  ")
    return spaced.decode().split()
