"""Provinces are written with their keys from the register.

What it checks: every key in `province` is in the register of provinces, `provinces.yml`.

Why: the key decides on which province's page a release is found, and in which time zone its date and time are meant.

Bad: `province: Nanggroe Aceh Darussalam`

Good: `province: aceh`, `province: [papua-barat-daya, nasional]`

Provinsi ditulis dengan kuncinya dari daftar provinsi.

Yang diperiksa: setiap kunci dalam `province` ada dalam daftar provinsi, `provinces.yml`.

Alasan: kunci ini menentukan di halaman provinsi mana siaran dapat ditemukan, dan di zona waktu mana tanggal dan jamnya
berlaku.

Salah: `province: Nanggroe Aceh Darussalam`

Benar: `province: aceh`, `province: [papua-barat-daya, nasional]`
"""

from collections.abc import Iterator

from plugins.checks.register_keys import PROVINCES, Guide, names_of, unknown_keys
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W301",
    name="unknown-province",
    severity=Severity.ERROR,
    message={
        "id": "`province` harus kunci dari daftar provinsi; `{found}` tidak ada di sana.",
        "en": "`province` must be a key of the register of provinces; `{found}` is not there.",
    },
    hint={"id": "{hint}", "en": "{hint}"},
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look up every province that a file states."""
    provinces = library.registers.provinces
    return unknown_keys(library, RULE, "province", provinces, Guide(provinces, PROVINCES, names_of))
