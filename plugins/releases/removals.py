"""What cleaning took away from a body, so that its writer is told."""

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

_WRITTEN = re.compile(r"<[A-Za-z/!]|\{[^{}]*\}")
"""Raw HTML or an attribute list: without either, nothing of a body is taken away."""

Part = tuple[str, str]
"""A tag and one of its attributes, "" for the tag itself."""


class _Parts(HTMLParser):
    """Counts tags and attributes, and collects links to addresses of the site."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.counted: Counter[Part] = Counter()
        self.rooted: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.counted[tag, ""] += 1
        for name, value in attrs:
            words = (value or "").split() if name == "class" else (value or "",)
            self.counted[tag, name] += len(words)
            if (tag, name) == ("a", "href") and words[0].startswith("/"):
                self.rooted.append(words[0])


def may_lose(text: str) -> bool:
    """Say whether a body in Markdown holds anything that cleaning could take away."""
    return bool(_WRITTEN.search(text))


def removals(before: str, after: str) -> Iterator[Part]:
    """Yield the tags that cleaning took away, and the attributes of the tags it left."""
    lost = _Parts(before).counted - _Parts(after).counted
    for tag, name in lost:
        if not name or not lost[tag, ""]:
            yield tag, name


def rooted_links(html: str) -> list[str]:
    """Return the addresses of the site that clean HTML links to."""
    return _Parts(html).rooted


def find(part: Part, text: str) -> int:
    """Return where a part stands in a body in Markdown; its beginning where that cannot be told."""
    tag, name = part
    sought = rf"<{re.escape(tag)}\b[^>]*?\b{re.escape(name)}" if name else rf"<{re.escape(tag)}\b"
    found = re.search(sought, text, re.IGNORECASE)
    if name and not found:  # an attribute list
        found = re.search(rf"\{{[^{{}}]*{re.escape('.' if name == 'class' else name)}", text)
    return found.start() if found else 0
