"""The standing pages of the content folder, for the peers."""

import re
from collections.abc import Callable, Iterator

import yaml
from msgspec import Struct

from benchmarks.peers.house import House

_LINK = re.compile(r"\]\(([\w-]+)\.\w\w\.md(#[\w-]+)?\)")


class StandingPage(Struct, frozen=True):
    """A page such as about or privacy; `stem` is shared by its translations."""

    stem: str
    slug: str
    title: str
    summary: str
    markdown: str

    def body(self, address_of: Callable[[str], str]) -> str:
        """Return the Markdown, with links to other pages written as `address_of` their stem."""
        return _LINK.sub(lambda match: f"]({address_of(match[1])}{match[2] or ''})", self.markdown)


def standing_pages(house: House, lang: str) -> Iterator[StandingPage]:
    """Yield the standing pages that exist in a language."""
    for path in sorted(house.root.glob(f"pages/*.{lang}.md")):
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        fields = yaml.safe_load(front)
        stem = path.name.removesuffix(f".{lang}.md")
        yield StandingPage(stem, fields.get("slug", stem), fields["title"], fields["summary"], body.lstrip())
