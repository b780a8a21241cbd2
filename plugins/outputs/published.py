"""What is public, by its address: what links may lead to, and the pictures that go out."""

from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from plugins.releases import Language, Manuscript, addresses
from plugins.site_graph import SiteGraph


def comparable(address: str) -> str:
    """Return the path of an address as a web server sees it: with or without index.html is the same."""
    path = unquote(address.partition("#")[0].partition("?")[0])
    return path.removesuffix("index.html").rstrip("/") or "/"


def feed_address(address: str) -> str:
    """Return the address of the feed that belongs to a page."""
    return f"{address}feed.xml"


def leaf_address(language: Language, address: str, number: int) -> str:
    """Return the address of a page of the list at `address`; number 0 is the list itself."""
    return f"{address}{language.addresses.page}/{number}/" if number else address


def older_leaves(count: int, length: int) -> int:
    """Return how many pages of a list of `count` releases stand behind its first one."""
    return max(count // length - 1, 0)


def published_addresses(graph: SiteGraph, rules: Sequence[str]) -> frozenset[str]:
    """Return the address of everything public, each as `comparable` writes it; the guide tells of `rules`."""
    found = [*_manuscript_addresses(graph), *picture_addresses(graph).values()]
    for language in graph.library.site.languages:
        found += _list_addresses(graph, language)
        found += _guide_addresses(language, rules)
    return frozenset(comparable(address) for address in found)


def shown_pictures(graph: SiteGraph) -> list[str]:
    """Return the paths of the pictures that something public shows."""
    shown = {path for manuscript in _public_manuscripts(graph) for path in _pictures_of(manuscript)}
    return sorted(path for path in shown if path in graph.library.pictures)


def picture_addresses(graph: SiteGraph) -> dict[str, str]:
    """Return the address of each picture that something public shows, by the one that writers know it by."""
    pictures = graph.library.pictures
    return {addresses.media(path): addresses.media(path, pictures[path].digest) for path in shown_pictures(graph)}


def _manuscript_addresses(graph: SiteGraph) -> Iterator[str]:
    for story in graph.by_key.values():
        for release in story.releases.values():
            yield release.address
            yield from release.manuscript.aliases
    for pages in graph.pages.values():
        for page in pages.values():
            yield page.address
            yield from page.aliases


def _list_addresses(graph: SiteGraph, language: Language) -> Iterator[str]:
    yield from (addresses.front(language), feed_address(addresses.front(language)))
    yield from (addresses.section(language, name) for name in addresses.SECTIONS.values())
    length = graph.library.site.list_length
    for address, count, with_feed in _lists(graph, language):
        if with_feed:
            yield feed_address(address)
        for number in range(older_leaves(count, length) + 1):
            yield leaf_address(language, address, number)


def _guide_addresses(language: Language, rules: Sequence[str]) -> Iterator[str]:
    if language.addresses.guide and rules:
        yield addresses.section(language, "guide")
        yield from (addresses.section(language, "guide", name) for name in rules)


def _lists(graph: SiteGraph, language: Language) -> Iterator[tuple[str, int, bool]]:
    """Yield the address of every list, how many stories it holds and whether it has a feed."""
    facets, registers = graph.facets, graph.library.registers
    yield addresses.section(language, "release"), len(graph.stories), False
    yield addresses.section(language, "clarification"), len(graph.clarifications), True
    for kind, entries, stories in (
        ("province", registers.provinces, facets.provinces),
        ("programme", registers.programmes, facets.programmes),
        ("unit", registers.units, facets.units),
    ):
        for key, entry in entries.items():
            slug = addresses.facet_slug(entry.slug, key, language.code)
            yield addresses.section(language, kind, slug), len(stories[key]), True
    for year, of_year in facets.years.items():
        yield addresses.section(language, "archive", str(year)), len(of_year), False
    for (year, month), of_month in facets.months.items():
        yield addresses.section(language, "archive", str(year), f"{month:02}"), len(of_month), False


def _public_manuscripts(graph: SiteGraph) -> Iterator[Manuscript]:
    for story in graph.stories:
        yield from (release.manuscript for release in story.releases.values())
    for pages in graph.pages.values():
        yield from pages.values()


def _pictures_of(manuscript: Manuscript) -> Iterator[str]:
    return (each.path for each in (*manuscript.photos, *manuscript.pictures) if each.path)
