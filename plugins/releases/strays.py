"""Files that nobody would see published, and nobody would be told about."""

from collections.abc import Iterator

from plugins.diagnostics import Place
from plugins.releases.paths import PAGES, RELEASES
from plugins.releases.pictures import SUFFIXES
from plugins.releases.problems import Problem
from plugins.releases.site import Site
from plugins.releases.suggestions import closest

_KNOWN = (RELEASES, PAGES, "registers/", "translations/")


def find_strays(paths: tuple[str, ...], site: Site) -> Iterator[Problem]:
    """Yield files among releases and pages that are neither, and folders of texts that are almost named like theirs."""
    names = _names(site)
    told = set()
    for path in paths:
        folder, slash, _ = path.partition("/")
        if path.startswith((RELEASES, PAGES)):
            if not path.endswith(".md") and not path.lower().endswith(SUFFIXES):
                yield Problem("file-name", Place(path), {"found": path.rpartition("/")[2]})
        elif slash and path.lower().endswith(".md") and folder + slash not in _KNOWN and folder not in told:
            told.add(folder)
            if meant := closest(folder, names):
                yield Problem("file-name", Place(folder), {"found": folder + slash, "meant": names[meant]})


def _names(site: Site) -> dict[str, str]:
    """Return the folders by what they are called, the words of addresses included: `halaman` is meant for `pages/`."""
    names = {"releases": RELEASES, "pages": PAGES}
    for language in site.languages:
        words = language.addresses
        names |= {words.release: RELEASES, words.clarification: RELEASES, words.page: PAGES}
    return names
