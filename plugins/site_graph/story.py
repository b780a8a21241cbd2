"""A story: one release with its translations."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from plugins.releases import Fields, Kind, Library, Manuscript, Texts


class Release(Struct, frozen=True, eq=False):
    """A publishable release in one language. Equal only to itself.

    `moment` is its date in the zone of its first province, `zone` that zone's letters per language, such as WITA;
    `begins` is when it may be shown.
    """

    library: Library
    manuscript: Manuscript
    moment: datetime
    zone: Texts
    begins: datetime

    @property
    def lang(self) -> str:
        """The language code."""
        return self.manuscript.lang

    @property
    def address(self) -> str:
        """Its address on the site."""
        return self.manuscript.address

    @property
    def fields(self) -> Fields:
        """The fields that count, those of the original included; fetched from where the library keeps them."""
        return self.library.fields(self.manuscript)

    @property
    def withdrawn(self) -> bool:
        """Whether this language was taken back."""
        return self.manuscript.status == "withdrawn"


class Story(Struct, frozen=True, eq=False):
    """A release in all its languages, those that translate the `original` after it. Shared facts are the original's."""

    key: str
    releases: Mapping[str, Release]
    original: Release

    @property
    def kind(self) -> Kind:
        """Release or clarification."""
        return self.original.manuscript.kind

    @property
    def moment(self) -> datetime:
        """When it was published."""
        return self.original.moment

    @property
    def addresses(self) -> dict[str, str]:
        """The address in each language that the story is in."""
        return {lang: release.address for lang, release in self.releases.items()}

    @property
    def provinces(self) -> tuple[str, ...]:
        """The register keys of the provinces it is about."""
        return self.original.manuscript.province or ()

    @property
    def programmes(self) -> tuple[str, ...]:
        """The register keys of the programmes it is about."""
        return self.original.manuscript.programme or ()

    @property
    def units(self) -> tuple[str, ...]:
        """The register key of the unit that issued it."""
        unit = self.original.manuscript.unit
        return (unit,) if unit else ()

    @property
    def withdrawn(self) -> bool:
        """Whether it was taken back; its address stays, lists leave it out."""
        return self.original.withdrawn

    def read_in(self, lang: str) -> Release:
        """Return the release for readers of `lang`: in their language, else the original."""
        return self.releases.get(lang) or self.original
