"""The parts in a table add up to their total.

What it checks: in a table with a row Jumlah or Total, and nothing more in its name than "keseluruhan" or "akhir", every
column of numbers adds up to it, rows such as "di antaranya" or "of these" and columns of averages, indices, prices and
years left out. Where a column holds nothing but percentages and its total says 100, or there is
no total and they come near to it, they make 100, but for what rounding explains.

Why: readers add up, and a table that does not makes them doubt the rest.

Bad: `| Jumlah | 1.250 |` below 700 and 500

Good: `| Jumlah | 1.200 |` below 700 and 500

Bagian-bagian dalam tabel berjumlah sama dengan totalnya.

Yang diperiksa: dalam tabel dengan baris Jumlah atau Total, tanpa kata lain selain "keseluruhan" atau "akhir", setiap
kolom angka berjumlah sama dengan baris itu; baris seperti "di antaranya" atau "of these" serta kolom rata-rata, indeks,
harga, dan tahun tidak dihitung. Jika satu kolom seluruhnya berisi persentase dan totalnya
tertulis 100, atau tidak ada total tetapi jumlahnya mendekati 100, jumlahnya 100, kecuali selisih akibat pembulatan.

Alasan: pembaca menjumlahkan, dan tabel yang tidak cocok membuat mereka meragukan selebihnya.

Salah: `| Jumlah | 1.250 |` di bawah 700 dan 500

Benar: `| Jumlah | 1.200 |` di bawah 700 dan 500
"""

from collections.abc import Iterator
from decimal import Decimal

from plugins.checks.rounding import in_marks
from plugins.checks.tables import Column, columns_in
from plugins.checks.telling import told_at_most
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import PERCENT, Prose

RULE = Rule(
    code="W814",
    name="parts-do-not-add-up",
    severity=Severity.WARNING,
    message={
        "id": "Bagian dalam tabel harus berjumlah sama dengan totalnya; kolom {column} berjumlah {sum}, bukan {total}.",
        "en": "The parts in a table must add up to their total; the column {column} makes {sum}, not {total}.",
    },
    hint={
        "id": "Periksa setiap angka dalam kolom itu, lalu jumlahkan lagi.",
        "en": "Check every figure in the column, then add them up again.",
    },
)
_TOTALS = frozenset({"Jumlah", "JUMLAH", "Total", "TOTAL", "Grand"})
_WHOLE = Decimal(100)
_NEAR = Decimal(5)
FEWEST_SHARES = 3


@told_at_most
def check_prose(prose: Prose) -> Iterator[Finding]:
    """Add up the columns of every table."""
    for column in columns_in(prose) if _may_have_totals(prose) else ():
        total = _total(column)
        found = sum((part.value for part in column.parts), Decimal())
        if total is not None and abs(found - total) > _tolerance(column):
            yield RULE.at(
                prose.place(column.last.start, column.last.end),
                column=column.heading,
                sum=_written(found, column, prose),
                total=_written(total, column, prose),
            )


def _may_have_totals(prose: Prose) -> bool:
    """Say whether any table has a row of totals, or shares."""
    if not any(passage.cell for passage in prose.passages):
        return False
    return not prose.distinct_words.isdisjoint(_TOTALS) or any(number.kind == PERCENT for number in prose.numbers)


def _total(column: Column) -> Decimal | None:
    """Return what a column should make; None where it need not make anything."""
    if column.parts[0].kind != PERCENT:
        return column.total.value if column.total else None
    return _WHOLE if _are_shares(column) else None


def _are_shares(column: Column) -> bool:
    """Tell the shares of a whole from rates, which do not add up; rates of 100 in all have one that is no smaller."""
    if column.total:
        return column.total.value == _WHOLE and all(part.value < _WHOLE for part in column.parts)
    found = sum((part.value for part in column.parts), Decimal())
    return len(column.parts) >= FEWEST_SHARES and abs(found - _WHOLE) <= _NEAR


def _tolerance(column: Column) -> Decimal:
    """Return by how much rounding may have changed the sum; nothing where all is written in full."""
    numbers = [*column.parts, *([column.total] if column.total else [])]
    if column.parts[0].kind == PERCENT:
        return sum((part.step for part in column.parts), Decimal()) / 2
    return sum((each.step for each in numbers if each.power or each.places), Decimal()) / 2


def _written(value: Decimal, column: Column, prose: Prose) -> str:
    places = max(0, -int(value.normalize().as_tuple().exponent))
    figure = in_marks(value, places, prose.vocabulary)
    sign = "%" if column.parts[0].kind == PERCENT else ""
    return f"{column.parts[0].currency}{figure}{sign} {column.unit}".rstrip()
