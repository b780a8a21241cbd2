"""Words in no dictionary, and the words their writer may have meant."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from string import ascii_lowercase

from plugins.checks.affixes import roots_of
from plugins.checks.corrections import misspelled
from plugins.checks.inflections import stems_of
from plugins.checks.rare_roots import RARE_ROOTS
from plugins.checks.wordlists import frequencies, is_as_frequent
from plugins.prose import regex
from plugins.releases import Registers, Texts

_GRAMMARS: Mapping[str, tuple[str, Callable[[str], Iterator[str]]]] = {"id": ("en", roots_of), "en": ("id", stems_of)}
"""The languages that are known: the other language whose words occur in texts, and how words are taken apart."""
_RARE: Mapping[str, frozenset[str]] = {"id": frozenset(RARE_ROOTS)}
_LARGE = {"en": "large_en"}
"""A larger list, in which there is every other mistake too, acquits: it is only asked about words that seem wrong."""
_WORD = regex(r"[^\W\d_]+")
_SHORTEST, _SHORT, _LONGEST = 4, 5, 30
"""Letters of words that are looked at; a newsroom's own words of few letters are near to others."""
FREQUENT = 552
"""Rarity up to which a word may have been meant, or be a root: three in a million."""
_FREQUENT_SHORT = 430
"""The same for words of four letters, of which most are near to another."""
_NOT_MISTAKEN = 700
_MANY, _MOST_UNKNOWN, _MOST = 12, 0.2, 500
"""A text of which more words, a larger part of them, or more words in all are unknown is in another language."""
_MOST_REMEMBERED = 200_000


class Speller:
    """Knows the words of a language and those of a newsroom; remembers what it has looked up.

    Of the newsroom, `own` are its words, `names` those of what it writes about, and `people` are known only. What is
    `told` is a mistake, but not told again.
    """

    def __init__(
        self, lang: str, own: Iterable[str], names: Iterable[str], people: Iterable[str], told: frozenset[str]
    ) -> None:
        self._lang = lang
        self._other, self._parts_of = _GRAMMARS[lang]
        self._own = _parts(own)
        self._names = {part for part in _parts(names) if len(part) > _SHORT}
        self._known = self._own | _parts(names) | _parts(people) | _RARE.get(lang, frozenset())
        self._told = told
        self._right: set[str] = set()
        self._unknown: dict[str, str] = {}

    def mistakes(self, words: frozenset[str]) -> dict[str, str]:
        """Return the words that are likely mistakes, with those that were meant; "e-Warong" is looked at in parts."""
        strange = words - self._right
        if not strange:
            return {}
        if len(self._right) + len(self._unknown) > _MOST_REMEMBERED:
            self._right.clear()
            self._unknown.clear()
        unknown = sorted(word for word in strange if word in self._unknown or not self._knows_all(word))
        lower = sum(word.islower() for word in unknown)
        if len(unknown) > _MOST or (lower > _MANY and lower > _MOST_UNKNOWN * sum(word.islower() for word in words)):
            return {}
        return {word: meant for word in unknown if (meant := self._meant_by(word))}

    def _knows_all(self, word: str) -> bool:
        """Say whether all parts of a word are known; of "ubi-ubian" the second is, being made from the first."""
        parts = _WORD.findall(word)
        for part, other in zip(parts, (*parts[1:], *parts[:1]), strict=True):
            if not self.knows(part) and not self._is_doubled(part.lower(), other.lower()):
                return False
        self._right.add(word)
        return True

    def _is_doubled(self, part: str, other: str) -> bool:
        """Say whether two parts of a doubled word are made from one, of which the other is known: berdesak-desakan."""
        return self.knows(other) and not {part, *self._parts_of(part)}.isdisjoint((other, *self._parts_of(other)))

    def knows(self, word: str) -> bool:
        """Say whether a word is in a dictionary, made from one that is, or too short or long to tell."""
        lower = word.lower()
        if not _SHORTEST <= len(word) <= _LONGEST or not word.isascii() or word.isupper():
            return True
        if lower in self._known or lower in self._told:
            return True
        return self._is_listed(lower) or (self._is_derived(lower) and not self._lacks_g(lower))

    def _is_listed(self, lower: str) -> bool:
        return lower in frequencies(f"small_{self._lang}") or lower in frequencies(f"small_{self._other}")

    def _is_derived(self, lower: str) -> bool:
        """Say whether a word may be made of a frequent one; one of three letters must be very frequent."""
        listed = frequencies(f"small_{self._lang}")
        for root in self._parts_of(lower):
            if listed.get(root, 999) <= (FREQUENT if len(root) > 3 else 500) or (len(root) > 3 and root in self._known):
                return True
        return False

    def _lacks_g(self, lower: str) -> bool:
        """Say whether a frequent word lost one g of "ngg", which many write with one: setingi, pengerak."""
        place = lower.find("ng")
        return place >= 0 and self._is_frequent(f"{lower[:place]}ngg{lower[place + 2 :]}")

    def _is_frequent(self, lower: str) -> bool:
        return frequencies(f"small_{self._lang}").get(lower, 999) <= FREQUENT

    def _meant_by(self, word: str) -> str:
        if word not in self._unknown:
            parts = {part: self._nearest(part) for part in _WORD.findall(word) if not self.knows(part)}
            meant = "" if "" in parts.values() else _WORD.sub(lambda part: parts.get(part[0], part[0]), word)
            if word.islower() or meant:
                self._unknown[word] = meant
            else:
                self._right.add(word)
            return meant
        return self._unknown[word]

    def _nearest(self, word: str) -> str:
        """Return the most frequent word that differs in one letter, or has two changed over; "" where there is none."""
        lower = word.lower()
        edits = one_edit_away(lower)
        listed = frequencies(f"small_{self._lang}")
        limit = FREQUENT if len(lower) > _SHORTEST else _FREQUENT_SHORT
        near = [(listed[each], each) for each in edits if listed.get(each, 999) <= limit]
        own = self._names if word[0].isupper() else self._own
        near += [(limit, each) for each in edits & own if len(each) > _SHORT]
        if not near or self._is_acquitted(lower):
            return ""
        meant = min(near)[1]
        return meant.capitalize() if word[0].isupper() else meant

    def _is_acquitted(self, lower: str) -> bool:
        large = _LARGE.get(self._lang)
        return large is not None and is_as_frequent(lower, large, _NOT_MISTAKEN)

    def is_name(self, meant: str) -> bool:
        """Say whether a word is part of the names of programmes, units and provinces."""
        return meant.lower() in self._names


