"""Every address a newsroom gives out, and what gives it."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from msgspec import Struct

from plugins.checks.manual import rule_names
from plugins.checks.register_keys import PROGRAMMES, PROVINCES, UNITS, keys_in
from plugins.diagnostics import Place
from plugins.releases import Language, Library, Manuscript, addresses

_REGISTERS = (("province", PROVINCES), ("programme", PROGRAMMES), ("unit", UNITS))


Parts = tuple[str, ...]
"""What follows a section in an address, such as year and month."""


class Claim(Struct, frozen=True):
    """Something that wants an address; `place` is asked only where two want the same one."""

    address: str
    place: Callable[[], Place]


def claims(library: Library) -> Iterator[Claim]:
    """Yield all claims: sections first, then registers, releases and pages, pictures, old addresses last."""
    periods = _periods(library)
    listed = _listed(library)
    for number, language in enumerate(library.site.languages):
        yield from _section_claims(library, number, language, periods)
        yield from _register_claims(library, language)
        yield from _list_page_claims(library, number, language, listed)
    for manuscript in library.manuscripts:
        yield Claim(manuscript.address, partial(manuscript.place, "slug"))
    for path in library.pictures:
        yield Claim(addresses.media(path), partial(Place, path))
    for manuscript in library.manuscripts:
        yield from _alias_claims(manuscript)


def comparable(address: str) -> str:
    """Return the address as a web server sees it: with or without index.html is the same."""
    return address.removesuffix("index.html").rstrip("/") or "/"


def _section_claims(library: Library, number: int, language: Language, periods: list[Parts]) -> Iterator[Claim]:
    steps = ("languages", number)
    front = partial(library.place, "site.yml", *steps, "path")
    yield Claim(addresses.front(language), front)
    yield Claim(addresses.not_found(language), front)
    for name in addresses.SECTIONS.values():
        place = partial(library.place, "site.yml", *steps, "addresses", name)
        yield Claim(addresses.section(language, name), place)
    place = partial(library.place, "site.yml", *steps, "addresses", "archive")
    for parts in periods:
        yield Claim(addresses.section(language, "archive", *parts), place)
    if language.addresses.guide:
        place = partial(library.place, "site.yml", *steps, "addresses", "guide")
        yield Claim(addresses.section(language, "guide"), place)
        for rule in rule_names():
            yield Claim(addresses.section(language, "guide", rule), place)


def _periods(library: Library) -> list[Parts]:
    """Return the years and months of which there are releases, as the archive's addresses name them."""
    days = {date.day for manuscript in library.news if (date := manuscript.date)}
    return sorted({parts for day in days for parts in ((f"{day.year}",), (f"{day.year}", f"{day.month:02}"))})


def _listed(library: Library) -> Mapping[tuple[str, Parts], int]:
    """Return the longest each list can be, by section and what it lists in it, register keys for slugs."""
    originals = [group[0] for group in library.translations.values() if group[0].kind != "page"]
    days = [manuscript.date.day for manuscript in originals if manuscript.date]
    listed: dict[tuple[str, Parts], int] = {
        ("release", ()): len(originals),
        ("clarification", ()): sum(manuscript.kind == "clarification" for manuscript in originals),
    }
    listed |= {("archive", (f"{year}",)): length for year, length in Counter(day.year for day in days).items()}
    months = Counter((day.year, day.month) for day in days)
    listed |= {("archive", (f"{year}", f"{month:02}")): length for (year, month), length in months.items()}
    for name, _ in _REGISTERS:
        keys = Counter(key for each in originals for key in set(keys_in(getattr(each, name))))
        listed |= {(name, (key,)): length for key, length in keys.items()}
    return listed


def _list_page_claims(
    library: Library, number: int, language: Language, listed: Mapping[tuple[str, Parts], int]
) -> Iterator[Claim]:
    """Yield the older pages of every list; the newest stand on the list's own address."""
    place = partial(library.place, "site.yml", "languages", number, "addresses", "page")
    for (name, parts), length in listed.items():
        pages = range(1, length // library.site.list_length)
        if pages and name not in ("release", "clarification", "archive"):
            entry = getattr(library.registers, f"{name}s").get(parts[0])
            parts = (addresses.facet_slug(entry.slug, parts[0], language.code),) if entry else parts
        for page in pages:
            yield Claim(addresses.list_page(language, addresses.section(language, name, *parts), page), place)


def _register_claims(library: Library, language: Language) -> Iterator[Claim]:
    for name, path in _REGISTERS:
        for key, entry in getattr(library.registers, f"{name}s").items():
            slug = addresses.facet_slug(entry.slug, key, language.code)
            place = partial(library.entry_place, path, f"{name}s", key, "slug")
            yield Claim(addresses.section(language, name, slug), place)


def _alias_claims(manuscript: Manuscript) -> Iterator[Claim]:
    for number, alias in enumerate(manuscript.aliases):
        yield Claim(alias, partial(manuscript.place, "aliases", number))
