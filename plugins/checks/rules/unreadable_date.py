"""Dates are written year-month-day.

What it checks: `date`, `embargo` and the dates of updates, evidence, terms and provinces are real days, written as
`2026-08-21`; where a time of day is taken, as `2026-08-21 09:30`, if need be with an offset such as `+07:00`.

Why: 08/09/2026 is two different days to two readers.

Bad: `date: 21 Agustus 2026`, `date: 2026-02-30`

Good: `date: 2026-08-21`, `date: 2026-08-21 09:30`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W205",
    name="unreadable-date",
    severity=Severity.ERROR,
    message={
        "id": "Tanggal harus ditulis tahun-bulan-tanggal, misalnya 2026-08-21; `{field}` berisi `{found}`.",
        "en": "A date must be written year-month-day, such as 2026-08-21; `{field}` says `{found}`.",
    },
    hint={
        "id": "Tulis bulan dan tanggal dengan dua angka. Jam boleh ditambahkan: 2026-08-21 09:30.",
        "en": "Write month and day with two digits. A time of day may follow: 2026-08-21 09:30.",
    },
)
