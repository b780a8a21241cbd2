"""site.yml: what a newsroom is called, its languages, URL words, navigation and limits."""

from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from plugins.releases.fields import Kind, Several
from plugins.releases.paths import LANGUAGE
from plugins.releases.texts import Texts


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)


class UrlWords(_Entry):
    """The words of addresses in one language. Without a word for the writers' `guide` it has none."""

    release: str
    clarification: str
    province: str
    programme: str
    unit: str
    archive: str
    page: str
    guide: str | None = None


class Language(_Entry):
    """A language of the site; `locale` is for dates and numbers, `path` the folder of its addresses ("" is none).

    `table` names tables without heads to those who cannot see them.
    """

    code: str = Field(pattern=rf"^(?:{LANGUAGE})$")
    name: str
    locale: str
    path: Annotated[str, BeforeValidator(lambda value: value or "")] = ""
    direction: Literal["ltr", "rtl"] = "ltr"
    quotes: tuple[str, str, str, str] = ("“", "”", "‘", "’")
    footnote_back: str = "↩ {number}"
    table: str = ""
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


Token = Annotated[str, Field(pattern=r"^(?:ink|paper|muted|wash|link|accent|notice|notice-paper|rule)$")]
"""The names of the theme's colours."""
_COLOUR = r"#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?|[A-Za-z]+|(?:rgb|oklch)\([A-Za-z0-9 .,%/-]+\)"
Colour = Annotated[str, Field(pattern=f"^(?:{_COLOUR})$")]
"""#rgb, #rrggbb, #rrggbbaa, a name, rgb() or oklch(): nothing that could end the declaration it is written into."""


class Publisher(_Entry):
    """Who answers for the site, as machines are told it (schema.org's types)."""

    name: Texts
    type: Literal["GovernmentOrganization", "Organization"] = "GovernmentOrganization"
    url: str | None = Field(default=None, pattern=r"^https?://")


class ShareLink(_Entry):
    """A place to carry a release on to; in `url`, {url} and {title} stand for the release's."""

    name: Texts
    url: str = Field(pattern=r"^https?://")


class Colours(_Entry):
    """Colours that replace the theme's."""

    light: dict[Token, Colour] = {}
    dark: dict[Token, Colour] = {}


class MenuPage(_Entry):
    """A standing page in the menu: its stem, and a shorter name where its title is too long for a menu."""

    page: str
    name: Texts = {}


Reachable = Annotated[str, Field(pattern=r"^(?:https://|mailto:|tel:)[!-~]+$")]
"""An address of a page, a mailbox or a phone, as security.txt writes it."""


Tag = Annotated[str, Field(pattern=r"^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$")]
"""A language, as RFC 5646 writes it."""


class Security(_Entry):
    """Whom to tell of a weak point of the site, as /.well-known/security.txt says it (RFC 9116).

    It holds until the day `expires`, which is stated so that every build says the same. Without `languages` they are
    those of the site.
    """

    contact: Annotated[tuple[Reachable, ...], Several] = Field(min_length=1)
    expires: date
    languages: Annotated[tuple[Tag, ...], Several] = ()
    policy: Reachable | None = None
    encryption: Reachable | None = None
    acknowledgments: Reachable | None = None


class Site(_Entry):
    """The newsroom. `navigation` lists sections by name and pages; `footer` lists stems of pages.

    Without a `publisher` the organisation itself publishes. `official_domains` are those of the government, with all
    below them; `public_numbers` are phone and account numbers that anybody may know, such as a donation account.
    A `withdrawn` release leaves a notice at its address, or is also `gone`: servers then say so by status 410.
    """

    name: Texts
    tagline: Texts = {}
    organisation: Texts
    publisher: Publisher | None = None
    notice: Texts = {}
    url: str = "http://localhost:8000"
    copyright_year: str
    languages: tuple[Language, ...] = Field(min_length=1)
    navigation: tuple[str | MenuPage, ...] = ()
    footer: tuple[str, ...] = ()
    share: tuple[ShareLink, ...] = ()
    contact: NewsroomContact
    verdicts: tuple[Verdict, ...] = ()
    official_domains: tuple[str, ...] = ()
    public_numbers: tuple[str, ...] = ()
    required_fields: dict[Kind, tuple[str, ...]] = {}
    list_length: int = Field(default=20, ge=2)
    feed_length: int = Field(default=20, ge=1)
    summary_length: int = Field(default=200, ge=40)
    withdrawn: Literal["notice", "gone"] = "notice"
    security: Security | None = None
    colours: Colours = Colours()

    @property
    def default_language(self) -> Language:
        """The language that is listed first."""
        return self.languages[0]

    def language(self, code: str) -> Language:
        """Return the language of that code; KeyError where the site has none."""
        return self._by_code[code]

    @cached_property
    def _by_code(self) -> dict[str, Language]:
        return {language.code: language for language in reversed(self.languages)}  # of two alike, the first counts

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all languages, the default first."""
        return tuple(language.code for language in self.languages)
