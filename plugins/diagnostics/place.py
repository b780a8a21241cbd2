"""Where in the content something stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a content file: `path` relative to the content folder, `line` and `column` counted from 1."""

    path: str
    line: int = 1
    column: int = 1
