"""A figure has the scale of its own language, and only once.

What it checks: "billion" or "trillion" behind a figure in Indonesian text, and "miliar" or "triliun" in English; a
scale behind a number that is written in full (`Rp58.966.502 juta`, as budgets have it, may stand); a figure in brackets
behind the same one that is a thousand times larger or smaller, in digits or in words; a figure of a series in
`registers/figures.yml` that is a thousand times too large or too small.

Why: a miliar is a billion and not a million; one word makes a figure a thousand times what it is.

Bad: `Rp62,77 billion` in Indonesian, `Rp62.770.000.000 miliar`, `Rp2,5 miliar (Rp2.500.000)`, `Rp2.500.000 (dua ribu
lima ratus rupiah)`

Good: `Rp62,77 miliar`, `Rp62.770.000.000`

Angka memakai satuan dari bahasanya sendiri, dan hanya sekali.

Yang diperiksa: "billion" atau "trillion" di belakang angka dalam teks Indonesia, dan "miliar" atau "triliun" dalam teks
Inggris; satuan di belakang bilangan yang sudah ditulis utuh (`Rp58.966.502 juta` seperti dalam dokumen anggaran boleh);
angka atau bilangan dengan huruf dalam kurung di belakang angka yang sama yang seribu kali lebih besar atau lebih kecil;
angka suatu deret di `registers/figures.yml` yang seribu kali terlalu besar atau terlalu kecil.

Alasan: miliar adalah billion, bukan million; satu kata membuat angka seribu kali lipat.

Salah: `Rp62,77 billion` dalam teks Indonesia, `Rp62.770.000.000 miliar`, `Rp2,5 miliar (Rp2.500.000)`, `Rp2.500.000
(dua ribu lima ratus rupiah)`

Benar: `Rp62,77 miliar`, `Rp62.770.000.000`
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from plugins.checks.figures import statements_in
from plugins.checks.official_figures import period_told, told
from plugins.checks.rounding import Verdict, judge
from plugins.checks.telling import is_claimed, told_at_most
from plugins.checks.wording import Phrase
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import FOREIGN_SCALES, MONEY, Number, Prose, regex, spelt_out

RULE = Rule(
    code="W816",
    name="scale-slip",
    severity=Severity.WARNING,
    message={
        "id": "Satuan angka harus tepat; {found} {why}.",
        "en": "The scale of a figure must be right; {found} {why}.",
    },
    hint={
        "id": "Periksa: ribu, juta, miliar, triliun. {hint}",
        "en": "Check: thousand, million, billion, trillion. {hint}",
    },
)
_SAME = {"ribu": "thousand", "juta": "million", "miliar": "billion", "triliun": "trillion"}
_MISSPELT = {"milyar": "billion", "milyard": "billion", "trilyun": "trillion", "triliyun": "trillion"}
_OTHERS = _SAME | _MISSPELT | {english: name for name, english in _SAME.items()}
_NEXT_WORD = regex(r"\s(?P<word>[a-z]{4,10})\b")
_FOREIGN: Phrase = {"id": "memakai kata dari bahasa lain", "en": "has a word of another language"}
_TWICE: Phrase = {
    "id": "sudah ditulis utuh, lalu diberi satuan lagi",
    "en": "is written in full and has a scale as well",
}
_NO_SCALE: Phrase = {
    "id": "Hapus satuannya, atau pendekkan angkanya.",
    "en": "Delete the scale, or shorten the figure.",
}
_TWO: Phrase = {
    "id": "menyebut satu jumlah dua kali, dan keduanya berbeda seribu kali",
    "en": "tells one amount twice, and the two are a thousand times apart",
}
_SAME_TWICE: Phrase = {"id": "Samakan keduanya.", "en": "Make both agree."}
_AGAIN = regex(r"\s\((?:(?:atau|sekitar|setara|yakni|or|about|i\.e\.)\s)?")
_IN_WORDS = regex(r"(?:,-)?\s\((?:[Tt]erbilang:?\s)?(?P<words>[^\W\d_][^()\d]{3,200}?)\s[Rr]upiahs?\.?\)")
_ENDS_OF_WORDS = ("upiah)", "upiah.)", "upiahs)", "upiahs.)")
_THOUSAND, _MILLION = 3, 6
_TOO_MUCH = Decimal(10) ** 16
"""More rupiah than the state has for years; its budget is some 3.6 thousand trillion."""


@told_at_most
def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at the scale of every figure."""
    foreign = prose.distinct_words & FOREIGN_SCALES.get(prose.manuscript.lang, frozenset())
    for number in prose.numbers if foreign or prose.longest_figure > _MILLION else ():
        if number.power > _THOUSAND and number.value >= Decimal(1).scaleb(number.power + _MILLION):
            if _is_whole(number) and not is_claimed(prose, number.start):
                yield _finding(prose, number.start, number.end, _TWICE, _NO_SCALE)
        elif foreign and not number.power:
            yield from _of_another_language(prose, number, foreign)
    yield from _told_twice(prose)
    yield from _spelt_otherwise(prose) if any(end in prose.text for end in _ENDS_OF_WORDS) else ()
    for statement in statements_in(prose):
        verdict, point = statement.verdict or (Verdict.AGREES, None)
        if point and verdict is Verdict.THOUSANDFOLD:
            right, period = told(statement.series, point.value), period_told(point.year, point.month)
            hint = {lang: f"{period[lang]}: {right[lang]}." for lang in right}
            why = {
                "id": "berbeda seribu kali dari daftar angka",
                "en": "is a thousand times off the register of figures",
            }
            yield _finding(prose, statement.number.start, statement.number.end, why, hint)


