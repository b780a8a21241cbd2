"""Officials are those of the register.

What it checks: `spokesperson` and `signatory` are keys of registers/officials.yml; either may also be a unit. A
spokesperson who is no official is written with name and position, not with a known misspelling of an official's name.

Why: the register knows the right spelling and the post held on the date of the release.

Bad: `spokesperson: risma`, `spokesperson: [{name: Agus Gumilang Kartasasmita, position: Menteri Sosial}]`

Good: `spokesperson: tri-rismaharini`, `spokesperson: [{name: Rina Sari, position: Kepala Desa Sukamaju}]`
"""

from collections.abc import Iterator
from functools import partial

from plugins.checks.officials import Names, names_in
from plugins.checks.register_keys import OFFICIALS, Guide
from plugins.checks.wording import Phrase, join, look_in, suggest
from plugins.diagnostics import Finding, Place, Rule, Severity
from plugins.releases import Library, Manuscript, Official

RULE = Rule(
    code="W304",
    name="unknown-official",
    severity=Severity.ERROR,
    message={
        "id": "`{field}` harus ditulis seperti dalam daftar pejabat; `{found}` tidak ada di sana.",
        "en": "`{field}` must be written as in the register of officials; `{found}` is not there.",
    },
    hint={"id": "{advice}", "en": "{advice}"},
)

_OTHERWISE = {
    "spokesperson": {
        "id": "Untuk orang di luar daftar, tulis {name: Nama, position: Jabatan}.",
        "en": "For someone who is not there, write {name: Name, position: Post}.",
    },
    "signatory": {
        "id": "Jika penanda tangannya tidak diketahui, tulis kunci unit kerjanya.",
        "en": "Where nobody knows who signed, write the key of the unit.",
    },
}


def check_story(library: Library) -> Iterator[Finding]:
    """Look up every official that a file states."""
    registers = library.registers
    guide = Guide(registers.officials, OFFICIALS, _names)
    names = names_in(registers)
    for manuscript in library.news:
        yield from _speakers(library, manuscript, guide, names)
        signatory = manuscript.fields.signatory
        if signatory and signatory not in registers.officials and signatory not in registers.units:
            yield _finding(manuscript.place("signatory"), "signatory", signatory, guide.meant(signatory))


def _speakers(library: Library, manuscript: Manuscript, guide: Guide[Official], names: Names) -> Iterator[Finding]:
    for number, speaker in enumerate(manuscript.fields.spokesperson or ()):
        place = partial(manuscript.place, "spokesperson", number)
        known = speaker.key in library.registers.officials or speaker.key in library.registers.units
        if speaker.key and not known:
            yield _finding(place(), "spokesperson", speaker.key, guide.meant(speaker.key), guide.several(speaker.key))
        elif not speaker.key and speaker.name and (official := names.misspelt(speaker.name)):
            yield _finding(place(), "spokesperson", speaker.name, official.key)


def _finding(place: Place, field: str, found: str, meant: str, several: Phrase | None = None) -> Finding:
    advice = several or suggest(meant, join(look_in(OFFICIALS), _OTHERWISE[field]))
    return RULE.at(place, field=field, found=found, advice=advice)


def _names(official: Official) -> tuple[str, ...]:
    return (official.name, *official.variants, *official.misspellings)
