"""One digit, day of the week, letter of a name or quotation mark is changed in the sample releases, 500 times."""

import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.checks import inspect
from plugins.checks.mentions import mentions_in
from plugins.prose import Prose
from plugins.releases import Library, read_library
from plugins.releases.shelf import Memory
from tests.built import ROOT

TIMES, SEED, ENOUGH = 500, 2026, 0.9
SOURCES = [ROOT / "content", ROOT / "tests/labelled/content"]
"""The sample releases; and those of the labelled set, in which people are quoted word for word."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST = 4
"""Letters of a word of a name: in shorter ones a letter often makes another name."""
Change = tuple[int, int, str]
"""From where to where a text is replaced, and by what."""
Changes = Callable[[Prose, random.Random], Iterator[Change]]


def digits(prose: Prose, chance: random.Random) -> Iterator[Change]:
    """A digit of a number that stands in two languages, or of a date with its day of the week."""
    translated = len(prose.library.translations[prose.manuscript.key]) > 1
    spans = [(number.start, number.end) for number in prose.numbers] if translated else []
    for start, end in [*spans, *(mention.bare_span for mention in prose.dates if mention.weekday and mention.year)]:
        for position in range(start, end):
            if prose.text[position].isdecimal():
                yield position, position + 1, chance.choice([d for d in "0123456789" if d != prose.text[position]])


def weekdays(prose: Prose, chance: random.Random) -> Iterator[Change]:
    """The day of the week beside a date."""
    for mention in prose.dates:
        if mention.weekday and mention.year:
            others = [day for day in range(1, 8) if day != mention.weekday]
            yield *mention.weekday_span, prose.vocabulary.day_name(chance.choice(others))


def letters(prose: Prose, chance: random.Random) -> Iterator[Change]:
    """A letter of an official's name, written in full."""
    for mention in mentions_in(prose):
        start = mention.start
        for word in () if mention.is_single else prose.text[mention.start : mention.end].split():
            start = prose.text.index(word, start)
            if len(word) >= SHORTEST and word.isalpha():
                position = chance.randrange(start + 1, start + len(word))
                letter = prose.text[position]
                other = chance.choice([each for each in LETTERS if each != letter])
                yield position, position + 1, chance.choice(["", other, letter + letter])


def marks(prose: Prose, chance: random.Random) -> Iterator[Change]:
    """A quotation mark: lost, or turned around."""
    for mark in prose.quotation_marks:
        if not mark.inner:
            turned = {"“": "”", "”": "“"}.get(mark.sign, "")
            yield mark.position, mark.end, chance.choice(["", turned])


KINDS: dict[str, Changes] = {"digit": digits, "weekday": weekdays, "letter": letters, "mark": marks}
MEANT = {
    "digit": {"numbers-differ", "dates-differ", "wrong-weekday", "impossible-date", "contradicts-figure"},
    "weekday": {"wrong-weekday", "dates-differ"},
    "letter": {"misspelt-name", "names-differ"},
    "mark": {"unbalanced-quotes", "reversed-quote", "quotations-differ"},
}
"""The rules that are there for such a change."""


def changed(text: str, prose: Prose, change: Change) -> str:
    """A file's text with one change made in it."""
    start, end, new = change
    place = prose.place(start, end)
    lines = text.split("\n")
    offset = sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1
    assert text[offset : offset + end - start] == prose.text[start:end]
    return text[:offset] + new + text[offset + end - start :]


def all_changes(library: Library, chance: random.Random) -> dict[str, list[tuple[Prose, Change]]]:
    """Every change of every kind that can be told from the text, once."""
    proses = [Prose(story, each) for story in library.stories() for each in story.news]
    found: dict[str, list[tuple[Prose, Change]]] = {}
    for kind, of_kind in KINDS.items():
        changes = [(prose, change) for prose in proses for change in of_kind(prose, chance)]
        found[kind] = [each for each in changes if each[0].place(*each[1][:2]).extent == each[1][1] - each[1][0]]
    return found


class Newsroom:
    """A newsroom whose files are changed one after the other."""

    def __init__(self, source: Path, folder: Path, chance: random.Random) -> None:
        self.root = folder / "content"
        self._shelf = Memory()
        shutil.copytree(source, self.root)
        library = read_library(self.root, self._shelf).library
        assert library
        self.choices = all_changes(library, chance)
        self._before = self._found()

    def finds(self, prose: Prose, change: Change, rules: set[str]) -> bool:
        """Say whether one of these rules finds a change, on a line where it found nothing before."""
        path = self.root / prose.manuscript.path
        text = path.read_text(encoding="utf-8")
        path.write_text(changed(text, prose, change), encoding="utf-8")
        found = self._found() - self._before
        path.write_text(text, encoding="utf-8")
        return any(rule in rules for rule, *_ in found)

    def _found(self) -> set[tuple[str, str, int]]:
        findings = read_library(self.root, self._shelf, inspect).findings
        return {(finding.rule.name, finding.place.path, finding.place.line) for finding in findings}


@pytest.mark.slow
def test_nine_of_ten_mutations_are_found(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    newsrooms = [Newsroom(source, tmp_path / source.parent.name, chance) for source in SOURCES]
    tried, found = Counter[str](), Counter[str]()
    for number in range(TIMES):
        kind = list(KINDS)[number % len(KINDS)]
        newsroom = chance.choice([each for each in newsrooms if each.choices[kind]])
        prose, change = chance.choice(newsroom.choices[kind])
        tried[kind] += 1
        hit = newsroom.finds(prose, change, MEANT[kind])
        found[kind] += hit
        if not hit:
            around = prose.text[max(0, change[0] - 20) : change[1] + 10]
            print("missed:", kind, prose.manuscript.path, repr(around), repr(change[2]))
    for kind in KINDS:
        places = sum(len(each.choices[kind]) for each in newsrooms)
        print(f"{kind:10} {found[kind]} of {tried[kind]} found, of {places} places")
    assert all(found[kind] / tried[kind] >= ENOUGH for kind in KINDS)
