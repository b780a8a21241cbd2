"""Characters nobody sees: controls, those that turn the direction of text around, and those that take no room.

Some have their business in other scripts: joiners between letters that are written together, marks of direction
beside letters that run from right to left, tags behind the black flag. Soft hyphens are welcome everywhere.
"""

import re
import unicodedata

_HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"
    r"\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_JOINERS = "\u200c\u200d"
_MARKS = "\u200e\u200f\u061c"
_TAGS = ("\U000e0020", "\U000e007f")
_FLAG = "\U0001f3f4"
_WRITTEN_TOGETHER = frozenset(("Lo", "Mn", "Mc", "So", "Sk"))
"""Categories of letters without capitals, such as Arabic and Indic ones, of their marks, and of emoji."""
_NEAR = 40
"""Characters around a hidden one."""
_FROM_THE_RIGHT = frozenset(("R", "AL"))


def find_hidden(text: str) -> tuple[int, str] | None:
    """Return the position and the name, such as U+202E, of the first hidden character; None where there is none."""
    if text.isascii() and text.replace("\n", "").isprintable():  # as most are; told in a third of the time
        return None
    for match in _HIDDEN.finditer(text):
        if not _has_business(match[0], match.start(), text):
            return match.start(), f"U+{ord(match[0]):04X}"
    return None


def _has_business(char: str, position: int, text: str) -> bool:
    """Say whether a hidden character does what it is for, judged by what stands around it."""
    before = text[position - 1 : position]
    if char in _JOINERS:
        return bool(before) and unicodedata.category(before) in _WRITTEN_TOGETHER
    if char in _MARKS:
        around = text[max(0, position - _NEAR) : position + _NEAR]
        return any(unicodedata.bidirectional(each) in _FROM_THE_RIGHT for each in around if each not in _MARKS)
    return _TAGS[0] <= char <= _TAGS[1] and _FLAG in text[max(0, position - _NEAR) : position]
