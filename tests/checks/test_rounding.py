"""How figures as written are judged by the exact one."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.checks.rounding import Verdict, as_written, judge
from plugins.prose import Number, numbers_in, vocabulary_of

INDONESIAN = vocabulary_of("id", "id_ID")


def number(text: str) -> Number:
    (found,) = numbers_in(text, INDONESIAN)
    return found


@pytest.mark.parametrize(
    ("text", "exact", "verdict"),
    [
        ("Rp59,0 triliun", "58966502006000", Verdict.AGREES),
        ("Rp59 triliun", "58966502006000", Verdict.AGREES),
        ("Rp60 triliun", "58966502006000", Verdict.AGREES),
        ("Rp58.966.502 juta", "58966502006000", Verdict.AGREES),
        ("Rp59.000.000.000.000", "58966502006000", Verdict.AGREES),
        ("Rp62.767.000.000.000", "62770000000000", Verdict.AGREES),
        ("Rp58,9 triliun", "58966502006000", Verdict.CUT),
        ("Rp58,96 triliun", "58966502006000", Verdict.CUT),
        ("Rp58.900.000.000.000", "58966502006000", Verdict.CUT),
        ("Rp59,0 miliar", "58966502006000", Verdict.THOUSANDFOLD),
        ("Rp58,9 miliar", "58966502006000", Verdict.THOUSANDFOLD),
        ("Rp59,1 triliun", "58966502006000", Verdict.SLIP),
        ("Rp95,0 triliun", "58966502006000", Verdict.SLIP),
        ("Rp58.966.502.006.001", "58966502006000", Verdict.SLIP),
        ("Rp43,0 triliun", "43393136929000", Verdict.SLIP),
        ("Rp32,7 triliun", "58966502006000", Verdict.OTHER),
        ("Rp0", "58966502006000", Verdict.OTHER),
        ("9,4 persen", "9.41", Verdict.AGREES),
        ("9,14 persen", "9.41", Verdict.SLIP),
        ("27", "26", Verdict.SLIP),
    ],
)
def test_judges(text: str, exact: str, verdict: Verdict) -> None:
    assert judge(number(text), Decimal(exact)) is verdict


def test_writes_the_rounded_figure_in_the_form_of_the_other() -> None:
    assert as_written(number("Rp43,3 triliun"), Decimal(43393136929000), INDONESIAN) == "43,4"
    assert as_written(number("Rp58,9 triliun"), Decimal(58966502006000), INDONESIAN) == "59,0"
    assert as_written(number("Rp58.966 miliar"), Decimal(58966502006000), INDONESIAN) == "58.967"


@given(st.integers(10**12, 10**15), st.integers(0, 3), st.sampled_from([ROUND_HALF_UP, ROUND_DOWN]))
def test_rounding_agrees_and_cutting_at_most_cuts(exact: int, places: int, way: str) -> None:
    shown = Decimal(exact).scaleb(-12).quantize(Decimal(1).scaleb(-places), way)
    verdict = judge(number(f"Rp{shown:f} triliun".replace(".", ",")), Decimal(exact))
    assert verdict is Verdict.AGREES or (way == ROUND_DOWN and verdict is Verdict.CUT)


@given(st.text("0123456789.,", min_size=1, max_size=60), st.decimals(0, 10**15, allow_nan=False, places=2))
def test_judges_anything(figure: str, exact: Decimal) -> None:
    for each in numbers_in(f"Rp{figure} triliun", INDONESIAN):
        assert judge(each, exact) in Verdict
        assert as_written(each, exact, INDONESIAN)
