"""What a web server has to know of a newsroom's site beside its files."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from plugins.checks import inspect
from plugins.publishing.desk import read_once
from plugins.publishing.ending import code_of
from plugins.publishing.ledger import sound_library
from plugins.publishing.wishes import clock
from plugins.releases import Library, Manuscript, Routes, addresses
from plugins.site_graph import SiteGraph, relate


def find_routes(
    content: Path, now: str = "", lang: str = "id", *, cache: Path | None = None, jobs: int = 0
) -> Routes | None:
    """Return the routes of a newsroom as of the moment `now`; None where it has errors, which are told."""
    found: list[Routes] = []

    def work() -> int:
        moment = clock({"NOW": now, "FINDINGS_LANGUAGE": lang})
        reading = read_once(content, inspect, lang, cache, jobs)
        found.append(routes_of(sound_library(reading, content, lang), moment))
        return 0

    return found[0] if code_of(work, lang) == 0 else None


def routes_of(library: Library, now: datetime) -> Routes:
    """Return the routes of a library as of the moment `now`; nothing that is not public yet leads anywhere."""
    graph = relate(library, now)
    public = list(_public(graph))
    answering = {address for each in public for address in (each.address, *each.aliases)}
    hidden = {address for each in library.manuscripts for address in (each.address, *each.aliases)} - answering
    return Routes(
        url=library.site.url.rstrip("/"),
        redirects={alias: each.address for each in public for alias in each.aliases},
        gone=tuple(_withdrawn(graph)) if library.site.withdrawn == "gone" else (),
        not_found={addresses.front(each): addresses.not_found(each) for each in library.site.languages},
        hidden=tuple(sorted(hidden)),
    )


def _public(graph: SiteGraph) -> Iterator[Manuscript]:
    for story in graph.by_key.values():
        yield from (release.manuscript for release in story.releases.values())
    for pages in graph.pages.values():
        yield from pages.values()


def _withdrawn(graph: SiteGraph) -> Iterator[str]:
    for story in graph.withdrawn:
        yield from story.addresses.values()
