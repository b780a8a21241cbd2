"""Slips of the keyboard behind errors of YAML, whose own reports name neither the slip nor always its line."""

import re
from collections.abc import Sequence

from msgspec import Struct

_NO_SPACE = re.compile(r" *(?:- +)?[A-Za-z_][\w-]*:(?=[^\s/])")
_QUOTED = re.compile(r"""(?:^|[:\[{,-]) *("(?:[^"\\]|\\.)*"|'(?:[^']|'')*') *$""")
_COLON_MISSED = ("could not find expected ':'", "mapping values are not allowed")
_LOOKED_AT = 1000
"""How many characters of a line are looked at: a longer line is no slip."""


class Slip(Struct, frozen=True):
    """A slip by name, with its line and column counted from 0."""

    name: str
    line: int
    column: int


def find_slip(lines: Sequence[str], line: int, column: int, reason: str) -> Slip | None:
    """Return the slip that made the reader stop at `line` and `column` with `reason`; None where it is another one."""
    if any(part in reason for part in _COLON_MISSED) and (slip := _no_space(lines, line)):
        return slip
    before = lines[line][:column] if line < len(lines) and column <= _LOOKED_AT else ""
    if quoted := _QUOTED.search(before):
        kind = "double" if quoted[1].startswith('"') else "single"
        return Slip(f"{kind} quotes inside", line, column)
    return None


def _no_space(lines: Sequence[str], line: int) -> Slip | None:
    """Look at the line itself and at the nearest one above that says anything."""
    above = [number for number in range(min(line, len(lines)) - 1, -1, -1) if _says(lines[number])][:1]
    for number in (line, *above):
        if number < len(lines) and (match := _NO_SPACE.match(lines[number][:_LOOKED_AT])):
            return Slip("no space after colon", number, match.end() - 1)
    return None


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")
