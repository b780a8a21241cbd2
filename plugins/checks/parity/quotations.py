"""The quotations of two versions: where somebody is quoted in the one and not in the other."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from plugins.checks.parity.differences import Difference, has_counterpart
from plugins.prose import Passage, Prose, Span, Spans

FEWEST_WORDS = 5
"""A quotation that must have a counterpart has at least so many: fewer may be a name, or a term."""


def quotations_that_differ(original: Prose, translation: Prose) -> Iterator[Difference]:
    """Yield where one version quotes and the other does not: the first place, where it can be told.

    What is long in one language may be short in the other, so that short quotations count as counterparts.
    """
    for here, there in ((original, translation), (translation, original)):
        said, others = sorted(_quotations(here)), sorted(_quotations(there))
        long = [span for span in said if here.text.count(" ", *span) >= FEWEST_WORDS - 1]
        if len(long) > len(others):
            start, end = _unmatched(here, long, there, others)
            if has_counterpart(here, start, there):
                yield Difference(here, start, end, there)


def _quotations(prose: Prose) -> Iterator[Span]:
    """Yield what is quoted between two marks, and what stands as a quotation by itself."""
    marked = [(each.start, each.end) for each in prose.marked_quotations if each.opening and each.closing]
    yield from marked
    between = Spans(marked)
    for passage in prose.passages:
        if passage.kind == "quote" and not between.touch(passage.start, passage.end):
            yield passage.start, passage.end


def _unmatched(here: Prose, long: Sequence[Span], there: Prose, others: Sequence[Span]) -> Span:
    """Return the first quotation in a passage whose counterpart has fewer; the last of all where none is found."""
    if len(here.passages) == len(there.passages):
        for one, two in zip(here.passages, there.passages, strict=True):
            within = _within(one, long)
            if len(within) > len(_within(two, others)):
                return within[-1]
    return long[-1]


def _within(passage: Passage, spans: Sequence[Span]) -> Sequence[Span]:
    """Return those of the spans, which are in order, that begin in a passage."""
    return spans[bisect_left(spans, (passage.start, 0)) : bisect_left(spans, (passage.end, 0))]
