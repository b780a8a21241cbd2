"""Paths inside the content folder, as text: always relative to it, with forward slashes."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

RELEASES = "releases/"
PAGES = "pages/"
LANGUAGE = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
"""A language code as BCP 47 has it: id, pt-BR, zh-Hant."""
MANUSCRIPT = re.compile(rf"(?P<key>(?P<folder>.*/)?(?P<stem>[^/.]+))\.(?P<lang>{LANGUAGE})\.md")


def relative_to(path: str, target: str) -> str | None:
    """Return where `target`, written in the file `path`, leads inside the content; None where it leaves it."""
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return None if joined == ".." or joined.startswith(("../", "/")) or "\\" in joined or "\0" in joined else joined


def is_local(url: str) -> bool:
    """Say whether a link as written leads to another file of the content: no scheme, host or leading slash."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return not parts.scheme and not parts.netloc and bool(parts.path) and not parts.path.startswith("/")


def split_fragment(url: str) -> tuple[str, str]:
    """Return the path of a link, with percent signs decoded, and its fragment with the leading #, or ""."""
    path, mark, fragment = url.partition("#")
    return unquote(path), mark + fragment


def key_of(path: str) -> str:
    """Return what translations of one release share: their path without language and suffix."""
    match = MANUSCRIPT.fullmatch(path)
    return match["key"] if match else path
