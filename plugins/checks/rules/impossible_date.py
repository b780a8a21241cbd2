"""A date is in the calendar, and a time on the clock.

What it checks: dates in words or in digits (with hyphens or points: behind a day of the week or a word for date) have a
day that their month has, and a year between 1600 and 2100; times after "pukul", the end of a range before a pause among
them, or before WIB, WITA, WIT, a.m. or p.m. have at most 24 hours and 59 minutes. The claim of a clarification is not
looked at, nor is the fault that a correction cites.

Why: nobody can come on 31 June, and nobody can tell which day was meant.

Bad: `31 Juni 2026`, `pukul 25.00`

Good: `30 Juni 2026`, `pukul 09.30`

Tanggal ada di kalender, dan waktu ada pada jam.

Yang diperiksa: tanggal dengan huruf atau angka (dengan tanda hubung atau titik: setelah nama hari atau kata "tanggal")
memiliki hari yang ada pada bulannya, dan tahun antara 1600 dan 2100; waktu setelah "pukul", termasuk akhir rentangnya
sebelum jeda, atau sebelum WIB, WITA, WIT, a.m., atau p.m. paling banyak 24 jam dan 59 menit. Klaim dalam klarifikasi
dan kesalahan yang disebut dalam ralat tidak diperiksa.

Alasan: tidak ada yang dapat datang pada 31 Juni, dan tidak ada yang tahu hari apa yang dimaksud.

Salah: `31 Juni 2026`, `pukul 25.00`

Benar: `30 Juni 2026`, `pukul 09.30`
"""

from calendar import monthrange
from collections.abc import Iterator

from plugins.checks.telling import is_claimed, is_corrected, told_at_most
from plugins.checks.wording import Phrase
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import DateMention, Prose, regex

RULE = Rule(
    code="W804",
    name="impossible-date",
    severity=Severity.ERROR,
    message={
        "id": "Tanggal dan waktu harus ada di kalender dan pada jam; {found} tidak ada.",
        "en": "Dates and times must be in the calendar and on the clock; {found} is not.",
    },
    hint={"id": "{why} Periksa angkanya.", "en": "{why} Check the digits."},
)
_SIGNS_OF_TIMES = frozenset({"pukul", "Pukul", "WIB", "WITA", "WIT", "am", "pm"})
_TIME = regex(
    r"(?<![\d.,:/])(?P<time>(?P<hour>\d{1,2})[.:](?P<minute>\d\d))(?![.,:]?\d)"
    r"(?:(?<=[Pp]ukul \d.\d\d)|(?<=[Pp]ukul \d\d.\d\d)|(?=\s(?P<half>[ap]\.?m\b)|\s(?:WIB|WITA|WIT)\b))"
)
_UNTIL = regex(
    r"[Pp]ukul \d{1,2}[.:]\d\d(?:\s?[-–—]\s?|\s(?:hingga|sampai(?: dengan)?|s\.d\.|s/d)\s)"
    r"(?P<time>(?P<hour>\d{1,2})[.:](?P<minute>\d\d))(?![.,:]?\d)(?=[.,;:!?)\"”’]|\s*\Z|\s?\n\n)"
)
"""The end of a range behind "pukul"; before the name of a time zone it is a time anyhow, before others an amount."""
_NUMBERED = regex(r"(?:\b(?:nomor|number|no|pasal)|(?!Tanggal|Tgl|Date|Pada )[A-Z]\w{0,20})[.:]?\s\Z")
_LEAP_YEAR = 2000
_MONTHS, _LONGEST = 12, 31
"""Months of a year, and days of the longest of them."""
FIRST_YEAR, LAST_YEAR = 1600, 2100


@told_at_most
def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at every date and time."""
    for mention in prose.dates:
        if (why := _why(mention)) and _is_a_date(mention, prose):
            found = prose.text[slice(*mention.bare_span)]
            yield RULE.at(prose.place(*mention.bare_span), found=found, why=why)
    if not prose.distinct_words.isdisjoint(_SIGNS_OF_TIMES) or ".m." in prose.text:
        yield from _times(prose)


def _is_a_date(mention: DateMention, prose: Prose) -> bool:
    """Tell it from a decree's number, and from a date with the month first, of which another rule speaks."""
    month_first = mention.in_digits and mention.day <= _MONTHS < mention.month <= _LONGEST
    if month_first or is_claimed(prose, mention.start) or is_corrected(prose, mention.start):
        return False
    return not (mention.in_digits and _NUMBERED.search(prose.text, max(0, mention.start - 24), mention.start))


def _why(mention: DateMention) -> Phrase | None:
    """Return why there is no such day; None where there is."""
    if mention.year and not FIRST_YEAR <= mention.year <= LAST_YEAR:
        return {"id": "Tahunnya tidak mungkin.", "en": "The year cannot be right."}
    if not 1 <= mention.month <= _MONTHS:
        return {"id": "Setahun hanya dua belas bulan.", "en": "A year has twelve months."}
    days = monthrange(mention.year or _LEAP_YEAR, mention.month)[1]
    if 1 <= mention.day <= days:
        return None
    return {"id": f"Bulan itu hanya sampai tanggal {days}.", "en": f"That month has {days} days."}


def _times(prose: Prose) -> Iterator[Finding]:
    for match in (*_TIME.finditer(prose.text), *_UNTIL.finditer(prose.text)):
        hour, minute = int(match["hour"]), int(match["minute"])
        latest = _MONTHS if match.groupdict().get("half") else 24
        is_wrong = hour > latest or minute > 59 or (hour == 24 and minute)
        if is_wrong and not is_corrected(prose, match.start("time")):
            why = {"id": f"Jam hanya sampai {latest}, menit sampai 59.", "en": f"Hours end at {latest}, minutes at 59."}
            yield RULE.at(prose.place(*match.span("time")), found=match["time"], why=why)
