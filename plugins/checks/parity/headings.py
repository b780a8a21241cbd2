"""The headings of two versions: how many there are, and on which levels."""

from collections.abc import Iterator
from itertools import zip_longest

from msgspec import Struct

from plugins.checks.parity.differences import Difference, has_counterpart
from plugins.prose import Prose


class Heading(Struct, frozen=True):
    """A heading from `start` to `end` of the text, with its level."""

    start: int
    end: int
    level: int


def headings_that_differ(original: Prose, translation: Prose) -> Iterator[Difference]:
    """Yield the first heading that has no counterpart of its level, if there is one."""
    if not (_has_headings(original) or _has_headings(translation)):
        return
    ours, theirs = list(_headings(original)), list(_headings(translation))
    if [heading.level for heading in ours] == [heading.level for heading in theirs]:
        return
    for one, two in zip_longest(ours, theirs):
        if one is None or two is None:
            here, there = (original, translation) if one else (translation, original)
            heading = one or two
            if has_counterpart(here, heading.start, there):
                yield Difference(here, heading.start, heading.end, there)
            return
        if one.level != two.level:
            yield Difference(translation, two.start, two.end, original, original.text[one.start : one.end])
            return


def _has_headings(prose: Prose) -> bool:
    return any(passage.kind == "heading" for passage in prose.passages)


def _headings(prose: Prose) -> Iterator[Heading]:
    headings = [passage for passage in prose.passages if passage.kind == "heading"]
    lines = prose.manuscript.text.split("\n") if headings else []
    first = prose.manuscript.body_place.line if headings else 0
    for passage in headings:
        line = prose.place(passage.start, passage.end).line - first
        yield Heading(passage.start, passage.end, _level(lines[line], lines[line + 1] if line + 1 < len(lines) else ""))


def _level(line: str, below: str) -> int:
    """Return the level of a heading by its number signs, or else by what it is underlined with."""
    signs = len(line) - len(line.lstrip("#"))
    return signs or (1 if below.lstrip().startswith("=") else 2)
