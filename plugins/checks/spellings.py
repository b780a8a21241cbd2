"""Words that differ by a letter or two."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

LONG = 9
"""Letters from which a word may differ by two."""
LONGEST = 30
"""Letters of a word that is looked at."""
_SYLLABLE, _SHORTEST_REST = range(2, 5), 4
"""Letters of a syllable, and those of a word that is left without it."""
APOSTROPHES = str.maketrans("’‘`", "'''")
_ENDINGS = ("'s", "-nya")


@lru_cache(maxsize=100_000)
def folded(word: str) -> str:
    """Return a word as it is compared: in lower case, its apostrophes alike, without 's or -nya."""
    plain = word.casefold().translate(APOSTROPHES)
    for ending in _ENDINGS:
        plain = plain.removesuffix(ending)
    return plain


class Spellings:
    """Finds the known words for which a written one may be meant.

    Two words that differ by a letter are the same once one letter is left out of each, so that a word is looked up by
    what remains of it, and compared with hardly any other.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._known: dict[str, list[str]] = {}
        for word in words:
            for rest in _remains(word, allowed(word)):
                self._known.setdefault(rest, []).append(word)

    def near(self, word: str) -> tuple[str, ...]:
        """Return the known words, folded like `word`, that differ from it by no more than they may; never itself."""
        if len(word) > LONGEST:
            return ()
        candidates = {known for rest in _remains(word, 2 if len(word) >= LONG - 2 else 1) for known in self._of(rest)}
        return tuple(sorted(known for known in candidates if known != word and differs_by(word, known, allowed(known))))

    def _of(self, rest: str) -> Iterable[str]:
        return self._known.get(rest, ())


def allowed(word: str) -> int:
    """Return by how many letters a spelling of `word` may differ."""
    return 2 if len(word) >= LONG else 1


@lru_cache(maxsize=10_000)
def differs_by(written: str, meant: str, limit: int) -> bool:
    """Say whether at most `limit` letters are wrong, left out, put in, or swapped with their neighbour."""
    if abs(len(written) - len(meant)) > limit:
        return False
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for i, letter in enumerate(written, 1):
        earlier, before, row = before, row, [i]
        for j, other in enumerate(meant, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == meant[j - 2] and written[i - 2] == other:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1] <= limit


def lacks_a_syllable(written: str, meant: str) -> bool:
    """Say whether some letters in a row are left out behind the first, as in Rahti for Rahmawati."""
    lost = len(meant) - len(written)
    if lost not in _SYLLABLE or len(written) < _SHORTEST_REST:
        return False
    return any(written == meant[:cut] + meant[cut + lost :] for cut in range(1, len(written) + 1))


def _remains(word: str, letters: int) -> set[str]:
    """Return the word, and what remains of it without up to so many letters."""
    rests = {word}
    for count in range(1, letters + 1):
        for out in combinations(range(len(word)), count):
            rests.add("".join(letter for place, letter in enumerate(word) if place not in out))
    return rests
