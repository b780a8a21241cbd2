"""Everything the site publishes, declared."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from plugins.outputs.assets import asset_outputs, picture_output, read_assets, theme_digest
from plugins.outputs.digests import Digests
from plugins.outputs.edition import Edition
from plugins.outputs.facet_pages import facet_listings, index_outputs
from plugins.outputs.feeds import feed_output, front_feed_output
from plugins.outputs.guide import NO_GUIDE, Guide
from plugins.outputs.guide_pages import guide_outputs
from plugins.outputs.list_pages import Listing, list_outputs
from plugins.outputs.output import Output
from plugins.outputs.published import shown_pictures
from plugins.outputs.redirects import redirect_outputs
from plugins.outputs.release_pages import release_output
from plugins.outputs.security import security_outputs
from plugins.outputs.sitemap import robots_output, sitemap_outputs
from plugins.outputs.standing_pages import front_output, not_found_output, standing_outputs
from plugins.outputs.time_pages import archive_output, time_listings
from plugins.outputs.words import Words
from plugins.site_graph import SiteGraph, Story


def make_editions(
    graph: SiteGraph, theme: Path, site_url: str, maker: str = "", guide: Guide = NO_GUIDE, indexed: bool = True
) -> tuple[Edition, ...]:
    """Return the site's editions, one per language, the default first.

    `theme` is the theme's folder; `maker` tells code and libraries apart that would make other pages of the same.
    Search engines are asked to leave a site out that is not `indexed`.
    """
    library, digests = graph.library, Digests(graph, guide.names)
    assets = read_assets(theme, library.site)
    folders = (theme / "translations", library.root / "translations")
    return tuple(
        Edition(
            language,
            Words(language, folders),
            graph,
            assets,
            site_url.rstrip("/"),
            maker + theme_digest(theme, [folder / f"{language.code}.po" for folder in folders]),
            digests,
            guide,
            indexed,
        )
        for language in library.site.languages
    )


def declare(editions: Iterable[Edition]) -> tuple[Output, ...]:
    """Declare every file of the site; nothing is rendered yet."""
    editions = tuple(editions)
    pages = [output for edition in editions for output in _edition_outputs(edition)]
    default = editions[0]
    return (
        *pages,
        *asset_outputs(default.assets),
        *_picture_outputs(default.graph),
        *sitemap_outputs(default, pages),
        robots_output(default.site_url, default.indexed),
        *security_outputs(default),
    )


def declare_contents(editions: Iterable[Edition], keys: Collection[str]) -> Iterator[Output]:
    """Declare the outputs that show the contents of these stories and standing pages: their own, and feeds.

    All that is left out shows cards and names at most.
    """
    for edition in editions:
        graph = edition.graph
        yield from (
            release_output(edition, graph.by_key[key])
            for key in keys
            if key in graph.by_key and edition.lang in graph.by_key[key].releases
        )
        yield from standing_outputs(edition, keys)
        if _any_of(keys, graph.stories[: edition.site.feed_length]):
            yield front_feed_output(edition)
        for listing in (*time_listings(edition), *facet_listings(edition)):
            if listing.with_feed and not listing.feed_of and _any_of(keys, listing.stories[: edition.site.feed_length]):
                yield _listing_feed(edition, listing)


def _edition_outputs(edition: Edition) -> Iterator[Output]:
    yield front_output(edition)
    yield front_feed_output(edition)
    # the oldest first: pages show cards of older releases, which then are made already, each when its own page was near
    for story in reversed(tuple(edition.graph.by_key.values())):
        if edition.lang in story.releases:
            yield release_output(edition, story)
    for listing in (*time_listings(edition), *facet_listings(edition)):
        yield from list_outputs(edition, listing)
        if listing.with_feed and not listing.feed_of:
            yield _listing_feed(edition, listing)
    yield from index_outputs(edition)
    yield archive_output(edition)
    yield from standing_outputs(edition)
    yield from guide_outputs(edition)
    yield not_found_output(edition)
    yield from redirect_outputs(edition)


def _any_of(keys: Collection[str], stories: Iterable[Story]) -> bool:
    return any(story.key in keys for story in stories)


def _listing_feed(edition: Edition, listing: Listing) -> Output:
    subject = listing.subject
    return feed_output(edition, subject.title, subject.addresses[edition.lang], listing.stories)


def _picture_outputs(graph: SiteGraph) -> Iterator[Output]:
    """Declare the pictures that something public shows, and no others."""
    for path in shown_pictures(graph):
        yield picture_output(graph.library, graph.library.pictures[path])
