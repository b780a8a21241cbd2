"""People, provinces, programmes and acronyms that two versions name."""

from collections.abc import Iterator
from functools import cache

from plugins.checks.parity.differences import Difference, is_slip
from plugins.checks.parity.known_names import Bearer, leads_of, person, words_of_people
from plugins.prose import Prose, Vocabulary

_END = 3
"""A word and one that is a slip away from it agree in so many letters at the beginning or at the end."""
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
        for start, end, bearer in _named(here):
            named = any(form in there.text for form in bearer.forms)
            if not named and misspelt.isdisjoint(here.text[start:end].split()):
                yield Difference(here, start, end, there)


def _capitals(prose: Prose) -> frozenset[str]:
    """Return the words that begin with a capital letter and are long enough to be told from others."""
    return frozenset(word for word in prose.distinct_words if len(word) >= SHORTEST and word[0].isupper())


def _slips(here: Prose, words: frozenset[str], there: Prose, others: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the names that the other version does not have, each with one there that is a slip away from it."""
    alone = words - there.distinct_words
    begun, ended = {word[:_END] for word in alone}, {word[-_END:] for word in alone}
    ends: dict[str, list[str]] = {}
    for other in others:
        if other[:_END] in begun:
            ends.setdefault(other[:_END], []).append(other)
        if other[-_END:] in ended:
            ends.setdefault(f"{other[-_END:]}.", []).append(other)
    for word in sorted(alone):
        likely = {*ends.get(word[:_END], ()), *ends.get(f"{word[-_END:]}.", ())}
        meant = (other for other in sorted(likely) if is_slip(word, other) and _are_one(here, word, there, other))
        if other := next(meant, ""):
            yield word, other


def _are_one(here: Prose, word: str, there: Prose, other: str) -> bool:
    """Say whether two words, a slip apart, are one name: acronyms, or what stands beside the same name.

    "Presiden" and "President" stand before the same name too; what is to be a first name must be one of an official.
    """
    if word.isupper() and other.isupper():
        return True  # an acronym
    if word.casefold() in _calendar(here.vocabulary) or other.casefold() in _calendar(there.vocabulary):
        return False
    before, after = _beside(here.text, word)
    others_before, others_after = _beside(there.text, other)
    known = words_of_people(here.library.registers)
    return bool(before & others_before) or bool(after & others_after and known & {word, other})


@cache
def _calendar(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the names of months and days, which are much alike in many languages."""
    return frozenset((*vocabulary.months, *vocabulary.days))


def _beside(text: str, word: str) -> tuple[set[str], set[str]]:
    """Return the words in capitals that stand before and after a word, one space apart."""
    before, after = set(), set()
    for start in _stands(text, word):
        end = start + len(word)
        if text[start - 1 : start] == " ":
            before.add(text[max(start - _LONGEST, 0) : start - 1].rpartition(" ")[2])
        if text[end : end + 1] == " ":
            after.add(text[end + 1 : end + _LONGEST].split(" ", 1)[0])
    named = [{each.strip(_SIGNS) for each in side if each[:1].isupper()} for side in (before, after)]
    return named[0], named[1]


def _named(prose: Prose) -> Iterator[tuple[int, int, Bearer]]:
    """Yield where each known name first stands; Papua Barat is not named where Papua Barat Daya is."""
    leads = leads_of(prose.library.registers, prose.manuscript.lang)
    names = [pair for word in prose.distinct_words & leads.keys() for pair in leads[word]]
    names += [(speaker.name, person(speaker.name)) for speaker in prose.fields.spokesperson or () if speaker.name]
    taken: set[int] = set()
    found: dict[Bearer, tuple[int, int]] = {}
    for name, bearer in sorted(names, key=lambda pair: (-len(pair[0]), pair[0])):
        for start in _stands(prose.text, name):
            end = start + len(name)
            if end in taken or start in taken:
                continue
            taken.update((start, end, *(start + at for at, sign in enumerate(name) if sign == " ")))
            taken.update(position + 1 for position in range(start, end) if prose.text[position] == " ")
            found[bearer] = min(found.get(bearer, (start, end)), (start, end))
    return ((start, end, bearer) for bearer, (start, end) in sorted(found.items(), key=lambda pair: pair[1]))


def _stands(text: str, name: str) -> Iterator[int]:
    """Yield where a name stands by itself."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start
        start = text.find(name, end)
