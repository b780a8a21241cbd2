"""Bodies made ready for one page: links and pictures inside the content get their addresses."""

import re
from html import escape, unescape

from markupsafe import Markup

from plugins.outputs.edition import Edition
from plugins.releases import SCHEME, Manuscript, addresses

_LINK = re.compile(rf'<a([^>]*?) href="{SCHEME}:([^"#]*)(#[^"]*)?"([^>]*)>(.*?)</a>', re.DOTALL)
_ROOTED = re.compile(r'<a([^>]*?) href="(/[^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
_PICTURE = re.compile(rf'<img([^>]*?) src="{SCHEME}:([^"]*)"([^>]*)>')


def resolve_body(edition: Edition, manuscript: Manuscript, absolute: bool = False) -> Markup:
    """Return the body of `manuscript` as `edition` shows it; with `absolute`, addresses carry scheme and host.

    A link to a release leads to the reader's language where it is translated. What is not public, or not there, leaves
    its words behind and no link. The HTML was cleaned when it was read; this is the one place that marks it safe.
    """

    def link(match: re.Match[str]) -> str:
        before, path, fragment, after, words = match.groups()
        target = edition.digests.target(unescape(path), edition.lang)
        if target is None:
            return words
        address, lang = target
        url = edition.absolute(address) if absolute else edition.url(address)
        language = "" if lang == edition.lang else f' hreflang="{lang}"'
        return f'<a{before} href="{escape(url)}{fragment or ""}"{language}{after}>{words}</a>'

    def picture(match: re.Match[str]) -> str:
        before, path, after = match.groups()
        found = edition.graph.library.pictures.get(unescape(path))
        if found is None:
            return ""
        address = addresses.media(found.path, found.digest)
        url = edition.absolute(address) if absolute else edition.url(address)
        size = f'width="{found.width}" height="{found.height}" loading="lazy"'
        return f'<img{before} src="{escape(url)}" {size}{after}>'

    def rooted(match: re.Match[str]) -> str:
        before, address, after, words = match.groups()
        target = edition.digests.rooted_target(unescape(address))
        return f'<a{before} href="{escape(root + target)}"{after}>{words}</a>' if target else words

    html = manuscript.body.html
    # most bodies have neither, and to look for a plain text takes a hundredth of what the patterns do
    if 'href="/' in html:
        root = edition.site_url if absolute else edition.base
        html = _ROOTED.sub(rooted, html)
    if f'"{SCHEME}:' in html:
        html = _PICTURE.sub(picture, _LINK.sub(link, html))
    return Markup(html)  # noqa: S704 - cleaned by plugins.releases.cleaning
