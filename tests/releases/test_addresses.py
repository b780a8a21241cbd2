"""Addresses of everything a newsroom publishes."""

from pathlib import Path

import pytest

from plugins.releases import addresses
from plugins.releases.site import UrlWords
from tests.newsroom import library_in, make_newsroom


def test_addresses_of_manuscripts(tmp_path: Path) -> None:
    library = library_in(make_newsroom(tmp_path, {"files": {"releases/lain.id.md": "---\ntitle: a\n---\nb\n"}}))
    found = {each.path: each.address for each in library.manuscripts}
    assert found == {
        "pages/tentang.en.md": "/en/about.html",
        "pages/tentang.id.md": "/tentang.html",
        "releases/2026/08/bantuan-aceh.en.md": "/en/press-releases/2026/08/aid-arrives-in-aceh.html",
        "releases/2026/08/bantuan-aceh.id.md": "/siaran-pers/2026/08/bantuan-aceh.html",
        "releases/2026/09/beras-aceh.en.md": "/en/clarifications/2026/09/rice-aceh.html",
        "releases/2026/09/beras-aceh.id.md": "/klarifikasi/2026/09/beras-aceh.html",
        "releases/lain.id.md": "/siaran-pers/lain.html",
    }


def test_a_corrected_date_keeps_the_address(tmp_path: Path) -> None:
    path = "releases/2026/08/bantuan-aceh.id.md"
    library = library_in(make_newsroom(tmp_path, {"change": {path: {"date: 2026-08-21": "date: 2025-01-01"}}}))
    address = library.by_path[path].address
    assert address == "/siaran-pers/2026/08/bantuan-aceh.html"


def test_addresses_of_sections(tmp_path: Path) -> None:
    indonesian, english = library_in(make_newsroom(tmp_path)).site.languages
    assert (addresses.front(indonesian), addresses.front(english)) == ("/", "/en/")
    assert addresses.section(indonesian, "release") == "/siaran-pers/"
    assert addresses.section(english, "archive", "2026", "08") == "/en/archive/2026/08/"
    assert addresses.list_page(english, "/en/archive/2026/", 3) == "/en/archive/2026/page/3/"
    assert (addresses.not_found(indonesian), addresses.not_found(english)) == ("/404.html", "/en/404.html")


def test_every_url_word_but_those_of_list_pages_and_the_guide_is_a_section() -> None:
    assert {*addresses.SECTIONS.values(), "page", "guide"} == set(UrlWords.model_fields)


@pytest.mark.parametrize(
    ("slugs", "expected"),
    [
        ({}, "papua-barat"),
        ({"en": "west-papua"}, "west-papua"),
        ({"*": "papua"}, "papua"),
        ({"id": "x"}, "papua-barat"),
    ],
)
def test_a_facet_without_a_slug_is_named_by_its_key(slugs: dict[str, str], expected: str) -> None:
    assert addresses.facet_slug(slugs, "papua-barat", "en") == expected


def test_pictures_lie_below_media() -> None:
    assert addresses.media("releases/2026/08/bantuan.png") == "/media/2026/08/bantuan.png"
    assert addresses.media("pages/peta.png") == "/media/pages/peta.png"


@pytest.mark.parametrize("name", ["bantuan.png", "b.antuan.PNG", "bantuan.0123456789ab.png"])
def test_a_picture_carries_the_hash_of_its_content_before_its_suffix(name: str) -> None:
    stem, _, suffix = name.rpartition(".")
    address = addresses.media(f"releases/2026/08/{name}", "00ff" * 8)
    assert address == f"/media/2026/08/{stem}.00ff00ff00ff.{suffix}"
