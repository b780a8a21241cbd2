"""Where a text speaks of a series in the register of figures."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from plugins.checks.mentions import places_of
from plugins.checks.names import WORD
from plugins.prose import COUNT, Prose
from plugins.releases import Registers, Series, in_language

MOST = 100
"""Subjects that are looked at."""
_ALIKE = {"orang": ("orang", "jiwa"), "people": ("people", "persons")}
"""Other words for those that are counted."""


class Subject(Struct, frozen=True):
    """What a phrase speaks of; a `vague` one may mean something else."""

    series: Series
    vague: bool


class Saying(Struct, frozen=True):
    """A phrase by which a text speaks of a series, and the words without which it states no figure of it."""

    text: str
    words: frozenset[str]
    subject: Subject


class Named(Struct, frozen=True):
    """Where a text speaks of a series."""

    start: int
    end: int
    subject: Subject


@lru_cache(maxsize=16)
def _sayings(registers: Registers, lang: str) -> tuple[Saying, ...]:
    """Return the phrases of all series in one language, the longest first."""
    sayings = [
        Saying(written, frozenset(WORD.findall(f"{written} {counted}")), Subject(series, vague))
        for series in registers.figures.values()
        for counted in (("",) if counts_people(series, lang) else counted_words(series, lang))
        for vague, texts in ((False, series.subjects), (True, series.vague_subjects))
        for phrase in texts.get(lang, ())
        for written in {phrase, phrase[:1].upper() + phrase[1:]}
    ]
    return tuple(sorted(sayings, key=lambda each: (-len(each.text), each.text)))


def counted_words(series: Series, lang: str) -> tuple[str, ...]:
    """Return the words behind the figures of a series, any of which will do: orang or jiwa; "" for money and shares."""
    counted = in_language(series.counted, lang)
    return _ALIKE.get(counted, (counted,))


def counts_people(series: Series, lang: str) -> bool:
    """Say whether those counted are people, of whom texts also say only who they are: 25,67 juta penduduk miskin."""
    return in_language(series.counted, lang) in _ALIKE


def subjects_in(prose: Prose) -> list[Named]:
    """Return where the text speaks of series, in order, each time by the longest phrase."""
    return sorted(islice(_named(prose), MOST), key=lambda each: each.start)


def _named(prose: Prose) -> Iterator[Named]:
    words, taken = prose.distinct_words, set[tuple[int, str]]()
    said = [each for each in _sayings(prose.library.registers, prose.manuscript.lang) if each.words <= words]
    kinds = {number.kind for number in prose.numbers} | {COUNT} if said else set()
    text = prose.text.replace("\n", " ").replace("\xa0", " ") if said else ""
    for saying in said:
        series = saying.subject.series
        if series.unit not in kinds:
            continue
        for start in places_of(saying.text, text):
            if (start, series.key) not in taken:
                taken.add((start, series.key))
                yield Named(start, start + len(saying.text), saying.subject)
