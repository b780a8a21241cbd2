"""Characters nobody sees: controls, and those that turn the direction of text around."""

import re

_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def find_hidden(text: str) -> tuple[int, str] | None:
    """Return the position and the name, such as U+202E, of the first hidden character; None where there is none."""
    if text.isprintable() or not (match := _HIDDEN.search(text)):
        return None
    return match.start(), f"U+{ord(match.group()):04X}"
