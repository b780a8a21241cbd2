"""sitemap.xml with every language of each page, and robots.txt."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from plugins.outputs.output import Output, SitemapLine
from plugins.outputs.xml_text import as_document

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def sitemap_output(pages: Iterable[Output]) -> Output:
    """Declare the sitemap of `pages`."""
    lines = tuple(sorted((page.line for page in pages if page.line), key=lambda line: line.address))
    return Output("sitemap.xml", "sitemap", lines, lambda _: _document(lines))


def robots_output(site_url: str) -> Output:
    """Declare robots.txt: everything may be read."""
    text = f"User-agent: *\nAllow: /\n\nSitemap: {site_url}/sitemap.xml\n"
    return Output("robots.txt", "robots", (text,), lambda _: text.encode())


def _document(lines: tuple[SitemapLine, ...]) -> bytes:
    root = Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    for line in lines:
        url = SubElement(root, "url")
        SubElement(url, "loc").text = line.address
        if line.changed:
            SubElement(url, "lastmod").text = line.changed
        for lang, address in line.alternates:
            SubElement(url, "xhtml:link", {"rel": "alternate", "hreflang": lang, "href": address})
    return as_document(root)
