"""The lists of all news and of clarifications, and the archive by year and month."""

from collections.abc import Iterator

from plugins.outputs.edition import Edition
from plugins.outputs.facet_pages import counted, section_addresses
from plugins.outputs.frames import Subject, page_output, section_link
from plugins.outputs.list_pages import Listing
from plugins.outputs.output import Output
from plugins.outputs.views import FacetGroup, FacetLink, IndexView, Link
from plugins.releases import addresses


def time_listings(edition: Edition) -> Iterator[Listing]:
    """Yield the list of everything, of clarifications, of every year and of every month."""
    gettext = edition.words.gettext
    graph = edition.graph
    latest = Subject(
        "releases",
        gettext("Latest"),
        gettext("All releases and clarifications, newest first."),
        section_addresses(edition, "releases"),
        section="releases",
    )
    yield Listing(latest, graph.stories, feed_of=addresses.front(edition.language))
    clarifications = Subject(
        "clarifications",
        gettext("Clarifications"),
        gettext("Claims that went round, and what the facts are."),
        section_addresses(edition, "clarifications"),
        section="clarifications",
    )
    yield Listing(clarifications, graph.clarifications, elsewhere=(section_link(edition, "releases"),))
    yield from _archive_listings(edition)


def _archive_listings(edition: Edition) -> Iterator[Listing]:
    archive = section_link(edition, "archive")
    for year, stories in edition.graph.facets.years.items():
        subject = _period(edition, "year", str(year), (str(year),), (archive,))
        yield Listing(subject, stories, archive.text, with_feed=False)
    for (year, month), stories in edition.graph.facets.months.items():
        up = Link(edition.url(addresses.section(edition.language, "archive", str(year))), str(year))
        parts = (str(year), f"{month:02}")
        subject = _period(edition, "month", edition.words.month(year, month), parts, (archive, up))
        yield Listing(subject, stories, archive.text, with_feed=False)


def _period(edition: Edition, kind: str, title: str, parts: tuple[str, ...], trail: tuple[Link, ...]) -> Subject:
    description = edition.words.gettext("News of %(period)s") % {"period": title}
    return Subject(kind, title, description, section_addresses(edition, "archive", *parts), "archive", trail)


def archive_output(edition: Edition) -> Output:
    """Declare the index of years and months."""
    heading = edition.words.gettext("Archive")
    intro = edition.words.gettext("News by year and month.")
    years: dict[int, list[FacetLink]] = {year: [] for year in edition.graph.facets.years}
    for (year, month), stories in edition.graph.facets.months.items():
        url = edition.url(addresses.section(edition.language, "archive", str(year), f"{month:02}"))
        years[year].append(counted(edition, url, edition.words.month(year, month), len(stories)))
    groups = tuple(FacetGroup(str(year), tuple(links)) for year, links in years.items())
    subject = Subject("archive", heading, intro, section_addresses(edition, "archive"), section="archive")
    return page_output(edition, "templates/index.html", subject, IndexView(heading, intro, groups))
