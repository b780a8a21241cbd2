"""A line of a file with a place in it underlined, as far as it has room."""

from collections.abc import Iterable

from msgspec import Struct

from plugins.diagnostics.cells import shown, width

_CUT = "…"


class Excerpt(Struct, frozen=True):
    """What is shown of a line, and the underline: how many cells stand before it, and how many it takes."""

    text: str
    indent: int
    length: int


def excerpt(line: str, column: int, extent: int, room: int) -> Excerpt:
    """Return what `room` cells can show of `line` around the place at `column`, counted from 1.

    An extent that leaves the line is cut at its end; of a place without extent one character is underlined.
    """
    start = min(max(column - 1, 0), len(line))
    stop = min(start + max(extent, 1), len(line))
    while 0 < start < len(line) and width(line[start]) == 0:  # a mark is drawn onto the letter before it
        start -= 1
    if len(line) <= room and _cells(line) <= room:
        before, meant, after = line[:start], line[start:stop], line[stop:]
    else:
        before, meant, after = _around(line, start, stop, room - 2 * len(_CUT))
    left = "" if len(before) == start else _CUT
    right = "" if start + len(meant + after) == len(line) else _CUT
    text = left + _shown(before) + _shown(meant) + _shown(after) + right
    return Excerpt(text, len(left) + _cells(before), max(_cells(meant), 1))


def _around(line: str, start: int, stop: int, room: int) -> tuple[str, str, str]:
    """Return what has room of what is meant, of what stands before it, and of what follows it."""
    meant = _fitting(line[start : min(stop, start + room)], room)
    rest = room - _cells(meant)
    following = line[start + len(meant) :][:room]
    before = _fitting(reversed(line[max(start - room, 0) : start]), max(rest - _cells(following), rest // 2))[::-1]
    return before, meant, _fitting(following, rest - _cells(before))


def _fitting(chars: Iterable[str], room: int) -> str:
    """Return as many characters as have room."""
    fitting = []
    for char in chars:
        room -= width(char)
        if room < 0:
            break
        fitting.append(char)
    return "".join(fitting)


def _cells(text: str) -> int:
    return sum(map(width, text))


def _shown(text: str) -> str:
    return "".join(map(shown, text))
