"""Entries of registers and site.yml refer to what there is.

What it checks: island and time zone of a province; type, status, predecessor and successor of a programme; province and
parent of a unit, and that no unit is its own ancestor; locale of a language, sections and pages in `navigation` and
`footer`, and fields in `required_fields` of site.yml.

Why: releases, lists and menus are built from these references.

Bad: `- {key: dinsos-aceh, province: acheh, ...}`

Good: `- {key: dinsos-aceh, province: aceh, ...}`
"""

from collections.abc import Iterator
from itertools import chain

from plugins.checks.references import in_registers, in_site
from plugins.checks.wording import choose, suggest
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library, closest

RULE = Rule(
    code="W308",
    name="register-reference",
    severity=Severity.ERROR,
    message={
        "id": "`{field}` harus merujuk pada sesuatu yang ada; `{found}` {fault}.",
        "en": "`{field}` must refer to something there is; `{found}` {fault}.",
    },
    hint={"id": "{advice}", "en": "{advice}"},
)

_UNKNOWN = {"id": "tidak dikenal", "en": "is unknown"}
_CIRCULAR = {"id": "merujuk kembali ke sini", "en": "leads back to here"}
_CHECK = {
    "id": "Periksa ejaannya, atau tambahkan dulu yang dirujuk.",
    "en": "Check its spelling, or add first what it refers to.",
}


def check_site(library: Library) -> Iterator[Finding]:
    """Look up every reference."""
    for broken in chain(in_registers(library), in_site(library)):
        advice = suggest(closest(broken.found, broken.known), choose(broken.known, _CHECK))
        fault = _CIRCULAR if broken.circular else _UNKNOWN
        place = broken.place(broken.field)
        yield RULE.at(place, field=broken.field, found=broken.found, fault=fault, advice=advice)
