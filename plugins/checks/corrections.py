"""The misspellings that a newsroom lists, in all the forms in which they occur."""

from collections.abc import Iterator
from functools import lru_cache

from plugins.checks.phrases import Phrases
from plugins.releases import Correction, Registers


@lru_cache(maxsize=8)
def corrections_of(registers: Registers, lang: str) -> Phrases[tuple[str, Correction]]:
    """Return what finds the misspellings of a language, each with what is right."""
    return Phrases(
        (wrong, (right, correction)) for correction in _listed(registers, lang) for wrong, right in _forms(correction)
    )


def misspelled(registers: Registers, lang: str) -> frozenset[str]:
    """Return the single words that are misspelled, in lower case."""
    forms = (wrong for correction in _listed(registers, lang) for wrong, _ in _forms(correction))
    return frozenset(wrong.lower() for wrong in forms if wrong.isalpha())


def _listed(registers: Registers, lang: str) -> Iterator[Correction]:
    base = lang.partition("-")[0]
    for correction in registers.style.corrections:
        if correction.lang == base and correction.fix != "never":
            yield correction


def _forms(correction: Correction) -> Iterator[tuple[str, str]]:
    """Yield a correction, and of an Indonesian word its forms with -nya and doubled."""
    wrong, right = correction.wrong, correction.right
    if correction.lang == "id" and wrong.isalpha():
        yield f"{wrong}nya", f"{right}nya"
        yield f"{wrong}-{wrong}", f"{right}-{right}"
    yield wrong, right
