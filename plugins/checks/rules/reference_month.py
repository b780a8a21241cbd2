"""A statistic is given for a month in which it is made.

What it checks: in a release, a figure of a series in `registers/figures.yml` that is made in certain months only, such
as the poverty rate of March and September, is not given for another month. That of publication ("dirilis Juli 2025")
is none for which it is given.

Why: the month of publication is easily taken for the month of the survey, and a figure of July that never was lives on.

Bad: `Tingkat contoh pada Juli 2025 adalah 12,34 persen`, a survey of March and September

Good: `Tingkat contoh pada Maret 2025 adalah 12,34 persen`

Statistik disebut untuk bulan pengukurannya.

Yang diperiksa: dalam siaran, angka suatu deret di `registers/figures.yml` yang hanya dibuat pada bulan tertentu,
seperti persentase penduduk miskin pada Maret dan September, tidak disebut untuk bulan lain. Bulan terbit ("dirilis Juli
2025") bukan bulan acuan.

Alasan: bulan terbit mudah dikira bulan survei, dan angka bulan Juli yang tidak pernah ada terus dikutip.

Salah: `Tingkat contoh pada Juli 2025 adalah 12,34 persen`, padahal surveinya pada Maret dan September

Benar: `Tingkat contoh pada Maret 2025 adalah 12,34 persen`
"""

from collections.abc import Iterator

from plugins.checks.figures import Statement, statements_in
from plugins.checks.official_figures import period_told
from plugins.checks.wording import NOTHING, Phrase
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose, vocabulary_of

RULE = Rule(
    code="W813",
    name="reference-month",
    severity=Severity.WARNING,
    message={
        "id": "Statistik harus disebut untuk bulan pengukurannya; {name} hanya diukur pada {months}, di sini {found}.",
        "en": "A statistic must be given for the month it is made for; {name} is made for {months} only, here {found}.",
    },
    hint={
        "id": "Periksa bulan acuannya, bukan bulan terbitnya.{known}",
        "en": "Look for the month of reference, not of publication.{known}",
    },
)
_LINKS = {"id": " dan ", "en": " and "}
_LOCALES = {"id": "id_ID", "en": "en_GB"}


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at the month of every figure."""
    for statement in statements_in(prose):
        period, made_in = statement.period, statement.series.made_in
        if period and period.month and made_in and period.month not in made_in:
            yield RULE.at(
                prose.place(period.start, period.end),
                name=statement.series.name,
                months=_months(made_in),
                found=prose.text[period.start : period.end],
                known=_known(prose, statement),
            )


def _months(numbers: tuple[int, ...]) -> Phrase:
    return {
        lang: _LINKS[lang].join(vocabulary_of(lang, locale).month_name(number) for number in numbers)
        for lang, locale in _LOCALES.items()
    }


def _known(prose: Prose, statement: Statement) -> Phrase:
    """Return of which month the register has this figure."""
    number = statement.number
    point = next((each for each in statement.series.points if each.value == number.value), None)
    if point is None:
        return NOTHING
    told, written = period_told(point.year, point.month), prose.text[number.start : number.end]
    return {"id": f" {written} adalah angka {told['id']}.", "en": f" {written} is the figure for {told['en']}."}
