"""Front matter of plain lines, read without a YAML parser.

Most front matter is fields with one text, or with a list of texts or of small mappings. Where every line can be read
in one way only, and is right, its values are found here, five times as fast and the same. At the first other sign all
is left to the parser, which also knows where everything stands: it is asked for that when there is something to tell.
"""

import re
from collections.abc import Sequence
from typing import Any

_LINE = re.compile(r"( *)(- )?(?:([a-z][a-z0-9_-]{0,60}):(?: (.+))?|(.+))?")
_PLAIN = re.compile(r"[^\W_]|[(/“‘]")
"""How a text begins that needs no quotation marks; all signs that mean something to YAML are others."""
_QUOTED = re.compile(r'"([^"\\]*)"|\'([^\']*)\'')
_KEYS = re.compile(r"\[(\w[\w-]*(?:, \w[\w-]*)*)\]", re.ASCII)
Values = dict[str, Any]


def simple_values(lines: Sequence[str]) -> Values | None:
    """Return the fields of front matter as texts, lists and dictionaries; None where it is not simple.

    What is left empty is None.
    """
    if not "".join(lines).isprintable():
        return None
    reader = _Reader()
    try:
        for line in lines:
            reader.read(line)
    except _NotSimpleError:
        return None
    return reader.fields or None


class _NotSimpleError(Exception):
    pass


class _Reader:
    """Puts lines together.

    `_open` is the field that its line left empty, `_list` the list of the last field, `_part` the mapping that lines
    may go on with.
    """

    def __init__(self) -> None:
        self.fields: Values = {}
        self._open = ""
        self._list: list[Any] | None = None
        self._part: Values | None = None
        self._list_margin = self._part_margin = 0

    def read(self, line: str) -> None:
        match = _LINE.fullmatch(line)
        if not match:
            raise _NotSimpleError
        indent, dash, key, value, text = match.groups()
        if dash:
            self._begin_entry(len(indent), key, value, text)
        elif key and indent:
            self._continue(len(indent), key, value)
        elif key:
            self._open, self._list, self._part = "" if value else key, None, None
            _put(self.fields, key, value)
        elif text or indent:
            raise _NotSimpleError

    def _begin_entry(self, indent: int, key: str | None, value: str | None, text: str | None) -> None:
        if self._list is None:
            self._list = []
            self._fill(self._list)
            self._list_margin = indent
        if indent != self._list_margin or not (key or text):
            raise _NotSimpleError
        if key:
            self._part, self._part_margin = {}, indent + 2
            self._list.append(self._part)
            _put(self._part, key, value)
        else:
            self._part = None
            self._list.append(_text(text or ""))

    def _continue(self, indent: int, key: str, value: str | None) -> None:
        if self._part is None:
            self._part = {}
            self._fill(self._part)
            self._part_margin = indent
        if indent != self._part_margin:
            raise _NotSimpleError
        _put(self._part, key, value)

    def _fill(self, value: list[Any] | Values) -> None:
        if not self._open:
            raise _NotSimpleError
        self.fields[self._open] = value
        self._open = ""


def _put(values: Values, key: str, value: str | None) -> None:
    if key in values:
        raise _NotSimpleError
    values[key] = None if value is None else _value(value)


def _value(written: str) -> str | list[str | None] | None:
    keys = _KEYS.fullmatch(written) if written[0] == "[" else None
    return list(keys[1].split(", ")) if keys else _text(written)


def _text(written: str) -> str | None:
    if written[0] in "\"'" and (quoted := _QUOTED.fullmatch(written)):
        return (quoted[1] or quoted[2] or "").strip(" ") or None
    if not _PLAIN.match(written) or ": " in written or " #" in written or written[-1] in ": ":
        raise _NotSimpleError
    return written
