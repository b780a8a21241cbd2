"""Nothing of a draft, and nothing of what lies ahead, is anywhere in the site."""

import pytest

from tests.built import NOW, BuiltSite, text, texts
from tests.newsroom import NEWSROOMS, library_in, media_address

MARKS = [
    b"rahasiadraf",
    b"rahasiaembargo",
    b"rahasiamendatang",
    b"secretdraft",
    b"secretembargo",
    b"secretfuture",
    b"secrettranslation",
]


def test_the_content_holds_what_the_site_must_not() -> None:
    texts_of_content = [path.read_bytes() for path in (NEWSROOMS / "bilingual").rglob("*.md")]
    assert all(any(mark in content for content in texts_of_content) for mark in MARKS)
    assert NOW < "2030"


@pytest.mark.parametrize("mark", MARKS, ids=bytes.decode)
def test_no_byte_and_no_name_of_any_file_gives_it_away(bilingual: BuiltSite, mark: bytes) -> None:
    assert [path for path, content in bilingual.files.items() if mark in content.lower() or mark.decode() in path] == []


def test_their_pictures_are_absent_even_under_another_name(bilingual: BuiltSite) -> None:
    hidden = {path.read_bytes() for path in (NEWSROOMS / "bilingual").rglob("rahasia*.png")}
    assert len(hidden) == 4
    assert [path for path, content in bilingual.files.items() if content in hidden] == []
    shown = {path for path in bilingual.files if path.startswith("media/")}
    pictures = [f"releases/2024/05/{name}.png" for name in ("kotak", "kotak-biru")]
    assert {f"/{path}" for path in shown} == {media_address(NEWSROOMS / "bilingual", path) for path in pictures}


def test_they_count_nowhere(bilingual: BuiltSite) -> None:
    library = library_in(NEWSROOMS / "bilingual")
    assert any("banten" in (each.fields.province or ()) for each in library.manuscripts)
    assert text(bilingual.pages["en/provinces/banten/index.html"], "//*[@class='list-total']/text()[1]") == "0 releases"
    assert (
        text(bilingual.pages["en/programmes/old-cash/index.html"], "//*[@class='list-total']/text()[1]") == "0 releases"
    )
    assert not [path for path in bilingual.files if "2030" in path]


def test_the_sitemap_and_feeds_end_with_what_is_public(bilingual: BuiltSite) -> None:
    assert "2030" not in bilingual.text("sitemap.xml")
    assert "2030" not in bilingual.text("feed.xml")
    assert bilingual.text("provinsi/banten/feed.xml").count("<entry") == 0


def test_the_newest_public_release_has_no_next(bilingual: BuiltSite) -> None:
    page = bilingual.pages["siaran-pers/2024/06/terjemahan-belum-siap.html"]
    assert texts(page, "//*[contains(@class, 'neighbour-next')]") == []
    assert len(texts(page, "//*[contains(@class, 'neighbour-previous')]//a/@href")) == 1
