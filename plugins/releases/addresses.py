"""Addresses (URL paths) of everything a newsroom publishes, without host and without the site's own base path.

Made from the language's URL words and the file's own path, never from its date, so that a corrected date keeps the
address.
"""

from plugins.releases.manuscripts import PAGES, Manuscript
from plugins.releases.site import Language, Site
from plugins.releases.texts import ANY_LANGUAGE

RELEASES = "releases/"


def _root(language: Language) -> str:
    return f"/{language.path}/" if language.path else "/"


def front(language: Language) -> str:
    """Return the address of the front page."""
    return _root(language)


def manuscript_address(manuscript: Manuscript, site: Site) -> str:
    """Return the address of a release, clarification or page."""
    language = site.language(manuscript.lang)
    if manuscript.kind == "page":
        return f"{_root(language)}{manuscript.slug}.html"
    folder = manuscript.key.removeprefix(RELEASES).rpartition("/")[0]
    words = language.addresses
    word = words.clarification if manuscript.kind == "clarification" else words.release
    return "/".join(part for part in (_root(language) + word, folder, f"{manuscript.slug}.html") if part)


def section(language: Language, name: str, *parts: str) -> str:
    """Return the address of a section, `name` being a field of UrlWords, or of something in it."""
    word = getattr(language.addresses, name)
    return _root(language) + "/".join((word, *parts)) + "/"


def facet_slug(slugs: dict[str, str], key: str, lang: str) -> str:
    """Return the part of the address that names a register entry."""
    return slugs.get(lang) or slugs.get(ANY_LANGUAGE) or key


def is_page(key: str) -> bool:
    """Say whether a manuscript's key is that of a standing page."""
    return key.startswith(PAGES)


def media(path: str) -> str:
    """Return the address of a picture of the content."""
    return f"/media/{path.removeprefix(RELEASES)}"
