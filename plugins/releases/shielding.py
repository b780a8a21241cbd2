"""Text in which no inline pattern can match is kept from being searched for all of them.

Python-Markdown tries fifteen patterns on every text, which is most of the time a conversion takes, and most paragraphs
of a press release hold none. AtomicString is its public way to say so. The shield is taken away right after the inline
patterns, since later steps (typography, abbreviations) leave atomic text alone.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

TRIGGERS = re.compile(rf"[`\\\[<&*_{STX}]|  \n")
"""What every inline pattern in use needs in order to match; STX begins Python-Markdown's own placeholders."""


class _Plain(AtomicString):
    """Text that was shielded, as against text that must stay as it is, such as code."""


class Shield(Treeprocessor):
    """Marks text in which nothing can match."""

    def run(self, root: Element) -> None:
        """Change the texts of the tree in place."""
        for element in root.iter():
            if element.text and not isinstance(element.text, AtomicString) and not TRIGGERS.search(element.text):
                element.text = _Plain(element.text)


class Unshield(Treeprocessor):
    """Makes shielded text ordinary again."""

    def run(self, root: Element) -> None:
        """Change the texts of the tree in place."""
        for element in root.iter():
            if isinstance(element.text, _Plain):
                element.text = str.__str__(element.text)


class ShieldingExtension(Extension):
    """Adds the shield before the inline patterns (20) and its removal after them."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register with `md`."""
        md.treeprocessors.register(Shield(md), "shield", 21)
        md.treeprocessors.register(Unshield(md), "unshield", 19)
