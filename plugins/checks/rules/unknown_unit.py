"""The unit is written with its key from the register.

What it checks: `unit` is a key of the register of units, `units.yml`.

Why: the key tells who issued a release, and to whom journalists can turn.

Bad: `unit: Biro Humas`

Good: `unit: biro-humas`

Unit kerja ditulis dengan kuncinya dari daftar unit kerja.

Yang diperiksa: `unit` berisi kunci dari daftar unit kerja, `units.yml`.

Alasan: kunci ini menunjukkan siapa yang menerbitkan siaran dan siapa yang dapat dihubungi wartawan.

Salah: `unit: Biro Humas`

Benar: `unit: biro-humas`
"""

from collections.abc import Iterator

from plugins.checks.register_keys import UNITS, Guide, names_of, unknown_keys
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W303",
    name="unknown-unit",
    severity=Severity.ERROR,
    message={
        "id": "`unit` harus kunci dari daftar unit kerja; `{found}` tidak ada di sana.",
        "en": "`unit` must be a key of the register of units; `{found}` is not there.",
    },
    hint={"id": "{hint}", "en": "{hint}"},
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look up every unit that a file states."""
    units = library.registers.units
    return unknown_keys(library, RULE, "unit", units, Guide(units, UNITS, names_of))
