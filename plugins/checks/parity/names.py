"""People, provinces, programmes and acronyms that two versions name."""

from collections.abc import Iterable, Iterator
from functools import cache

from plugins.checks.parity.differences import Difference, has_counterpart, is_slip, stands
from plugins.checks.parity.known_names import Bearer, acronyms_of, leads_of, person, words_of_people
from plugins.prose import Prose, Vocabulary

_SHORT = 6
"""Words of so many letters, a slip apart, agree in two at the beginning or at the end; longer ones in three."""
_CROWD = 20
"""Words with the same beginning that are looked at: a release has few, a hostile text has thousands."""
SHORTEST = 3
_SIGNS = ".,;:!?)”’\"'\n"
_LONGEST = 40
"""Characters of a word in a name at most."""


def names_that_differ(original: Prose, translation: Prose) -> Iterator[Difference]:
    """Yield the names that one version has and the other lacks, those written differently included."""
    misspelt: set[str] = set()
    ours, theirs = _capitals(original), _capitals(translation)
    sides = (translation, theirs, original, ours), (original, ours, translation, theirs)
    for here, words, there, others in sides:
        for word, other in _slips(here, words, there, others):
            if here is translation or other in here.distinct_words:
                misspelt |= {word, other}
                yield Difference(here, *here.find(word), there, other)
    for here, _, there, _ in reversed(sides):
        names = _known(here)
        if any(name in here.text and not bearer.is_in(there.text) for name, bearer in names):
            for start, end, bearer in _named(here.text, names):
                missing = not bearer.is_in(there.text) and has_counterpart(here, start, there)
                if missing and misspelt.isdisjoint(here.text[start:end].split()):
                    yield Difference(here, start, end, there)


def _capitals(prose: Prose) -> frozenset[str]:
    """Return the words that begin with a capital letter and are long enough to be told from others."""
    return frozenset(word for word in prose.distinct_words if word < "a" and len(word) >= SHORTEST)


def _slips(here: Prose, words: frozenset[str], there: Prose, others: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the names that the other version does not have, each with one there that is a slip away from it."""
    ends, others_ends = _by_ends(words - there.distinct_words), _by_ends(others)
    pairs = set()
    for end in ends.keys() & others_ends.keys():
        for other in others_ends[end]:
            for word in ends[end][:_CROWD]:
                if -2 < len(word) - len(other) < 2 and is_slip(word, other):
                    pairs.add((word, other))
    told = set()
    for word, other in sorted(pairs):
        if word not in told and _are_one(here, word, there, other):
            told.add(word)
            yield word, other


def _by_ends(words: Iterable[str]) -> dict[str, list[str]]:
    """Return words by their first letters, and by their last ones."""
    ends: dict[str, list[str]] = {}
    for word in words:
        letters = 2 if len(word) <= _SHORT else 3
        ends.setdefault(word[:letters], []).append(word)
        ends.setdefault(word[-letters:], []).append(word)
    return ends


def _are_one(here: Prose, word: str, there: Prose, other: str) -> bool:
    """Say whether two words, a slip apart, are one name: acronyms, or what stands beside the same name.

    "Presiden" and "President" stand before the same name too; what is to be a first name must be somebody's.
    """
    if (word.isupper() and other.isupper()) or not {word, other}.isdisjoint(acronyms_of(here.library.registers)):
        return True  # an acronym
    if word.casefold() in _calendar(here.vocabulary) or other.casefold() in _calendar(there.vocabulary):
        return False
    before, after = _beside(here.text, word)
    others_before, others_after = _beside(there.text, other)
    return bool(before & others_before) or bool(after & others_after and _are_of_people(here, {word, other}))


def _are_of_people(prose: Prose, words: set[str]) -> bool:
    """Say whether one of these is a part of an official's name, or of a spokesperson's."""
    speakers = (speaker.name or "" for speaker in prose.fields.spokesperson or ())
    return not words.isdisjoint(words_of_people(prose.library.registers)) or not words.isdisjoint(
        " ".join(speakers).split()
    )


@cache
def _calendar(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the names of months and days, which are much alike in many languages."""
    return frozenset((*vocabulary.months, *vocabulary.days))


def _beside(text: str, word: str) -> tuple[set[str], set[str]]:
    """Return the words in capitals that stand before and after a word, one space apart."""
    before, after = set(), set()
    for start in stands(text, word):
        end = start + len(word)
        if text[start - 1 : start] == " ":
            before.add(text[max(start - _LONGEST, 0) : start - 1].rpartition(" ")[2])
        if text[end : end + 1] == " ":
            after.add(text[end + 1 : end + _LONGEST].split(" ", 1)[0])
    named = [{each.strip(_SIGNS) for each in side if each[:1].isupper()} for side in (before, after)]
    return named[0], named[1]


def _known(prose: Prose) -> list[tuple[str, Bearer]]:
    """Return the known names that may stand in a text: it has their first words."""
    leads = leads_of(prose.library.registers, prose.manuscript.lang)
    names = [pair for word in prose.distinct_words & leads.keys() for pair in leads[word]]
    return names + [(speaker.name, person(speaker.name)) for speaker in prose.fields.spokesperson or () if speaker.name]


def _named(text: str, names: list[tuple[str, Bearer]]) -> Iterator[tuple[int, int, Bearer]]:
    """Yield where each known name first stands; Papua Barat is not named where Papua Barat Daya is."""
    taken: set[int] = set()
    found: dict[Bearer, tuple[int, int]] = {}
    for name, bearer in sorted(names, key=lambda pair: (-len(pair[0]), pair[0])):
        for start in stands(text, name):
            end = start + len(name)
            if end in taken or start in taken:
                continue
            taken.update((start, end, *(start + at for at, sign in enumerate(name) if sign == " ")))
            taken.update(position + 1 for position in range(start, end) if text[position] == " ")
            found[bearer] = min(found.get(bearer, (start, end)), (start, end))
    return ((start, end, bearer) for bearer, (start, end) in sorted(found.items(), key=lambda pair: pair[1]))
