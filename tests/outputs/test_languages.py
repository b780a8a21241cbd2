"""Every page knows itself in the other languages: hreflang, canonical, the switch."""

from pathlib import Path
from shutil import copytree

import pytest

from tests.built import BuiltSite, build, kind, texts
from tests.newsroom import NEWSROOMS


def alternates(site: BuiltSite, path: str) -> dict[str, str]:
    links = texts(site.pages[path], "//link[@hreflang]/@href")
    return dict(zip(texts(site.pages[path], "//link[@hreflang]/@hreflang"), links, strict=True))


def lang(site: BuiltSite, path: str) -> str:
    return "".join(texts(site.pages[path], "/html/@lang"))


def test_every_page_s_alternates_name_it_back(each_site: BuiltSite) -> None:
    known = {path: alternates(each_site, path) for path in each_site.indexed}
    for path, found in known.items():
        assert found[lang(each_site, path)] == each_site.address(path), f"{path} does not name itself"
        for code, address in found.items():
            other = each_site.path_of(address)
            assert other in known, f"{path}: {address} is not there"
            assert known[other] == found, f"{path} and {other} do not agree"
            assert code in ("x-default", lang(each_site, other))


def test_x_default_is_the_site_s_first_language_where_it_has_the_page(each_site: BuiltSite) -> None:
    first = "de" if "soziales" in each_site.url else "id"
    for path in each_site.indexed:
        found = alternates(each_site, path)
        assert found["x-default"] == found.get(first, next(iter(found.values())))


def test_pages_without_translation_name_only_themselves(bilingual: BuiltSite) -> None:
    assert set(alternates(bilingual, "en/press-releases/2024/02/english-only.html")) == {"en", "x-default"}
    assert set(alternates(bilingual, "siaran-pers/2024/06/terjemahan-belum-siap.html")) == {"id", "x-default"}
    assert set(alternates(bilingual, "hanya-indonesia.html")) == {"id", "x-default"}


def test_the_canonical_address_is_the_page_s_own(each_site: BuiltSite) -> None:
    indexed = set(each_site.indexed)
    for path, page in each_site.pages.items():
        expected = [each_site.address(path)] if path in indexed else []
        assert texts(page, "//link[@rel='canonical']/@href") == expected
        if expected:
            assert texts(page, "//meta[@property='og:url']/@content") == expected


def test_the_language_of_the_page_is_that_of_its_folder(elsewhere: BuiltSite) -> None:
    for path, page in elsewhere.pages.items():
        code = path.partition("/")[0] if path.startswith(("ar/", "fr/")) else "de"
        assert texts(page, "/html/@lang") == [code]
        assert texts(page, "/html/@dir") == ["rtl" if code == "ar" else "ltr"]


def test_the_switch_leads_to_the_same_thing(each_site: BuiltSite) -> None:
    switch = "//nav[@class='languages']//a"
    for path, page in each_site.pages.items():
        codes, addresses = texts(page, f"{switch}/@hreflang"), texts(page, f"{switch}/@href")
        assert len(codes) == len(set(codes)) >= 2
        known = alternates(each_site, path)
        for code, address in zip(codes, addresses, strict=True):
            target = each_site.path_of(each_site.url.removesuffix("/presse") + address)
            assert target in each_site.pages, f"{path}: {address}"
            assert lang(each_site, target) == code
            if code in known:
                assert each_site.address(target) == known[code]
            elif path in each_site.of_kind("not-found"):
                assert kind(each_site.pages[target]) == "not-found"


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("siaran-pers/2024/01/tanpa-terjemahan.html", "/en/press-releases/"),
        ("en/press-releases/2024/02/english-only.html", "/siaran-pers/"),
        ("hanya-indonesia.html", "/en/"),
        ("provinsi/sulawesi-barat/index.html", "/en/provinces/west-sulawesi/"),
        ("siaran-pers/halaman/1/index.html", "/en/press-releases/page/1/"),
        ("arsip/2024/05/index.html", "/en/archive/2024/05/"),
        ("404.html", "/en/404.html"),
    ],
)
def test_the_switch_where_there_is_no_translation_leads_to_the_nearest(
    bilingual: BuiltSite, path: str, target: str
) -> None:
    page = bilingual.pages[path]
    assert texts(page, "//nav[@class='languages']//a[not(@aria-current)]/@href") == [target]


def test_a_newsroom_with_one_language_has_no_switch(tmp_path: Path) -> None:
    content = tmp_path / "content"
    copytree(NEWSROOMS / "empty", content)
    settings = (content / "site.yml").read_text(encoding="utf-8")
    one = "\n".join(line for line in settings.splitlines() if "code: en" not in line)
    (content / "site.yml").write_text(one, encoding="utf-8")
    assert build(content, tmp_path / "output") == 0
    site = BuiltSite(tmp_path / "output", "https://baru.example")
    assert not [path for path in site.files if path.startswith("en/")]
    assert texts(site.pages["index.html"], "//nav[@class='languages']") == []
    assert set(alternates(site, "index.html")) == {"id", "x-default"}
