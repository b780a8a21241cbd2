"""The routes of a newsroom: where old addresses lead, what is gone, and what nobody may find yet."""

from pathlib import Path

import pytest

from plugins import publishing
from plugins.publishing import routes
from plugins.releases import Routes, parse_now
from tests.built import NOW
from tests.newsroom import NEWSROOMS, library_in
from tests.rendering import write, write_translation


def routes_of(root: Path, now: str = NOW) -> Routes:
    """The routes of a newsroom."""
    return routes.routes_of(library_in(root), parse_now(now))


def with_setting(root: Path, line: str) -> None:
    """Put a line at the end of site.yml."""
    with (root / "site.yml").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")


def test_old_addresses_of_what_is_public_lead_to_it(newsroom: Path) -> None:
    write(newsroom, "2024/05/satu.id", aliases=["/lama.html", "/dulu/"])
    write_translation(newsroom, "2024/05/satu.en", title="One", summary="One.", aliases=["/en/old.html"])
    found = routes_of(newsroom)
    assert found.redirects == {
        "/lama.html": "/siaran-pers/2024/05/satu.html",
        "/dulu/": "/siaran-pers/2024/05/satu.html",
        "/en/old.html": "/en/press-releases/2024/05/satu.html",
    }
    assert found.url == "https://contoh.example"
    assert found.hidden == ()


def test_what_is_not_public_leads_nowhere_and_is_not_told(newsroom: Path) -> None:
    write(newsroom, "2024/05/draf.id", status="draft", aliases=["/draf-lama.html"])
    write(newsroom, "2024/05/embargo.id", embargo="2024-06-01", aliases=["/embargo-lama.html"])
    before, after = routes_of(newsroom, "2024-05-30T00:00+00:00"), routes_of(newsroom, "2024-06-02T00:00+00:00")
    assert before.redirects == {}
    assert before.hidden == (
        "/draf-lama.html",
        "/embargo-lama.html",
        "/siaran-pers/2024/05/draf.html",
        "/siaran-pers/2024/05/embargo.html",
    )
    assert "embargo" not in repr(before)
    assert after.redirects == {"/embargo-lama.html": "/siaran-pers/2024/05/embargo.html"}
    assert after.hidden == ("/draf-lama.html", "/siaran-pers/2024/05/draf.html")


def test_withdrawn_releases_are_gone_where_that_was_chosen(newsroom: Path) -> None:
    write(newsroom, "2024/05/salah.id", status="withdrawn", reason="Angkanya keliru.")
    write_translation(newsroom, "2024/05/salah.en", title="Wrong", summary="Wrong.", reason="A figure was wrong.")
    assert routes_of(newsroom).gone == ()
    with_setting(newsroom, "withdrawn: gone")
    assert routes_of(newsroom).gone == (
        "/siaran-pers/2024/05/salah.html",
        "/en/press-releases/2024/05/salah.html",
    )


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("/", "/404.html"),
        ("/a/b", "/404.html"),
        ("/en/", "/en/404.html"),
        ("/en/x", "/en/404.html"),
        ("/enam", "/404.html"),
    ],
)
def test_each_language_has_its_page_for_what_is_missing(newsroom: Path, address: str, page: str) -> None:
    assert routes_of(newsroom).page_for(address) == page


def test_the_routes_of_a_content_folder_are_those_of_its_library(tmp_path: Path) -> None:
    found = publishing.find_routes(NEWSROOMS / "bilingual", NOW, cache=tmp_path)
    assert found == routes_of(NEWSROOMS / "bilingual")
    assert found.redirects["/lama/bantuan.html"] == "/siaran-pers/2024/05/bantuan-keluarga.html"


def test_a_newsroom_with_errors_has_no_routes(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(newsroom, "2024/05/satu.id", aliases=["tanpa garis miring"])
    assert publishing.find_routes(newsroom, NOW, cache=newsroom.parent / "cache") is None
    assert "bad-alias" in capsys.readouterr().err
