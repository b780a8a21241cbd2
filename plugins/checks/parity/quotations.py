"""The quotations of two versions: where somebody is quoted in the one and not in the other."""

from collections.abc import Iterator

from plugins.checks.parity.differences import Difference, has_counterpart
from plugins.prose import Prose, Span

FEWEST_WORDS = 5
"""A quotation has at least so many: fewer may be a name, or a term, which is marked in one language alone."""


def quotations_that_differ(original: Prose, translation: Prose) -> Iterator[Difference]:
    """Yield where one version quotes and the other does not: the first place, where it can be told."""
    ours, theirs = list(_quotations(original)), list(_quotations(translation))
    if len(ours) == len(theirs):
        return
    here, there = (original, translation) if len(ours) > len(theirs) else (translation, original)
    more, fewer = (ours, theirs) if here is original else (theirs, ours)
    start, end = _unmatched(here, more, there, fewer)
    if has_counterpart(here, start, there):
        yield Difference(here, start, end, there)


def _quotations(prose: Prose) -> Iterator[Span]:
    """Yield what is quoted between marks, and what stands as a quotation by itself."""
    yield from (span for span in prose.quotations if prose.text.count(" ", *span) >= FEWEST_WORDS - 1)
    yield from ((passage.start, passage.end) for passage in prose.passages if passage.kind == "quote")


def _unmatched(here: Prose, more: list[Span], there: Prose, fewer: list[Span]) -> Span:
    """Return the first quotation in a passage whose counterpart has fewer; the last of all where none is found."""
    if len(here.passages) == len(there.passages):
        for one, two in zip(here.passages, there.passages, strict=True):
            within = [span for span in more if one.start <= span[0] < one.end]
            if len(within) > sum(two.start <= start < two.end for start, _ in fewer):
                return within[-1]
    return more[-1]
