"""Newsrooms built into folders, and what stands in them."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree, html
from msgspec import Struct

from plugins import publishing
from plugins.publishing.manifest import MANIFEST

ROOT = Path(__file__).parents[1]
THEME = ROOT / "theme"
NOW = "2026-01-01T00:00+00:00"
"""After everything in the test newsrooms that is not meant to lie ahead."""
CACHE = ".cache"
REFERENCES = "//a/@href | //link/@href | //img/@src | //script/@src | //source/@src"


def build(content: Path, output: Path, site_url: str = "", now: str = NOW, lang: str = "id") -> int:
    """Build as the task does, at a moment of our own, with the store beside the output."""
    return publishing.build(content, output, site_url, now, lang, cache=output.parent / CACHE)


def files_in(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder but the manifest: relative path and content."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


class BuiltSite(Struct, frozen=True, dict=True):
    """A finished site; `url` is its address without a slash at the end."""

    folder: Path
    url: str

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file by its path."""
        return files_in(self.folder)

    @cached_property
    def documents(self) -> dict[str, html.HtmlElement]:
        """Every HTML file by its path, redirects too."""
        parser = html.HTMLParser(encoding="utf-8")
        return {
            path: html.document_fromstring(content, parser)
            for path, content in sorted(self.files.items())
            if path.endswith(".html")
        }

    @cached_property
    def pages(self) -> dict[str, html.HtmlElement]:
        """Every page that readers stay on: redirects are left out."""
        return {path: page for path, page in self.documents.items() if kind(page) not in ("", "redirect")}

    @cached_property
    def indexed(self) -> list[str]:
        """The paths of all pages that search engines may list."""
        return [path for path, page in self.pages.items() if not texts(page, "//meta[@name='robots']")]

    @cached_property
    def kinds(self) -> dict[str, list[str]]:
        """The paths of all pages by their kind."""
        found: dict[str, list[str]] = {}
        for path, page in self.pages.items():
            found.setdefault(kind(page), []).append(path)
        return found

    def text(self, path: str) -> str:
        """Return a file as text."""
        return self.files[path].decode()

    def xml(self, path: str) -> etree._Element:
        """Return a file as an XML document."""
        return etree.fromstring(self.files[path])

    def address(self, path: str) -> str:
        """Return the full address of a file."""
        return (
            f"{self.url}/{path}".removesuffix("index.html")
            if f"/{path}".endswith("/index.html")
            else f"{self.url}/{path}"
        )

    def path_of(self, address: str) -> str | None:
        """Return the file that a full address leads to; None where it leads to another site."""
        without = address.partition("#")[0].partition("?")[0]
        if without != self.url and not without.startswith(f"{self.url}/"):
            return None
        path = unquote(without.removeprefix(self.url)).removeprefix("/")
        return f"{path}index.html" if path == "" or path.endswith("/") else path

    def of_kind(self, name: str) -> list[str]:
        """Return the paths of all pages of a kind."""
        return self.kinds.get(name, [])

    def references(self, path: str) -> Iterator[str]:
        """Yield everything an HTML file refers to, as full addresses."""
        for reference in texts(self.documents[path], REFERENCES):
            if urlsplit(reference).scheme not in ("mailto", "tel"):
                yield urljoin(self.address(path), reference)


def texts(page: html.HtmlElement, xpath: str) -> list[str]:
    """Return attribute values or texts."""
    found = page.xpath(xpath)
    assert isinstance(found, list)
    return [str(each) for each in found]


def text(page: html.HtmlElement, xpath: str = "//body") -> str:
    """Return the text of the first element found, white space evened out."""
    return str(page.xpath(f"normalize-space(({xpath})[1])"))


def kind(page: html.HtmlElement) -> str:
    """Return the page-kind, "" where there is none."""
    return "".join(texts(page, "//meta[@name='page-kind']/@content"))
