"""The frame of every page: shell, head, navigation, language switch, breadcrumbs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial

from markupsafe import Markup
from msgspec import Struct

from plugins.outputs.digests import digest
from plugins.outputs.edition import Edition
from plugins.outputs.output import Output, Renderer, SitemapLine, path_of
from plugins.outputs.published import feed_address
from plugins.outputs.structured_data import Thing, as_script, breadcrumbs
from plugins.outputs.views import ContactView, Link, PageHead, PictureView, Shell
from plugins.releases import PAGES, Contact, NewsroomContact, Site, addresses

HEADINGS = {
    "releases": "Latest",
    "provinces": "Provinces",
    "programmes": "Programmes",
    "clarifications": "Clarifications",
    "units": "Units",
    "archive": "Archive",
}
"""Sections by the name that menus use, with their headings in English."""


class Subject(Struct, frozen=True):
    """What is particular to a page, before it becomes a head.

    `addresses` holds the page's address in every language that has it. `section` names the navigation's current entry.
    `trail` are the links between the front page and this one; `changed` is the day of its last change, where known.
    `headline` is the title as it stands away from the page, where that is another.
    """

    kind: str
    title: str
    description: str
    addresses: Mapping[str, str]
    section: str = ""
    trail: tuple[Link, ...] = ()
    feeds: tuple[Link, ...] = ()
    picture: PictureView | None = None
    things: tuple[Thing, ...] = ()
    og_type: str = "website"
    changed: str = ""
    indexed: bool = True
    headline: str = ""


def section_address(edition: Edition, name: str) -> str:
    """Return the address of a section."""
    return addresses.section(edition.language, addresses.SECTIONS[name])


def section_link(edition: Edition, name: str, current: bool = False) -> Link:
    """Return the link to a section."""
    heading = edition.words.gettext(HEADINGS[name])
    return Link(edition.url(section_address(edition, name)), heading, current=current)


def contact_view(edition: Edition, contact: Contact | NewsroomContact | None = None) -> ContactView:
    """Return `contact`, or the newsroom's own where there is none."""
    if isinstance(contact, Contact):
        return ContactView(contact.name or "", "", contact.phone or "", contact.email or "", "")
    desk = contact or edition.site.contact
    return ContactView(
        edition.name(desk.name),
        edition.name(desk.address),
        desk.phone or "",
        desk.email or "",
        edition.name(desk.note),
    )


@lru_cache(maxsize=16)
def make_shell(edition: Edition) -> Shell:
    """Return what all pages of an edition share; made once for each edition."""
    site = edition.site
    pages = [edition.page_link(PAGES + stem) for stem in site.footer]
    icon = edition.assets.others.get("favicon.svg")
    home = addresses.front(edition.language)
    return Shell(
        lang=edition.lang,
        direction=edition.language.direction,
        site_name=edition.name(site.name),
        tagline=edition.name(site.tagline),
        organisation=edition.name(site.organisation),
        publisher=edition.name(edition.publisher.name),
        notice=edition.name(site.notice),
        home=edition.url(home),
        stylesheet=edition.url(edition.assets.stylesheet.address),
        icon=edition.url(icon.address) if icon else "",
        feed=Link(edition.url(feed_address(home)), edition.words.gettext("Atom feed")),
        footer=(
            *(section_link(edition, name) for name in ("archive", "units")),
            *(page for page in pages if page),
        ),
        contact=contact_view(edition),
        copyright_year=site.copyright_year,
    )


def make_head(edition: Edition, subject: Subject) -> PageHead:
    """Return the head of a page."""
    address = subject.addresses[edition.lang]
    site_name = edition.name(edition.site.name)
    home = Link(edition.url(addresses.front(edition.language)), edition.words.gettext("Home"))
    here = Link(edition.url(address), subject.title, current=True)
    trail = (home, *subject.trail, here) if subject.kind != "front" else ()
    things = [*subject.things, *breadcrumbs(trail, edition.host)]
    return PageHead(
        kind=subject.kind,
        title=site_name if subject.kind == "front" else f"{subject.headline or subject.title} – {site_name}",
        description=subject.description,
        url=edition.url(address),
        canonical=edition.absolute(address),
        languages=_switch(edition, subject),
        alternates=_alternates(edition, subject),
        navigation=_navigation(edition, subject.section),
        trail=trail,
        feeds=subject.feeds,
        open_graph=_open_graph(edition, subject, address),
        json_ld=as_script(things) if things else Markup(),
        indexed=subject.indexed and edition.indexed,
    )


