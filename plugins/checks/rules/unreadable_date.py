"""Dates are written year-month-day.

What it checks: dates are real days, written as `2026-08-21`. Where a time may be given, it follows as
`2026-08-21 09:30`; it is local time, and an offset such as `+07:00` may be added. This holds for `date`, `embargo`, the
dates in `updated` and `evidence`, and those in registers.

Why: 08/09/2026 is 8 September to one reader and 9 August to another.

Bad: `date: 21 Agustus 2026`, `date: 2026-02-30`, `embargo: 2026-08-21 09.30`

Good: `date: 2026-08-21`, `embargo: 2026-08-21 10:00`

Tanggal ditulis tahun-bulan-tanggal.

Yang diperiksa: tanggal benar-benar ada dalam kalender dan ditulis seperti `2026-08-21`. Jika jam boleh disebut, jam
ditulis sesudahnya: `2026-08-21 09:30`. Jam itu waktu setempat; selisih waktu seperti `+07:00` boleh ditambahkan. Ini
berlaku untuk `date`, `embargo`, tanggal dalam `updated` dan `evidence`, serta tanggal dalam daftar di folder
`registers`.

Alasan: 08/09/2026 bisa dibaca 8 September, bisa pula 9 Agustus.

Salah: `date: 21 Agustus 2026`, `date: 2026-02-30`, `embargo: 2026-08-21 09.30`

Benar: `date: 2026-08-21`, `embargo: 2026-08-21 10:00`
"""

import re
from collections.abc import Mapping
from datetime import date

from plugins.checks.wording import Phrase
from plugins.diagnostics import Rule, Severity, Value
from plugins.prose import regex
from plugins.releases import is_moment

RULE = Rule(
    code="W205",
    name="unreadable-date",
    severity=Severity.ERROR,
    message={
        "id": "Tanggal harus {requirement}; `{field}` berisi `{found}`.",
        "en": "A date must {requirement}; `{field}` says `{found}`.",
    },
    hint={"id": "{mend}", "en": "{mend}"},
)

_Fault = tuple[Phrase, Phrase]

_SPELLING: _Fault = (
    {
        "id": "ditulis tahun-bulan-tanggal, misalnya 2026-08-21",
        "en": "be written year-month-day, such as 2026-08-21",
    },
    {
        "id": "Tulis bulan dan tanggal dengan dua angka. Jam boleh ditambahkan: 2026-08-21 09:30.",
        "en": "Write month and day with two digits. A time of day may follow: 2026-08-21 09:30.",
    },
)
_NO_SUCH_DAY: _Fault = (
    {"id": "ada dalam kalender", "en": "be a day of the calendar"},
    {
        "id": "Hari itu tidak ada. Periksa tahun, bulan (01-12), dan tanggalnya: tidak setiap bulan sampai 31.",
        "en": "There is no such day. Check year, month (01-12) and day: not every month has 31.",
    },
)
_TIME: _Fault = (
    {
        "id": "diikuti jam dengan dua angka dan titik dua, misalnya 2026-08-21 09:30",
        "en": "be followed by a time with two digits and a colon, such as 2026-08-21 09:30",
    },
    {
        "id": "Tulis jam dari 00:00 sampai 23:59: 09:30, bukan 9:30 atau 09.30, tanpa WIB, WITA, atau WIT.",
        "en": "Write a time from 00:00 to 23:59: 09:30, not 9:30 or 09.30, and no name of a zone.",
    },
)
_DAY_ONLY: _Fault = (
    {"id": "ditulis tanpa jam di sini", "en": "be written without a time here"},
    {"id": "Hapus jamnya.", "en": "Leave out the time."},
)
_DAY = regex(r"(\d{4})-(\d{2})-(\d{2})(?=[T ]+(\d)|$)", re.ASCII)
_YEARS = range(1900, 3000)


def in_words(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Tell a day that does not exist, a time that cannot be read, and all other spellings apart."""
    requirement, mend = _fault(str(values["found"]))
    return {**values, "requirement": requirement, "mend": mend}


def _fault(found: str) -> _Fault:
    written = _DAY.match(found.strip())
    if not written:
        return _SPELLING
    if not _exists(*map(int, written.group(1, 2, 3))):
        return _NO_SUCH_DAY
    return _DAY_ONLY if is_moment(found) else _TIME


def _exists(year: int, month: int, day: int) -> bool:
    try:
        return date(year, month, day).year in _YEARS
    except ValueError:
        return False