def _is_whole(number: Number) -> bool:
    """Tell an amount in full from one in millions as budgets have it, Rp58.966.502 juta: by its noughts or its size."""
    return number.figure.endswith("000") or number.value >= _TOO_MUCH


def _told_twice(prose: Prose) -> Iterator[Finding]:
    """Yield the finding of a figure with a scale and the same one written in full, of which one stands in brackets."""
    bracketed = prose.longest_figure > _MILLION or "(Rp" in prose.text
    for one, other in pairwise(prose.numbers) if bracketed and "(" in prose.text else ():
        if one.power == other.power or one.kind != other.kind or prose.text[other.end : other.end + 1] != ")":
            continue
        if _AGAIN.fullmatch(prose.text, one.end, other.start) and not is_claimed(prose, one.start):
            short, long = sorted((one, other), key=lambda number: -number.power)
            if judge(short, long.value) is Verdict.THOUSANDFOLD:
                yield _finding(prose, one.start, other.end + 1, _TWO, _SAME_TWICE)


def _spelt_otherwise(prose: Prose) -> Iterator[Finding]:
    """Yield the finding of an amount of rupiah with the same one in words behind it: Rp2.500.000 (… rupiah)."""
    for number in prose.numbers:
        words = _IN_WORDS.match(prose.text, number.end) if number.kind == MONEY else None
        spelt = spelt_out(words["words"], prose.vocabulary) if words else None
        slipped = words and spelt and spelt in (number.value * 1_000, number.value / 1_000)
        if words and slipped and not is_claimed(prose, number.start):
            yield _finding(prose, number.start, words.end(), _TWO, _SAME_TWICE)


def _of_another_language(prose: Prose, number: Number, foreign: frozenset[str]) -> Iterator[Finding]:
    """Yield the finding of a scale that stands behind a figure, outside quotations."""
    match = _NEXT_WORD.match(prose.text, number.end)
    if match is None or match["word"] not in foreign or is_claimed(prose, number.start):
        return
    if not prose.is_quoted(number.start, match.end()):
        word = _OTHERS[match["word"]]
        hint = {"id": f"Kata yang sama: {word}.", "en": f"The same word: {word}."}
        yield _finding(prose, number.start, match.end(), _FOREIGN, hint)


def _finding(prose: Prose, start: int, end: int, why: Phrase, hint: Phrase) -> Finding:
    return RULE.at(prose.place(start, end), found=prose.text[start:end], why=why, hint=hint)
