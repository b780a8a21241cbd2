"""An edition: the whole site in one language, with its addresses, cards and words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, urlsplit

from plugins.outputs.assets import Assets
from plugins.outputs.views import Card, Link, PictureView, Stamp
from plugins.outputs.words import Words
from plugins.releases import (
    Language,
    Manuscript,
    Photo,
    Registers,
    Site,
    addresses,
    in_language,
    relative_to,
    typeset,
)
from plugins.site_graph import Release, SiteGraph, Story

KIND_NAMES = {"release": "Press release", "clarification": "Clarification"}


@dataclass(frozen=True, eq=False)
class Edition:
    """One language of the site; `site_url` has no slash at its end. Equal only to itself."""

    language: Language
    words: Words
    graph: SiteGraph
    assets: Assets
    site_url: str

    @property
    def lang(self) -> str:
        """The language code."""
        return self.language.code

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

    def url(self, address: str) -> str:
        """Return an address as pages link to it."""
        return self.base + quote(address)

    def absolute(self, address: str) -> str:
        """Return an address with scheme and host."""
        return self.site_url + quote(address)

    def name(self, texts: dict[str, str]) -> str:
        """Return a register's text in this language."""
        return in_language(texts, self.lang)

    def typeset(self, text: str | None, lang: str = "") -> str:
        """Return a writer's plain text with the quotes and dashes of its language."""
        language = self.site.language(lang) if lang else self.language
        return typeset(text or "", language.quotes)

    def province_address(self, key: str) -> str:
        """Return the address of a province's page."""
        slug = addresses.facet_slug(self.registers.provinces[key].slug, key, self.lang)
        return addresses.section(self.language, "province", slug)

    def programme_address(self, key: str) -> str:
        """Return the address of a programme's page."""
        slug = addresses.facet_slug(self.registers.programmes[key].slug, key, self.lang)
        return addresses.section(self.language, "programme", slug)

    def unit_address(self, key: str) -> str:
        """Return the address of a unit's page."""
        slug = addresses.facet_slug(self.registers.units[key].slug, key, self.lang)
        return addresses.section(self.language, "unit", slug)

    def province_link(self, key: str) -> Link:
        """Return the link to a province."""
        return Link(self.url(self.province_address(key)), self.name(self.registers.provinces[key].name))

    def programme_link(self, key: str) -> Link:
        """Return the link to a programme."""
        return Link(self.url(self.programme_address(key)), self.name(self.registers.programmes[key].name))

    def unit_link(self, key: str) -> Link:
        """Return the link to a unit."""
        return Link(self.url(self.unit_address(key)), self.name(self.registers.units[key].name))

    def page_link(self, key: str) -> Link | None:
        """Return the link to a standing page in this language, else in another; None where it is not public."""
        pages = self.graph.pages.get(key, {})
        page = pages.get(self.lang) or next(iter(pages.values()), None)
        if page is None:
            return None
        address = addresses.manuscript_address(page, self.site)
        lang = "" if page.lang == self.lang else page.lang
        return Link(self.url(address), self.typeset(page.fields.title, page.lang), lang)

    def stamp(self, release: Release) -> Stamp:
        """Return the date of a release in words."""
        clock = release.fields.date.clock if release.fields.date else None
        return self.words.stamp(release.moment, clock, release.zone)

    def picture(self, manuscript: Manuscript, photo: Photo) -> PictureView | None:
        """Return a picture of a release; None where its file is not there."""
        path = relative_to(manuscript.path, photo.file or "")
        picture = self.graph.library.pictures.get(path or "")
        if picture is None:
            return None
        texts = [self.typeset(text, manuscript.lang) for text in (photo.alt, photo.caption, photo.credit)]
        return PictureView(self.url(addresses.media(picture.path)), picture.width, picture.height, *texts)

    def pictures(self, release: Release) -> tuple[PictureView, ...]:
        """Return the pictures of a release that are there."""
        views = (self.picture(release.manuscript, photo) for photo in release.fields.photo or ())
        return tuple(view for view in views if view)

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """The cards of all stories, by key."""
        return {key: self._card(story) for key, story in self.graph.by_key.items()}

    def _card(self, story: Story) -> Card:
        release = story.read_in(self.lang)
        foreign = release.lang != self.lang
        fields = release.fields
        verdicts = {verdict.key: self.name(verdict.name) for verdict in self.site.verdicts}
        return Card(
            url=self.url(release.address),
            title=self.typeset(release.title, release.lang),
            summary=self.typeset(release.summary, release.lang),
            date=self.stamp(release),
            kind=story.kind,
            verdict=verdicts.get(fields.verdict or "", ""),
            provinces=tuple(self.province_link(key) for key in fields.province or ()),
            picture=next(iter(self.pictures(release)), None),
            lang=release.lang if foreign else "",
            lang_name=self.site.language(release.lang).name if foreign else "",
        )
