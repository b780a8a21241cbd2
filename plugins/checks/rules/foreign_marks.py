"""Numbers have the marks of their language: 1.308 and 62,77 in Indonesian, 1,308 and 62.77 in English.

What it checks: numbers whose thousands and decimals are marked as in the other language, where that is beyond doubt:
two groups of thousands, money, percentages, figures with a scale or a measure, and three decimal places of things that
are counted whole. Times, versions, sections and names such as "industri 4.0" are left alone.

Why: 1,308 families are more than a thousand in English and hardly more than one in Indonesian.

Bad: `1,308 keluarga` in Indonesian, `1.308.500 families` in English

Good: `1.308 keluarga` in Indonesian, `1,308 families` in English

Bilangan memakai tanda dari bahasanya: 1.308 dan 62,77 dalam bahasa Indonesia, 1,308 dan 62.77 dalam bahasa Inggris.

Yang diperiksa: bilangan yang ribuan dan desimalnya ditandai seperti dalam bahasa yang lain, jika tidak meragukan: dua
kelompok ribuan, uang, persentase, angka dengan satuan, serta tiga desimal pada benda yang dihitung utuh. Waktu, versi,
nomor bagian, dan nama seperti "industri 4.0" tidak diperiksa.

Alasan: 1,308 keluarga berarti lebih dari seribu dalam bahasa Inggris dan hanya satu lebih dalam bahasa Indonesia.

Salah: `1,308 keluarga` dalam bahasa Indonesia, `1.308.500 families` dalam bahasa Inggris

Benar: `1.308 keluarga` dalam bahasa Indonesia, `1,308 families` dalam bahasa Inggris
"""

import re
from collections.abc import Iterator
from functools import cache

from plugins.checks.telling import is_claimed, told_at_most
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import COUNT, MONEY, Number, Prose, regex

RULE = Rule(
    code="W815",
    name="foreign-marks",
    severity=Severity.WARNING,
    message={
        "id": "Ribuan dan desimal harus memakai tanda dari bahasanya; di sini tertulis {found}.",
        "en": "Thousands and decimals must have the marks of their language; {found} is written here.",
    },
    hint={"id": "Tulis {right}.", "en": "Write {right}."},
)
_SWAPPED = str.maketrans(",.", ".,")
_NEXT_WORD = regex(r"\s(?P<word>[^\W\d_]+)")
_BEFORE = regex(r"magnitud[oe]\s\Z", re.IGNORECASE)
_MEASURES = frozenset(
    "ton tonnes tonne tons kg kilogram kilograms gram grams km kilometer kilometers kilometre kilometres meter meters"
    " metre metres cm sentimeter hektare hektar hectare hectares ha liter liters litre litres derajat degrees poin"
    " percentage".split()
)
_UNCOUNTED = frozenset("dan atau hingga sampai pada di dari per menjadi and or to in of from is was".split())
_THOUSANDS = 3


@told_at_most
def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at the marks of every number, in languages whose words for scales are known."""
    for number in prose.numbers if prose.vocabulary.scales and _may_be_foreign(prose) else ():
        if number.marks == "none" or (number.marks == "own" and number.places != _THOUSANDS):
            continue
        foreign = _is_foreign(number, prose) if number.marks == "other" else _is_thousand(number, prose)
        if foreign and not is_claimed(prose, number.start):
            yield _finding(number, prose)


def _may_be_foreign(prose: Prose) -> bool:
    """Say whether a figure has thousands behind the mark for decimals, or others behind that for thousands."""
    return bool(_odd_marks(prose.vocabulary.decimal, prose.vocabulary.group).search(prose.figures))


@cache
def _odd_marks(decimal: str, group: str) -> re.Pattern[str]:
    decimal, group = re.escape(decimal), re.escape(group)
    return re.compile(rf"[0-9](?:{decimal}[0-9]{{3}}|{group}[0-9]{{1,2}}(?![0-9])|{group}[0-9]{{4}})")


def _is_foreign(number: Number, prose: Prose) -> bool:
    """Tell a number with marks of the other language from times and versions."""
    if re.search(r"[.,]\d{3}[.,]", number.figure) or number.kind != COUNT or number.power:
        return True
    return _next_word(number, prose) in _MEASURES or bool(_BEFORE.search(prose.text, number.start - 10, number.start))


def _is_thousand(number: Number, prose: Prose) -> bool:
    """Say whether three decimal places are thousands: there is no third place of a rupiah, nor of a family."""
    whole = number.figure[: -_THOUSANDS - 1]
    if number.power or not whole.isdecimal() or len(whole) > _THOUSANDS or whole.startswith("0"):
        return False
    word = _next_word(number, prose)
    counted = word != "" and word not in _MEASURES and word not in _UNCOUNTED
    return number.kind == MONEY or (number.kind == COUNT and counted)


def _next_word(number: Number, prose: Prose) -> str:
    match = _NEXT_WORD.match(prose.text, number.end)
    return match["word"] if match else ""


def _finding(number: Number, prose: Prose) -> Finding:
    start, end = number.start, number.end
    found = prose.text[start:end]
    right = found.replace(number.figure, number.figure.translate(_SWAPPED))
    sure = number.marks == "other" and prose.may_be_fixed(start, end)
    return RULE.at(prose.place(start, end), found=found, right=right).mended_by(right if sure else None)
