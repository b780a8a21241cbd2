"""Every address a newsroom gives out, and what gives it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from plugins.checks.register_keys import PROGRAMMES, PROVINCES, UNITS
from plugins.diagnostics import Place
from plugins.releases import Language, Library, Manuscript, addresses

SECTIONS = ("release", "clarification", "province", "programme", "unit", "archive")


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that wants an address; `place` is asked only where two want the same one."""

    address: str
    place: Callable[[], Place]


def claims(library: Library) -> Iterator[Claim]:
    """Yield all claims: sections first, then registers, releases and pages, old addresses last."""
    for number, language in enumerate(library.site.languages):
        yield from _section_claims(library, number, language)
        yield from _register_claims(library, language)
    for manuscript in library.manuscripts:
        address = addresses.manuscript_address(manuscript, library.site)
        yield Claim(address, partial(manuscript.place, "slug"))
    for manuscript in library.manuscripts:
        yield from _alias_claims(manuscript)


def comparable(address: str) -> str:
    """Return the address as a web server sees it: with or without index.html is the same."""
    return address.removesuffix("index.html").rstrip("/") or "/"


def _section_claims(library: Library, number: int, language: Language) -> Iterator[Claim]:
    steps = ("languages", number)
    yield Claim(addresses.front(language), partial(library.place, "site.yml", *steps, "path"))
    for name in SECTIONS:
        place = partial(library.place, "site.yml", *steps, "addresses", name)
        yield Claim(addresses.section(language, name), place)
    years = {date.day.year for manuscript in library.news if (date := manuscript.fields.date)}
    for year in sorted(years):
        place = partial(library.place, "site.yml", *steps, "addresses", "archive")
        yield Claim(addresses.section(language, "archive", str(year)), place)


def _register_claims(library: Library, language: Language) -> Iterator[Claim]:
    registers = library.registers
    for name, path, section, register in (
        ("province", PROVINCES, "provinces", registers.provinces),
        ("programme", PROGRAMMES, "programmes", registers.programmes),
        ("unit", UNITS, "units", registers.units),
    ):
        for key, entry in register.items():
            slug = addresses.facet_slug(entry.slug, key, language.code)
            place = partial(library.entry_place, path, section, key, "slug")
            yield Claim(addresses.section(language, name, slug), place)


def _alias_claims(manuscript: Manuscript) -> Iterator[Claim]:
    for number, alias in enumerate(manuscript.fields.aliases or ()):
        yield Claim(alias, partial(manuscript.place, "aliases", number))
