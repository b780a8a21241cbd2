"""Passages: pieces of text that are read at one go, and where they stand in the file."""

from bisect import bisect_right

from msgspec import Struct, field

from plugins.diagnostics import Place
from plugins.prose.markup import blocks_in
from plugins.releases import Fields, Manuscript, Steps, field_texts, value_place

GAP = "\n\n"
"""What stands between two passages."""
LONGEST_FIELD, LONGEST_BODY = 10_000, 100_000
"""Characters that are looked at: a longer body is refused anyway, and nobody reads a longer title."""


class Passage(Struct, frozen=True):
    """A piece of text from `start` to `end` of all that a manuscript says.

    `kind` is the name of a field, such as title or alt, or of the body paragraph, heading, entry (of a list), quote,
    note or cell. `steps` reach a field; `cell` are the numbers of a cell's table, row and column.
    """

    kind: str
    start: int
    end: int
    steps: Steps = ()
    cell: tuple[int, int, int] | None = None

    @property
    def in_body(self) -> bool:
        """Whether it is a part of the body."""
        return not self.steps


class Pages(Struct):
    """All passages of a manuscript as one text, and what leads back from it to the file.

    Each piece of the text begins at one of `starts`; `origins` has where it stands in the body, or -1 for a field.
    """

    text: str = ""
    passages: list[Passage] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)

    def passage_at(self, position: int) -> Passage:
        """Return the passage in which a character stands."""
        index = bisect_right(self.passages, position, key=lambda each: each.start)
        return self.passages[max(index - 1, 0)]

    def origin(self, position: int) -> int:
        """Return where a character stands in the body; -1 where it stands in a field."""
        index = max(bisect_right(self.starts, position) - 1, 0)
        origin = self.origins[index] if self.origins else -1
        return origin if origin < 0 else origin + position - self.starts[index]

    def piece_at(self, position: int) -> tuple[int, int]:
        """Return from where to where the piece with a character stands in the body; (-1, -1) where it is in a field."""
        index = max(bisect_right(self.starts, position) - 1, 0)
        if not self.origins or self.origins[index] < 0:
            return (-1, -1)
        start, end = self.starts[index], self.passage_at(position).end
        following = self.starts[index + 1] if index + 1 < len(self.starts) else end
        return (self.origins[index], self.origins[index] + min(following, end) - start)


def pages_of(fields: Fields, body: str) -> Pages:
    """Return what a manuscript says, in the order in which it is read."""
    pages, texts, length = Pages(), [], 0
    for steps, text in field_texts(fields):
        text = text[:LONGEST_FIELD]
        pages.passages.append(Passage(str(steps[-1]), length, length + len(text), steps))
        pages.starts.append(length)
        pages.origins.append(-1)
        texts += [text, GAP]
        length += len(text) + len(GAP)
    for block in blocks_in(body if len(body) <= LONGEST_BODY else ""):
        start = length
        for first, last in block.slices:
            pages.starts.append(length)
            pages.origins.append(first)
            texts.append(body[first:last])
            length += last - first
        pages.passages.append(Passage(block.kind, start, length, (), block.cell))
        texts.append(GAP)
        length += len(GAP)
    pages.text = "".join(texts)
    return pages


def place_in_field(manuscript: Manuscript, steps: Steps, value: str, start: int, end: int) -> Place:
    """Return the place of characters `start` to `end` of a field's value; as near as quotes and folding allow."""
    written = manuscript.written
    found = value_place(written.front.node, steps)
    if found is None:
        return manuscript.place(*steps)
    lines = written.front_text.split("\n")
    first = sum(len(line) + 1 for line in lines[: found.line - 2]) + found.column - 1
    for opening in (first, first + 1):  # behind a quotation mark
        if written.front_text.startswith(value, opening):
            return place_in_front(manuscript.path, written.front_text, opening + start, end - start)
    position = written.front_text.find(value[start:end], first)
    if end > start and 0 <= position <= first + 2 * len(value) + 40:
        return place_in_front(manuscript.path, written.front_text, position, end - start)
    return Place(manuscript.path, found.line, found.column)


def place_in_front(path: str, text: str, position: int, extent: int) -> Place:
    """Return the place of `extent` characters of the front matter `text`, which begins on a file's second line."""
    line = text.count("\n", 0, position)
    return Place(path, line + 2, position - text.rfind("\n", 0, position), extent)
