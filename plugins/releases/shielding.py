"""Steps of Python-Markdown that can find nothing in a body are left out.

It tries every block against twelve processors and every text against fifteen patterns, which is most of the time a
conversion takes, while most bodies of press releases are plain paragraphs with a link or two. A step that is not named
here always runs, so that those of other extensions and of later versions are never left out. Lines that can only be a
paragraph, and links and emphasis that can be read in one way only, are read at once.
"""

import re
from functools import lru_cache
from typing import Any, TypeVar, cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import (
    BlockProcessor,
    HashHeaderProcessor,
    HRProcessor,
    ParagraphProcessor,
    SetextHeaderProcessor,
)
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    ImageReferenceInlineProcessor,
    Pattern,
    ReferenceInlineProcessor,
    ShortImageReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace, Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString, Registry

Step = TypeVar("Step")
Steps = tuple[tuple[BlockProcessor, ...], tuple[Pattern, ...], Registry[Treeprocessor]]
"""Python-Markdown only goes through the first two, and a Registry is sorted and copied each time."""
Signs = dict[str, tuple[str, ...]]
"""Steps by their names, each with strings of which one must stand somewhere in a body for the step to do anything.

Lines lose their beginnings and ends, and parts of texts make way for placeholders, but nothing is ever put together: a
sign that is not in the body cannot turn up later.
"""

