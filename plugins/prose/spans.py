"""Spans: from where to where something stands, and whether anything else touches it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

Span = tuple[int, int]


class Spans:
    """Stretches of a text; those that overlap are one, so that asking costs little however many there are."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touch(self, start: int, end: int) -> bool:
        """Say whether any of the characters from `start` to `end` stand in one."""
        before = bisect_left(self._starts, end) - 1
        return before >= 0 and start < self._ends[before]


def occurrences(phrase: str, text: str) -> Iterator[int]:
    """Yield where a phrase stands in a text, be it as a part of a word."""
    start = text.find(phrase)
    while start >= 0:
        yield start
        start = text.find(phrase, start + len(phrase))
