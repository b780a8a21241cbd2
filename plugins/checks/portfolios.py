"""What ministers are in charge of, from the register of portfolios: by these words a ministry is known from a name."""

from collections.abc import Mapping

from msgspec import Struct

from plugins.checks.names import WORD
from plugins.checks.spellings import folded
from plugins.releases import Registers

JOINERS = frozenset("dan and of for the bidang urusan".split())
"""Words within the name of a ministry that say nothing about it."""
_DEPUTY = "wa"
"""With this begins the one word for a deputy: Wamensos."""


class Portfolios(Struct, frozen=True):
    """Folded words of the names of ministries, letters that stand for them, and by one word what ministers are of."""

    words: frozenset[str]
    letters: frozenset[str]
    ministers: Mapping[str, tuple[str, ...]]

    def of_minister(self, word: str) -> tuple[str, ...]:
        """Return the words for what somebody called by one word, such as menag or wamenag, is in charge of."""
        return self.ministers.get(word) or self.ministers.get(word.removeprefix(_DEPUTY), ())


def portfolios_of(registers: Registers) -> Portfolios:
    """Return the words of a register of portfolios; there are none where a newsroom has no such register."""
    words: set[str] = set()
    letters: set[str] = set()
    ministers = {}
    for portfolio in registers.portfolios:
        names = (name for names in portfolio.name.values() for name in names)
        own = [word for name in names for word in map(folded, WORD.findall(name)) if word not in JOINERS]
        words.update(own)
        letters.update(map(folded, portfolio.short))
        ministers.update({folded(word): tuple(own) for word in portfolio.minister})
    return Portfolios(frozenset(words | letters), frozenset(letters), ministers)
