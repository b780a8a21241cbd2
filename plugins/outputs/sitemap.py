"""sitemap.xml with every language of each page, and robots.txt."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from plugins.outputs.digests import digest
from plugins.outputs.edition import Edition
from plugins.outputs.frames import with_fallback
from plugins.outputs.output import Output, SitemapLine
from plugins.outputs.xml_text import as_document

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def sitemap_output(edition: Edition, pages: Iterable[Output]) -> Output:
    """Declare the sitemap of `pages`, which are those of all editions; `edition` is the default one."""
    lines = [page.line for page in pages if page.line]
    told = digest(*((line.address, *line.addresses.values(), line.changed) for line in lines))
    depends_on = (edition.site_url, edition.site.codes, told)
    return Output("sitemap.xml", "sitemap", depends_on, lambda _: _document(edition, lines))


def robots_output(site_url: str) -> Output:
    """Declare robots.txt: everything may be read."""
    text = f"User-agent: *\nAllow: /\n\nSitemap: {site_url}/sitemap.xml\n"
    return Output("robots.txt", "robots", (text,), lambda _: text.encode())


def _document(edition: Edition, lines: Iterable[SitemapLine]) -> bytes:
    root = Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    for line in sorted(lines, key=lambda line: edition.absolute(line.address)):
        url = SubElement(root, "url")
        SubElement(url, "loc").text = edition.absolute(line.address)
        if line.changed:
            SubElement(url, "lastmod").text = line.changed
        for lang, address in with_fallback(edition.site, line.addresses):
            link = {"rel": "alternate", "hreflang": lang, "href": edition.absolute(address)}
            SubElement(url, "xhtml:link", link)
    return as_document(root)