_BLOCKS: Signs = {
    "table": ("|",),
    "quote": (">",),
    "footnote": ("^",),
    "abbr": ("*[",),
    "reference": ("]:",),
}
_INLINE: Signs = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("^",),
    "link": ("](",),
    "image_link": ("!",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
_REFERENCES = (
    ReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
    ImageReferenceInlineProcessor,
    ShortImageReferenceInlineProcessor,
)
"""A reference to a link or picture means nothing in a body that defines none."""
_TREE: Signs = {"attr_list": ("{",), "unescape": ("\\",)}
_SIGNS = tuple({sign for signs in (_BLOCKS, _INLINE, _TREE) for needed in signs.values() for sign in needed})
_SIMPLE = re.compile(
    r"""\[(?<!!\[)([^][*_`\\<&^\x02]+)\]\(([^][()*`\\<>"'\s\x02]+)\)"""
    r"""|\*(\*?)(?!\s)([^][*_`\\<&\x02]+)(?<!\s)\*\3(?!\*)"""
)
"""A link without a title, or stars around words: what can be read in one way only where no other sign stands around."""
_KEPT_CHOICES = 200


class _Whitespace(NormalizeWhitespace):
    """Leaves lines alone in which there is nothing to normalize."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with two empty ones at the end."""
        ended = [*lines, "", ""]
        text = "\n".join(ended)
        return super().run(lines) if any(odd in text for odd in ("\t", "\r", STX, ETX, " \n")) else ended


class _RawHtml(HtmlBlockPreprocessor):
    """Looks for blocks of raw HTML only where a tag or an entity can stand."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with placeholders for raw HTML."""
        text = "\n".join(lines)
        return super().run(lines) if "<" in text or "&" in text else lines


class _HashHeaders(HashHeaderProcessor):
    """Searches for `# Heading` only where it can stand; the expressions of these three look at every character."""

    def test(self, parent: Element, block: str) -> bool:
        """Say whether the block holds one."""
        return "#" in block and super().test(parent, block)


class _SetextHeaders(SetextHeaderProcessor):
    """Looks for an underlined heading only in a block of several lines."""

    def test(self, parent: Element, block: str) -> bool:
        """Say whether the block begins with one."""
        return "\n" in block and super().test(parent, block)


class _PlainParagraphs(ParagraphProcessor):
    """Takes a line that begins with a letter before all others are asked: every other kind of block begins otherwise.

    Nothing but a paragraph can stand in one line that begins with a letter, in lists and quotes too.
    """

    def test(self, parent: Element, block: str) -> bool:
        """Say whether the block is such a line."""
        return block[:1].isalpha() and "\n" not in block


class _Rules(HRProcessor):
    """Searches for a rule only where it can stand: a line that holds nothing else."""

    def test(self, parent: Element, block: str) -> bool:
        """Say whether the block holds one."""
        return ("\n" in block or not block.strip("-_* ")) and super().test(parent, block)


class Chooser(Preprocessor):
    """Lets Python-Markdown have only the steps that a body needs.

    They are chosen anew for each body rather than put back after it, since a conversion may be stopped half-way.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._markdown = md
        self._all = (md.parser.blockprocessors, md.inlinePatterns, md.treeprocessors)
        self._chosen = lru_cache(_KEPT_CHOICES)(self._choose)

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines as they are."""
        text = "\n".join(lines)
        blocks, inline, tree = self._chosen(frozenset(sign for sign in _SIGNS if sign in text))
        cast(Any, self._markdown.parser).blockprocessors = blocks
        self._markdown.treeprocessors = tree
        cast(Any, tree["inline"]).inlinePatterns = inline
        return lines

    def _choose(self, found: frozenset[str]) -> Steps:
        blocks, inline, tree = self._all
        tried = tuple(_without(blocks, _BLOCKS, found)), tuple(_without(inline, _INLINE, found))
        return *tried, _without(tree, _TREE, found)


def _without(steps: Registry[Step], signs: Signs, found: frozenset[str]) -> Registry[Step]:
    """Return the steps but for those that can do nothing where no other signs are found."""
    chosen = steps[:]
    for name, needed in signs.items():
        if found.isdisjoint(needed):
            chosen.deregister(name, strict=False)
    return chosen


class Shield(Treeprocessor):
    """Keeps texts that no pattern, or only the simplest, can match from being searched by all of them.

    AtomicString is the public way to say so. What the simplest match is put in by `Unshield`.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._markdown = md
        self.shielded: list[tuple[Element, str | None, list[Element]]] = []

    def run(self, root: Element) -> None:
        """Change the texts of the tree in place."""
        if not self._markdown.references:
            inline = cast(Any, self._markdown.treeprocessors["inline"])
            inline.inlinePatterns = tuple(each for each in inline.inlinePatterns if type(each) not in _REFERENCES)
        self.shielded.clear()
        for element in root.iter():
            text = element.text
            if text and not isinstance(text, AtomicString) and (read := _read(text)):
                self.shielded.append((element, *read))
                element.text = AtomicString(text)


def _read(text: str) -> tuple[str | None, list[Element]] | None:
    """Return what a text begins with and the elements in it; None where all patterns have to be tried."""
    if (read := simple_pieces(text)) is None:
        return None
    first, *pieces = read
    elements = []
    for label, address, double, words, tail in zip(*[iter(pieces)] * 5, strict=True):
        element = Element("a", href=address) if label else Element("strong" if double else "em")
        element.text, element.tail = label or words, tail or None
        elements.append(element)
    return first or None, elements


def simple_pieces(text: str) -> list[str] | None:
    """Return a text in pieces; None where there is more in it than links and emphasis that can be read in one way only.

    The first piece is plain text. Then follow five for each link or emphasis: label and address, "" or a star for the
    second star of strong emphasis, the words in it, and the plain text after it; those that do not apply are None.
    """
    if not _has_sign(text):
        return [text]
    if "  \n" in text:
        return None
    pieces = _SIMPLE.split(text)
    return None if len(pieces) == 1 or _has_sign("".join((pieces[0], *pieces[5::5]))) else pieces


def _has_sign(text: str) -> bool:
    """Say whether there is anything in a text that an inline pattern needs; STX begins Python-Markdown's placeholders.

    Written out, since a loop over eight signs takes three times as long.
    """
    return (
        "[" in text
        or "*" in text
        or "_" in text
        or "`" in text
        or "\\" in text
        or "<" in text
        or "&" in text
        or STX in text
        or "  \n" in text
    )


class Unshield(Treeprocessor):
    """Makes shielded text ordinary again, since typography and abbreviations leave atomic text alone."""

    def __init__(self, md: Markdown, shield: Shield) -> None:
        super().__init__(md)
        self._shield = shield

    def run(self, root: Element) -> None:
        """Change the texts of the tree in place."""
        for element, text, inner in self._shield.shielded:
            element.text = text
            for number, each in enumerate(inner):
                element.insert(number, each)


class ShieldingExtension(Extension):
    """Adds the choice of steps after the other preprocessors, and the shield around the inline patterns (20)."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register with `md`; steps of the same name are replaced."""
        md.preprocessors.register(_Whitespace(md), "normalize_whitespace", 30)
        md.preprocessors.register(_RawHtml(md), "html_block", 20)
        md.preprocessors.register(Chooser(md), "chooser", 0)
        md.parser.blockprocessors.register(_PlainParagraphs(md.parser), "plain", 110)
        md.parser.blockprocessors.register(_HashHeaders(md.parser), "hashheader", 70)
        md.parser.blockprocessors.register(_SetextHeaders(md.parser), "setextheader", 60)
        md.parser.blockprocessors.register(_Rules(md.parser), "hr", 50)
        shield = Shield(md)
        md.treeprocessors.register(shield, "shield", 21)
        md.treeprocessors.register(Unshield(md, shield), "unshield", 19)
