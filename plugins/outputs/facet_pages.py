"""The pages of provinces, programmes and units, and their indexes."""

from collections.abc import Iterator, Sequence

from plugins.outputs.edition import Edition
from plugins.outputs.frames import HEADINGS, Subject, page_output, section_link
from plugins.outputs.list_pages import Listing
from plugins.outputs.output import Output
from plugins.outputs.views import FacetFacts, FacetGroup, FacetLink, IndexView, Link
from plugins.releases import Programme, Province, Unit, addresses
from plugins.site_graph import Story

KINDS = {"provinces": "province", "programmes": "programme", "units": "unit"}


def facet_listings(edition: Edition) -> Iterator[Listing]:
    """Yield the list of every province, programme and unit, empty ones too."""
    registers, facets = edition.registers, edition.graph.facets
    for key, province in registers.provinces.items():
        yield _listing(edition, "provinces", province, facets.provinces[key], _province_facts(edition, province))
    for key, programme in registers.programmes.items():
        facts = _programme_facts(edition, programme)
        yield _listing(edition, "programmes", programme, facets.programmes[key], facts)
    for key, unit in registers.units.items():
        yield _listing(edition, "units", unit, facets.units[key], _unit_facts(edition, unit))


def index_outputs(edition: Edition) -> Iterator[Output]:
    """Declare the indexes of provinces, programmes and units."""
    gettext = edition.words.gettext
    intros = {
        "provinces": gettext("News by province."),
        "programmes": gettext("What the programmes are, and the news about them."),
        "units": gettext("The bureaus, centres and provincial offices that issue news."),
    }
    groups = {
        "provinces": province_groups(edition),
        "programmes": _programme_groups(edition),
        "units": _unit_groups(edition),
    }
    for name, intro in intros.items():
        heading = gettext(HEADINGS[name])
        subject = Subject(name, heading, intro, section_addresses(edition, name), section=name)
        yield page_output(edition, "templates/index.html", subject, IndexView(heading, intro, groups[name]))


def section_addresses(edition: Edition, name: str, *parts: str) -> dict[str, str]:
    """Return the address of a section, or of something in it, in every language."""
    return {
        language.code: addresses.section(language, addresses.SECTIONS[name], *parts)
        for language in edition.site.languages
    }


def counted(edition: Edition, url: str, text: str, count: int, summary: str = "") -> FacetLink:
    """Return the link to a list with the number of its releases."""
    return FacetLink(url, text, edition.words.number(count), count, summary)


def province_groups(edition: Edition) -> tuple[FacetGroup, ...]:
    """Return the provinces by island, each with its count; entries without an island come first, unheaded."""
    registers = edition.registers
    counts = edition.graph.facets.provinces
    islands: dict[str, list[FacetLink]] = {"": [], **{key: [] for key in registers.islands}}
    for key, province in registers.provinces.items():
        url = edition.url(edition.facet_address("province", key))
        link = counted(edition, url, edition.name(province.name), len(counts[key]))
        islands[province.island or ""].append(link)
    headings = {"": "", **{key: edition.name(island.name) for key, island in registers.islands.items()}}
    return tuple(FacetGroup(headings[key], tuple(links)) for key, links in islands.items() if links)


def programme_links(edition: Edition, keys: Sequence[str]) -> tuple[FacetLink, ...]:
    """Return programmes with their count and one line each."""
    links = []
    for key in keys:
        programme = edition.registers.programmes[key]
        url = edition.url(edition.facet_address("programme", key))
        text = _titled(edition, programme)
        count = len(edition.graph.facets.programmes[key])
        links.append(counted(edition, url, text, count, edition.name(programme.summary)))
    return tuple(links)


def _titled(edition: Edition, programme: Programme) -> str:
    name = edition.name(programme.name)
    return f"{name} ({programme.acronym})" if programme.acronym else name


def _programme_groups(edition: Edition) -> tuple[FacetGroup, ...]:
    registers = edition.registers
    by_type: dict[str, list[str]] = {key: [] for key in registers.programme_types}
    for key, programme in registers.programmes.items():
        by_type[programme.type].append(key)
    return tuple(
        FacetGroup(edition.name(registers.programme_types[key].name), programme_links(edition, keys))
        for key, keys in by_type.items()
        if keys
    )


def _unit_groups(edition: Edition) -> tuple[FacetGroup, ...]:
    registers, facets = edition.registers, edition.graph.facets
    by_province: dict[str, list[FacetLink]] = {key: [] for key in registers.provinces}
    for key, unit in registers.units.items():
        url = edition.url(edition.facet_address("unit", key))
        by_province[unit.province].append(counted(edition, url, edition.name(unit.name), len(facets.units[key])))
    return tuple(
        FacetGroup(edition.name(registers.provinces[key].name), tuple(links))
        for key, links in by_province.items()
        if links
    )


def _listing(
    edition: Edition, name: str, entry: Province | Programme | Unit, stories: tuple[Story, ...], facts: FacetFacts
) -> Listing:
    heading = _titled(edition, entry) if isinstance(entry, Programme) else edition.name(entry.name)
    about = facts.about or heading
    slugs = {code: addresses.facet_slug(entry.slug, entry.key, code) for code in edition.site.codes}
    subject = Subject(
        kind=KINDS[name],
        title=heading,
        description=about,
        addresses={code: section_addresses(edition, name, slug)[code] for code, slug in slugs.items()},
        section=name,
        trail=(section_link(edition, name),),
    )
    onward = (section_link(edition, "releases"), section_link(edition, name))
    eyebrow = edition.words.gettext(KINDS[name].capitalize())
    return Listing(subject, stories, eyebrow, facts, elsewhere=onward)


def _province_facts(edition: Edition, province: Province) -> FacetFacts:
    gettext, registers = edition.words.gettext, edition.registers
    island = registers.islands.get(province.island or "")
    units = [key for key, unit in registers.units.items() if unit.province == province.key]
    facts = [
        (gettext("Part of the country"), edition.name(island.name) if island else ""),
        (gettext("Capital"), edition.name(province.capital)),
        (gettext("Time zone"), edition.name(province.zone)),
    ]
    return FacetFacts(edition.name(province.about), _told(facts), edition.facet_links("unit", units))


def _programme_facts(edition: Edition, programme: Programme) -> FacetFacts:
    gettext, registers = edition.words.gettext, edition.registers
    kind = registers.programme_types.get(programme.type)
    status = registers.programme_statuses.get(programme.status)
    facts = [
        (gettext("Type"), edition.name(kind.name) if kind else ""),
        (gettext("Status"), edition.name(status.name) if status else ""),
        (gettext("Since"), str(programme.active_from or "")),
        (gettext("Until"), str(programme.active_to or "")),
    ]
    relatives = [key for key in (programme.successor_of, programme.succeeded_by) if key and key in registers.programmes]
    return FacetFacts(edition.name(programme.summary), _told(facts), edition.facet_links("programme", relatives))


def _unit_facts(edition: Edition, unit: Unit) -> FacetFacts:
    gettext = edition.words.gettext
    facts = [(gettext("City"), edition.name(unit.city))]
    related: list[Link] = [edition.facet_link("province", unit.province)]
    if unit.parent and unit.parent in edition.registers.units:
        related.append(edition.facet_link("unit", unit.parent))
    return FacetFacts(edition.name(unit.about), _told(facts), tuple(related))


def _told(facts: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((term, text) for term, text in facts if text)
