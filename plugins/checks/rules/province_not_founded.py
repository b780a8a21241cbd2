"""Provinces existed on the date of the release.

What it checks: no release is filed under a province that was founded after its date.

Why: news of 2019 from Sorong is news from Papua Barat; Papua Barat Daya was founded in December 2022.

Bad: `date: 2019-08-21` with `province: papua-barat-daya`

Good: `date: 2019-08-21` with `province: papua-barat`
"""

from collections.abc import Iterator

from plugins.checks.zones import date_of
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W307",
    name="province-not-founded",
    severity=Severity.ERROR,
    message={
        "id": "Provinsi harus sudah berdiri pada tanggal siaran, {day}; {found} berdiri {established}.",
        "en": "A province must exist on the date of the release, {day}; {found} was founded {established}.",
    },
    hint={
        "id": "Tulis provinsi induknya pada waktu itu, atau periksa tanggal siaran.",
        "en": "Write the province it belonged to then, or check the date of the release.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Compare the founding of every province that a file states with its date."""
    for manuscript in library.news:
        moment = date_of(library, manuscript)
        for number, key in enumerate(manuscript.fields.province or ()):
            province = library.registers.provinces.get(key)
            if moment and province and not province.existed(moment.day):
                yield RULE.at(
                    manuscript.place("province", number),
                    day=moment.day.isoformat(),
                    found=province.name,
                    established=str(province.established),
                )
