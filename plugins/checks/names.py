"""Names of officials in a text: as the register has them, and as they were perhaps misspelt."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import pairwise

from msgspec import Struct

from plugins.checks.spellings import Spellings, allowed, differs_by, folded, lacks_a_syllable
from plugins.prose import regex
from plugins.releases import Official, Registers, Term, closest

WORD = regex(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
SHORTEST = 4
"""Letters of a word of a name that is looked for by its spelling."""
MOST_REMEMBERED = 100_000
"""Words that are known to be harmless."""
POLITE = frozenset("bu pak ibu bapak prof dr drs dra ir h hj k kh mr mrs ms sir".split())
"""Forms of address and degrees before a name, without their stops."""
ACTING = ("plt", "plh", "pj", "pjs", "pelaksana tugas", "pelaksana harian", "penjabat", "acting", "interim")
"""What says that a post is held for the time being."""
_RANKS = "jenderal jend letjen mayjen brigjen irjen komjen kombes pol"
HONORIFICS = POLITE.union(*map(str.split, (*ACTING, _RANKS)))
"""Words that may stand before a name and are no part of it."""
LEADING = frozenset(
    "menurut kepada oleh dari bagi sementara adapun namun ketika saat selain bersama dengan untuk dan serta kata ujar"
    " tutur hadir turut sebelumnya kemudian lalu selanjutnya setelah sesudah sejak di ke pada seperti bahkan according"
    " to with for from when while as after before the and by but also both said meanwhile earlier in on at".split()
)
"""Words that begin a sentence in which a name comes second."""


class NameForm(Struct, frozen=True, eq=False):
    """One way to write the name of an official, as folded words; `whole` where it is no mere part of a longer one."""

    official: Official
    words: tuple[str, ...]
    text: str
    whole: bool = True

    @property
    def is_single(self) -> bool:
        """Whether it is one word, which others bear too."""
        return len(self.words) == 1


class OfficialNames:
    """The names in a register of officials, indexed for looking at texts."""

    def __init__(self, registers: Registers) -> None:
        self._registers = registers
        self._harmless: set[str] = set()
        self.near = lru_cache(maxsize=MOST_REMEMBERED)(self._near)
        self.alike = lru_cache(maxsize=MOST_REMEMBERED)(self._alike)

    @cached_property
    def forms(self) -> tuple[NameForm, ...]:
        """All right forms: names and variants without titles. A form that two officials share names neither.

        Nor does a single word that is a part of another's name, as Agus is.
        """
        forms, bearers = [], Counter[str]()
        for official in self._registers.officials.values():
            forms.append(NameForm(official, words_of(official.name), official.name))
            forms += filter(None, (self._variant(official, variant) for variant in official.variants))
            bearers.update(set(words_of(official.name)))
        return _unshared(form for form in forms if not form.is_single or bearers[form.words[0]] <= 1)

    @cached_property
    def parts(self) -> tuple[NameForm, ...]:
        """Parts of names that writers use where it is clear who is meant: two words of three, and single ones."""
        right = {form.words for form in self.forms}
        parts = []
        for official in self._registers.officials.values():
            written = WORD.findall(official.name)
            pairs = [*pairwise(written), (written[0], written[-1])] if len(written) > 2 else []
            for part in (*pairs, *((word,) for word in written if len(word) >= SHORTEST)):
                text = " ".join(part)
                parts.append(NameForm(official, words_of(text), text, whole=False))
        return tuple(form for form in _unshared(parts) if form.words not in right)

    @cached_property
    def listed(self) -> dict[tuple[str, ...], tuple[Official, str]]:
        """The misspellings that the register lists: whose name is meant, and the misspelling as it stands there."""
        right = {form.words for form in self.forms}
        listed = {
            words_of(wrong): (official, wrong)
            for official in self._registers.officials.values()
            for wrong in official.misspellings
        }
        return {words: meant for words, meant in listed.items() if words not in right}

    def meant(self, words: tuple[str, ...]) -> NameForm:
        """Return the name that is meant by a listed misspelling."""
        official, wrong = self.listed[words]
        texts = {form.text for form in (*self.forms, *self.parts) if form.official is official}
        return NameForm(official, words, closest(wrong, texts) or official.name)

    @cached_property
    def context(self) -> frozenset[str]:
        """Words of posts, organisations, units and places, which may stand beside a name and are none."""
        return self._titles | {folded(word) for text in _texts_beside(self._registers) for word in WORD.findall(text)}

    @cached_property
    def by_word(self) -> dict[str, list[NameForm]]:
        """Forms and parts of names by each of their words, the longest first."""
        found: dict[str, list[NameForm]] = {}
        for form in sorted((*self.forms, *self.parts), key=lambda form: -len(form.words)):
            for word in set(form.words):
                found.setdefault(word, []).append(form)
        return found

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Words, as written, by which a name of several words is known though another of them be misspelt."""
        forms = (form for form in self.forms if not form.is_single)
        return frozenset(word for form in forms for word in WORD.findall(form.text) if len(word) >= SHORTEST)

    @cached_property
    def triggers(self) -> dict[str, list[tuple[str, ...]]]:
        """Listed misspellings by one of their words: the longest that is no word of a right name."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted(self.listed, key=len, reverse=True):
            word = max(words, key=lambda word: (word not in self.by_word, len(word)))
            found.setdefault(word, []).append(words)
        return found

    def doubtful(self, words: frozenset[str]) -> list[str]:
        """Return the words that are near those of names. Nearly all words are harmless, and are known again."""
        doubtful: list[str] = []
        if self._harmless.issuperset(words):
            return doubtful
        for word in words - self._harmless:
            if self.near(word):
                doubtful.append(word)
            elif len(self._harmless) < MOST_REMEMBERED:
                self._harmless.add(word)
        return doubtful

    def _near(self, written: str) -> tuple[str, ...]:
        """Return the words of names for which a word as written may be meant; of one listed as wrong, itself."""
        if not written[:1].isupper() or len(written) < SHORTEST:
            return ()
        word = folded(written)
        if word in self.triggers:
            return (word, *self._spellings.near(word))
        return () if word in self.context else self._spellings.near(word)

    def _alike(self, words: tuple[str, ...], centre: int, written: str) -> tuple[tuple[int, NameForm], ...]:
        """Return the names that folded words may be, misspelt, the longest first, each with the word it begins with.

        The one at `centre`, as `written`, is a part of it. What stands beside the same names is asked again and again.
        """
        forms = {form for word in (words[centre], *self.near(written)) for form in self.by_word.get(word, ())}
        found = []
        for form in sorted(forms, key=lambda form: (-len(form.words), form.words)):
            for first in range(max(centre - len(form.words) + 1, 0), centre + 1):
                window = words[first : first + len(form.words)]
                if len(window) == len(form.words) and window != form.words and _may_be(window, form.words):
                    found.append((first, form))
        return tuple(found)

    @cached_property
    def _spellings(self) -> Spellings:
        return Spellings(word for word in self.by_word if len(word) >= SHORTEST)

    def _variant(self, official: Official, variant: str) -> NameForm | None:
        """Return a variant without the titles before it; None of a bare abbreviation such as AGK."""
        words = list(WORD.finditer(variant))
        while words and folded(words[0][0]) in self._titles:
            words.pop(0)
        if not words or variant.isupper():
            return None
        text = variant[words[0].start() :]
        return NameForm(official, words_of(text), text)

    @cached_property
    def _titles(self) -> frozenset[str]:
        shorts = (text for name in self._registers.posts for texts in name.short.values() for text in texts)
        posts = (text for term in _terms(self._registers) for text in term.post.values())
        return HONORIFICS | {folded(word) for text in (*shorts, *posts) for word in WORD.findall(text)}


@lru_cache(maxsize=4)
def official_names(registers: Registers) -> OfficialNames:
    """Return the names in a register of officials, indexed once."""
    return OfficialNames(registers)


def is_near(written: tuple[str, ...], meant: tuple[str, ...]) -> bool:
    """Say whether every word of a name as written is the one that is meant, or a letter or two off."""
    return all(map(_is_near, written, meant))


def _is_near(written: str, meant: str) -> bool:
    return written == meant or (len(meant) > 1 and differs_by(written, meant, allowed(meant)))


def _may_be(written: tuple[str, ...], meant: tuple[str, ...]) -> bool:
    """Say whether a name is near, or all words but one are right and that one lacks a syllable."""
    differing = [pair for pair in zip(written, meant, strict=True) if pair[0] != pair[1]]
    shortened = len(differing) == 1 < len(meant) and lacks_a_syllable(*differing[0])
    return shortened or is_near(written, meant)


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded."""
    return tuple(folded(word) for word in WORD.findall(name))


def _unshared(forms: Iterable[NameForm]) -> tuple[NameForm, ...]:
    owners: dict[tuple[str, ...], set[str]] = {}
    once = {}
    for form in forms:
        owners.setdefault(form.words, set()).add(form.official.key)
        once[form.words] = form
    return tuple(form for words, form in once.items() if len(owners[words]) == 1)


def _terms(registers: Registers) -> Iterator[Term]:
    return (term for official in registers.officials.values() for term in official.terms)


def _texts_beside(registers: Registers) -> Iterator[str]:
    """Yield the names of all that may stand beside the name of an official."""
    for term in _terms(registers):
        yield from term.organisation.values()
    for province in registers.provinces.values():
        yield from (*province.name.values(), *province.capital.values(), *province.aliases)
    for unit in registers.units.values():
        yield from (*unit.name.values(), *unit.short.values(), *unit.city.values(), *unit.aliases)
    for programme in registers.programmes.values():
        yield from (*programme.name.values(), *programme.aliases)
