"""Officials are written with their keys from the register.

What it checks: `spokesperson` and `signatory` are keys of the register of officials, `officials.yml`, or of the
register of units. A spokesperson who is in neither is written with `name` and `position`; the name must not be one that
the register lists as a misspelling of an official's.

Why: the register has the right spelling of the name, and the post held on the date of the release.

Bad: `spokesperson: Siti Rahma`, `{name: Siti Rachmawati, position: Menteri Teladan}`

Good: `spokesperson: siti-rahmawati`; for someone who is no official,
`spokesperson: {name: Siti Aminah, position: Relawan}`

Pejabat ditulis dengan kuncinya dari daftar pejabat.

Yang diperiksa: `spokesperson` dan `signatory` berisi kunci dari daftar pejabat, `officials.yml`, atau daftar unit
kerja. Narasumber di luar kedua daftar itu ditulis dengan `name` dan `position`; namanya tidak boleh berupa ejaan keliru
yang tercatat untuk seorang pejabat.

Alasan: daftar pejabat memuat ejaan nama yang benar dan jabatan yang dipegang pada tanggal siaran.

Salah: `spokesperson: Siti Rahma`, `{name: Siti Rachmawati, position: Menteri Teladan}`

Benar: `spokesperson: siti-rahmawati`; untuk orang yang bukan pejabat,
`spokesperson: {name: Siti Aminah, position: Relawan}`
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
