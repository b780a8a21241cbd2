"""Official figures as messages say them, and slips of a digit in long ones, which need no subject beside them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from plugins.checks.rounding import in_marks, is_digit_off
from plugins.checks.wording import NOTHING, Phrase
from plugins.prose import COUNT, MONEY, PERCENT, Number, Prose, vocabulary_of
from plugins.releases import Point, Registers, Series

_LOCALES = {"id": "id_ID", "en": "en_GB"}
LONG = 7
"""Digits, noughts at the end aside, of a figure that is hardly ever one digit off an official one by chance."""


def told(series: Series, value: Decimal) -> Phrase:
    """Return an official figure in words, such as Rp59.000 or 9,41 persen."""
    return {lang: _told(series, value, lang) for lang in _LOCALES}


def _told(series: Series, value: Decimal, lang: str) -> str:
    exponent = int(value.normalize().as_tuple().exponent)
    figure = in_marks(value, max(0, -exponent), vocabulary_of(lang, _LOCALES[lang]))
    forms = {MONEY: f"Rp{figure}", PERCENT: f"{figure} {'persen' if lang == 'id' else 'percent'}", COUNT: figure}
    return forms[series.unit]


def period_told(year: int, month: int | None) -> Phrase:
    """Return a period in words, such as 2019 or Maret 2019."""
    names = {lang: vocabulary_of(lang, locale).month_name(month) for lang, locale in _LOCALES.items()} if month else {}
    return {lang: f"{names[lang]} {year}" if month else f"{year}" for lang in _LOCALES}


def source_told(series: Series, point: Point) -> Phrase:
    """Return where an official figure comes from, in brackets; nothing where that is not known."""
    source = point.source or series.source
    if not source:
        return NOTHING
    return {lang: f" ({word}: {source.get(lang) or next(iter(source.values()))})" for lang, word in _SOURCE.items()}


_SOURCE = {"id": "sumber", "en": "source"}


def slips_of_long_figures(prose: Prose) -> Iterator[tuple[Number, Series, Point]]:
    """Yield the figures written in full that are one digit off an official one, and that one."""
    known = _long_figures(prose.library.registers) if prose.longest_figure > LONG else {}
    for number in prose.numbers if known else ():
        if number.power == number.places == 0 and len(number.figure) > LONG:
            written = "".join(filter(str.isdecimal, number.figure))
            near = () if written in known else (each for right, each in known.items() if is_digit_off(written, right))
            yield from ((number, series, point) for series, point in near if series.unit == number.kind)


@lru_cache(maxsize=4)
def _long_figures(registers: Registers) -> Mapping[str, tuple[Series, Point]]:
    """Return the official figures of many digits that are no round ones, as written without marks."""
    points = ((series, point) for series in registers.figures.values() for point in series.points)
    figures = {f"{point.value:f}": (series, point) for series, point in points}
    return {written: each for written, each in figures.items() if len(written.rstrip("0")) >= LONG}
