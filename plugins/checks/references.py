"""References from registers and site.yml that lead nowhere."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial

from babel import Locale, UnknownLocaleError
from msgspec import Struct

from plugins.checks.register_keys import PROGRAMMES, PROVINCES, UNITS
from plugins.checks.zones import is_zone
from plugins.diagnostics import Place
from plugins.releases import ABOUT, PAGES, Library, Unit, addresses

SITE = "site.yml"


class Broken(Struct, frozen=True):
    """`field` says `found`, which is none of `known`, or leads in a circle.

    `known` is empty where all there are cannot be listed.
    """

    field: str
    found: str
    known: Collection[str]
    place: Callable[..., Place]
    circular: bool = False


def in_registers(library: Library) -> Iterator[Broken]:
    """Yield the broken references of the registers."""
    registers = library.registers
    for key, province in registers.provinces.items():
        place = partial(library.entry_place, PROVINCES, "provinces", key)
        yield from _broken("island", province.island, registers.islands, place)
        if not is_zone(province.timezone):
            yield Broken("timezone", province.timezone, (), place)
    for key, programme in registers.programmes.items():
        place = partial(library.entry_place, PROGRAMMES, "programmes", key)
        yield from _broken("type", programme.type, registers.programme_types, place)
        if registers.programme_statuses:
            yield from _broken("status", programme.status, registers.programme_statuses, place)
        yield from _broken("successor_of", programme.successor_of, registers.programmes, place)
        yield from _broken("succeeded_by", programme.succeeded_by, registers.programmes, place)
    for key, unit in registers.units.items():
        place = partial(library.entry_place, UNITS, "units", key)
        yield from _broken("province", unit.province, registers.provinces, place)
        yield from _broken("parent", unit.parent, registers.units, place)
        if unit.parent and _own_ancestor(unit, registers.units):
            yield Broken("parent", unit.parent, (), place, circular=True)


def in_site(library: Library) -> Iterator[Broken]:
    """Yield the broken references of site.yml."""
    site = library.site
    stems = {key.removeprefix(PAGES) for key in library.translations if key.startswith(PAGES)}
    for number, language in enumerate(site.languages):
        if not _is_locale(language.locale):
            yield Broken("locale", language.locale, (), partial(library.place, SITE, "languages", number))
    for number, entry in enumerate(site.navigation):
        place = partial(_at, library, "navigation", number)
        if isinstance(entry, str):
            yield from _broken("navigation", entry, addresses.SECTIONS, place)
        else:
            yield from _broken("navigation", entry.page, stems, place)
    for number, stem in enumerate(site.footer):
        yield from _broken("footer", stem, stems, partial(_at, library, "footer", number))
    for kind, names in site.required_fields.items():
        for number, name in enumerate(names):
            place = partial(_at, library, "required_fields", kind, number)
            allowed = tuple(field for field, about in ABOUT.items() if kind in about.kinds)
            yield from _broken("required_fields", name, allowed, place)


def _at(library: Library, *steps: int | str) -> Place:
    """Return the place of a list's entry; the last argument, the field's name, adds nothing here."""
    return library.place(SITE, *steps)


def _broken(field: str, found: str | None, known: Collection[str], place: Callable[..., Place]) -> Iterator[Broken]:
    if found is not None and found not in known:
        yield Broken(field, found, known, place)


def _own_ancestor(unit: Unit, units: Mapping[str, Unit]) -> bool:
    """Follow the parents, no further than there are units."""
    above = unit
    for _ in range(len(units)):
        if not above.parent or above.parent not in units:
            return False
        above = units[above.parent]
        if above is unit:
            return True
    return False


def _is_locale(name: str) -> bool:
    try:
        Locale.parse(name)
    except (ValueError, UnknownLocaleError):
        return False
    return True
