"""What the rules cost."""

import time
from collections.abc import Callable, Iterable
from typing import NamedTuple

from plugins.checks.engine import RULES, Asked, asked_of_site, asked_of_story
from plugins.diagnostics import Finding, Rule
from plugins.releases import Inspector, Reading


class Cost(NamedTuple):
    """What one rule cost: how often it was asked, and how many seconds it took in all."""

    rule: Rule
    calls: int
    seconds: float


class Stopwatch:
    """Asks rules as the engine does, and keeps the time that each takes.

    What several rules use is worked out for the first of them, and counted as its cost.
    """

    def __init__(self) -> None:
        self.calls = dict.fromkeys(RULES, 0)
        self.seconds = dict.fromkeys(RULES, 0.0)

    def inspect(self, story: Reading) -> list[Finding]:
        """Ask the rules of one story. Nothing is found, so that nothing is kept."""
        if story.library:
            self.time(asked_of_story(story.library))
        return []

    def time(self, asked: Iterable[Asked]) -> None:
        """Listen to the rules, watch in hand."""
        for names, found in asked:
            before = time.perf_counter()
            for name, each in zip(names, found, strict=True):
                for _ in each:
                    pass
                now = time.perf_counter()
                self.calls[name] += 1
                self.seconds[name] += now - before
                before = now


def measure(read: Callable[[Inspector], Reading]) -> tuple[list[Cost], float, Reading]:
    """Return the cost of each rule, the dearest first, the seconds that `read` took without them, and what it read."""
    watch = Stopwatch()
    before = time.perf_counter()
    reading = read(watch.inspect)
    reading_took = time.perf_counter() - before - sum(watch.seconds.values())
    if reading.library:
        watch.time(asked_of_site(reading.library))
    costs = [Cost(rule, watch.calls[name], watch.seconds[name]) for name, rule in RULES.items()]
    return sorted(costs, key=lambda cost: (-cost.seconds, cost.rule.code)), reading_took, reading
