"""Passages: pieces of text that are read at one go, and where they stand in the file."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from plugins.diagnostics import Place
from plugins.prose.markup import blocks_in
from plugins.releases import Fields, Manuscript, value_place

Steps = tuple[int | str, ...]
"""How a text of the front matter is reached, such as ("photo", 0, "alt")."""
GAP = "\n\n"
"""What stands between two passages."""


@dataclass(frozen=True, slots=True)
class Passage:
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


@dataclass(slots=True)
class Pages:
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


def pages_of(fields: Fields, body: str) -> Pages:
    """Return what a manuscript says, in the order in which it is read."""
    pages, texts, length = Pages(), [], 0
    for steps, text in field_texts(fields):
        pages.passages.append(Passage(str(steps[-1]), length, length + len(text), steps))
        pages.starts.append(length)
        pages.origins.append(-1)
        texts += [text, GAP]
        length += len(text) + len(GAP)
    for block in blocks_in(body):
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


def field_texts(fields: Fields) -> Iterator[tuple[Steps, str]]:
    """Yield the texts of the front matter that are read as prose, in the order of a page."""
    for name in ("title", "summary", "claim", "claim_source", "reason"):
        if text := getattr(fields, name):
            yield (name,), text
    lists: Sequence[tuple[str, Sequence[object], Sequence[str]]] = (
        ("evidence", fields.evidence or (), ("text", "source")),
        ("updated", fields.updated or (), ("note",)),
        ("photo", fields.photo or (), ("alt", "caption")),
    )
    for name, entries, parts in lists:
        for number, entry in enumerate(entries):
            for part in parts:
                if text := getattr(entry, part):
                    yield (name, number, part), text


def place_in_body(manuscript: Manuscript, start: int, end: int) -> Place:
    """Return the place of characters `start` to `end` of the body."""
    text, place = manuscript.text, manuscript.body_place
    line = text.count("\n", 0, start)
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    return Place(manuscript.path, place.line + line, column, end - start)


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
            return _front_place(manuscript.path, written.front_text, opening + start, end - start)
    position = written.front_text.find(value[start:end], first)
    if end > start and 0 <= position <= first + 2 * len(value) + 40:
        return _front_place(manuscript.path, written.front_text, position, end - start)
    return Place(manuscript.path, found.line, found.column)


def _front_place(path: str, text: str, position: int, extent: int) -> Place:
    line = text.count("\n", 0, position)
    return Place(path, line + 2, position - text.rfind("\n", 0, position), extent)