@lru_cache(maxsize=16)
def frame_digest(edition: Edition) -> str:
    """Return the hash of what is around the contents of every page of an edition."""
    return digest(edition.digest, make_shell(edition), _navigation(edition, ""))


def page_output(edition: Edition, template: str, subject: Subject, view: object) -> Output:
    """Declare a page whose subject and view are known already."""
    address = subject.addresses[edition.lang]
    return Output(
        path=path_of(address),
        kind=subject.kind,
        depends_on=lambda: (template, frame_digest(edition), digest(subject, view)),
        render=partial(render_page, edition, template, subject, view),
        line=SitemapLine(address, subject.addresses, subject.changed) if subject.indexed else None,
    )


def render_page(edition: Edition, template: str, subject: Subject, view: object, renderer: Renderer) -> bytes:
    """Return a page: everything it shows is in its shell, head and view."""
    shell, head = make_shell(edition), make_head(edition, subject)
    return renderer.render(edition.lang, template, shell=shell, head=head, page=view).encode()


def with_fallback(site: Site, addresses: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the languages of a page with their addresses; "x-default" is the default language's, else the first."""
    yield from addresses.items()
    yield "x-default", addresses.get(site.default_language.code) or next(iter(addresses.values()))


def _switch(edition: Edition, subject: Subject) -> tuple[Link, ...]:
    """Lead to the same thing in each language; where there is none, to that language's section, else its front page."""
    links = []
    for language in edition.site.languages:
        address = subject.addresses.get(language.code)
        if address is None:
            name = addresses.SECTIONS.get(subject.section, "")
            address = addresses.section(language, name) if name else addresses.front(language)
        current = language.code == edition.lang
        links.append(Link(edition.url(address), language.name, language.code, current))
    return tuple(links)


def _alternates(edition: Edition, subject: Subject) -> tuple[Link, ...]:
    if not subject.indexed:
        return ()
    every = with_fallback(edition.site, subject.addresses)
    return tuple(Link(edition.absolute(address), "", lang) for lang, address in every)


@lru_cache(maxsize=256)
def _navigation(edition: Edition, section: str) -> tuple[Link, ...]:
    return tuple(link for link in _entries(edition, section) if link)


def _entries(edition: Edition, section: str) -> Iterable[Link | None]:
    for entry in edition.site.navigation:
        if isinstance(entry, str):
            yield section_link(edition, entry, entry == section) if entry in HEADINGS else None
            continue
        key = PAGES + entry.page
        link = edition.page_link(key)
        yield Link(link.url, edition.name(entry.name) or link.text, link.lang, key == section) if link else None


def _open_graph(edition: Edition, subject: Subject, address: str) -> tuple[tuple[str, str], ...]:
    properties: list[tuple[str, str]] = [
        ("og:type", subject.og_type),
        ("og:site_name", edition.name(edition.site.name)),
        ("og:title", subject.headline or subject.title),
        ("og:description", subject.description),
        ("og:url", edition.absolute(address)),
        ("og:locale", edition.language.locale),
    ]
    others: Sequence[str] = [lang for lang in subject.addresses if lang != edition.lang]
    properties += [("og:locale:alternate", edition.site.language(lang).locale) for lang in others]
    if subject.picture:
        properties += [
            ("og:image", edition.host + subject.picture.url),
            ("og:image:width", str(subject.picture.width)),
            ("og:image:height", str(subject.picture.height)),
            ("og:image:alt", subject.picture.alt),
        ]
    return tuple(properties)
