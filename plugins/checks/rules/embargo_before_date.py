"""An embargo ends after the date of the release, or on it.

What it checks: where a release has an `embargo`, it does not end before `date`. A warning: `allow` can let one pass.

Why: nothing is shown before either of the two; an embargo that ends earlier has no effect and is most often a slip.

Bad: `date: 2026-12-02` with `embargo: 2026-12-01 10:00`

Good: `date: 2026-12-01` with `embargo: 2026-12-01 10:00`
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
