"""The links of a body as its writer wrote them, with their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PATTERNS = {
    "](": re.compile(
        r"\[(?P<label>[^][\n]{0,1000})\]\(\s?<?"
        r"(?P<address>[^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,2000})?)>?"
        r"(?:[ ]+[\"'][^\n]{0,300}?[\"'])?[ ]?\)"
    ),
    "<": re.compile(r"<(?P<address>(?:[a-zA-Z][a-zA-Z0-9+.-]{1,30}:|[^\s<>@]{1,200}@)[^\s<>]{1,2000})>"),
    "]:": re.compile(r"^\[[^\]\n^]{1,200}\]:[ \t]*<?(?P<address>[^\s<>]{1,2000})>?", re.MULTILINE),
    "://": re.compile(r"https?://(?<![(<][a-z]{4}://)(?<![(<][a-z]{5}://)(?P<rest>[^\s<>()\"“”\]]{1,2000})"),
    "www.": re.compile(r"(?<![\w/@.-])www\.(?P<rest>[^\s<>()\"“”\]]{1,2000})"),
}
"""The ways to write a link, each with the sign without which there is none: in brackets, in angles, defined, bare."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link from `label_start` to `end` of the body as written; its address stands from `start` to `address_end`.

    The label is "" where the address itself is shown.
    """

    label: str
    address: str
    label_start: int
    start: int
    address_end: int
    end: int


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
