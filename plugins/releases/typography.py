"""Typographic quotes, apostrophes, dashes and ellipses.

Python-Markdown's own `smarty` doubles the time of a conversion and knows one style; this walks the finished tree once.
"""

import re
from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, HTML_PLACEHOLDER_RE, STX, AtomicString

Quotes = tuple[str, str, str, str]
"""Opening and closing double quote, opening and closing single quote."""

_INLINE = frozenset("a abbr b cite code del em i img ins kbd q s samp small span strong sub sup u".split())
_VERBATIM = frozenset(("code", "pre", "script", "style", "kbd", "samp"))
_MARKS = re.compile(rf"""{STX}[^{ETX}]*{ETX}|---?|\.\.\.|["']""")
_BEFORE_OPENING = frozenset(" \n\t\u00a0([{–—“‘«„‹/")
_DASHES = "–—"
_CLOSES_AFTER_DASH = frozenset(" \n\t\u00a0.,;:!?)]}")


def typeset(text: str, quotes: Quotes, before: str = " ") -> str:
    """Return `text` with typographic marks; `before` is the character that precedes it."""
    return _Setter(quotes, ()).set(text, before)[0]


class _Setter:
    """Sets texts in one style of quotes.

    `stash` holds the raw HTML for which placeholders of Python-Markdown stand in the text.
    """

    def __init__(self, quotes: Quotes, stash: "list[str | Element] | tuple[()]") -> None:
        self._quotes = quotes
        self._stash = stash
        opening, closing = {quotes[0][-1], quotes[2][-1]}, {quotes[1][-1], quotes[3][-1]}
        self._before_opening = (_BEFORE_OPENING - closing) | opening

    def set(self, text: str, before: str) -> tuple[str, str]:
        """Return the text with its marks, and the last character that readers see, `before` where there is none."""
        pieces: list[str] = []
        end = 0
        for match in _MARKS.finditer(text):
            if match.start() > end:
                before = text[match.start() - 1]
            pieces.append(text[end : match.start()])
            end = match.end()
            if match.group().startswith(STX):
                pieces.append(match.group())
                before = self._seen(match.group()) or before
            else:
                pieces.append(self._mark(match.group(), before, text[end : end + 1]))
                before = pieces[-1][-1]
        return "".join((*pieces, text[end:])), text[-1] if end < len(text) else before

    def _mark(self, found: str, before: str, following: str) -> str:
        opens = before in self._before_opening
        if before in _DASHES and (not following or following in _CLOSES_AFTER_DASH):
            opens = False
        match found:
            case "---":
                return "—"
            case "--":
                return "–"
            case "...":
                return "…"
            case '"':
                return self._quotes[0] if opens else self._quotes[1]
        if opens:
            return self._quotes[2]
        return "’" if following.isalnum() else self._quotes[3]

    def _seen(self, placeholder: str) -> str:
        """Return the character that readers see for a placeholder: none for a tag, one for an escape or an entity."""
        inside = placeholder[1:-1]
        if inside.isdecimal():
            return chr(int(inside))
        stashed = HTML_PLACEHOLDER_RE.fullmatch(placeholder)
        raw = self._stash[int(stashed[1])] if stashed and int(stashed[1]) < len(self._stash) else ""
        if isinstance(raw, str) and raw.startswith("&"):
            return unescape(raw)[-1:]
        return "&" if inside == "amp" else ""


class Typographer(Treeprocessor):
    """Sets the texts of each block, so that a quote knows what stands before it even across `<em>`."""

    def __init__(self, md: Markdown, quotes: Quotes) -> None:
        super().__init__(md)
        self.markdown = md
        self.quotes = quotes

    def run(self, root: Element) -> None:
        """Change the texts of the tree in place."""
        setter = _Setter(self.quotes, self.markdown.htmlStash.rawHtmlBlocks)
        before = " "
        for element, slot, starts_block in _texts(root):
            text = getattr(element, slot)
            if starts_block:
                before = " "
            if not text:
                continue
            if isinstance(text, AtomicString) or (slot == "text" and element.tag in _VERBATIM):
                before = text[-1]
                continue
            if slot == "text" and text[0] == '"' and text[1:2].isalnum():
                before = " "  # a quote that begins an element and a word opens, even after a letter
            text, before = setter.set(text, before)
            setattr(element, slot, text)


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