def _parts(texts: Iterable[str]) -> set[str]:
    return {part.lower() for text in texts for part in _WORD.findall(text)}


def one_edit_away(word: str) -> set[str]:
    """Return all words that come of one letter left out, put in, replaced, or changed over with the next."""
    cuts = [(word[:cut], word[cut:]) for cut in range(len(word) + 1)]
    shorter = {before + after[1:] for before, after in cuts if after}
    turned = {before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1}
    replaced = {before + letter + after[1:] for before, after in cuts if after for letter in ascii_lowercase}
    longer = {before + letter + after for before, after in cuts for letter in ascii_lowercase}
    return (shorter | turned | replaced | longer) - {word}


@lru_cache(maxsize=8)
def speller_of(lang: str, registers: Registers) -> Speller | None:
    """Return what knows the words of a language; None where no dictionary is known."""
    base = lang.partition("-")[0]
    if base not in _GRAMMARS:
        return None
    style = registers.style
    own = [word for words in style.words.values() for word in words]
    own += [correction.right for correction in style.corrections]
    own += [wording.prefer for wording in style.sensitive_wording]
    known = [*style.keep, *_people(registers)]
    return Speller(base, own, tuple(_names(registers)), known, misspelled(registers, base))


def _people(registers: Registers) -> Iterator[str]:
    """Yield the names of officials, and what they are."""
    for official in registers.officials.values():
        yield from (official.name, *official.variants, *official.misspellings)
        for term in official.terms:
            yield from (*term.post.values(), *term.organisation.values())


def _names(registers: Registers) -> Iterator[str]:
    """Yield the names of provinces, programmes and units."""
    texts: list[Texts] = []
    for province in registers.provinces.values():
        texts += [province.name, province.short, province.capital]
        yield from province.aliases
    for unit in registers.units.values():
        texts += [unit.name, unit.short, unit.city]
        yield from unit.aliases
    for programme in registers.programmes.values():
        texts += [programme.name]
        yield from programme.aliases
    for text in texts:
        yield from text.values()
