"""sitemap.xml with every language of each page, and robots.txt."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from xml.etree.ElementTree import Element, SubElement

from plugins.outputs.digests import digest
from plugins.outputs.edition import Edition
from plugins.outputs.frames import with_fallback
from plugins.outputs.output import Output, SitemapLine
from plugins.outputs.xml_text import DECLARATION, as_document

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


LIMIT = 50_000
"""Pages that a sitemap may hold; larger sites have several, and an index of them."""


def sitemap_outputs(edition: Edition, pages: Iterable[Output]) -> Iterator[Output]:
    """Declare the sitemap of `pages`, which are those of all editions; `edition` is the default one."""
    lines = [page.line for page in pages if page.line]
    if len(lines) <= LIMIT:
        yield _sitemap(edition, "sitemap.xml", lines)
        return
    lines.sort(key=lambda line: line.address)
    paths = []
    for number, start in enumerate(range(0, len(lines), LIMIT), 1):
        paths.append(f"sitemap-{number}.xml")
        yield _sitemap(edition, paths[-1], lines[start : start + LIMIT])
    yield Output("sitemap.xml", "sitemap", lambda: (edition.site_url, paths), lambda _: _index(edition, paths))


def robots_output(site_url: str, indexed: bool = True) -> Output:
    """Declare robots.txt: everything may be read, or nothing of a site that is not `indexed`."""
    rules = f"Allow: /\n\nSitemap: {site_url}/sitemap.xml\n" if indexed else "Disallow: /\n"
    text = f"User-agent: *\n{rules}"
    return Output("robots.txt", "robots", lambda: (text,), lambda _: text.encode())


def _sitemap(edition: Edition, path: str, lines: Sequence[SitemapLine]) -> Output:
    def depends_on() -> tuple[object, ...]:
        told = digest(*((line.address, *line.addresses.values(), line.changed) for line in lines))
        return edition.site_url, edition.site.codes, told

    return Output(path, "sitemap", depends_on, lambda _: _document(edition, lines))


def _index(edition: Edition, paths: Iterable[str]) -> bytes:
    root = Element("sitemapindex", {"xmlns": SITEMAP})
    for path in paths:
        SubElement(SubElement(root, "sitemap"), "loc").text = edition.absolute(f"/{path}")
    return as_document(root)


def _document(edition: Edition, lines: Iterable[SitemapLine]) -> bytes:
    """Return a sitemap, put together from texts: a tree of sixty thousand elements took two thirds of a second."""
    urls = (_url(edition, line) for line in sorted(lines, key=lambda line: edition.absolute(line.address)))
    return f'{DECLARATION}<urlset xmlns="{SITEMAP}" xmlns:xhtml="{XHTML}">{"".join(urls)}</urlset>\n'.encode()


def _url(edition: Edition, line: SitemapLine) -> str:
    changed = f"<lastmod>{line.changed}</lastmod>" if line.changed else ""
    alternates = (
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(edition.absolute(address))}" />'
        for lang, address in with_fallback(edition.site, line.addresses)
    )
    return f"<url><loc>{escape(edition.absolute(line.address))}</loc>{changed}{''.join(alternates)}</url>"
