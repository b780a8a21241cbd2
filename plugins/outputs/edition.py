"""An edition: the whole site in one language, with its addresses, cards and words."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import cache, cached_property, lru_cache
from urllib.parse import quote, urlsplit

from msgspec import Struct

from plugins.outputs.assets import Assets
from plugins.outputs.digests import Digests, digest
from plugins.outputs.guide import Guide
from plugins.outputs.views import Card, Link, PictureView, Stamp
from plugins.outputs.words import Words
from plugins.releases import (
    Fields,
    Language,
    Manuscript,
    Photo,
    Programme,
    Province,
    Publisher,
    Registers,
    Site,
    Unit,
    Verdict,
    addresses,
    in_language,
    relative_to,
    typeset,
)
from plugins.site_graph import Release, SiteGraph, Story

TEXTS = 1_000
"""Texts that are remembered as they were set: a page shows its title four times, and many share words of pictures."""
Quotes = tuple[str, str, str, str]
KIND_NAMES = {"release": "Press release", "clarification": "Clarification"}


class Edition(Struct, frozen=True, eq=False, dict=True):
    """One language of the site; `site_url` has no slash at its end. Equal only to itself.

    Search engines are asked to leave a site out that is not `indexed`, such as a preview.
    """

    language: Language
    words: Words
    graph: SiteGraph
    assets: Assets
    site_url: str
    theme_digest: str
    digests: Digests
    guide: Guide
    indexed: bool = True

    @property
    def lang(self) -> str:
        """The language code."""
        return self.language.code

    @cached_property
    def digest(self) -> str:
        """The hash of all that every page of the edition may show: theme, words, site.yml, address."""
        return digest(self.theme_digest, self.lang, self.site_url, self.site.model_dump_json(), self.indexed)

    @property
    def site(self) -> Site:
        """The newsroom."""
        return self.graph.library.site

    @property
    def registers(self) -> Registers:
        """The newsroom's registers."""
        return self.graph.library.registers

    @cached_property
    def base(self) -> str:
        """The path below which the site lives, "" for a site at the root of its host."""
        return urlsplit(self.site_url).path.rstrip("/")

    @cached_property
    def host(self) -> str:
        """The site's address without that path: what goes before the addresses that pages link to."""
        return self.site_url.removesuffix(self.base)

    @property
    def publisher(self) -> Publisher:
        """Who answers for the site: the organisation, unless site.yml names another."""
        return self.site.publisher or Publisher(name=self.site.organisation)

    def url(self, address: str) -> str:
        """Return an address as pages link to it."""
        return self.base + _quoted(address)

    def absolute(self, address: str) -> str:
        """Return an address with scheme and host."""
        return self.site_url + _quoted(address)

    def name(self, texts: dict[str, str]) -> str:
        """Return a register's text in this language."""
        return in_language(texts, self.lang)

    def typeset(self, text: str | None, lang: str = "") -> str:
        """Return a writer's plain text with the quotes and dashes of its language."""
        return _typeset(text, self._quotes[lang or self.language.code]) if text else ""

    @cached_property
    def _quotes(self) -> Mapping[str, Quotes]:
        return {language.code: language.quotes for language in self.site.languages}

    def facet_address(self, kind: str, key: str) -> str:
        """Return the address of the page of a province, programme or unit, as `kind` says."""
        slug = addresses.facet_slug(self._facet(kind, key).slug, key, self.lang)
        return addresses.section(self.language, kind, slug)

    def facet_link(self, kind: str, key: str) -> Link:
        """Return the link to a province, programme or unit."""
        return self._remembered_facet_link(kind, key)

    @cached_property
    def _remembered_facet_link(self) -> Callable[[str, str], Link]:
        return cache(self._facet_link)

    def _facet_link(self, kind: str, key: str) -> Link:
        return Link(self.url(self.facet_address(kind, key)), self.name(self._facet(kind, key).name))

    def facet_links(self, kind: str, keys: Iterable[str] | None) -> tuple[Link, ...]:
        """Return the links to provinces, programmes or units."""
        return tuple(self.facet_link(kind, key) for key in keys or ())

    def _facet(self, kind: str, key: str) -> Province | Programme | Unit:
        entries: Mapping[str, Province | Programme | Unit] = getattr(self.registers, f"{kind}s")
        return entries[key]

    def page_link(self, key: str) -> Link | None:
        """Return the link to a standing page in this language, else in another; None where it is not public."""
        pages = self.graph.pages.get(key, {})
        page = pages.get(self.lang) or next(iter(pages.values()), None)
        if page is None:
            return None
        lang = "" if page.lang == self.lang else page.lang
        return Link(self.url(page.address), self.typeset(page.fields.title, page.lang), lang)

    def changed_original(self, manuscript: Manuscript) -> Link | None:
        """Return the link to an original that has changed since `manuscript` translated it; None where it has not."""
        original = self.graph.library.original(manuscript)
        if original.status == "draft" or not self.graph.library.is_stale(manuscript):
            return None
        return Link(self.url(original.address), self.site.language(original.lang).name, original.lang)

    def headline(self, manuscript: Manuscript) -> str:
        """Return a title as it stands away from its page: a clarification says what it is, lest it pass for a claim."""
        title = self.typeset(manuscript.fields.title, manuscript.lang)
        if manuscript.kind != "clarification":
            return title
        return self.words.gettext("Clarification: %(title)s") % {"title": title}

    def verdict(self, fields: Fields) -> Verdict | None:
        """Return the verdict of a clarification; None for other releases."""
        return next((verdict for verdict in self.site.verdicts if verdict.key == fields.verdict), None)

    def changes(self, release: Release) -> tuple[tuple[datetime, str], ...]:
        """Return the moments at which a release changed, as such and in ISO 8601; its publication first.

        Changes without an offset are in the zone of its first province.
        """
        fields = release.fields
        zone = self.registers.provinces[(fields.province or ("",))[0]].timezone
        told = [(change.date, change.date.at(zone)) for change in fields.updated or ()]
        return (
            (release.moment, self.stamp(release).iso),
            *((at, at.isoformat() if each.clock else each.day.isoformat()) for each, at in told),
        )

    def stamp(self, release: Release) -> Stamp:
        """Return the date of a release in words."""
        return self._remembered_stamp(release)

    @cached_property
    def _remembered_stamp(self) -> Callable[[Release], Stamp]:
        return cache(self._stamp)

    def _stamp(self, release: Release) -> Stamp:
        date = release.manuscript.date or release.library.original(release.manuscript).date
        clock = date.clock if date else None
        return self.words.stamp(release.moment, clock, self.name(release.zone))

    def picture(self, manuscript: Manuscript, photo: Photo) -> PictureView | None:
        """Return a picture of a release; None where its file is not there."""
        path = relative_to(manuscript.path, photo.file or "")
        picture = self.graph.library.pictures.get(path or "")
        if picture is None:
            return None
        texts = [self.typeset(text, manuscript.lang) for text in (photo.alt, photo.caption, photo.credit)]
        url = self.url(addresses.media(picture.path, picture.digest))
        return PictureView(url, picture.width, picture.height, *texts)

    def pictures(self, release: Release) -> tuple[PictureView, ...]:
        """Return the pictures of a release that are there."""
        views = (self.picture(release.manuscript, photo) for photo in release.fields.photo or ())
        return tuple(view for view in views if view)

    def card(self, story: Story) -> Card:
        """Return the card of a story. It is kept: lists show each a dozen times, far apart."""
        return self._remembered_card(story)

    @cached_property
    def _remembered_card(self) -> Callable[[Story], Card]:
        return cache(self._card)

    def _card(self, story: Story) -> Card:
        release = story.read_in(self.lang)
        foreign = release.lang != self.lang
        fields = release.fields
        verdict = self.verdict(fields)
        return Card(
            url=self.url(release.address),
            title=self.typeset(fields.title, release.lang),
            summary=self.typeset(fields.summary, release.lang),
            date=self.stamp(release),
            kind=story.kind,
            verdict=self.name(verdict.name) if verdict else "",
            provinces=self.facet_links("province", fields.province),
            picture=next(iter(self.pictures(release)), None),
            lang=release.lang if foreign else "",
            lang_name=self.site.language(release.lang).name if foreign else "",
        )


_typeset = lru_cache(maxsize=TEXTS)(typeset)


@cache
def _quoted(address: str) -> str:
    return quote(address)
