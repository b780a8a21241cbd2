"""What holds for every page of every built site."""

from urllib.parse import urldefrag, urlsplit

import pytest

from tests.browser.kinds import KINDS
from tests.built import BuiltSite, kind, text, texts


def test_everything_a_page_refers_to_is_there(each_site: BuiltSite) -> None:
    host = urlsplit(each_site.url).netloc
    lost = set()
    for path in each_site.documents:
        for reference in set(each_site.references(path)):
            target = each_site.path_of(reference)
            if target is None and urlsplit(reference).netloc == host:
                lost.add(f"{path}: {reference} leaves the site's own path")
            elif target is not None and target not in each_site.files:
                lost.add(f"{path}: {reference} leads nowhere")
    assert lost == set()


def test_every_fragment_names_something_on_its_page(each_site: BuiltSite) -> None:
    ids = {path: set(texts(page, "//@id")) for path, page in each_site.documents.items()}
    lost = []
    for path in each_site.documents:
        for reference in set(each_site.references(path)):
            address, fragment = urldefrag(reference)
            target = each_site.path_of(address)
            if fragment and target is not None and fragment not in ids[target]:
                lost.append(f"{path}: {reference}")
    assert lost == []


def test_every_page_has_a_known_kind_and_a_title_and_a_description(each_site: BuiltSite) -> None:
    for path, page in each_site.pages.items():
        assert kind(page) in KINDS, path
        assert text(page, "//title"), path
        assert texts(page, "//meta[@name='description']/@content") not in ([], [""]), path
        assert text(page, "//h1"), path


@pytest.mark.parametrize("lang", ["", "en/"])
def test_the_bilingual_site_has_every_kind_of_page_in_both_languages(bilingual: BuiltSite, lang: str) -> None:
    kinds = {kind(page) for path, page in bilingual.pages.items() if path.startswith("en/") is bool(lang)}
    assert kinds == set(KINDS)


def test_titles_are_unique_within_a_language(each_site: BuiltSite) -> None:
    titles: dict[tuple[str, str, str], str] = {}
    for path, page in each_site.pages.items():
        head = ("".join(texts(page, "/html/@lang")), text(page, "//title"), kind(page))
        other = titles.setdefault(head, path)
        if kind(page) not in ("release", "clarification"):
            assert other == path, f"{path} and {other} are both called {head[1]}"


def test_the_line_about_the_site_stands_on_every_page(bilingual: BuiltSite, real: BuiltSite) -> None:
    for path, page in bilingual.pages.items():
        notice = "This site is for testing." if path.startswith("en/") else "Situs ini untuk pengujian."
        assert notice in text(page), path
    for path, page in real.pages.items():
        notice = "This is a demonstration" if path.startswith("en/") else "Situs ini demonstrasi"
        assert notice in text(page), path


def test_the_page_for_addresses_that_lead_nowhere_leads_on(bilingual: BuiltSite) -> None:
    for path, words in {"404.html": "Halaman tidak ditemukan", "en/404.html": "Page not found"}.items():
        page = bilingual.pages[path]
        assert text(page, "//h1") == words
        assert len(texts(page, "//main//a/@href")) >= 3
        assert texts(page, "//meta[@name='robots']/@content") == ["noindex"]


def test_navigation_marks_the_current_section(bilingual: BuiltSite) -> None:
    current = "//nav[@class='navigation']//a[@aria-current]/@href"
    assert texts(bilingual.pages["en/provinces/aceh/index.html"], current) == ["/en/provinces/"]
    assert texts(bilingual.pages["en/about.html"], current) == ["/en/about.html"]
    assert texts(bilingual.pages["en/index.html"], current) == []


def test_a_page_missing_in_a_language_is_linked_in_the_other(bilingual: BuiltSite, empty: BuiltSite) -> None:
    footer = "//nav[@aria-labelledby='footer-about']//a/@href"
    assert "/en/about.html" in texts(bilingual.pages["en/index.html"], footer)
    assert not [href for href in texts(empty.pages["index.html"], footer) if href.endswith(".html")]


def test_an_old_address_leads_to_the_new_one(bilingual: BuiltSite) -> None:
    page = bilingual.documents["lama/bantuan.html"]
    target = "/siaran-pers/2024/05/bantuan-keluarga.html"
    assert texts(page, "//meta[@http-equiv='refresh']/@content") == [f"0; url={target}"]
    assert texts(page, "//a/@href") == [target]
    assert texts(page, "//link[@rel='canonical']/@href") == [f"https://contoh.example{target}"]
    assert not [path for path in bilingual.files if "rahasiadraf" in path]


def test_a_newsroom_on_its_first_day_is_a_whole_site(empty: BuiltSite) -> None:
    assert "Belum ada siaran pers yang diterbitkan." in text(empty.pages["index.html"], "//main")
    assert "No release has been published yet." in text(empty.pages["en/index.html"], "//main")
    for path in ("en/press-releases/index.html", "en/clarifications/index.html", "en/programmes/general/index.html"):
        assert "Nothing has been published here yet." in text(empty.pages[path], "//main")
    assert empty.of_kind("archive") == ["arsip/index.html", "en/archive/index.html"]


def test_provinces_stand_by_island_with_their_counts_and_empty_ones_too(bilingual: BuiltSite) -> None:
    page = bilingual.pages["en/provinces/index.html"]
    assert texts(page, "//h2[@class='gazetteer-heading']/text()") == ["West", "East"]
    links, counts = texts(page, "//main//li/a/text()"), texts(page, "//*[@class='facet-count']/text()[1]")
    assert dict(zip(links, counts, strict=True)) == {
        "National": "3",
        "Aceh": "1",
        "Banten": "0",
        "Gorontalo": "1",
        "Maluku": "1",
        "West Sulawesi": "1",
    }


def test_the_archive_counts_by_month(bilingual: BuiltSite) -> None:
    page = bilingual.pages["en/archive/index.html"]
    links, counts = texts(page, "//main//li/a/text()"), texts(page, "//*[@class='facet-count']/text()[1]")
    assert dict(zip(links, counts, strict=True)) == {
        "June 2024": "1",
        "May 2024": "1",
        "March 2024": "1",
        "February 2024": "1",
        "January 2024": "1",
        "December 2023": "1",
    }
