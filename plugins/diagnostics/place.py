"""Where in the content something stands."""

from msgspec import Struct


class Place(Struct, frozen=True, order=True):
    """A position in a content file: `path` relative to the content folder, `line` and `column` counted from 1.

    `extent` counts the characters that are meant, line ends among them; 0 where only their beginning is known.
    """

    path: str
    line: int = 1
    column: int = 1
    extent: int = 0
