"""The front page, standing pages such as about and privacy, and the page for addresses that lead nowhere."""

from collections.abc import Collection, Iterator

from markupsafe import Markup

from plugins.outputs.bodies import resolve_body
from plugins.outputs.edition import Edition
from plugins.outputs.facet_pages import programme_links, province_groups
from plugins.outputs.frames import Subject, page_output, section_link
from plugins.outputs.output import Output
from plugins.outputs.published import feed_address
from plugins.outputs.structured_data import publisher
from plugins.outputs.views import FrontView, Link, PageView
from plugins.releases import addresses

MORE = 4
LATEST = 8
CLARIFICATIONS = 3
PROGRAMMES = 8


def front_output(edition: Edition) -> Output:
    """Declare the front page: a lead, four more, clarifications, ways in, the latest."""
    graph = edition.graph
    stories = [story for story in graph.stories if story.kind == "release"] or list(graph.stories)
    cards = [edition.card(story) for story in stories[: 1 + MORE + LATEST]]
    counts = graph.facets.programmes
    busiest = sorted((key for key in counts if counts[key]), key=lambda key: -len(counts[key]))[:PROGRAMMES]
    view = FrontView(
        lead=cards[0] if cards else None,
        more=tuple(cards[1 : 1 + MORE]),
        clarifications=tuple(edition.card(story) for story in graph.clarifications[:CLARIFICATIONS]),
        provinces=province_groups(edition),
        programmes=programme_links(edition, busiest),
        latest=tuple(cards[1 + MORE :]),
        all_releases=_all(edition, "releases", edition.words.gettext("All news")),
        all_provinces=_all(edition, "provinces", edition.words.gettext("All provinces")),
        all_programmes=_all(edition, "programmes", edition.words.gettext("All programmes")),
        all_clarifications=_all(edition, "clarifications", edition.words.gettext("All clarifications")),
    )
    home = addresses.front(edition.language)
    name = edition.name(edition.site.name)
    website = {
        "@type": "WebSite",
        "name": name,
        "url": edition.absolute(home),
        "inLanguage": edition.lang,
        "publisher": publisher(edition),
    }
    subject = Subject(
        kind="front",
        title=name,
        description=edition.name(edition.site.tagline) or name,
        addresses={language.code: addresses.front(language) for language in edition.site.languages},
        feeds=(Link(edition.url(feed_address(home)), name),),
        picture=view.lead.picture if view.lead else None,
        things=(website,),
    )
    return page_output(edition, "templates/front.html", subject, view)


def standing_outputs(edition: Edition, keys: Collection[str] | None = None) -> Iterator[Output]:
    """Declare the standing pages that exist in the edition's language, where `keys` are given only those."""
    for key, pages in edition.graph.pages.items():
        page = pages.get(edition.lang)
        if page is None or (keys is not None and key not in keys):
            continue
        subject = Subject(
            kind="page",
            title=edition.typeset(page.fields.title),
            description=edition.typeset(page.fields.summary),
            addresses={lang: each.address for lang, each in pages.items()},
            section=key,
        )
        original = edition.changed_original(page)
        view = PageView(subject.title, subject.description, resolve_body(edition, page), (), original)
        yield page_output(edition, "templates/page.html", subject, view)


def not_found_output(edition: Edition) -> Output:
    """Declare the page that answers for addresses that lead nowhere."""
    gettext = edition.words.gettext
    onward = tuple(section_link(edition, name) for name in ("releases", "provinces", "programmes"))
    subject = Subject(
        kind="not-found",
        title=gettext("Page not found"),
        description=gettext("There is nothing at this address."),
        addresses={language.code: addresses.front(language) + "404.html" for language in edition.site.languages},
        indexed=False,
    )
    text = gettext("The address may be mistyped, or the page may have moved.")
    view = PageView(subject.title, text, Markup(), onward)
    return page_output(edition, "templates/not_found.html", subject, view)


def _all(edition: Edition, name: str, text: str) -> Link:
    return Link(section_link(edition, name).url, text)
