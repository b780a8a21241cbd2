"""What templates receive: plain frozen values, already in the reader's language.

Dates, numbers and addresses are finished text here, so that a template only places them, and so that equal
views mean equal pages: the fingerprint of an output is taken from its view.
"""

from markupsafe import Markup
from msgspec import Struct


class Stamp(Struct, frozen=True):
    """A moment: `iso` for `<time datetime>`, `text` with weekday and zone, `short` without them."""

    iso: str
    text: str
    short: str


class Link(Struct, frozen=True):
    """A link; `lang` is set where the target is in another language than the page."""

    url: str
    text: str
    lang: str = ""
    current: bool = False


class PictureView(Struct, frozen=True):
    """A picture; `width` and `height` in pixels. Its texts are in the language of the release that shows it."""

    url: str
    width: int
    height: int
    alt: str
    caption: str
    credit: str


class Card(Struct, frozen=True, eq=False):
    """A release as lists show it. `lang` and `lang_name` are set where it is not in the page's own language.

    Equal only to itself, since an edition makes one for each story: to look up its HTML, its texts need not be hashed.
    """

    url: str
    title: str
    summary: str
    date: Stamp
    kind: str
    verdict: str
    provinces: tuple[Link, ...]
    picture: PictureView | None
    lang: str = ""
    lang_name: str = ""


class FacetLink(Struct, frozen=True):
    """A facet with the number of its releases: `count` as text, `total` as a number, which the plural is chosen by."""

    url: str
    text: str
    count: str
    total: int
    summary: str = ""


class FacetGroup(Struct, frozen=True):
    """Facets under one heading: an island, a type of programme, a year."""

    heading: str
    links: tuple[FacetLink, ...]


class CardGroup(Struct, frozen=True):
    """Cards under one heading (a year); heading "" means no heading."""

    heading: str
    cards: tuple[Card, ...]


class Person(Struct, frozen=True):
    """Someone named on a release, with the post held on its date."""

    name: str
    post: str


class Byline(Struct, frozen=True):
    """`role` is one of writer, editor, photographer, translator."""

    role: str
    names: tuple[str, ...]


class ContactView(Struct, frozen=True):
    """Where journalists and readers turn to; empty strings where unknown."""

    name: str
    address: str
    phone: str
    email: str
    note: str


class ChangeView(Struct, frozen=True):
    """One public entry of a release's history."""

    date: Stamp
    note: str


class EvidenceView(Struct, frozen=True):
    """One piece of evidence of a clarification; `date` and `url` may be empty."""

    text: str
    source: str
    date: str
    url: str


class ClaimView(Struct, frozen=True):
    """The claim a clarification answers; `verdict` in words, `meaning` explains it."""

    claim: str
    claim_source: str
    verdict: str
    meaning: str
    evidence: tuple[EvidenceView, ...]


class Pagination(Struct, frozen=True):
    """Neighbouring pages of a list. `newer` and `older` are None at the ends."""

    newer: Link | None
    older: Link | None
    pages: tuple[Link, ...]


class Shell(Struct, frozen=True, eq=False):
    """What every page of one language shares: masthead, navigation, footer. `icon` is "" where there is none.

    Equal only to itself, as a card is: an edition makes one.
    """

    lang: str
    direction: str
    site_name: str
    tagline: str
    organisation: str
    publisher: str
    notice: str
    home: str
    stylesheet: str
    icon: str
    feed: Link
    footer: tuple[Link, ...]
    contact: ContactView
    copyright_year: str


class PageHead(Struct, frozen=True):
    """What is particular to one page's head and frame.

    `languages` holds one link per language, each in its own name, `current` for the page's own: the switch.
    `alternates` are hreflang links (Link.lang is the code or "x-default", Link.url absolute).
    `navigation` is the main navigation with the current section marked. `trail` are breadcrumbs, last one current.
    `canonical` is the full address, which search engines are told only where the page is `indexed`.
    """

    kind: str
    title: str
    description: str
    url: str
    canonical: str
    languages: tuple[Link, ...]
    alternates: tuple[Link, ...]
    navigation: tuple[Link, ...]
    trail: tuple[Link, ...]
    feeds: tuple[Link, ...]
    open_graph: tuple[tuple[str, str], ...]
    json_ld: Markup
    indexed: bool = True


class ReleaseView(Struct, frozen=True):
    """A release or clarification page (`claim` is set for the latter).

    `withdrawn` is the reason where the release was withdrawn, else "": the body is then not shown. `withdrawn_lang` is
    set where the reason is in another language than the page. `untranslated` are names of languages, without address.
    `stale` leads to the original where that has changed since it was translated.
    """

    kind: str
    kind_name: str
    title: str
    summary: str
    date: Stamp
    dateline: str
    changes: tuple[ChangeView, ...]
    withdrawn: str
    withdrawn_lang: str
    body: Markup
    picture: PictureView | None
    more_pictures: tuple[PictureView, ...]
    provinces: tuple[Link, ...]
    programmes: tuple[Link, ...]
    unit: Link
    spokespeople: tuple[Person, ...]
    signatory: Person | None
    bylines: tuple[Byline, ...]
    contact: ContactView
    translations: tuple[Link, ...]
    untranslated: tuple[Link, ...]
    stale: Link | None
    previous: Card | None
    next: Card | None
    related: tuple[Card, ...]
    share: tuple[Link, ...]
    claim: ClaimView | None


class FrontView(Struct, frozen=True):
    """The front page: one lead, four more, clarifications, ways in, the latest."""

    lead: Card | None
    more: tuple[Card, ...]
    clarifications: tuple[Card, ...]
    provinces: tuple[FacetGroup, ...]
    programmes: tuple[FacetLink, ...]
    latest: tuple[Card, ...]
    all_releases: Link
    all_provinces: Link
    all_programmes: Link
    all_clarifications: Link


class FacetFacts(Struct, frozen=True):
    """What a province, programme or unit is: one paragraph and a few named facts (term, text)."""

    about: str
    facts: tuple[tuple[str, str], ...]
    related: tuple[Link, ...]


class ListView(Struct, frozen=True):
    """A list of releases: all, clarifications, a province, a programme, a unit, a year, a month.

    `total` is the whole list's count in words ("36 siaran pers"). `facts` is set on the pages of things.
    An empty list has no groups; `elsewhere` then says where to go on.
    """

    heading: str
    eyebrow: str
    total: str
    facts: FacetFacts | None
    groups: tuple[CardGroup, ...]
    pagination: Pagination | None
    feed: Link | None
    elsewhere: tuple[Link, ...]


class IndexView(Struct, frozen=True):
    """An index of facets: provinces by island, programmes by type, units, years and months."""

    heading: str
    intro: str
    groups: tuple[FacetGroup, ...]


class PageView(Struct, frozen=True):
    """A standing page such as about or privacy; also the 404 page."""

    heading: str
    summary: str
    body: Markup
    onward: tuple[Link, ...]
    stale: Link | None = None
