"""In which order a site is sent: what pages show and lead to is there before them."""

from collections.abc import Collection, Iterable

from plugins.deploying.deployment import is_asset
from plugins.deploying.s3.headers import suffix_of

ASSETS, NEW_PAGES, NEW_LISTS, PAGES, LISTS, FEEDS = range(6)


def phases_of(paths: Iterable[str], there: Collection[str]) -> list[list[str]]:
    """Return the paths to be sent, phase by phase; each is whole before the next begins.

    What is new comes before what is `there` already and changes: nothing leads to it yet, so that a reader who
    follows links never comes to a page that is still missing.
    """
    phases: dict[int, list[str]] = {}
    for path in sorted(paths):
        phases.setdefault(phase_of(path, path in there), []).append(path)
    return [phases[phase] for phase in sorted(phases)]


def phase_of(path: str, is_there: bool) -> int:
    """Return the phase of a file."""
    if is_asset(path):
        return ASSETS
    if suffix_of(path) != ".html":
        return FEEDS if is_there else NEW_LISTS
    if path.rpartition("/")[2] == "index.html":
        return LISTS if is_there else NEW_LISTS
    return PAGES if is_there else NEW_PAGES
