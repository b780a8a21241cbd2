"""The finished Markdown tree made fit for a page: links, figures, tables and headings."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE
from msgspec import Struct

from plugins.releases.cleaning import MARK, SCHEME, SCHEMES
from plugins.releases.headings import TAGS, Levels
from plugins.releases.paths import is_local, relative_to, split_fragment

_LEVELS = {tag: level for level, tag in enumerate(TAGS, 1)}
_SHAPED = frozenset(("a", "img", "p", "td", "th"))
"""What `Tidier` looks at more closely."""


class Reference(Struct, frozen=True, array_like=True):
    """A link or picture as written: `written` is its text in the file, `path` where it leads inside the content.

    `path` is an address of the site where it begins with a slash, None where it leads out of the content or nowhere.
    """

    written: str
    path: str | None


class BodyPicture(Struct, frozen=True):
    """A picture in a body: the reference and its texts, "" where they are missing.

    `alone` says whether it is all there is in its paragraph: only then its caption and credit are shown.
    """

    reference: Reference
    alt: str
    caption: str
    credit: str
    alone: bool = True


class Tidier(Treeprocessor):
    """Collects what a body refers to and shapes its tree. `path` is set before each conversion."""

    def __init__(self, md: Markdown, table: str) -> None:
        super().__init__(md)
        self.table = table
        self.begin("")

    def begin(self, path: str) -> None:
        """Start on another file."""
        self.path = path
        self.links: list[Reference] = []
        self.pictures: list[BodyPicture] = []
        self._alone: Element | None = None

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        _level_headings(root)
        elements = list(root.iter())
        if any(True for _ in root.iter("table")):
            for element in elements:
                self._wrap_tables(element)
        for element in elements:
            if element.tag in _SHAPED:
                self._shape(element)

    def _wrap_tables(self, parent: Element) -> None:
        for index, child in enumerate(parent):
            if child.tag == "table":
                parent[index] = _scrollable(child, self.table)

    def _shape(self, element: Element) -> None:
        match element.tag:
            case "a":
                self._link(element)
            case "img":
                self._picture(element)
            case "p" if _lone_picture(element):
                _make_figure(element)
                self._alone = element[0]
            case "td" | "th":
                _class_for_align(element)

    def _link(self, element: Element) -> None:
        url = element.get("href", "")
        if url.startswith(AMP_SUBSTITUTE):  # <name@host>, which Markdown writes in entities
            return
        if is_local(url):
            path, fragment = split_fragment(url)
            target = relative_to(self.path, path)
            element.set("href", f"{MARK}:{SCHEME}:{target or ''}{fragment}")
            self.links.append(Reference(url, target))
        elif url.startswith("/") and not url.startswith("//"):
            self.links.append(Reference(url, url))
        elif not url.startswith("#") and not _leads_away(url):
            self.links.append(Reference(url, None))

    def _picture(self, element: Element) -> None:
        url = element.get("src", "")
        target = relative_to(self.path, split_fragment(url)[0]) if is_local(url) else None
        element.set("src", f"{MARK}:{SCHEME}:{target or ''}")
        caption, _, credit = (part.strip() for part in element.attrib.pop("title", "").partition("|"))
        alone = element is self._alone
        self.pictures.append(BodyPicture(Reference(url, target), element.get("alt", ""), caption, credit, alone))


def _leads_away(url: str) -> bool:
    """Say whether a link leads to another site or opens a letter or a call."""
    scheme, colon, _ = url.partition(":")
    return bool(colon) and scheme.lower() in SCHEMES


def _level_headings(root: Element) -> None:
    levels = Levels()
    for element in root.iter():
        if (level := _LEVELS.get(element.tag)) is not None:
            element.tag = levels.next(level)


def _lone_picture(element: Element) -> bool:
    return len(element) == 1 and element[0].tag == "img" and not (element.text or element[0].tail or "").strip()


def _make_figure(element: Element) -> None:
    picture = element[0]
    caption, _, credit = (part.strip() for part in picture.get("title", "").partition("|"))
    element.tag = "figure"
    legend = SubElement(element, "figcaption")
    SubElement(legend, "span", {"class": "caption"}).text = caption
    SubElement(legend, "span", {"class": "credit"}).text = credit


def _class_for_align(element: Element) -> None:
    """Turn the align attribute, which HTML has dropped, into a class, which a strict CSP allows."""
    if align := element.attrib.pop("align", ""):
        element.set("class", f"align-{align}")


def _scrollable(table: Element, word: str) -> Element:
    """Wrap a table, so that a narrow screen scrolls it and not the page; keyboards reach it by tabindex.

    It is a region only where it has a name: its heads, else `word`. A region without one is announced as nothing.
    """
    frame = Element("div", {"class": "table", "tabindex": f"{MARK}:0"})
    if label := " · ".join(_heads(table)) or word:
        frame.set("role", f"{MARK}:region")
        frame.set("aria-label", f"{MARK}:{label}")
    frame.append(table)
    frame.tail, table.tail = table.tail, None
    return frame


def _heads(table: Element) -> Iterator[str]:
    for head in table.iter("th"):
        if text := "".join(head.itertext()).strip():
            yield text


class TidyExtension(Extension):
    """Adds the tidier after attribute lists (8), which may change what it looks at, and before typography (7.4)."""

    def __init__(self, table: str) -> None:
        super().__init__()
        self.table = table

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register with `md`."""
        md.treeprocessors.register(Tidier(md, self.table), "tidy", 7.6)
