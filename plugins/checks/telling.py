"""What is told of a text: not what it only cites as a claim or a fault, and not the same thing a thousand times."""

import re
from collections.abc import Callable, Iterator
from functools import wraps
from itertools import islice

from plugins.diagnostics import Finding
from plugins.prose import WORDS_OF_OTHERS, Prose, regex

ProseCheck = Callable[[Prose], Iterator[Finding]]
MOST = 40
"""Findings of one rule in one text; where there are more, the first show what is wrong with it."""
_CLAIMS = ("claim", "claim_source")
_CORRECTS = regex(
    r"\b(?:ralat|diralat|koreksi|dikoreksi|perbaikan|diperbaiki|tertulis|correct(?:ion|ed))\b", re.IGNORECASE
)
_TURNS = regex(
    r"\b(?:(?P<wrong>dari|tertulis|sebelumnya|semula|from|previously|originally)"
    r"|menjadi|seharusnya|yang benar|to|should)\b",
    re.IGNORECASE,
)
"""What leads to the fault, and what leads from there to what is right."""
_NEAR = 300
"""Characters around a fault in which a correction says that it is one."""


def told_at_most(check: ProseCheck) -> ProseCheck:
    """Make a rule stop after the first findings, so that no text keeps it busy."""

    @wraps(check)
    def stopping(prose: Prose) -> Iterator[Finding]:
        return islice(check(prose), MOST)

    return stopping


def is_claimed(prose: Prose, position: int) -> bool:
    """Say whether a character stands in the claim that a clarification is about: what is wrong there is not ours."""
    return prose.passage_at(position).kind in _CLAIMS


def is_cited(prose: Prose, position: int) -> bool:
    """Say whether the words at a character are not the newsroom's own: those of others, or a fault that was mended."""
    return prose.passage_at(position).kind in WORDS_OF_OTHERS or is_corrected(prose, position)


def is_corrected(prose: Prose, position: int) -> bool:
    """Say whether the words at a character are cited as the fault that a correction mends: "dari Rabu menjadi Kamis".

    A correction is a note of `updated`, or a sentence of the body that calls itself one.
    """
    passage, text = prose.passage_at(position), prose.text
    begin, end = max(passage.start, position - _NEAR), min(passage.end, position + _NEAR)
    if passage.steps[:1] != ("updated",) and not (passage.in_body and _CORRECTS.search(text, begin, position)):
        return False
    before = [turn["wrong"] for turn in _TURNS.finditer(text, begin, position)]
    after = _TURNS.search(text, position, end)
    return bool(before and before[-1] and after and not after["wrong"])
