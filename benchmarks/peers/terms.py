"""What a newsroom's lists are about: provinces, programmes, units, years and months, as plain values for the peers."""

from collections.abc import Iterator, Sequence

from babel.dates import get_month_names
from msgspec import Struct, field

from benchmarks.corpus import Sample
from benchmarks.peers.house import TAXONOMIES, Entry, House, said

WORDS = {
    "id": {"island": "Gugus pulau", "capital": "Ibu kota", "zone": "Zona waktu", "type": "Jenis", "status": "Status",
           "active_from": "Sejak", "active_to": "Sampai", "city": "Kota"},
    "en": {"island": "Island group", "capital": "Capital", "zone": "Time zone", "type": "Type", "status": "Status",
           "active_from": "Since", "active_to": "Until", "city": "City"},
}  # fmt: skip
FACTS = {
    "provinces": ("island", "capital", "zone"),
    "programmes": ("type", "status", "active_from", "active_to"),
    "units": ("city",),
}
GROUPS = {"provinces": ("islands", "island"), "programmes": ("types", "type")}


class Term(Struct, frozen=True):
    """One list of releases. `group` heads it in its index, `related` names other terms as taxonomy/key."""

    taxonomy: str
    key: str
    title: str
    address: str
    place: int
    group: str = ""
    group_place: int = 0
    about: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    related: tuple[str, ...] = field(default=())


def register_terms(house: House, lang: str) -> Iterator[Term]:
    """Yield every province, programme and unit, those without a release too."""
    for taxonomy, word in TAXONOMIES.items():
        for place, entry in enumerate(house.entries(taxonomy), 1):
            group, group_place = _group(house, taxonomy, entry, lang)
            slug = said(entry.get("slug"), lang) or entry["key"]
            yield Term(
                taxonomy=taxonomy,
                key=entry["key"],
                title=_titled(entry, lang),
                address=house.address(lang, word, slug),
                place=place,
                group=group,
                group_place=group_place,
                about=said(entry.get("about") or entry.get("summary"), lang),
                facts=tuple(_facts(house, taxonomy, entry, lang)),
                related=tuple(_related(house, taxonomy, entry)),
            )


def period_terms(house: House, lang: str, samples: Sequence[Sample]) -> Iterator[Term]:
    """Yield every year and month that has a release; indexes show the newest first."""
    months = sorted({(sample.moment.year, sample.moment.month) for sample in samples}, reverse=True)
    for place, year in enumerate(sorted({year for year, _ in months}, reverse=True), 1):
        yield Term("years", str(year), str(year), house.address(lang, "archive", str(year)), place)
    names = get_month_names("wide", "stand-alone", house.languages[lang]["locale"])
    for place, (year, month) in enumerate(months, 1):
        address = house.address(lang, "archive", str(year), f"{month:02}")
        title = f"{names[month]} {year}"
        yield Term("months", f"{year}-{month:02}", title, address, place, str(year), 9_999 - year)


def _titled(entry: Entry, lang: str) -> str:
    acronym = entry.get("acronym")
    return f"{said(entry['name'], lang)} ({acronym})" if acronym else said(entry["name"], lang)


def _group(house: House, taxonomy: str, entry: Entry, lang: str) -> tuple[str, int]:
    """Return the heading above an entry in its index, and which one it is."""
    if taxonomy == "units":
        places = house.entries("provinces")
        number = next(index for index, province in enumerate(places) if province["key"] == entry["province"])
        return said(places[number]["name"], lang), number
    plural, singular = GROUPS[taxonomy]
    groups = house.registers[taxonomy][plural]
    for number, group in enumerate(groups, 1):
        if group["key"] == entry.get(singular):
            return said(group["name"], lang), number
    return "", 0


def _facts(house: House, taxonomy: str, entry: Entry, lang: str) -> Iterator[tuple[str, str]]:
    register = house.registers[taxonomy]
    named = {"island": "islands", "type": "types", "status": "statuses"}
    for name in FACTS[taxonomy]:
        told = str(entry.get(name) or "")
        for group in register.get(named.get(name, ""), ()):
            told = said(group["name"], lang) if group["key"] == told else told
        if told:
            yield WORDS[lang][name], told


def _related(house: House, taxonomy: str, entry: Entry) -> Iterator[str]:
    if taxonomy == "provinces":
        yield from (f"units/{unit['key']}" for unit in house.entries("units") if unit["province"] == entry["key"])
    elif taxonomy == "programmes":
        yield from (f"programmes/{entry[name]}" for name in ("successor_of", "succeeded_by") if entry.get(name))
    else:
        yield f"provinces/{entry['province']}"
        if entry.get("parent"):
            yield f"units/{entry['parent']}"
