"""What cleaning took away from a body, so that its writer is told."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

_WRITTEN = re.compile(r"<[A-Za-z/!]|\{[^{}]*\}")
"""Raw HTML or an attribute list: without either, nothing of a body is taken away."""

Part = tuple[str, str]
"""A tag and one of its attributes, "" for the tag itself."""


def may_lose(text: str) -> bool:
    """Say whether a body in Markdown holds anything that cleaning could take away."""
    return ("<" in text or "{" in text) and bool(_WRITTEN.search(text))


def removals(before: str, after: str) -> Iterator[Part]:
    """Yield the tags that cleaning took away, and the attributes of the tags it left."""
    lost = Counter(_parts(before)) - Counter(_parts(after))
    for tag, name in lost:
        if not name or not lost[tag, ""]:
            yield tag, name


def rooted_links(html: str) -> list[str]:
    """Return the addresses of the site that clean HTML links to."""
    return [link["href"] for link in _elements(html) if link.name == "a" and link.get("href", "").startswith("/")]


def _parts(html: str) -> Iterator[Part]:
    for element in _elements(html):
        yield element.name, ""
        for name, value in element.attrs.items():
            yield from [(element.name, name)] * (len(value.split()) if name == "class" else 1)


def _elements(html: str) -> list[Any]:
    """Return every element; the body put around keeps BeautifulSoup from taking a lone word for a file's name.

    `<![` is taken for text: Python's parser raises an error on the marked sections of SGML, which HTML does not have.
    """
    from bs4 import BeautifulSoup  # a tenth of a second, which few builds need

    body = html.replace("<![", "&lt;![")
    return BeautifulSoup(f"<body>{body}</body>", "html.parser", multi_valued_attributes=None).find_all(True)


def find(part: Part, text: str) -> int:
    """Return where a part stands in a body in Markdown; its beginning where that cannot be told."""
    tag, name = part
    sought = rf"<{re.escape(tag)}\b[^>]*?\b{re.escape(name)}" if name else rf"<{re.escape(tag)}(?!\w)"
    found = re.search(sought, text, re.IGNORECASE)
    if name and not found:  # an attribute list
        found = re.search(rf"\{{[^{{}}]*{re.escape('.' if name == 'class' else name)}", text)
    return found.start() if found else 0
