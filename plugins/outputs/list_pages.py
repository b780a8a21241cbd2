"""Lists of stories, page by page.

Pages are counted from the oldest: page 1 holds the oldest stories and never changes again. The newest stories stand on
the list's own address, between one and nearly two pages of them, so that a new release changes that page alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from plugins.outputs.digests import digest
from plugins.outputs.edition import Edition
from plugins.outputs.frames import Subject, frame_digest, render_page
from plugins.outputs.output import Output, Renderer, SitemapLine, path_of
from plugins.outputs.published import feed_address, leaf_address, older_leaves
from plugins.outputs.views import CardGroup, FacetFacts, Link, ListView, Pagination
from plugins.site_graph import Story


class Listing(Struct, frozen=True):
    """A list to be published: its stories newest first; `elsewhere` leads on where there are none.

    `feed_of` is the address of the page whose feed is that of the list too, "" where the list has one of its own.
    """

    subject: Subject
    stories: tuple[Story, ...]
    eyebrow: str = ""
    facts: FacetFacts | None = None
    with_feed: bool = True
    feed_of: str = ""
    elsewhere: tuple[Link, ...] = ()


class _Leaf(Struct, frozen=True):
    number: int
    stories: tuple[Story, ...]


def leaves(stories: Sequence[Story], length: int) -> list[_Leaf]:
    """Cut a list, newest first, into its leaves; number 0 is the list's own address, 1 the oldest."""
    oldest_first = list(reversed(stories))
    full = older_leaves(len(stories), length)
    cut = [oldest_first[number * length : (number + 1) * length] for number in range(full)]
    newest = tuple(reversed(oldest_first[full * length :]))
    return [
        _Leaf(0, newest),
        *(_Leaf(number, tuple(reversed(leaf))) for number, leaf in reversed([*enumerate(cut, 1)])),
    ]


def list_outputs(edition: Edition, listing: Listing) -> Iterator[Output]:
    """Declare every page of a list."""
    cut = leaves(listing.stories, edition.site.list_length)
    shared = (frame_digest(edition), digest(replace(listing, stories=())))
    for place, leaf in enumerate(cut):
        addresses = _leaf_addresses(edition, listing.subject, leaf)
        yield Output(
            path=path_of(addresses[edition.lang]),
            kind=listing.subject.kind,
            depends_on=partial(_depends_on, edition, shared, cut, place),
            render=partial(_render, edition, listing, cut, place),
            line=SitemapLine(addresses[edition.lang], addresses),
        )


def _depends_on(edition: Edition, shared: tuple[object, ...], cut: Sequence[_Leaf], place: int) -> tuple[object, ...]:
    leaf = cut[place]
    near = [other.number for other in _near(cut, place)]
    total = None if leaf.number else sum(len(each.stories) for each in cut)
    return *shared, near, total, edition.digests.cards(leaf.stories, edition.lang)


def _render(edition: Edition, listing: Listing, cut: Sequence[_Leaf], place: int, renderer: Renderer) -> bytes:
    leaf = cut[place]
    address = listing.subject.addresses[edition.lang]
    feed = None
    if listing.with_feed:
        feed = Link(edition.url(feed_address(listing.feed_of or address)), edition.words.gettext("Atom feed"))
    view = ListView(
        heading=listing.subject.title,
        eyebrow=listing.eyebrow,
        # on the first page alone: the older ones would change with every release
        total="" if leaf.number else total(edition, len(listing.stories)),
        facts=None if leaf.number else listing.facts,
        groups=groups_by_year(edition, leaf.stories),
        pagination=_pagination(edition, listing, cut, place),
        feed=feed,
        elsewhere=() if listing.stories else listing.elsewhere,
    )
    subject = _leaf_subject(edition, replace(listing.subject, feeds=(feed,) if feed else ()), leaf)
    return render_page(edition, "templates/list.html", subject, view, renderer)


def total(edition: Edition, count: int) -> str:
    """Return how many stories a list holds, in words."""
    number = edition.words.number(count)
    return edition.words.ngettext("%(number)s release", "%(number)s releases", count) % {"number": number}


def groups_by_year(edition: Edition, stories: Iterable[Story]) -> tuple[CardGroup, ...]:
    """Return the cards of stories, newest first, under their years."""
    by_year = groupby(stories, key=lambda story: story.moment.year)
    return tuple(CardGroup(str(year), tuple(edition.card(story) for story in group)) for year, group in by_year)


def _leaf_subject(edition: Edition, subject: Subject, leaf: _Leaf) -> Subject:
    if leaf.number == 0:
        return subject
    addresses = _leaf_addresses(edition, subject, leaf)
    up = Link(edition.url(subject.addresses[edition.lang]), subject.title)
    page = edition.words.gettext("page %(number)s") % {"number": edition.words.number(leaf.number)}
    return replace(subject, addresses=addresses, trail=(*subject.trail, up), title=f"{subject.title}, {page}")


def _leaf_addresses(edition: Edition, subject: Subject, leaf: _Leaf) -> dict[str, str]:
    return {
        lang: leaf_address(edition.site.language(lang), address, leaf.number)
        for lang, address in subject.addresses.items()
    }


def _near(cut: Sequence[_Leaf], place: int) -> list[_Leaf]:
    """Return the leaves that are linked to from the one at `place`: the first, the last and those around it."""
    numbers = {0, len(cut) - 1, *range(max(place - 1, 0), min(place + 2, len(cut)))}
    return [cut[number] for number in sorted(numbers)]


def _pagination(edition: Edition, listing: Listing, cut: Sequence[_Leaf], place: int) -> Pagination | None:
    if len(cut) < 2:
        return None
    address = listing.subject.addresses[edition.lang]
    words = edition.words

    def link(leaf: _Leaf, text: str, current: bool = False) -> Link:
        return Link(edition.url(leaf_address(edition.language, address, leaf.number)), text, current=current)

    def name(leaf: _Leaf) -> str:
        return words.number(leaf.number) if leaf.number else words.gettext("Newest")

    return Pagination(
        newer=link(cut[place - 1], words.gettext("Newer")) if place else None,
        older=link(cut[place + 1], words.gettext("Older")) if place + 1 < len(cut) else None,
        pages=tuple(link(leaf, name(leaf), leaf is cut[place]) for leaf in _near(cut, place)),
    )
