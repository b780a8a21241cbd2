"""Provinces are those of the register.

What it checks: every key in `province` stands in registers/provinces.yml.

Why: the key decides on which province's page a release is found, and in which time zone its date is meant.

Bad: `province: jogja`

Good: `province: di-yogyakarta`, `province: nasional`
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
