"""Words in another language than their page say so, wherever they stand (WCAG 3.1.2)."""

from pathlib import Path

from lxml import html

from tests.built import BuiltSite, texts
from tests.rendering import rendered_page, write

FOREIGN = "@lang='id' and @dir='auto'"


def page(newsroom: Path, path: str) -> html.HtmlElement:
    return html.document_fromstring(rendered_page(newsroom, path))


def test_menu_and_footer_say_in_which_language_a_page_is(newsroom: Path) -> None:
    (newsroom / "pages").mkdir()
    text = "---\ntitle: Tentang\nsummary: Ringkasan.\n---\nIsi.\n"
    (newsroom / "pages/tentang.id.md").write_text(text, encoding="utf-8")
    english, indonesian = page(newsroom, "en/index.html"), page(newsroom, "index.html")
    for place in ("nav[@class='navigation']", "nav[@aria-labelledby='footer-about']"):
        assert texts(english, f"//{place}//a[{FOREIGN} and @hreflang='id']/@href") == ["/tentang.html"]
        assert texts(english, f"//{place}//a[@lang]/@href") == ["/tentang.html"]
        assert texts(indonesian, f"//{place}//a[@lang]/@href") == []


def test_names_of_languages_are_written_in_their_own(bilingual: BuiltSite) -> None:
    found = [
        (name, lang)
        for document in bilingual.pages.values()
        for name, lang in zip(
            texts(document, "//*[@class='card-language']/text()"),
            texts(document, "//*[@class='card-language']/@lang"),
            strict=True,
        )
    ]
    assert set(found) == {("Bahasa Indonesia", "id"), ("English", "en")}


def test_other_languages_are_named_with_their_code_and_direction(elsewhere: BuiltSite) -> None:
    links = "//nav[@class='languages']//a[@dir='auto'] | //nav[@class='onward']//a[@hreflang and @dir='auto']"
    arabic = texts(elsewhere.pages["aussendungen/2023/11/heizkosten.html"], f"({links})[@lang='ar']/text()")
    assert arabic == ["العربية", "العربية"], "in the switch and below the release"


def test_previous_and_next_say_their_language(newsroom: Path) -> None:
    write(newsroom, "2024/05/satu.en", title="One")
    write(newsroom, "2024/06/dua.id")
    links = "//nav[@class='neighbours']//*[@class='card-language']"
    neighbour = page(newsroom, "en/press-releases/2024/05/satu.html")
    assert texts(neighbour, f"{links}[{FOREIGN}]/text()") == ["Bahasa Indonesia"]
