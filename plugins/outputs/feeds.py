"""Atom feeds (RFC 4287)."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement

from plugins.outputs.bodies import resolve_body
from plugins.outputs.edition import Edition
from plugins.outputs.frames import feed_address
from plugins.outputs.output import Output, path_of
from plugins.outputs.xml_text import as_document, xml_text
from plugins.releases import addresses
from plugins.site_graph import Release, Story

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
ATOM = "http://www.w3.org/2005/Atom"


def feed_output(edition: Edition, title: str, address: str, stories: Sequence[Story]) -> Output:
    """Declare the feed of the page at `address`, with its newest stories."""
    newest = stories[: edition.site.feed_length]
    entries = tuple(_entry(edition, story) for story in newest)
    path = path_of(feed_address(address))
    changes = [_changed(edition, story.read_in(edition.lang)) for story in newest]
    updated = _rfc3339(max(changes, default=NEVER))
    depends_on = (title, updated, edition.name(edition.site.organisation), edition.site_url, entries)
    return Output(path, "feed", depends_on, lambda _: _document(edition, title, address, updated, entries))


def front_feed_output(edition: Edition) -> Output:
    """Declare the feed of everything."""
    home = addresses.front(edition.language)
    return feed_output(edition, edition.name(edition.site.name), home, edition.graph.stories)


Entry = tuple[tuple[str, str], ...]


def _entry(edition: Edition, story: Story) -> Entry:
    """Return what a feed tells of a story: names and texts."""
    release = story.read_in(edition.lang)
    address = edition.absolute(release.address)
    return (
        ("id", edition.absolute(story.original.address) + f"#{edition.lang}"),
        ("lang", release.lang),
        ("address", address),
        ("title", edition.typeset(release.title, release.lang)),
        ("summary", edition.typeset(release.summary, release.lang)),
        ("published", _rfc3339(release.moment)),
        ("updated", _rfc3339(_changed(edition, release))),
        ("content", str(resolve_body(edition, release.manuscript, absolute=True))),
        *(("category", edition.programme_link(key).text) for key in release.fields.programme or ()),
        *(("category", edition.province_link(key).text) for key in release.fields.province or ()),
    )


def _document(edition: Edition, title: str, address: str, updated: str, entries: Sequence[Entry]) -> bytes:
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": edition.lang})
    home = edition.absolute(address)
    _text(feed, "id", home)
    _text(feed, "title", title)
    _text(feed, "updated", updated)
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": home})
    own = edition.absolute(feed_address(address))
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": own})
    author = SubElement(feed, "author")
    _text(author, "name", edition.name(edition.site.organisation))
    for entry in entries:
        _append(feed, entry)
    return as_document(feed)


def _append(feed: Element, entry: Entry) -> None:
    texts = dict(entry)
    element = SubElement(feed, "entry", {"xml:lang": texts["lang"]})
    for name in ("id", "title", "published", "updated"):
        _text(element, name, texts[name])
    link = {"rel": "alternate", "type": "text/html", "href": texts["address"], "hreflang": texts["lang"]}
    SubElement(element, "link", link)
    for term in _categories(entry):
        SubElement(element, "category", {"term": xml_text(term)})
    _text(element, "summary", texts["summary"])
    _text(element, "content", texts["content"], type="html")


def _categories(entry: Entry) -> Iterator[str]:
    return (text for name, text in entry if name == "category")


def _text(parent: Element, name: str, text: str, **attributes: str) -> None:
    """Add an element with text, without the control characters that XML does not allow."""
    SubElement(parent, name, attributes).text = xml_text(text)


def _changed(edition: Edition, release: Release) -> datetime:
    """Return the last change of a release; changes without an offset are in the zone of its first province."""
    zone = edition.registers.provinces[(release.fields.province or ("",))[0]].timezone
    return max([release.moment, *(change.date.at(zone) for change in release.fields.updated or ())])


def _rfc3339(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
