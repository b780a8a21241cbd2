"""A release or page in one language, as the library's catalogue has it: what relating needs at hand, the rest fetched.

A newsroom of ten thousand releases is read anew on every build. What it takes to relate them is small and is kept
together; fields, bodies and places are fetched for the few that are checked again or shown on a changed page.
"""

import re
from abc import ABC, abstractmethod
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate, count
from operator import add

from msgspec import Struct
from msgspec.structs import astuple

from plugins.diagnostics import Place
from plugins.releases.bodies import Body
from plugins.releases.fields import Fields, Kind, Status
from plugins.releases.moments import Moment
from plugins.releases.nodes import Document, Mapping, locate
from plugins.releases.tidying import Reference

_EMPTY = re.compile(r"\]\([ \t]{0,9}(?:<>)?[ \t]{0,9}\)")
"""The end of a link or picture that leads nowhere."""


class Written(Struct, frozen=True):
    """A file as its writer wrote it: front matter, body in Markdown, and where the body begins.

    `front_text` is the front matter as text; it begins on the second line of the file.
    """

    front: Document
    text: str
    body_place: Place
    front_text: str = ""

    def place(self, position: int, extent: int = 0) -> Place:
        """Return the place of a character of the body, and of as many as its `extent` says."""
        starts = _line_starts(self.text)
        line = bisect_right(starts, position) - 1
        return Place(self.body_place.path, self.body_place.line + line, position - starts[line] + 1, extent)


@lru_cache(maxsize=4)
def _line_starts(text: str) -> list[int]:
    """Return where the lines of a text begin; a file of many findings asks for it with each."""
    *before, _ = text.split("\n")
    return [0, *map(add, accumulate(map(len, before)), count(1))]


class Source(ABC):
    """Where a manuscript's contents are fetched from."""

    @abstractmethod
    def fields(self, manuscript: "Manuscript") -> Fields:
        """Return the fields of a manuscript as written."""

    @abstractmethod
    def body(self, manuscript: "Manuscript") -> Body:
        """Return the body of a manuscript as HTML."""

    @abstractmethod
    def written(self, manuscript: "Manuscript") -> Written:
        """Return a manuscript as its writer wrote it."""


class Manuscript(Struct, frozen=True, eq=False, array_like=True):
    """A release or page in one language.

    `key` is shared by all translations. `digest` is the hash of the file, `front_digest` that of its fields,
    `card_digest` that of the fields which a card shows, `entry_digest` that of all that stands here but for the first
    two and the next: as long as it is the same, nothing but the pages of its own story and feeds can change.

    `words_digest` is the hash of what readers read; `translated_from` is what that of the original was when this file
    translated it, "" where nobody said.

    `slug` is the last part of its `address`, which is that on the site, without host and base path.

    Facts are as written in this file: a translation that leaves one out has None. `named` are the keys of speakers and
    signatory, `changed` is the day of the last public change in ISO 8601, "" where there is none. `photos` are the
    pictures of the front matter, `links` and `pictures` what the body refers to.
    """

    path: str
    key: str
    lang: str
    kind: Kind
    digest: str
    front_digest: str
    card_digest: str
    entry_digest: str
    words_digest: str
    translated_from: str
    slug: str
    address: str
    status: Status | None
    date: Moment | None
    embargo: Moment | None
    province: tuple[str, ...] | None
    programme: tuple[str, ...] | None
    unit: str | None
    verdict: str | None
    named: tuple[str, ...]
    changed: str
    aliases: tuple[str, ...]
    photos: tuple[Reference, ...]
    links: tuple[Reference, ...]
    pictures: tuple[Reference, ...]
    source: Source

    def __hash__(self) -> int:
        return hash((self.path, self.digest))

    def __eq__(self, other: object) -> bool:
        """Compare all but where its contents are fetched from."""
        return isinstance(other, Manuscript) and astuple(self)[:-1] == astuple(other)[:-1]

    @property
    def fields(self) -> Fields:
        """Every field as written."""
        return self.source.fields(self)

    @property
    def body(self) -> Body:
        """The body as HTML."""
        return self.source.body(self)

    @property
    def node(self) -> Mapping:
        """The front matter as it stands in the file."""
        return self.source.written(self).front.node

    @property
    def written(self) -> Written:
        """The file as its writer wrote it."""
        return self.source.written(self)

    @property
    def text(self) -> str:
        """The body in Markdown."""
        return self.source.written(self).text

    @property
    def body_place(self) -> Place:
        """Where the body begins."""
        return self.source.written(self).body_place

    def place(self, *steps: int | str) -> Place:
        """Return where a field stands, such as place("photo", 0, "alt"); the top of the file where it is left out."""
        node = self.node
        return locate(node, steps) if steps and steps[0] in node.entries else Place(self.path)

    def place_in_body(self, written: str) -> Place:
        """Return where the address `written` first stands in the body, "" in empty brackets; else the first word."""
        copy = self.written
        empty = None if written else _EMPTY.search(copy.text)
        found = copy.text.find(written) if written else -1
        first = len(copy.text) - len(copy.text.lstrip())
        return copy.place(empty.start() if empty else found if found >= 0 else first)
