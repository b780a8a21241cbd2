"""The province existed on the date of the release.

What it checks: no release is filed under a province that was founded after its date.

Why: news of 2021 from Sorong is news from West Papua; Southwest Papua was founded in December 2022.

Bad: `date: 2021-08-21` with `province: [papua-barat, papua-barat-daya]`

Good: `date: 2021-08-21` with `province: papua-barat`

Provinsi sudah berdiri pada tanggal siaran.

Yang diperiksa: siaran tidak dimasukkan ke provinsi yang baru berdiri setelah tanggalnya.

Alasan: berita tahun 2021 dari Sorong adalah berita Papua Barat; Papua Barat Daya baru berdiri pada Desember 2022.

Salah: `date: 2021-08-21` dengan `province: [papua-barat, papua-barat-daya]`

Benar: `date: 2021-08-21` dengan `province: papua-barat`
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
