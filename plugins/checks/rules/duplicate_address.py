"""Every page has an address of its own.

What it checks: no two releases, clarifications, pages, pictures, old addresses, sections, lists with their older pages,
or entries of registers have the same address. Capitals make no difference.

Why: one of the two would overwrite the other, silently; where capitals make a difference on one server, they make none
on another.

Bad: `slug: aid-arrives` in two English releases of the same month.

Good: `slug: aid-arrives-aceh` and `slug: aid-arrives-palu`
"""

from collections.abc import Iterator

from plugins.checks.address_book import Claim, claims, comparable
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W501",
    name="duplicate-address",
    severity=Severity.ERROR,
    message={
        "id": "Setiap halaman harus punya alamat sendiri; {address} sudah dipakai {other}.",
        "en": "Every page must have an address of its own; {address} is already taken by {other}.",
    },
    hint={
        "id": "Tulis `slug` lain, ganti nama berkas, atau hapus alamat lama yang sama.",
        "en": "Write another `slug`, rename the file, or remove the old address that is the same.",
    },
)


def check_site(library: Library) -> Iterator[Finding]:
    """Compare all addresses."""
    first: dict[str, Claim] = {}
    for claim in claims(library):
        other = first.setdefault(comparable(claim.address).casefold(), claim)
        if other is not claim:
            place = other.place()
            yield RULE.at(claim.place(), address=claim.address, other=f"{place.path}:{place.line}")
