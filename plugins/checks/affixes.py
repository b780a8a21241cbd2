"""What Indonesian words are made of: which roots a word may be derived from.

It names more roots than a grammar would, and leaves it to a word list which of them there are.
"""

from collections.abc import Iterator

_VOWELS = "aeiou"
_NASALS = (
    ("ny", "s", _VOWELS),
    ("nge", "", "bcdlprst"),
    ("ng", "", f"{_VOWELS}ghkq"),
    ("ng", "k", _VOWELS),
    ("n", "", "cdjstz"),
    ("n", "t", _VOWELS),
    ("m", "", "bfpv"),
    ("m", "p", f"{_VOWELS}r"),
    ("", "", "lmnrwy"),
)
"""What follows me- and pe-, the letter of the root that it swallowed, and the letters that may come next."""
_ANY = "abcdefghijklmnopqrstuvwxyz"
_PREFIXES = (
    *((f"{first}e{nasal}", swallowed, initials) for first in "mp" for nasal, swallowed, initials in _NASALS),
    *((prefix, "", _ANY) for prefix in "ber ter per di ke se ku kau".split()),
    *((prefix, "", "r") for prefix in ("be", "te", "pe")),
    ("bel", "", "a"),
    ("pel", "", "a"),
    ("be", "", "k"),
    ("pe", "", "ts"),
)
_BOUND = (
    "adi alih anti antar auto bi bio de dwi eka eko ekstra hiper hipo infra inter intra kontra maha makro mega meta "
    "mikro mono multi nir non oto panca para pasca poli pra pro proto purna re semi serba sub super supra swa tele "
    "trans tri tuna ultra"
).split()
"""Bound forms, which are written together with the word they belong to."""
_ENDINGS = "nya lah kah pun ku mu kan an i".split()
_AFFIXES = 5
"""No word has more of them: ke-ber-lang-sung-an-nya, di-per-hitung-kan-nya."""
_SHORTEST = 3


def roots_of(word: str) -> Iterator[str]:
    """Yield what is left of a word in lower case when affixes are taken off, in every way that there is."""
    seen, shorter = {word}, {word}
    for _ in range(_AFFIXES):
        shorter = {root for each in shorter for root in _one_less(each)} - seen
        seen |= shorter
        yield from sorted(shorter)


def _one_less(word: str) -> Iterator[str]:
    """Yield the word without each of its possible endings, and without each of its possible prefixes."""
    longest = len(word) - _SHORTEST
    for ending in _ENDINGS:
        if longest >= len(ending) and word.endswith(ending):
            yield word[: -len(ending)]
    for prefix, swallowed, initials in _PREFIXES:
        if longest >= len(prefix) and word.startswith(prefix) and word[len(prefix)] in initials:
            yield swallowed + word[len(prefix) :]
    for bound in _BOUND:
        if longest > len(bound) and word.startswith(bound):
            yield word[len(bound) :]
