"""site.yml: what a newsroom is called, its languages, URL words, navigation and limits."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from plugins.releases.fields import Kind
from plugins.releases.texts import Texts


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)


class UrlWords(_Entry):
    """The words of addresses in one language."""

    release: str
    clarification: str
    province: str
    programme: str
    unit: str
    archive: str
    page: str


class Language(_Entry):
    """A language of the site; `locale` is for dates and numbers, `path` the folder of its addresses ("" is none)."""

    code: str = Field(pattern=r"^[a-z]{2,3}$")
    name: str
    locale: str
    path: Annotated[str, BeforeValidator(lambda value: value or "")] = ""
    direction: Literal["ltr", "rtl"] = "ltr"
    quotes: tuple[str, str, str, str] = ("“", "”", "‘", "’")
    footnote_back: str = "↩ {number}"
    addresses: UrlWords


class NewsroomContact(_Entry):
    """Where readers and journalists turn to."""

    name: Texts
    address: Texts = {}
    phone: str | None = None
    email: str | None = None
    note: Texts = {}


class Verdict(_Entry):
    """What a clarification may conclude; `rating` from 1 (false) to 5 (true), as schema.org's ClaimReview has it."""

    key: str
    name: Texts
    rating: int = Field(ge=1, le=5)
    meaning: Texts = {}


class Colours(_Entry):
    """Colours that replace the theme's, by token name."""

    light: dict[str, str] = {}
    dark: dict[str, str] = {}


class MenuPage(_Entry):
    """A standing page in the menu: its stem, and a shorter name where its title is too long for a menu."""

    page: str
    name: Texts = {}


class Site(_Entry):
    """The newsroom. `navigation` lists sections by name and pages; `footer` lists stems of pages."""

    name: Texts
    tagline: Texts = {}
    organisation: Texts
    notice: Texts = {}
    url: str = "http://localhost:8000"
    copyright_year: str
    languages: tuple[Language, ...] = Field(min_length=1)
    navigation: tuple[str | MenuPage, ...] = ()
    footer: tuple[str, ...] = ()
    contact: NewsroomContact
    verdicts: tuple[Verdict, ...] = ()
    required_fields: dict[Kind, tuple[str, ...]] = {}
    list_length: int = Field(default=20, ge=2)
    feed_length: int = Field(default=20, ge=1)
    summary_length: int = Field(default=200, ge=40)
    colours: Colours = Colours()
    official_domains: tuple[str, ...] = ()

    @property
    def default_language(self) -> Language:
        """The language that is listed first."""
        return self.languages[0]

    def language(self, code: str) -> Language:
        """Return the language of that code; KeyError where the site has none."""
        return {language.code: language for language in self.languages}[code]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all languages, the default first."""
        return tuple(language.code for language in self.languages)
