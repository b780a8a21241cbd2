"""A date that is months away from the release has its year.

What it checks: a day and month without a year are at most two months away from the date of the release, and words such
as "lalu", "mendatang", "last" or "next" agree with the nearest such day. A year in the same paragraph is enough, and
days that return every year, such as Hari Pahlawan, need none.

Why: a release is read for years, and "Jumat (15/02) lalu" in August soon says nothing.

Bad: `15 Maret lalu` in a release of August

Good: `15 Maret 2026`

Tanggal yang berbulan-bulan dari siaran disertai tahunnya.

Yang diperiksa: tanggal dan bulan tanpa tahun berjarak paling banyak dua bulan dari tanggal siaran, dan kata seperti
"lalu", "mendatang", "last", atau "next" sesuai dengan tanggal terdekat yang mungkin. Tahun dalam paragraf yang sama
sudah cukup, dan hari yang berulang setiap tahun, seperti Hari Pahlawan, tidak memerlukannya.

Alasan: siaran dibaca bertahun-tahun kemudian, dan "Jumat (15/02) lalu" pada bulan Agustus segera kehilangan arti.

Salah: `15 Maret lalu` dalam siaran bulan Agustus

Benar: `15 Maret 2026`
"""

from collections.abc import Iterator
from datetime import date, timedelta

from plugins.checks.telling import is_claimed, told_at_most
from plugins.checks.weekdays import years_near
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import DateMention, Prose, regex

RULE = Rule(
    code="W802",
    name="missing-year",
    severity=Severity.WARNING,
    message={
        "id": "Tanggal yang bisa dibaca sebagai tahun lain harus disertai tahunnya; di sini tertulis {found}.",
        "en": "A date that could be one of another year must have its year; {found} is written here.",
    },
    hint={
        "id": "Tambahkan tahunnya, misalnya {example}.",
        "en": "Add the year, such as {example}.",
    },
)
NEAR = timedelta(days=62)
AROUND = 60
"""Characters before a date in which the name of its day may stand."""
_PAST = frozenset("lalu silam last past ago".split())
_FUTURE = frozenset("mendatang depan nanti next coming".split())
_YEARLY = frozenset(
    "setiap tiap hari hut peringatan memperingati diperingati tahunan jalan universitas"
    " every each day annual annually marked yearly street university".split()
)
_WORD = regex(r"[^\W\d_]+")


@told_at_most
def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at every date without a year."""
    for mention in prose.dates:
        if mention.year is None and prose.day and _is_unclear(mention, prose, prose.day):
            written = prose.text[mention.start : mention.end]
            yield RULE.at(prose.place(mention.start, mention.end), found=written, example=_example(mention, prose))


def _example(mention: DateMention, prose: Prose) -> str:
    """Return the date with the year that is most likely meant."""
    today = prose.day or date.min
    far = _nearest(mention, today) - today
    offset = {True: -1, False: 1}[far.days > 0] if _is_contradicted(_after(mention, prose), far) else 0
    return f"{mention.day} {prose.vocabulary.month_name(mention.month)} {(today + far).year + offset}"


def _is_unclear(mention: DateMention, prose: Prose, today: date) -> bool:
    """Say whether the year could be another than that of the nearest such day, which may be far off."""
    if mention.in_year(today.year) is None:
        return False
    after, far = _after(mention, prose), _nearest(mention, today) - today
    if abs(far) <= NEAR and not _is_contradicted(after, far):
        return False
    before = _words(prose.text[max(0, mention.start - AROUND) : mention.start].rpartition(". ")[2])
    if (_YEARLY & {*before, *after}) or is_claimed(prose, mention.start):
        return False
    return not years_near(mention, prose) and not {"tahun", "year"} & set(after[:3])


def _is_contradicted(after: list[str], far: timedelta) -> bool:
    """Say whether a past day is still to come, or a coming one past."""
    next_word = set(after[:1])
    return bool((_PAST & next_word and far.days > 0) or (_FUTURE & next_word and far.days < 0))


def _after(mention: DateMention, prose: Prose) -> list[str]:
    return _words(prose.text[mention.end : mention.end + AROUND // 2].partition(".")[0])


def _nearest(mention: DateMention, today: date) -> date:
    days = (mention.in_year(today.year + offset) for offset in (-1, 0, 1))
    return min((day for day in days if day), key=lambda day: abs(day - today))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
