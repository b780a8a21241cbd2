"""Officials held their post on the date of the release.

What it checks: a spokesperson or signatory from the register of officials has a term of office there that covers the
date of the release. Someone written with `name` and `position` whose name, of two words or more, is in that register
held that position then.

Why: a release that names a minister before the term began has the wrong name, or the wrong date.

Bad: `date: 2019-10-22` with `spokesperson: siti-rahmawati`, minister in the register from 23 October 2019

Good: `date: 2024-10-21` with `spokesperson: siti-rahmawati`

Pejabat memegang jabatannya pada tanggal siaran.

Yang diperiksa: masa jabatan narasumber atau penanda tangan dalam daftar pejabat mencakup tanggal siaran. Orang yang
ditulis dengan `name` dan `position`, jika namanya, dua kata atau lebih, ada dalam daftar itu, juga memegang jabatan
tersebut pada tanggal siaran.

Alasan: jika siaran menyebut seorang menteri sebelum masa jabatannya dimulai, nama atau tanggalnya keliru.

Salah: `date: 2019-10-22` dengan `spokesperson: siti-rahmawati`, yang dalam daftar baru menjadi menteri pada 23 Oktober
2019

Benar: `date: 2024-10-21` dengan `spokesperson: siti-rahmawati`
"""

from collections.abc import Iterator
from datetime import date

from plugins.checks.officials import Names, held, names_in, posts
from plugins.checks.zones import date_of
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library, Manuscript, Official, Speaker

RULE = Rule(
    code="W306",
    name="official-not-in-post",
    severity=Severity.ERROR,
    message={
        "id": "Pejabat harus memegang jabatannya pada tanggal siaran, {day}; {found} tercatat: {posts}.",
        "en": "An official must hold the post on the date of the release, {day}; {found} is on record as: {posts}.",
    },
    hint={
        "id": "Periksa tanggal, nama, dan jabatannya. Jika semuanya benar, lengkapi masa jabatan di {register}.",
        "en": "Check the date, the name and the post. Where all are right, add the term to {register}.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Compare the terms of every official that a file states with its date."""
    names = names_in(library.registers)
    for manuscript in library.news:
        if moment := date_of(library, manuscript):
            yield from _speakers(library, manuscript, names, moment.day)
            signatory = manuscript.fields.signatory
            if signatory and (official := library.registers.officials.get(signatory)):
                yield from _findings(manuscript, ("signatory",), official, Speaker(), moment.day)


def _speakers(library: Library, manuscript: Manuscript, names: Names, day: date) -> Iterator[Finding]:
    for number, speaker in enumerate(manuscript.fields.spokesperson or ()):
        official = library.registers.officials.get(speaker.key) if speaker.key else names.named(speaker.name or "")
        if official:
            yield from _findings(manuscript, ("spokesperson", number), official, speaker, day)


def _findings(
    manuscript: Manuscript, steps: tuple[int | str, ...], official: Official, speaker: Speaker, day: date
) -> Iterator[Finding]:
    if not held(official, speaker, day):
        found = f"{official.name}, {speaker.position}," if speaker.position else official.name
        register = "registers/officials.yml"
        yield RULE.at(
            manuscript.place(*steps), day=day.isoformat(), found=found, posts=posts(official), register=register
        )
