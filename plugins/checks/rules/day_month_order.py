"""A date is written day first: 21 August 2026.

What it checks: no date has its month before its day, neither in words, as in August 21, 2026, nor in digits where the
second number can only be the day, as in 8/21/2026.

Why: 8/9/2026 is in August for some readers and in September for others; one order leaves no doubt.

Bad: `August 21, 2026` and `8/21/2026`

Good: `21 August 2026` and `21/8/2026`

Tanggal ditulis dengan hari di depan: 21 Agustus 2026.

Yang diperiksa: tidak ada tanggal dengan bulan di depan hari, baik dengan huruf, seperti August 21, 2026, maupun dengan
angka yang bilangan keduanya hanya mungkin berarti hari, seperti 8/21/2026.

Alasan: 8/9/2026 dibaca Agustus oleh sebagian orang dan September oleh yang lain; satu urutan menghapus keraguan.

Salah: `August 21, 2026` dan `8/21/2026`

Benar: `21 August 2026` dan `21/8/2026`
"""

from collections.abc import Iterator

from plugins.checks.telling import is_claimed, told_at_most
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import DateMention, Prose

RULE = Rule(
    code="W805",
    name="day-month-order",
    severity=Severity.WARNING,
    message={
        "id": "Hari harus ditulis di depan bulan; di sini tertulis {found}.",
        "en": "The day must stand before the month; {found} is written here.",
    },
    hint={"id": "Tulis {right}.", "en": "Write {right}."},
)
_MONTHS = 12


@told_at_most
def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at the order of every date."""
    for mention in prose.dates:
        in_digits = mention.in_digits and mention.day <= _MONTHS < mention.month <= 31
        ends_range = mention.month_first and prose.text[mention.bare_span[0]].isdigit()
        if (mention.month_first or in_digits) and not ends_range and not is_claimed(prose, mention.start):
            yield _finding(mention, prose)


def _finding(mention: DateMention, prose: Prose) -> Finding:
    """Return what to write instead; it is a fix where the whole date stands together."""
    start, end = mention.bare_span
    written, year = prose.text[start:end], f"{mention.year}"
    if mention.in_digits:
        right = f"{mention.month}/{mention.day}/{year}"
    else:
        right = f"{mention.day} {prose.vocabulary.month_name(mention.month)}"
        right = f"{right} {year}" if year in written else right
    safe = year in written and prose.may_be_fixed(start, end)
    return RULE.at(prose.place(start, end), found=written, right=right).mended_by(right if safe else None)
