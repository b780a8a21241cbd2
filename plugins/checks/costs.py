"""What the rules cost."""

import time
from collections.abc import Callable, Iterable

from msgspec import Struct

from plugins.checks.engine import RULES, Asked, asked_of_site, asked_of_story, texts_of
from plugins.checks.mentions import mentions_in
from plugins.diagnostics import Finding, Rule
from plugins.releases import Inspector, Library, Reading


class Cost(Struct, frozen=True):
    """What one rule cost: how often it was asked, and how many seconds it took in all."""

    rule: Rule
    calls: int
    seconds: float


class Costs(Struct, frozen=True):
    """What checking a newsroom cost, in seconds, beside the `reading` that there is without rules.

    `rules` has the dearest first. What several of them look at, the words, dates, quotations and officials of each
    text, is in `texts`; what is made once for all texts, such as dictionaries and names, in `once`.
    """

    rules: tuple[Cost, ...]
    texts: float
    once: float
    reading: float
    files: int


class Stopwatch:
    """Asks rules as the engine does, and keeps the time that each takes."""

    def __init__(self) -> None:
        self.calls = dict.fromkeys(RULES, 0)
        self.seconds = dict.fromkeys(RULES, 0.0)
        self.texts = self.once = self.spent = 0.0

    def inspect(self, story: Reading) -> list[Finding]:
        """Ask the rules of one story. Nothing is found, so that nothing is kept."""
        before = time.perf_counter()
        if story.library:
            self._ask(story.library)
        self.spent += time.perf_counter() - before
        return []

    def _ask(self, story: Library) -> None:
        """Ask first to make everything ready that is made once, then with the watch in hand."""
        begun = time.perf_counter()
        for _, found in asked_of_story(story, texts_of(story)):
            _listen(found)
        asked = time.perf_counter()
        texts = texts_of(story)
        for prose in (prose for group in texts for prose in group):
            prose.take_apart()
            mentions_in(prose)
        apart = time.perf_counter()
        self.time(asked_of_story(story, texts))
        done = time.perf_counter()
        self.texts += apart - asked
        self.once += max((asked - begun) - (done - asked), 0.0)

    def time(self, asked: Iterable[Asked]) -> None:
        """Listen to the rules, watch in hand."""
        for names, found in asked:
            before = time.perf_counter()
            for name, each in zip(names, found, strict=True):
                _listen((each,))
                now = time.perf_counter()
                self.calls[name] += 1
                self.seconds[name] += now - before
                before = now


def measure(read: Callable[[Inspector], Reading]) -> Costs:
    """Return what the rules cost for what `read` reads, in this process, with nothing kept from before."""
    watch = Stopwatch()
    before = time.perf_counter()
    reading = read(watch.inspect)
    took = time.perf_counter() - before - watch.spent
    if reading.library:
        watch.time(asked_of_site(reading.library))
    costs = [Cost(rule, watch.calls[name], watch.seconds[name]) for name, rule in RULES.items()]
    dearest_first = sorted(costs, key=lambda cost: (-cost.seconds, cost.rule.code))
    return Costs(tuple(dearest_first), watch.texts, watch.once, took, reading.files)


def _listen(found: Iterable[Iterable[Finding]]) -> None:
    for each in found:
        for _ in each:
            pass
