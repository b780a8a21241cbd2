"""Programmes are written with their keys from the register.

What it checks: every key in `programme` is in the register of programmes, `programmes.yml`.

Why: the key decides on which programme's page a release is found.

Bad: `programme: Program Keluarga Harapan`

Good: `programme: pkh`, `programme: [bst, pkh]`

Program ditulis dengan kuncinya dari daftar program.

Yang diperiksa: setiap kunci dalam `programme` ada dalam daftar program, `programmes.yml`.

Alasan: kunci ini menentukan di halaman program mana siaran dapat ditemukan.

Salah: `programme: Program Keluarga Harapan`

Benar: `programme: pkh`, `programme: [bst, pkh]`
"""

from collections.abc import Iterator

from plugins.checks.register_keys import PROGRAMMES, Guide, names_of, unknown_keys
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W302",
    name="unknown-programme",
    severity=Severity.ERROR,
    message={
        "id": "`programme` harus kunci dari daftar program; `{found}` tidak ada di sana.",
        "en": "`programme` must be a key of the register of programmes; `{found}` is not there.",
    },
    hint={"id": "{hint}", "en": "{hint}"},
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look up every programme that a file states."""
    programmes = library.registers.programmes
    return unknown_keys(library, RULE, "programme", programmes, Guide(programmes, PROGRAMMES, names_of))
