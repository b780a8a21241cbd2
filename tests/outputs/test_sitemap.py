"""sitemap.xml names every page that may be found, with its languages; robots.txt names the sitemap."""

from pathlib import Path

import pytest
from lxml import etree

from plugins.outputs import make_editions, sitemap
from tests.built import THEME, BuiltSite, texts
from tests.newsroom import make_newsroom
from tests.rendering import graph_of, outputs_of, press_for, rendered, rendered_page

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def lines(site: BuiltSite) -> dict[str, etree._Element]:
    found = site.xml("sitemap.xml").findall(f"{SITEMAP}url")
    by_address = {line.findtext(f"{SITEMAP}loc") or "": line for line in found}
    assert len(by_address) == len(found)
    return by_address


def alternates(line: etree._Element) -> dict[str, str]:
    return {str(link.get("hreflang")): str(link.get("href")) for link in line.findall(f"{XHTML}link")}


def test_the_sitemap_names_every_indexed_page_and_nothing_else(each_site: BuiltSite) -> None:
    assert lines(each_site).keys() == {each_site.address(path) for path in each_site.indexed}


def test_the_sitemap_s_order_of_elements_is_that_of_its_schema(each_site: BuiltSite) -> None:
    for line in lines(each_site).values():
        names = [str(child.tag).removeprefix(SITEMAP) for child in line if child.tag != f"{XHTML}link"]
        assert names in (["loc"], ["loc", "lastmod"])


def test_alternates_are_absolute_reciprocal_and_those_of_the_page(each_site: BuiltSite) -> None:
    found = lines(each_site)
    for address, line in found.items():
        links = alternates(line)
        assert address in links.values()
        assert all(alternates(found[other]) == links for other in links.values())
        page = each_site.pages[str(each_site.path_of(address))]
        assert sorted(links.values()) == sorted(texts(page, "//link[@hreflang]/@href"))


def test_a_release_s_last_change_is_a_day(bilingual: BuiltSite) -> None:
    line = lines(bilingual)["https://contoh.example/siaran-pers/2024/05/bantuan-keluarga.html"]
    assert line.findtext(f"{SITEMAP}lastmod") == "2024-05-03"


def test_robots_may_read_everything_and_find_the_sitemap(each_site: BuiltSite) -> None:
    robots = each_site.text("robots.txt").splitlines()
    assert "User-agent: *" in robots and "Allow: /" in robots
    assert not [line for line in robots if line.startswith("Disallow")]
    assert f"Sitemap: {each_site.url}/sitemap.xml" in robots


def test_a_large_site_has_several_sitemaps_and_an_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_newsroom(tmp_path)
    whole = rendered_page(root, "sitemap.xml")
    monkeypatch.setattr(sitemap, "LIMIT", 5)
    pages = {path: text for path, text in rendered(root).items() if path.startswith("sitemap")}
    index = etree.fromstring(pages.pop("sitemap.xml").encode())
    assert [each.text for each in index.iter("{*}loc")] == [f"https://contoh.example/{path}" for path in pages]
    assert all(1 <= text.count("<url>") <= 5 for text in pages.values())
    assert sum(text.count("<url>") for text in pages.values()) == whole.count("<url>") > 5


def test_a_preview_is_left_out_by_search_engines(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path)
    editions = make_editions(graph_of(root), THEME, "https://contoh.example/pratinjau/7", indexed=False)
    press = press_for(editions)
    files = {
        path: output.render(press).decode() for path, output in outputs_of(editions).items() if path[-4:] != ".png"
    }
    pages = {path: html for path, html in files.items() if path.endswith(".html")}
    assert len(pages) > 10
    assert [path for path, html in pages.items() if html.count('<meta name="robots" content="noindex">') != 1] == []
    assert files["robots.txt"] == "User-agent: *\nDisallow: /\n"


def test_no_page_of_a_preview_counts_as_one_of_the_site(tmp_path: Path) -> None:
    graph = graph_of(make_newsroom(tmp_path))
    site, preview = (
        outputs_of(make_editions(graph, THEME, "https://contoh.example", indexed=indexed)) for indexed in (True, False)
    )
    same = {path for path, output in site.items() if output.fingerprint == preview[path].fingerprint}
    assert not [path for path in same if path.endswith((".html", ".txt"))]
