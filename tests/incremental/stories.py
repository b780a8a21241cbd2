"""A newsroom as plain values that edits change: every text is a number, so that going back to an old one is likely."""

from typing import NamedTuple

from msgspec import Struct, field

LANGUAGES = ("id", "en", "ms")
PROVINCES = ("nasional", "aceh", "banten", "gorontalo")
PROGRAMMES = ("keluarga", "siaga", "lansia")
UNITS = ("biro-humas", "dinas-gorontalo")
OFFICIALS = ("ani-wijaya", "budi-santoso")
SPEAKERS = (*OFFICIALS, "biro-humas", "tamu")
MONTHS = ("2025/11", "2025/12", "2026/01", "2026/02")
CLOCK = "2026-03-01T00:00+07:00"
MOMENTS = (
    CLOCK,
    "2026-07-01T09:00+07:00",
    "2026-07-01T08:59+07:00",
    "2026-01-20T12:00+07:00",
    "2025-12-05T00:00+00:00",
    "2020-01-01T00:00+00:00",
    "2027-01-01T00:00+00:00",
)
"""The first is the usual clock; the embargo ends at the second; before the last but one there is no news at all."""

COMPRESSIONS = ("br,zst,gz", "br,gz", "", "zst", "gz,br")


class Picture(NamedTuple):
    """What a picture file holds."""

    width: int = 40
    height: int = 30
    colour: int = 0


class Wording(Struct, dict=True):
    """A story in one language."""

    title: int = 0
    summary: int = 0
    body: int = 0
    caption: int = 0
    slug: int = 0
    drafted: bool = False
    translated_from: str = ""


class Story(Struct, dict=True):
    """A release or clarification with its translations; `links`, `alias_link` and `borrowed` name other stories."""

    number: int
    month: str
    day: int
    wordings: dict[str, Wording]
    clock: int = 0
    stem: int = 0
    clarification: bool = False
    provinces: list[str] = field(default_factory=lambda: ["aceh"])
    programmes: list[str] = field(default_factory=lambda: ["keluarga"])
    unit: int = 0
    speaker: int = 0
    dateline: int = 0
    writer: int = 0
    status: str = "published"
    embargo: bool = False
    aliases: int = 0
    corrections: int = 0
    evidence: int = 0
    links: list[int] = field(default_factory=list)
    alias_link: int | None = None
    list_link: int = 0
    photo: Picture | None = None
    drawing: Picture | None = None
    borrowed: int | None = None


class StandingPage(Struct, dict=True):
    """A page that is no news, by language the number of its text."""

    texts: dict[str, int]
    slug: int = 0
    drafted: bool = False


class Newsroom(Struct, dict=True):
    """Everything that a build is made from. `numbers` are texts of registers, site.yml, catalogues and theme, by name.

    `compress` names the encodings in which texts lie ready. `fault` is the number of a fault that stops the next build,
    -1 where there is none.
    """

    stories: list[Story]
    pages: dict[str, StandingPage]
    codes: list[str]
    numbers: dict[str, int] = field(default_factory=dict)
    now: str = CLOCK
    site_url: str = ""
    compress: str = COMPRESSIONS[0]
    fault: int = -1

    def number(self, name: str) -> int:
        """Return the number of a text, 0 where nobody has changed it."""
        return self.numbers.get(name, 0)

    def langs(self, story: Story) -> list[str]:
        """Return the languages of a story that the site has now, its original's first."""
        return [code for code in self.codes if code in story.wordings]

    def story(self, number: int | None) -> Story | None:
        """Return a story by its number; None where it is gone."""
        return next((story for story in self.stories if story.number == number), None)


def _both() -> dict[str, Wording]:
    return {"id": Wording(), "en": Wording()}


def starting_newsroom() -> Newsroom:
    """Return a newsroom with one of everything, in two languages."""
    stories = [
        Story(1, "2025/11", 3, _both(), provinces=["aceh", "banten"], photo=Picture(), aliases=1),
        Story(2, "2025/11", 20, {"id": Wording(), "en": Wording(), "ms": Wording()}, links=[1, 9], clock=1),
        Story(3, "2025/12", 2, {"id": Wording()}, provinces=["gorontalo"], unit=1, speaker=1, links=[4], alias_link=1),
        Story(4, "2025/12", 2, _both(), clarification=True, provinces=["nasional"], speaker=3, evidence=1),
        Story(5, "2025/12", 28, _both(), status="withdrawn", photo=Picture(20, 20, 1), aliases=1),
        Story(6, "2026/01", 7, _both(), programmes=["siaga"], drawing=Picture(30, 30, 2), links=[5, 8], corrections=1),
        Story(7, "2026/01", 15, {"en": Wording()}, programmes=["siaga", "keluarga"], borrowed=1, list_link=1),
        Story(8, "2026/01", 30, _both(), status="draft", photo=Picture(20, 30, 3), aliases=1),
        Story(9, "2026/02", 1, _both(), embargo=True, drawing=Picture(10, 10, 4), aliases=1, writer=1),
        Story(10, "2026/02", 9, _both(), provinces=["aceh", "gorontalo"], links=[2], photo=Picture(60, 20, 5)),
    ]
    stories[3].wordings["en"].drafted = True
    pages = {"tentang": StandingPage({"id": 0, "en": 0}), "kontak": StandingPage({"id": 0})}
    return Newsroom(stories, pages, ["id", "en"])
