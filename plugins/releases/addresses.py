"""Addresses (URL paths) of everything a newsroom publishes, without host and without the site's own base path.

Made from the language's URL words and the file's own path, never from its date, so that a corrected date keeps the
address.
"""

from plugins.releases.fields import Kind
from plugins.releases.paths import RELEASES
from plugins.releases.site import Language
from plugins.releases.texts import ANY_LANGUAGE

SECTIONS = {
    "releases": "release",
    "provinces": "province",
    "programmes": "programme",
    "clarifications": "clarification",
    "units": "unit",
    "archive": "archive",
}
"""Sections by the name that menus use, with the field of UrlWords that holds their word."""
HASH_LENGTH = 12
"""Characters of the hash that the names of files carry which are kept for ever."""


def _root(language: Language) -> str:
    return f"/{language.path}/" if language.path else "/"


def front(language: Language) -> str:
    """Return the address of the front page."""
    return _root(language)


def manuscript_address(language: Language, kind: Kind, key: str, slug: str) -> str:
    """Return the address of a release, clarification or page; `key` is what its translations share."""
    if kind == "page":
        return f"{_root(language)}{slug}.html"
    folder = key.removeprefix(RELEASES).rpartition("/")[0]
    words = language.addresses
    word = words.clarification if kind == "clarification" else words.release
    return "/".join(part for part in (_root(language) + word, folder, f"{slug}.html") if part)


def section(language: Language, name: str, *parts: str) -> str:
    """Return the address of a section, `name` being a field of UrlWords, or of something in it."""
    word = getattr(language.addresses, name)
    return _root(language) + "/".join((word, *parts)) + "/"


def facet_slug(slugs: dict[str, str], key: str, lang: str) -> str:
    """Return the part of the address that names a register entry."""
    return slugs.get(lang) or slugs.get(ANY_LANGUAGE) or key


def list_page(language: Language, address: str, number: int) -> str:
    """Return the address of an older page of the list at `address`."""
    return f"{address}{language.addresses.page}/{number}/"


def not_found(language: Language) -> str:
    """Return the address of the page that answers for addresses that lead nowhere."""
    return f"{_root(language)}404.html"


def media(path: str, digest: str = "") -> str:
    """Return the address of a picture of the content that has this hash; without one, as a writer may link to it.

    Another picture under the same name gets another address, so that each may be kept for ever.
    """
    stem, dot, suffix = path.removeprefix(RELEASES).rpartition(".")
    told = f".{digest[:HASH_LENGTH]}" if digest else ""
    return f"/media/{stem}{told}{dot}{suffix}"
