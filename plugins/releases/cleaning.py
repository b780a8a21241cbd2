"""HTML made safe: an explicit list of what may stand in a body, enforced by nh3 (ammonia).

Writers' text is hostile until it has passed through here: Python-Markdown lets raw HTML, `javascript:` links and
`onerror` attributes through. The scheme `content:` is ours: links and pictures inside the content, resolved when a page
is rendered.
"""

import nh3

SCHEME = "content"

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
SCHEMES = {"http", "https", "mailto", "tel", SCHEME}


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Refuse pictures from elsewhere and links without a scheme that the reader of this file has not resolved."""
    if (tag, name) == ("img", "src"):
        return value if value.startswith(f"{SCHEME}:") else None
    if (tag, name) == ("a", "href") and not value.startswith("#"):
        scheme, colon, _ = value.partition(":")
        inside = value.startswith("/") and not value.startswith(("//", "/\\"))
        return value if inside or (colon and scheme.lower() in SCHEMES) else None
    return value


_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags={"script", "style"},
    attributes=ATTRIBUTES,
    allowed_classes=CLASSES,
    url_schemes=SCHEMES,
    attribute_filter=_attribute,
    link_rel=None,
    strip_comments=True,
)


def clean(html: str) -> str:
    """Return `html` with everything that is not on the list taken out."""
    return _CLEANER.clean(html)
