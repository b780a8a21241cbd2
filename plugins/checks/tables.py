"""The columns of a table: what stands in them as numbers, and which row is their total."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from plugins.prose import PERCENT, Number, Passage, Prose, regex

_LIKE_TOTALS = regex(r"(?:sub-?\s?)?(?:jumlah|total|grand total)(?: \w{1,20}){0,2}", re.IGNORECASE)
"""Rows that may be a total, or count something else: Jumlah kabupaten, Total aset."""
_TOTALS = regex(
    r"(?:jumlah|total|grand total|total jumlah|jumlah total)(?: (?:keseluruhan|seluruhnya|semua|semuanya|akhir))?",
    re.IGNORECASE,
)
_NO_SUM = regex(
    r"\b(?:rata|rerata|rataan|indeks|rasio|skor|median|harga|tertinggi|terendah|maksimum|minimum|tahun|peringkat|per"
    r"|average|mean|index|ratio|score|price|highest|lowest|maximum|minimum|year|rank)\b",
    re.IGNORECASE,
)
"""Headings of columns that do not add up."""
_OF_THESE = regex(r"(?:di antaranya|termasuk|of these|of which|including|thereof)\b", re.IGNORECASE)
_UNIT = regex(r"[^\d]{0,30}")
_NONE = frozenset({"", "-", "–", "—", "0"})

Row = Mapping[int, Passage]
"""The cells of a row, by the numbers of their columns; empty cells are none."""


class Column(Struct, frozen=True):
    """A column of numbers: its heading, its `parts`, and the cell of their total where it has one.

    `unit` is what stands behind every number, such as paket.
    """

    heading: str
    parts: tuple[Number, ...]
    last: Passage
    total: Number | None = None
    unit: str = ""


def columns_in(prose: Prose) -> Iterator[Column]:
    """Yield the columns of all tables that could add up, every cell of which is a number of one kind, or none."""
    tables: dict[int, dict[int, dict[int, Passage]]] = {}
    for passage in prose.passages:
        if passage.cell:
            table, row, column = passage.cell
            tables.setdefault(table, {}).setdefault(row, {})[column] = passage
    numbers = {number.start: number for number in prose.numbers} if tables else {}
    for rows in tables.values():
        yield from _Table(prose.text, numbers, list(rows.values())).columns()


class _Table:
    """A table whose first row is its head and whose first column has the names of the rows."""

    def __init__(self, text: str, numbers: Mapping[int, Number], rows: list[Row]) -> None:
        self._text, self._numbers = text, numbers
        self._head, *below = rows
        totals = [number for number, row in enumerate(below) if _LIKE_TOTALS.fullmatch(self._said(row.get(0)))]
        parts = below[: totals[0]] if totals else below
        self._parts = [row for row in parts if not _OF_THESE.match(self._said(row.get(0)))] if len(totals) < 2 else []
        is_total = bool(totals and _TOTALS.fullmatch(self._said(below[totals[0]].get(0))))
        self._total = below[totals[0]] if is_total else {}

    def columns(self) -> Iterator[Column]:
        """Yield its columns of numbers that could add up: those of shares, where it has no row of totals."""
        for place, cell in self._head.items():
            if not (self._total or self._begins_with_share(place)) or _NO_SUM.search(self._said(cell)):
                continue
            filled = [row[place] for row in self._parts if self._said(row.get(place)) not in _NONE] if place else []
            whole = self._total.get(place)
            found = [self._number(each) for each in (*filled, *([whole] if whole else []))]
            units = {(each[0].kind, each[0].currency, each[1]) for each in found if each}
            numbers = [each[0] for each in found if each]
            if len(filled) > 1 and len(numbers) == len(found) and len(units) == 1:
                parts, total = tuple(numbers[: len(filled)]), numbers[-1] if whole else None
                yield Column(self._said(cell), parts, whole or filled[-1], total, units.pop()[2])

    def _begins_with_share(self, place: int) -> bool:
        first = self._parts[0].get(place) if self._parts else None
        number = self._numbers.get(first.start) if first else None
        return bool(number and number.kind == PERCENT)

    def _number(self, cell: Passage) -> tuple[Number, str] | None:
        """Return the number of a cell and its unit; None where the cell says more, or less."""
        number = self._numbers.get(cell.start)
        unit = self._text[number.end : cell.end] if number else ""
        return (number, unit.strip()) if number and _UNIT.fullmatch(unit) else None

    def _said(self, cell: Passage | None) -> str:
        return self._text[cell.start : cell.end].strip() if cell else ""
