"""The passages of a body in Markdown: what readers read, without the signs around it, each with its place.

This is no second Markdown: it only tells words from signs, and where it errs, a rule sees a sign too many.
"""

import re
from collections.abc import Iterator

from msgspec import Struct, field

from plugins.prose.regex import regex

Slice = tuple[int, int]
"""From where to where a piece of a passage stands in the body."""

_OPENINGS = regex(r"[ \t]*(?:(?P<quote>>)|(?P<entry>[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))[ \t]*")
_HEADING = regex(r"#{1,6}[ \t]*")
_NOTE = regex(r"\[\^[^\]\s]+\]:[ \t]*")
_DEFINITION = regex(r"(?:\[[^\]\n]+\]|\*\[[^\]\n]+\]):[ \t]*\S")
_DELIMITER = regex(r"^[ \t]*\|?[ \t:|]*-[-| :\t]*$", re.MULTILINE)
_UNDERLINE = regex(r"=+|-+|(?:[-*_][ \t]*){3,}")
_FENCE = regex(r"[ \t]*(?:`{3,}|~{3,})")
_MARKUP = regex(
    r"""\\(?=[][\\`*_{}()#+.!|<>"'-])
    |\[(?<!\\\[)(?:\^[^][\s]{1,80}\]|(?=[^][\n]{0,500}\][(\[]))                          # a footnote; a label begins
    |!(?<!\\!)\[(?:\^[^][\s]{1,80}\]|(?=[^][\n]{0,500}\][(\[]))                           # that of a picture
    |\](?<!\\\])\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000})?(?:[ ]+"[^"\n]{0,300}")?[ ]?\)  # its address
    |\](?<!\\\])\[[^][\n]{0,200}\]                                                     # the name of its reference
    |<(?<!\\<)(?P<address>(?:https?://|[^\s<>@!/]{1,200}@)[^\s<>]{1,2000})>              # an address, which is shown
    |<(?<!\\<)[A-Za-z/!][^<>\n]{0,2000}>                                                # a tag
    |`(?<!\\`)`{0,2}[^`\n]{1,500}`{1,3}                                                 # code
    |\{(?<!\\\{):?[ ]*(?:[.\#]|[\w-]{1,40}=)[^{}\n]{0,300}\}                            # attributes
    |\*(?<!\\\*)(?:\*{0,2}(?=\S)|(?<=\S\*)\*{0,2})
    |_(?<!\\_)(?:(?<!\w_)_{0,2}(?=\S)|(?<=\S_)_{0,2}(?!\w))""",
    re.VERBOSE,
)
"""What is taken away. Every way begins with a sign by itself: so `re` looks for signs, in half the time."""


class Block(Struct):
    """A passage of the body: its kind, where its pieces stand, and of a cell the numbers of its table, row and column.

    Kinds are paragraph, heading, entry (of a list), quote, note and cell.
    """

    kind: str
    slices: list[Slice] = field(default_factory=list)
    cell: tuple[int, int, int] | None = None


def blocks_in(body: str) -> Iterator[Block]:
    """Yield the passages of a body in their order; code, definitions and rules are left out."""
    return _Scanner(body).blocks()


class _Scanner:
    """Goes through the lines of a body, of which most are a paragraph each."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._tables = "|" in body and bool(_DELIMITER.search(body))
        self._open: Block | None = None
        self._table, self._row = 0, -1
        self._fence = ""

    def blocks(self) -> Iterator[Block]:
        """Yield the passages."""
        position = 0
        for line in self._body.split("\n"):
            start, position = position, position + len(line) + 1
            if line[:1].isalpha() and not self._fence and not (self._tables and "|" in line):
                if done := self._add(line, start, "", 0):
                    yield done
            elif line:
                yield from self._sign(line, start)
            else:
                self._row = -1
                if done := self._close():
                    yield done
        if done := self._close():
            yield done

    def _sign(self, line: str, start: int) -> Iterator[Block]:
        """Take a line that begins with a sign."""
        if self._open and _UNDERLINE.fullmatch(line.strip()):
            self._open.kind = "heading" if line.lstrip()[0] in "=-" else self._open.kind
        elif not line.isspace() and not self._in_fence(line) and _has_words(line):
            yield from self._words(line, start)
            return
        if done := self._close():
            yield done

    def _words(self, line: str, start: int) -> Iterator[Block]:
        if self._tables and "|" in line and not line.lstrip(" \t>*+-[").startswith("!["):
            if done := self._close():
                yield done
            yield from self._cells(line, start)
        elif done := self._add(line, start, *_opening(line)):
            yield done

    def _in_fence(self, line: str) -> bool:
        fence = _FENCE.match(line)
        if self._fence:
            self._fence = "" if fence and fence[0].strip()[0] == self._fence else self._fence
            return True
        self._fence = fence[0].strip()[0] if fence else ""
        return bool(fence)

    def _add(self, line: str, start: int, kind: str, words: int) -> Block | None:
        """Add a line to the open block, or begin another with it; return the block that is ended by that."""
        done = None
        if kind or self._open is None or self._open.kind == "heading":
            done = self._close()
            self._open = Block(kind or "paragraph")
        else:
            self._open.slices.append((start - 1, start))  # the end of the line before
        self._open.slices += _pieces(self._body, start + words, start + len(line.rstrip()))
        return done

    def _close(self) -> Block | None:
        """Return the open block, where it holds anything."""
        done, self._open = self._open, None
        return done if done and done.slices else None

    def _cells(self, line: str, start: int) -> Iterator[Block]:
        if self._row < 0:
            self._table += 1
        if _DELIMITER.match(line):
            return
        self._row += 1
        column = 0
        for cell in re.finditer(r"(?:[^|\\]|\\.)+", line):
            words = cell[0].strip()
            if not words and cell.start() == 0:
                continue
            first = start + cell.start() + cell[0].find(words)
            if words:
                place = (self._table, self._row, column)
                yield Block("cell", _pieces(self._body, first, first + len(words)), place)
            column += 1


def _has_words(line: str) -> bool:
    """Say whether a line is neither a rule nor the definition of a link."""
    return not _UNDERLINE.fullmatch(line.strip()) and (not _DEFINITION.match(line) or bool(_NOTE.match(line)))


def _opening(line: str) -> tuple[str, int]:
    """Return what begins with this line, "" where nothing does, and where its words begin."""
    if heading := _HEADING.match(line):
        return "heading", heading.end()
    if note := _NOTE.match(line):
        return "note", note.end()
    kind, end = "", 0
    while opening := _OPENINGS.match(line, end):
        kind, end = opening.lastgroup or "", opening.end()
    return kind, end


def _pieces(body: str, start: int, end: int) -> list[Slice]:
    """Return what is left of a line when its signs are taken away."""
    pieces = []
    for markup in _MARKUP.finditer(body, start, end):
        if markup.start() > start:
            pieces.append((start, markup.start()))
        if markup["address"]:
            pieces.append(markup.span("address"))
        start = markup.end()
    if end > start:
        pieces.append((start, end))
    return pieces
