"""A dateline in the text says what the front matter says.

What it checks: where the first paragraph begins with a dateline, such as JAKARTA (21 August 2026) –, its day is the
`date` of the release and its city its `dateline`.

Why: pages show the dateline of the front matter, and two that differ make readers doubt both.

Bad: `BANDA ACEH (20 Agustus 2026) –` with `date: 2026-08-21`

Good: `BANDA ACEH (21 Agustus 2026) –`

Tempat dan tanggal di awal teks sama dengan yang di front matter.

Yang diperiksa: jika paragraf pertama diawali tempat dan tanggal, seperti JAKARTA (21 Agustus 2026) –, tanggalnya sama
dengan `date` dan kotanya sama dengan `dateline`.

Alasan: halaman menampilkan tempat dan tanggal dari front matter, dan dua keterangan yang berbeda membuat pembaca
meragukan keduanya.

Salah: `BANDA ACEH (20 Agustus 2026) –` dengan `date: 2026-08-21`

Benar: `BANDA ACEH (21 Agustus 2026) –`
"""

from collections.abc import Iterator

from plugins.checks.datelines import Dateline, dateline_of
from plugins.checks.weekdays import in_words
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose, regex

RULE = Rule(
    code="W803",
    name="dateline-date",
    severity=Severity.WARNING,
    message={
        "id": "Tempat dan tanggal di awal teks harus sama dengan front matter, {right}; di sini tertulis {found}.",
        "en": "The dateline in the text must be that of the front matter, {right}; {found} is written here.",
    },
    hint={
        "id": "Hapus dari teks, karena halaman sudah menampilkannya, atau samakan keduanya.",
        "en": "Delete it from the text, since pages show it already, or make the two agree.",
    },
)
_WORD = regex(r"[^\W\d_]{3,}")


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at the beginning of the first paragraph."""
    first = next((each for each in prose.passages if each.kind == "paragraph"), None) if prose.is_news else None
    dateline = dateline_of(prose, first) if first else None
    if dateline:
        yield from _compare(prose, dateline)


def _compare(prose: Prose, dateline: Dateline) -> Iterator[Finding]:
    dated, city = dateline.date, dateline.city
    if dated and prose.day and dated.in_year(prose.day.year) not in (prose.day, None):
        place = prose.place(*dated.bare_span)
        yield RULE.at(place, right=in_words(prose.day), found=prose.text[slice(*dated.bare_span)])
    right = prose.fields.dateline or ""
    if right and not _words(city) & _words(f"{right} {prose.own.dateline or ''}"):
        yield RULE.at(prose.place(dateline.start, dateline.end), right=right, found=city)


def _words(city: str) -> set[str]:
    """Return the words of a city's name: Kota Sorong and SORONG are the same."""
    return {word.casefold() for word in _WORD.findall(city)}
