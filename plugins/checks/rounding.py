"""How a figure as written agrees with the exact one: rounded, cut off, off by a thousand, or by a digit."""

from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from enum import Enum, auto

from msgspec.structs import replace

from plugins.prose import Number, Vocabulary

_EXACTLY = Context(prec=300)
_ROUGH = 5
"""An official figure of fewer digits may itself have been rounded."""
_THOUSAND = 3


class Verdict(Enum):
    """What a figure is to the exact one; SLIP is one digit away from it, OTHER anything else."""

    AGREES = auto()
    CUT = auto()
    THOUSANDFOLD = auto()
    SLIP = auto()
    OTHER = auto()


def judge(number: Number, exact: Decimal) -> Verdict:
    """Compare a figure with the exact one."""
    if _agrees(number, exact):
        return Verdict.AGREES
    if _is_cut(number, exact):
        return Verdict.CUT
    for power in (_THOUSAND, -_THOUSAND):
        other = replace(number, value=_EXACTLY.scaleb(number.value, power), power=number.power + power)
        if _agrees(other, exact) or _is_cut(other, exact):
            return Verdict.THOUSANDFOLD
    step = number.step
    written, right = (f"{int(_EXACTLY.divide(each, step))}" for each in (number.value, rounded(exact, step)))
    return Verdict.SLIP if is_digit_off(written.zfill(len(right)), right) else Verdict.OTHER


def is_digit_off(written: str, right: str) -> bool:
    """Say whether two rows of digits differ in one, or in two neighbours that changed places."""
    if len(written) != len(right):
        return False
    off = [number for number, (one, two) in enumerate(zip(written, right, strict=True)) if one != two]
    return len(off) == 1 or (len(off) == 2 and written[off[0] : off[1] + 1] == right[off[0] : off[1] + 1][::-1])


def rounded(exact: Decimal, step: Decimal, way: str = ROUND_HALF_UP) -> Decimal:
    """Return the exact figure as a multiple of `step`."""
    whole = _EXACTLY.divide(exact, step).to_integral_value(way)
    return _EXACTLY.multiply(whole, step)


def as_written(number: Number, exact: Decimal, vocabulary: Vocabulary) -> str:
    """Return the digits that should stand there, in the form of those that do: 43,4 for 43,3."""
    bare = _EXACTLY.scaleb(rounded(exact, number.step), -number.power)
    return in_marks(bare, number.places, vocabulary)


def in_marks(value: Decimal, places: int, vocabulary: Vocabulary) -> str:
    """Write a number with the marks of a language."""
    signs = str.maketrans({",": vocabulary.group, ".": vocabulary.decimal})
    return f"{value:,.{places}f}".translate(signs)


def _agrees(number: Number, exact: Decimal) -> bool:
    """Say whether a figure is the exact one, rounded at any place that shows in it."""
    if any(rounded(exact, step) == number.value for step in ([number.step] if number.places else _steps(number))):
        return True
    digits = exact.normalize(_EXACTLY).as_tuple().digits
    last = _EXACTLY.scaleb(Decimal(1), exact.adjusted() - len(digits) + 1)
    return len(digits) <= _ROUGH and rounded(number.value, last) == exact


def _is_cut(number: Number, exact: Decimal) -> bool:
    """Say whether a figure is the exact one without its last digits."""
    step = number.step if number.power or number.places else max(_steps(number), default=number.step)
    return rounded(exact, step, ROUND_DOWN) == number.value


def _steps(number: Number) -> Iterator[Decimal]:
    """Yield the worth of the last digit, and of those before it that only noughts follow."""
    step = number.step
    while number.value and rounded(number.value, step) == number.value:
        yield step
        step = _EXACTLY.scaleb(step, 1)
