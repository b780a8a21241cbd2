"""The pages that hold most. The first page of a kind seldom has a table, a correction or a second page of its list."""

from pathlib import Path

from lxml import html
from msgspec import Struct

from tests.browser.site import Site, clean_address

PARTS = {
    "picture": "//main//figure//img",
    "table": "//main//table",
    "footnote": "//main//*[contains(@class, 'footnote')]",
    "changes": "//main//*[@id='changes']",
    "withdrawn": "//main//*[@id='withdrawn']",
    "untranslated": "//main//*[contains(@class, 'notice-quiet')]",
    "marked": "//main//*[contains(@class, 'card-language')]",
    "newer": "//nav[@class='pagination']//a[@rel='prev']",
    "older": "//nav[@class='pagination']//a[@rel='next']",
    "right-to-left": "/html[@dir='rtl']",
}


class Wanted(Struct, frozen=True):
    """A page by its newsroom, its kind and the parts it must have; `content` is the repository's own newsroom."""

    newsroom: str
    kind: str
    parts: str = ""

    def suits(self, page: html.HtmlElement) -> bool:
        """Whether a page is of the kind and has every part."""
        kind = page.xpath(f"boolean(//meta[@name='page-kind'][@content='{self.kind}'])")
        return bool(kind) and all(page.xpath(PARTS[part]) for part in self.parts.split())


RICHEST = {
    "release-with-everything": Wanted("content", "release", "picture table footnote"),
    "release-corrected": Wanted("content", "release", "changes"),
    "release-withdrawn": Wanted("bilingual", "release", "withdrawn"),
    "release-untranslated": Wanted("bilingual", "release", "untranslated"),
    "clarification-pictured": Wanted("content", "clarification", "picture"),
    "list-with-untranslated": Wanted("bilingual", "releases", "marked"),
    "list-between-pages": Wanted("bilingual", "releases", "newer older"),
    "arabic-front": Wanted("elsewhere", "front", "right-to-left"),
    "arabic-release": Wanted("elsewhere", "release", "right-to-left"),
    "arabic-list": Wanted("elsewhere", "releases", "right-to-left"),
    "empty-front": Wanted("empty", "front"),
}
NEWSROOMS = sorted({wanted.newsroom for wanted in RICHEST.values()} - {"content"})


def parsed(file: Path) -> html.HtmlElement:
    """A built page."""
    return html.document_fromstring(file.read_text(encoding="utf-8"))


def richest_pages(sites: dict[str, Site]) -> dict[str, str]:
    """The address of the largest page that suits, for each of the wanted that some page suits."""
    pages = {
        name: [(file, parsed(file)) for file in sorted(site.folder.rglob("*.html"))] for name, site in sites.items()
    }
    found: dict[str, str] = {}
    for name, wanted in RICHEST.items():
        site = sites[wanted.newsroom]
        suiting = [file for file, page in pages[wanted.newsroom] if wanted.suits(page)]
        if suiting:
            largest = max(suiting, key=lambda file: file.stat().st_size)
            found[name] = site.address + clean_address(site.folder, largest)
    return found
