"""The names that registers know: of officials, provinces and programmes, in every language."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from plugins.prose import regex
from plugins.releases import Registers, in_language

_WORD = regex(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LONG = 4
"""Letters of a part of a name by which a person may be meant; Siti and Agus are just as long."""


class Bearer(Struct, frozen=True, eq=False):
    """Somebody or something with names; where any of `forms` stands in a text, it is spoken of."""

    forms: tuple[str, ...]

    def is_in(self, text: str) -> bool:
        """Say whether a text speaks of it."""
        return any(form in text for form in self.forms)


Leads = Mapping[str, tuple[tuple[str, Bearer], ...]]
"""By the first word of a name: the name, and who bears it."""


@lru_cache(maxsize=16)
def leads_of(registers: Registers, lang: str) -> Leads:
    """Return the names by which a text in `lang` speaks of what is in the registers, by their first words."""
    leads: dict[str, list[tuple[str, Bearer]]] = {}
    for names, bearer in (*_officials(registers), *_provinces(registers, lang), *_programmes(registers)):
        for name in names:
            if first := _WORD.match(name):
                leads.setdefault(first[0], []).append((name, bearer))
    return {word: tuple(found) for word, found in leads.items()}


@lru_cache(maxsize=4)
def words_of_people(registers: Registers) -> frozenset[str]:
    """Return every word that is a part of an official's name."""
    return frozenset(word for official in registers.officials.values() for word in _WORD.findall(official.name))


@lru_cache(maxsize=4)
def acronyms_of(registers: Registers) -> frozenset[str]:
    """Return the acronyms of programmes, such as PKH and Atensi."""
    return frozenset(programme.acronym for programme in registers.programmes.values() if programme.acronym)


def person(*names: str) -> Bearer:
    """Return somebody of these names, who may be called by a part of one."""
    parts = (part for name in names for part in _WORD.findall(name) if len(part) >= _LONG)
    return Bearer((*names, *parts))


def _officials(registers: Registers) -> Iterator[tuple[tuple[str, ...], Bearer]]:
    for official in registers.officials.values():
        names = (official.name, *official.variants)
        yield tuple(name for name in names if " " in name), person(*names)


def _provinces(registers: Registers, lang: str) -> Iterator[tuple[tuple[str, ...], Bearer]]:
    for province in registers.provinces.values():
        if province.island:
            forms = (*province.name.values(), *province.short.values(), *province.aliases)
            yield (in_language(province.name, lang),), Bearer(forms)


def _programmes(registers: Registers) -> Iterator[tuple[tuple[str, ...], Bearer]]:
    for programme in registers.programmes.values():
        acronym = programme.acronym or ""
        if acronym.isupper():
            yield (acronym,), Bearer((acronym, *programme.name.values(), *programme.aliases))
