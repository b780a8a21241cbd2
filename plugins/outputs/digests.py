"""What an output depends on, as hashes: two builds that agree on them write the same bytes.

Made from what the library's catalogue knows, without fetching a single field or body, so that a page that stays as it
is costs microseconds. A hash may change although the page does not; it never stays when the page changes.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import blake2b
from typing import Any
from urllib.parse import quote

from plugins.outputs.published import comparable, picture_addresses, published_addresses
from plugins.releases import PAGES, Manuscript
from plugins.site_graph import Release, SiteGraph, Story

Target = tuple[str, str]
"""An address and the language of what is there."""


def digest(*parts: object) -> str:
    """Return the hash of texts and other plain values."""
    return blake2b(repr(parts).encode(errors="surrogatepass"), digest_size=8).hexdigest()


class Digests:
    """The hashes of one site, shared by its editions."""

    def __init__(self, graph: SiteGraph, rules: Iterable[str]) -> None:
        self._graph = graph
        self._rules = tuple(rules)
        self._library = graph.library
        self._cards: dict[str, dict[str, str]] = {code: {} for code in graph.library.site.codes}
        self._facts: dict[str, str] = {}
        self._entries: dict[tuple[str, str], str] = {}

    @cached_property
    def published(self) -> frozenset[str]:
        """Every address at which something is public, in any language."""
        return published_addresses(self._graph, self._rules)

    @cached_property
    def _picture_addresses(self) -> dict[str, str]:
        return picture_addresses(self._graph)

    def card(self, story: Story, lang: str) -> str:
        """Return the hash of what a card shows of a story to readers of `lang`."""
        cards = self._cards[lang]
        found = cards.get(story.key)
        if found is None:
            found = cards[story.key] = self._card(story, story.read_in(lang))
        return found

    def cards(self, stories: Iterable[Story | None], lang: str) -> tuple[str, ...]:
        """Return the hashes of several cards, "" for None."""
        known = self._cards[lang]
        return tuple((known.get(story.key) or self.card(story, lang)) if story else "" for story in stories)

    def release(self, story: Story, lang: str) -> str:
        """Return the hash of what a page or feed in `lang` shows of a story, but for other stories' cards."""
        release = story.read_in(lang)
        manuscript, original = release.manuscript, self._library.original(release.manuscript)
        return digest(
            manuscript.digest,
            "" if original is manuscript else original.front_digest,
            self._library.is_stale(manuscript),
            story.addresses,
            self._facts_of(story),
            *self._pictures(manuscript, original),
            self.targets(manuscript, lang),
        )

    def targets(self, manuscript: Manuscript, lang: str) -> list[Target | str | None]:
        """Return where the links of a body lead for readers of `lang`."""
        return [
            self.rooted_target(link.path) if link.path.startswith("/") else self.target(link.path, lang)
            for link in manuscript.links
            if link.path is not None
        ]

    def rooted_target(self, address: str) -> str | None:
        """Return where a link to an address of the site leads: to a picture as it is now; None where not public."""
        plain = comparable(address)
        if picture := self._picture_addresses.get(plain):
            return quote(picture)
        return address if plain in self.published else None

    def target(self, path: str, lang: str) -> Target | None:
        """Return address and language of the content file `path` for readers of `lang`; None where not public."""
        manuscript = self._library.by_path.get(path)
        if manuscript is None:
            return None
        if manuscript.key.startswith(PAGES):
            pages = self._graph.pages.get(manuscript.key, {})
            page = pages.get(lang) or pages.get(manuscript.lang)
            return (page.address, page.lang) if page else None
        story = self._graph.by_key.get(manuscript.key)
        if story is None:
            return None
        release = story.read_in(lang)
        return release.address, release.lang

    def _card(self, story: Story, release: Release) -> str:
        manuscript, original = release.manuscript, self._library.original(release.manuscript)
        return digest(
            release.address,
            manuscript.card_digest,
            original.card_digest,
            [self._entry("provinces", key) for key in story.provinces],
            *self._pictures(manuscript, original),
        )

    def _facts_of(self, story: Story) -> str:
        """Return the hash of all that registers say of what a story names, in any of its languages."""
        found = self._facts.get(story.key)
        if found is None:
            keys = (pair for release in story.releases.values() for pair in _register_keys(release.manuscript))
            found = self._facts[story.key] = digest([self._entry(*pair) for pair in keys])
        return found

    def _entry(self, register: str, key: str) -> str:
        found = self._entries.get((register, key))
        if found is None:
            entry = getattr(self._library.registers, register).get(key)
            found = self._entries[register, key] = digest(entry.model_dump_json()) if entry else ""
        return found

    def _pictures(self, manuscript: Manuscript, original: Manuscript) -> Iterator[Any]:
        """Yield the hashes of the pictures that a release shows."""
        pictures = self._library.pictures
        for reference in (*manuscript.photos, *original.photos, *manuscript.pictures):
            picture = pictures.get(reference.path or "")
            yield picture.digest if picture else ""


def _register_keys(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    yield from (("provinces", key) for key in manuscript.province or ())
    yield from (("programmes", key) for key in manuscript.programme or ())
    if manuscript.unit:
        yield "units", manuscript.unit
    for key in manuscript.named:
        yield "officials", key
        yield "units", key
