"""Datelines as texts begin with them: JAKARTA (21 August 2026) –, Jakarta, 21 Agustus 2026 –, and BANDA ACEH –."""

from datetime import date
from itertools import islice

from msgspec import Struct

from plugins.prose import DateMention, Passage, Prose, regex
from plugins.releases import Library, is_moment

LONGEST = 120
"""Characters that a dateline takes at most."""
FIRST = 8
"""Paragraphs of a pasted text that are looked at: words such as SIARAN PERS, a number and a title may stand above."""
_CITY = r"(?P<city>[^\W\d_][^\d(,\n–—]{1,50}?)\s?"
_DATELINE = regex(rf"{_CITY}(?:\(|,\s(?:[^\W\d_]{{4,9}},?\s\()?)(?P<when>[^()\n–—]{{0,50}})\)?\s?[-–—]\s")
"""Between the city and a date in brackets, a day of the week may stand."""
_CAPITALS = regex(r"(?P<city>[A-Z][A-Z .’'-]{2,50}?)\s?[-–—]\s")
_BETWEEN = ("(", ",")
_IN_CITIES = frozenset(
    "Kota Kabupaten Kab. Banda Bandar Jakarta Labuan Lubuk Nusa Padang Pangkal Sungai Tanjung Tebing"
    " Barat Pusat Raya Selatan Tengah Tenggara Timur Utara".split()
)
"""Words by which a name of several words is a city's and not a person's, unless it is all in capitals."""
_NO_CITIES = frozenset("foto sumber dokumentasi laporan pembaruan photo source report update".split())
_MOST_WORDS = 3
_SENTENCE_ENDS = (".", ".”", '."', ".)")


class Dateline(Struct, frozen=True):
    """A city, which begins at `start` of all that a manuscript says, and the date behind it, if there is one."""

    start: int
    city: str
    date: DateMention | None

    @property
    def end(self) -> int:
        """Where the city ends."""
        return self.start + len(self.city)


def dateline_of(prose: Prose, paragraph: Passage) -> Dateline | None:
    """Return the dateline with which a paragraph begins; one without a date is known by its capitals."""
    opening = prose.text[paragraph.start : min(paragraph.end, paragraph.start + LONGEST)]
    if not ("– " in opening or "- " in opening or "— " in opening):
        return None
    match = _DATELINE.match(opening)
    end = paragraph.start + match.end() if match else 0
    dated = next((each for each in prose.dates if paragraph.start <= each.start < end), None)
    match = match if dated else _CAPITALS.match(opening)
    return Dateline(paragraph.start, match["city"].strip(), dated) if match else None


def dateline_day(library: Library) -> date | None:
    """Return the day in the dateline of the one manuscript that there is; None where none has a whole date.

    Behind the first paragraph of sentences none is looked for: what looks like one there is something else.
    """
    prose = Prose(library, library.manuscripts[0])
    paragraphs = (passage for passage in prose.passages if passage.kind == "paragraph") if prose.is_news else iter(())
    for paragraph in islice(paragraphs, FIRST):
        dateline = dateline_of(prose, paragraph)
        if dateline and (day := _day(dateline, prose)):
            return day
        if prose.text[paragraph.start : paragraph.end].rstrip().endswith(_SENTENCE_ENDS):
            return None
    return None


def _day(dateline: Dateline, prose: Prose) -> date | None:
    """Return the day of a dateline; None behind what is no city, or where more than a date stands."""
    day = dateline.date.when if dateline.date and _is_city(dateline.city) else None
    between = prose.text[dateline.end : dateline.date.start].strip() if dateline.date else ""
    return day if day and between in _BETWEEN and is_moment(day.isoformat()) else None


def _is_city(name: str) -> bool:
    """Tell a city from "Rapat kerja", "Sumber Foto" and Siti Rahmawati."""
    words = name.split()
    if not _NO_CITIES.isdisjoint(name.casefold().split()) or not all(word[0].isupper() for word in words):
        return False
    return name.isupper() or len(words) == 1 or (len(words) <= _MOST_WORDS and not _IN_CITIES.isdisjoint(words))
