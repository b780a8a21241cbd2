"""A story: one release with its translations."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from plugins.releases import Fields, Kind, Manuscript, Texts


@dataclass(frozen=True, slots=True)
class Release:
    """A publishable release in one language: the manuscript with the fields that count and its address.

    `moment` is its date in the zone of its first province, `zone` that zone's letters per language, such as WITA;
    `begins` is when it may be shown.
    """

    manuscript: Manuscript
    fields: Fields
    moment: datetime
    zone: Texts
    begins: datetime
    address: str

    @property
    def lang(self) -> str:
        """The language code."""
        return self.manuscript.lang

    @property
    def title(self) -> str:
        """The title as written."""
        return self.fields.title or ""

    @property
    def summary(self) -> str:
        """The summary as written."""
        return self.fields.summary or ""

    @property
    def withdrawn(self) -> bool:
        """Whether this language was taken back."""
        return self.fields.status == "withdrawn"


@dataclass(frozen=True, slots=True)
class Story:
    """A release in all its languages, the original first. Shared facts are those of the original."""

    key: str
    releases: Mapping[str, Release]

    @property
    def original(self) -> Release:
        """The release that the others translate."""
        return next(iter(self.releases.values()))

    @property
    def kind(self) -> Kind:
        """Release or clarification."""
        return self.original.manuscript.kind

    @property
    def moment(self) -> datetime:
        """When it was published."""
        return self.original.moment

    @property
    def fields(self) -> Fields:
        """The fields of the original."""
        return self.original.fields

    @property
    def withdrawn(self) -> bool:
        """Whether it was taken back; its address stays, lists leave it out."""
        return self.original.withdrawn

    def read_in(self, lang: str) -> Release:
        """Return the release for readers of `lang`: in their language, else the original."""
        return self.releases.get(lang, self.original)
