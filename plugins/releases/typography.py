"""Typographic quotes, apostrophes, dashes and ellipses.

Python-Markdown's own `smarty` doubles the time of a conversion and knows one style; this walks the finished tree once.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

Quotes = tuple[str, str, str, str]
"""Opening and closing double quote, opening and closing single quote."""

_INLINE = frozenset("a abbr b cite code del em i img ins kbd q s samp small span strong sub sup u".split())
_VERBATIM = frozenset(("code", "pre", "script", "style", "kbd", "samp"))
_MARKS = re.compile(r"""---?|\.\.\.|["']""")
_BEFORE_OPENING = " \n\t\u00a0([{–—“‘«„‹/"


def typeset(text: str, quotes: Quotes, before: str = " ") -> str:
    """Return `text` with typographic marks; `before` is the character that precedes it."""

    def mark(match: re.Match[str]) -> str:
        found = match.group()
        previous = text[match.start() - 1] if match.start() else before
        opens = previous in _BEFORE_OPENING
        match found:
            case "---":
                return "—"
            case "--":
                return "–"
            case "...":
                return "…"
            case '"':
                return quotes[0] if opens else quotes[1]
        if opens:
            return quotes[2]
        return "’" if text[match.end() : match.end() + 1].isalnum() else quotes[3]

    return _MARKS.sub(mark, text)


class Typographer(Treeprocessor):
    """Sets the texts of each block, so that a quote knows what stands before it even across `<em>`."""

    def __init__(self, md: Markdown, quotes: Quotes) -> None:
        super().__init__(md)
        self.quotes = quotes

    def run(self, root: Element) -> None:
        """Change the texts of the tree in place."""
        before = " "
        for element, slot, starts_block in _texts(root):
            text = getattr(element, slot)
            if starts_block:
                before = " "
            if not text:
                continue
            if not isinstance(text, AtomicString) and (slot == "tail" or element.tag not in _VERBATIM):
                text = typeset(text, self.quotes, before)
                setattr(element, slot, text)
            before = text[-1]


def _texts(element: Element) -> Iterator[tuple[Element, str, bool]]:
    """Yield every text of the tree in reading order, saying whether it starts a block."""
    yield element, "text", element.tag not in _INLINE
    for child in element:
        yield from _texts(child)
        yield child, "tail", child.tag not in _INLINE


class TypographyExtension(Extension):
    """Adds the typographer after attribute lists (8), whose quotes are not text, and before abbreviations (7)."""

    def __init__(self, quotes: Quotes) -> None:
        super().__init__()
        self.quotes = quotes

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register with `md`."""
        md.treeprocessors.register(Typographer(md, self.quotes), "typography", 7.4)
