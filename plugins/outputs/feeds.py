"""Atom feeds (RFC 4287)."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from urllib.parse import quote, urlsplit
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement

from plugins.outputs.edition import KIND_NAMES, Edition
from plugins.outputs.feed_content import feed_content
from plugins.outputs.output import Output, path_of
from plugins.outputs.published import feed_address
from plugins.outputs.xml_text import as_document, xml_text
from plugins.releases import addresses
from plugins.site_graph import Story

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
ATOM = "http://www.w3.org/2005/Atom"
_YEAR = re.compile(r"releases/(\d{4})/", re.ASCII)


def feed_output(edition: Edition, title: str, address: str, stories: Sequence[Story]) -> Output:
    """Declare the feed of the page at `address`, with its newest stories."""
    newest = stories[: edition.site.feed_length]
    path = path_of(feed_address(address))

    def depends_on() -> tuple[object, ...]:
        told = [(story.key, edition.digests.release(story, edition.lang)) for story in newest]
        return edition.digest, title, told

    return Output(path, "feed", depends_on, lambda _: _render(edition, title, address, newest))


def front_feed_output(edition: Edition) -> Output:
    """Declare the feed of everything."""
    home = addresses.front(edition.language)
    return feed_output(edition, edition.name(edition.site.name), home, edition.graph.stories)


def _render(edition: Edition, title: str, address: str, newest: Sequence[Story]) -> bytes:
    entries = [_entry(edition, story) for story in newest]
    changes = [at for story in newest for at, _ in edition.changes(story.read_in(edition.lang))]
    return _document(edition, title, address, _rfc3339(max(changes, default=NEVER)), entries)


Entry = tuple[tuple[str, str], ...]


@lru_cache(maxsize=2_000)
def _entry(edition: Edition, story: Story) -> Entry:
    """Return what a feed tells of a story: names and texts."""
    release = story.read_in(edition.lang)
    address = edition.absolute(release.address)
    return (
        ("id", _tag(edition, story)),
        ("lang", release.lang),
        ("address", address),
        ("title", edition.headline(release.manuscript)),
        ("summary", edition.typeset(release.fields.summary, release.lang)),
        ("published", _rfc3339(release.moment)),
        ("updated", _rfc3339(max(at for at, _ in edition.changes(release)))),
        ("content", str(feed_content(edition, release))),
        *(("category", category) for category in _categories(edition, story)),
    )


def _tag(edition: Edition, story: Story) -> str:
    """Return the id that an entry keeps for ever (RFC 4151), whatever becomes of its address and translations.

    The year is that of the file's folder, which stays when a date is corrected; the host is that of site.yml.
    """
    host = urlsplit(edition.site.url).hostname or "localhost"
    folder = _YEAR.match(story.key)
    year = folder[1] if folder else f"{story.moment.year:04}"
    return f"tag:{host},{year}:{quote(story.key)}/{edition.lang}"


def _categories(edition: Edition, story: Story) -> Iterator[str]:
    """Yield what a story is about, in the reader's language."""
    if story.kind == "clarification":
        yield edition.words.gettext(KIND_NAMES[story.kind])
    for kind, keys in (("programme", story.programmes), ("province", story.provinces)):
        yield from (link.text for link in edition.facet_links(kind, keys))


def _document(edition: Edition, title: str, address: str, updated: str, entries: Sequence[Entry]) -> bytes:
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": edition.lang})
    home = edition.absolute(address)
    # a name and not an address: the same wherever the site is built to
    _text(feed, "id", uuid5(NAMESPACE_URL, edition.site.url.rstrip("/") + quote(address)).urn)
    _text(feed, "title", title)
    if notice := edition.name(edition.site.notice):
        _text(feed, "subtitle", notice)
    _text(feed, "updated", updated)
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": home})
    own = edition.absolute(feed_address(address))
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": own})
    author = SubElement(feed, "author")
    _text(author, "name", edition.name(edition.publisher.name))
    for entry in entries:
        _append(feed, entry, edition.lang)
    return as_document(feed)


def _append(feed: Element, entry: Entry, lang: str) -> None:
    texts = dict(entry)
    element = SubElement(feed, "entry", {"xml:lang": texts["lang"]})
    for name in ("id", "title", "published", "updated"):
        _text(element, name, texts[name])
    link = {"rel": "alternate", "type": "text/html", "href": texts["address"], "hreflang": texts["lang"]}
    SubElement(element, "link", link)
    foreign = {} if texts["lang"] == lang else {"xml:lang": lang}
    for term in (text for name, text in entry if name == "category"):
        SubElement(element, "category", {"term": xml_text(term), **foreign})
    _text(element, "summary", texts["summary"])
    _text(element, "content", texts["content"], type="html")


def _text(parent: Element, name: str, text: str, **attributes: str) -> None:
    """Add an element with text, without the control characters that XML does not allow."""
    SubElement(parent, name, attributes).text = xml_text(text)


def _rfc3339(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
