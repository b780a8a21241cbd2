"""What was written is sound HTML whose links and fragments lead somewhere. Needs no browser, only the built site."""

from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin
from xml.etree.ElementTree import Element

import html5lib
import pytest
from html5lib.constants import E

from tests.browser.site import Site, clean_address

pytestmark = pytest.mark.slow

Documents = dict[str, Element]
REFERENCES = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src"}


def parsed(text: str) -> tuple[Element, list[str]]:
    """The document as a browser understands it, and every parse error on the way."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    document: Element = parser.parse(text)
    return document, [f"line {place[0]}: {E[code] % details}" for place, code, details in parser.errors]


def ids(document: Element) -> list[str]:
    return [name for element in document.iter() if (name := element.get("id"))]


@pytest.fixture(scope="module")
def texts(site: Site) -> dict[str, str]:
    files = sorted(site.folder.rglob("*.html"))
    return {clean_address(site.folder, file): file.read_text(encoding="utf-8") for file in files}


@pytest.fixture(scope="module")
def documents(texts: dict[str, str]) -> Documents:
    return {path: parsed(text)[0] for path, text in texts.items()}


def test_every_page_is_well_formed(texts: dict[str, str]) -> None:
    faults = [f"{path}: {fault}" for path, text in texts.items() for fault in parsed(text)[1]]
    assert not faults, "\n".join(faults)


def test_a_planted_fault_is_found() -> None:
    assert parsed("<!doctype html><title>x</title><p><b>y</p>")[1]
    assert not parsed("<!doctype html><title>x</title><p><b>y</b></p>")[1]


def test_ids_are_unique_on_their_page(documents: Documents) -> None:
    twice = {path: [n for n, count in Counter(ids(page)).items() if count > 1] for path, page in documents.items()}
    assert not {path: names for path, names in twice.items() if names}


def test_every_page_has_one_first_heading(documents: Documents) -> None:
    pages = {path: page for path, page in documents.items() if page.find(".//main") is not None}
    assert pages
    assert [path for path, page in pages.items() if len(page.findall(".//h1")) != 1] == []


def references(site: Site, path: str, page: Element) -> list[str]:
    """What a page refers to on the same site, as full addresses."""
    found = [element.get(REFERENCES[str(element.tag)]) for element in page.iter() if element.tag in REFERENCES]
    full = [urljoin(site.address + path, reference) for reference in found if reference]
    return [reference for reference in full if (reference + "/").startswith(site.address + "/")]


def file_of(site: Site, address: str) -> Path:
    path = unquote(address.removeprefix(site.address)).lstrip("/")
    return site.folder / (path + "index.html" if path == "" or path.endswith("/") else path)


def test_every_reference_leads_to_a_file_and_its_fragment(site: Site, documents: Documents) -> None:
    anchors = {path: {*ids(page), ""} for path, page in documents.items()}
    lost = []
    for path, page in documents.items():
        for reference in references(site, path, page):
            address, fragment = urldefrag(reference)
            target = file_of(site, address)
            if not target.is_file() or fragment not in anchors.get(clean_address(site.folder, target), {fragment}):
                lost.append(f"{path}: {reference}")
    assert not lost, "references that lead nowhere:\n" + "\n".join(lost)
