"""Levels of headings."""

TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Levels:
    """Starts headings at h2 and never skips a level, whatever the writer chose."""

    def __init__(self) -> None:
        self._open: list[int] = []

    def next(self, level: int) -> str:
        """Return the tag of the next heading, which its writer put on `level`, 1 being the highest."""
        while self._open and self._open[-1] >= level:
            self._open.pop()
        self._open.append(level)
        return TAGS[min(len(self._open), len(TAGS) - 1)]
