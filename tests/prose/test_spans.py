"""Whether characters stand in one of many stretches."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.prose.spans import Span, Spans

POSITIONS = st.integers(0, 40)
SPANS = st.tuples(POSITIONS, st.integers(1, 12)).map(lambda each: (each[0], each[0] + each[1]))


@given(st.lists(SPANS), SPANS)
def test_it_says_what_comparing_with_each_says(spans: list[Span], asked: Span) -> None:
    start, end = asked
    assert Spans(spans).touch(start, end) == any(first < end and start < last for first, last in spans)


def test_none_touch_nothing() -> None:
    assert not Spans([]).touch(0, 10)
