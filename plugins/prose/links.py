"""The links of a body as its writer wrote them, with their places."""

import re
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

_PATTERNS = {
    "](": re.compile(
        r"\[(?P<label>[^][\n]{0,1000})\]\(\s?<?"
        r"(?P<address>[^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,2000})?)>?"
        r"(?:[ ]+[\"'][^\n]{0,300}?[\"'])?[ ]?\)"
    ),
    "<": re.compile(r"<(?P<address>(?:[a-zA-Z][a-zA-Z0-9+.-]{1,30}:|[^\s<>@]{1,200}@)[^\s<>]{1,2000})>"),
    "]:": re.compile(r"^\[(?P<name>[^\]\n^]{1,200})\]:[ \t]*<?(?P<address>[^\s<>]{1,2000})>?", re.MULTILINE),
    "://": re.compile(r"https?://(?<![(<][a-z]{4}://)(?<![(<][a-z]{5}://)(?P<rest>[^\s<>()\"“”\]]{1,2000})"),
    "www.": re.compile(r"(?<![\w/@.-])www\.(?P<rest>[^\s<>()\"“”\]]{1,2000})"),
}
"""The ways to write a link, each with the sign without which there is none: in brackets, in angles, defined, bare."""
_USE = re.compile(r"\[(?P<label>[^][\n]{1,1000})\](?:[ ]?\[(?P<name>[^][\n]{0,200})\]|(?![(:\[]))")
"""Where a defined address is used: [label][name], [name][] or [name]."""
_MOST_USES = 2_000


class Link(Struct, frozen=True):
    """A link from `label_start` to `end` of the body as written; its address stands from `start` to `address_end`.

    The label is "" where the address itself is shown. An address that is defined elsewhere stands there.
    """

    label: str
    address: str
    label_start: int
    start: int
    address_end: int
    end: int

    @property
    def is_defined(self) -> bool:
        """Whether its address stands elsewhere than its label."""
        return not self.label_start <= self.start < self.end


def links_in(body: str) -> Iterator[Link]:
    """Yield the links of a body, addresses that stand bare in the text among them."""
    for sign, pattern in _PATTERNS.items():
        for match in pattern.finditer(body) if sign in body else ():
            groups = match.groupdict()
            if "label" in groups and body[match.start() - 1 : match.start()] == "!":
                continue  # a picture
            bare = "rest" in groups
            address = match[0].rstrip(".,;:!?") if bare else match["address"]
            start = match.start() if bare else match.start("address")
            yield Link(groups.get("label") or "", address, match.start(), start, start + len(address), match.end())
    if "]:" in body:
        yield from islice(_uses(body), _MOST_USES)


def _uses(body: str) -> Iterator[Link]:
    """Yield the links whose addresses are defined elsewhere in the body."""
    defined = {_plain(match["name"]): match for match in reversed(list(_PATTERNS["]:"].finditer(body)))}
    for use in _USE.finditer(body) if defined else ():
        definition = defined.get(_plain(use["name"] or use["label"]))
        if definition and body[use.start() - 1 : use.start()] != "!":
            start, end = definition.span("address")
            yield Link(use["label"], definition["address"], use.start(), start, end, use.end())


def _plain(name: str) -> str:
    """Return the name of a definition as Markdown compares them: whatever its capitals and blanks."""
    return " ".join(name.split()).casefold()
