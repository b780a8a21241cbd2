"""A figure agrees with the register of figures.

What it checks: in a release, a figure that stands beside its subject and its year or month, in one sentence or in a
table, is the one in `registers/figures.yml`, exact or rounded. Where words stand between that could change what is
meant, only a figure that is one digit off is told; so is, anywhere, a long one written in full. Sentences about a
province, cities, districts or villages, targets and forecasts, bounds such as "more than" and "or more", and rises and
falls are left alone; where a sentence turns to a target behind the figure only, that figure is looked at. A figure of
people before the word for them is looked at only where the sentence just counts them ("there were"), and none is where
it tells of those whom a programme serves.

Why: one wrong digit in a budget is reprinted everywhere, and is found by those who like to find such things.

Bad: `Anggaran Kementerian Contoh pada 2025 sebesar Rp7,3 miliar`, where the register has Rp8.246.913.500

Good: `Anggaran Kementerian Contoh pada 2025 sebesar Rp8,2 miliar`

Angka sesuai dengan daftar angka.

Yang diperiksa: dalam siaran, angka yang berdampingan dengan pokoknya dan tahun atau bulannya, dalam satu kalimat atau
tabel, sama dengan yang ada di `registers/figures.yml`, utuh atau dibulatkan. Jika ada kata lain di antaranya yang dapat
mengubah arti, hanya selisih satu angka yang disebut; begitu pula angka panjang yang ditulis utuh, di mana pun. Kalimat
tentang suatu provinsi, kota, kabupaten, atau desa, target dan perkiraan, batas seperti "lebih dari" dan "triliun
lebih", serta kenaikan dan penurunan tidak diperiksa; jika target baru disebut di belakang angka, angka itu tetap
diperiksa. Jumlah orang yang ditulis sebelum sebutannya hanya diperiksa jika kalimatnya sekadar menghitung mereka
("terdapat"), dan tidak diperiksa jika kalimatnya bercerita tentang mereka yang dilayani suatu program.

Alasan: satu angka yang salah dalam anggaran dicetak ulang di mana-mana, dan ditemukan oleh mereka yang mencarinya.

Salah: `Anggaran Kementerian Contoh pada 2025 sebesar Rp7,3 miliar`, padahal menurut daftar Rp8.246.913.500

Benar: `Anggaran Kementerian Contoh pada 2025 sebesar Rp8,2 miliar`
"""

from collections.abc import Iterator

from plugins.checks.figures import Statement, statements_in
from plugins.checks.official_figures import period_told, slips_of_long_figures, source_told, told
from plugins.checks.rounding import Verdict
from plugins.checks.telling import is_claimed, told_at_most
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Number, Prose, Span
from plugins.releases import Point, Series

RULE = Rule(
    code="W811",
    name="contradicts-figure",
    severity=Severity.ERROR,
    message={
        "id": "Angka harus sesuai dengan daftar: {name} {period} adalah {right}, di sini tertulis {found}.",
        "en": "A figure must agree with the register: {name} for {period} is {right}, but {found} is written here.",
    },
    hint={
        "id": "Periksa angka dan tahunnya. Jika daftar yang keliru, perbaiki {register}{source}.",
        "en": "Check the figure and the year. Where the register is wrong, mend {register}{source}.",
    },
    allowable=True,
)


@told_at_most
def check_prose(prose: Prose) -> Iterator[Finding]:
    """Compare every figure with the register."""
    for statement in statements_in(prose):
        verdict, point = statement.verdict or (Verdict.OTHER, None)
        if verdict in (Verdict.SLIP, Verdict.OTHER):
            if other := _of_another_period(statement):
                yield _finding(prose, _span(prose.text, statement), statement.series, other)
            elif point and (statement.certain or statement.is_slip):
                yield _finding(prose, _span_of(statement.number), statement.series, point)
    for number, series, point in slips_of_long_figures(prose):
        if not is_claimed(prose, number.start):
            yield _finding(prose, _span_of(number), series, point)


def _of_another_period(statement: Statement) -> Point | None:
    """Return what the figure is the figure of; a month in which the statistic is not made is for another rule."""
    period, made_in = statement.period, statement.series.made_in
    return None if period and period.month and made_in and period.month not in made_in else statement.of_another_period


def _span(text: str, statement: Statement) -> Span:
    """Return where the figure stands together with its period, which may be in brackets behind it."""
    number, period = statement.number, statement.period or statement.number
    start, end = min(number.start, period.start), max(number.end, period.end)
    return start, end + (text.startswith(")", end) and "(" in text[start:end])


def _span_of(number: Number) -> Span:
    return number.start, number.end


def _finding(prose: Prose, span: Span, series: Series, point: Point) -> Finding:
    return RULE.at(
        prose.place(*span),
        name=series.name,
        period=period_told(point.year, point.month),
        right=told(series, point.value),
        found=prose.text[slice(*span)],
        register="registers/figures.yml",
        source=source_told(series, point),
    )
