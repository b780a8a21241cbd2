"""Officials held their post on the date of the release.

What it checks: a spokesperson or signatory from the register of officials has a term that covers the date of the
release; one written with name and position who is in the register, by name or variant of at least two words, held that
position then.

Why: a release of 2019 that names the minister of 2021 is wrong, or dated wrongly.

Bad: `date: 2018-10-01` with `spokesperson: juliari-batubara`, minister since 23 October 2019

Good: `date: 2019-11-01` with the same spokesperson
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
