"""What is told of a text: not what it only quotes as a claim, and not the same thing a thousand times."""

from collections.abc import Callable, Iterator
from functools import wraps
from itertools import islice

from plugins.diagnostics import Finding
from plugins.prose import Prose

ProseCheck = Callable[[Prose], Iterator[Finding]]
MOST = 40
"""Findings of one rule in one text; where there are more, the first show what is wrong with it."""
_CLAIMS = ("claim", "claim_source")


def told_at_most(check: ProseCheck) -> ProseCheck:
    """Make a rule stop after the first findings, so that no text keeps it busy."""

    @wraps(check)
    def stopping(prose: Prose) -> Iterator[Finding]:
        return islice(check(prose), MOST)

    return stopping


def is_claimed(prose: Prose, position: int) -> bool:
    """Say whether a character stands in the claim that a clarification is about: what is wrong there is not ours."""
    return prose.passage_at(position).kind in _CLAIMS
