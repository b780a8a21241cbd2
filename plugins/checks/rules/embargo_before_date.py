"""An embargo ends on the date of the release, or after it.

What it checks: where a release has an `embargo`, it does not end before `date`.

Why: a release appears only when both its date and the end of its embargo have come. An embargo that ends earlier has no
effect; most often it is a slip.

Bad: `date: 2026-08-21` with `embargo: 2026-08-20 10:00`

Good: `date: 2026-08-21` with `embargo: 2026-08-21 10:00`

Embargo berakhir pada tanggal siaran atau sesudahnya.

Yang diperiksa: jika siaran memuat `embargo`, embargo itu tidak berakhir sebelum `date`.

Alasan: siaran baru terbit setelah tanggalnya tiba dan embargonya berakhir. Embargo yang berakhir lebih awal tidak ada
gunanya; biasanya itu salah ketik.

Salah: `date: 2026-08-21` dengan `embargo: 2026-08-20 10:00`

Benar: `date: 2026-08-21` dengan `embargo: 2026-08-21 10:00`
"""

from collections.abc import Iterator

from plugins.checks.zones import date_of, local_time, zone_of
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W212",
    name="embargo-before-date",
    severity=Severity.WARNING,
    message={
        "id": "Embargo tidak boleh berakhir sebelum tanggal siaran, {date}; embargo ini berakhir {embargo}.",
        "en": "An embargo must not end before the date of the release, {date}; this one ends {embargo}.",
    },
    hint={
        "id": "Periksa `date` dan `embargo`, atau hapus `embargo`.",
        "en": "Check `date` and `embargo`, or remove `embargo`.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Compare each embargo that a file states with its date."""
    for manuscript in library.news:
        embargo = manuscript.fields.embargo
        if embargo and (date := date_of(library, manuscript)):
            zone = zone_of(library, manuscript)
            if embargo.at(zone) < date.at(zone):
                values = {"date": local_time(date, zone), "embargo": local_time(embargo, zone)}
                yield RULE.at(manuscript.place("embargo"), **values)
