"""HTML made safe: an explicit list of what may stand in a body, enforced by nh3 (ammonia).

Writers' text is hostile until it has passed through here: Python-Markdown lets raw HTML, `javascript:` links and
`onerror` attributes through. The scheme `content:` is ours: links and pictures inside the content, resolved when a page
is rendered. What the tidier makes itself carries MARK, which no writer can know; writers' raw HTML may name neither
`content:` nor pictures, nor what makes a frame scroll.
"""

import re
import secrets
from collections.abc import Callable

import nh3

SCHEME = "content"
MARK = f"ours{secrets.token_hex(8)}"
"""Begins values that the tidier has written; another one in each process, and gone after cleaning."""

TAGS = frozenset(
    "a abbr b blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr "
    "i img ins kbd li mark ol p pre q s samp small span strong sub sup table tbody td tfoot th thead tr u ul "
    "var".split()
)
ATTRIBUTES = {
    "a": {"href", "title", "lang", "hreflang", "id", "aria-label"},
    "abbr": {"title", "lang"},
    "blockquote": {"lang"},
    "div": {"role", "tabindex", "aria-label"},
    "img": {"src", "alt", "title"},
    "li": {"id", "value"},
    "ol": {"start"},
    "p": {"lang", "id"},
    "span": {"lang"},
    "sup": {"id"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    **{f"h{level}": {"id", "lang"} for level in range(2, 7)},
}
CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"footnote", "table"},
    "span": {"caption", "credit"},
    "td": {"align-left", "align-right", "align-center"},
    "th": {"align-left", "align-right", "align-center"},
}
SCHEMES = {"http", "https", "mailto", "tel"}
OURS = {("img", "src"), ("div", "role"), ("div", "tabindex"), ("div", "aria-label")}
"""Attributes that only the tidier may write."""
_FOOTNOTE = re.compile(r"fn(?:ref\d*)?:")
_FOREIGN_PICTURE = re.compile(rf'<img(?![^<>]* src="{SCHEME}:)(?: [a-z-]+="[^"]*")*>')


def own_id(name: str) -> str:
    """Return the id of a writer as pages have it: apart from those of the templates. Footnotes keep theirs."""
    return name if not name or name.startswith("s-") or _FOOTNOTE.match(name) else f"s-{name}"


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Refuse what only the tidier may write, and links that lead neither away nor to a place of this site."""
    if (tag, name) in OURS:
        return value.removeprefix(f"{MARK}:") if value.startswith(f"{MARK}:") else None
    if name == "id":
        return own_id(value)
    return _address(value) if (tag, name) == ("a", "href") else value


def _address(value: str) -> str | None:
    scheme, colon, rest = value.partition(":")
    if colon and scheme.lower() in SCHEMES:
        return value
    if scheme == MARK:
        value = rest
    elif not value.startswith(("#", "/")) or value.startswith(("//", "/\\")):
        return None
    path, sharp, fragment = value.partition("#")
    return f"{path}{sharp}{own_id(fragment)}"


def _kept(tag: str, name: str, value: str) -> str | None:
    """Let pass what cleaning once let pass: our own attributes have lost their mark by then."""
    if (tag, name) == ("img", "src"):
        return value if value.startswith(f"{SCHEME}:") else None
    if (tag, name) in OURS and not (name == "aria-label" or (name, value) in (("role", "region"), ("tabindex", "0"))):
        return None
    return _address(value) if (tag, name) == ("a", "href") and not value.startswith(f"{SCHEME}:") else value


def _cleaner(scheme: str, attribute: Callable[[str, str, str], str | None]) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags={"script", "style"},
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        url_schemes=SCHEMES | {scheme},
        attribute_filter=attribute,
        link_rel=None,
        strip_comments=True,
    )


_CLEANER = _cleaner(MARK, _attribute)
_KEEPER = _cleaner(SCHEME, _kept)


def is_clean(html: str) -> bool:
    """Say whether `html` could have come out of `clean`: it holds nothing that cleaning takes away."""
    return _KEEPER.clean(html) == html


def clean(html: str) -> str:
    """Return `html` with everything that is not on the list taken out."""
    return _FOREIGN_PICTURE.sub("", _CLEANER.clean(html))
