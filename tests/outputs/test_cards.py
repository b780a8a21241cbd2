"""Releases as lists, neighbours and the front page show them."""

from plugins.outputs.views import Card
from tests.built import BuiltSite, text, texts
from tests.newsroom import NEWSROOMS, media_address
from tests.rendering import editions_of

EDITIONS = editions_of(NEWSROOMS / "bilingual")


def card_of(lang: str, key: str) -> Card:
    return EDITIONS[lang].card(EDITIONS[lang].graph.by_key[f"releases/{key}"])


def test_a_card_is_in_the_reader_s_language_where_there_is_a_translation() -> None:
    card = card_of("en", "2024/05/bantuan-keluarga")
    assert card.title == "Support for families in two provinces"
    assert card.url == "/en/press-releases/2024/05/support-for-families.html"
    assert (card.lang, card.lang_name) == ("", "")
    assert [link.text for link in card.provinces] == ["Gorontalo", "West Sulawesi"]


def test_a_card_in_another_language_says_in_which() -> None:
    card = card_of("en", "2024/01/tanpa-terjemahan")
    assert (card.lang, card.lang_name) == ("id", "Bahasa Indonesia")
    assert card.url == "/siaran-pers/2024/01/tanpa-terjemahan.html"
    assert card.title == "Siaran “tanpa terjemahan” & satu bahasa", "with the quotes of its own language"
    card = card_of("id", "2024/02/english-only")
    assert (card.lang, card.lang_name) == ("en", "English")


def test_dates_are_in_the_reader_s_language_whatever_the_card_s_is() -> None:
    assert card_of("en", "2024/01/tanpa-terjemahan").date.short == "15 January 2024"
    assert card_of("id", "2024/02/english-only").date.short == "10 Februari 2024"


def test_a_clarification_s_card_carries_its_verdict_in_words() -> None:
    key = "2024/03/klarifikasi-bantuan"
    assert card_of("id", key).verdict == "Salah"
    assert card_of("en", key).verdict == "False"
    assert card_of("en", key).kind == "clarification"
    assert card_of("id", "2024/05/bantuan-keluarga").verdict == ""


def test_a_card_has_the_first_picture_with_its_size() -> None:
    picture = card_of("en", "2024/05/bantuan-keluarga").picture
    assert picture is not None
    assert picture.url == media_address(NEWSROOMS / "bilingual", "releases/2024/05/kotak.png")
    assert (picture.width, picture.height) == (24, 16)
    assert picture.alt == "A red square"


def test_foreign_cards_are_marked_on_the_page(bilingual: BuiltSite) -> None:
    cards = bilingual.pages["en/provinces/maluku/index.html"]
    assert texts(cards, "//*[@class='card-title']/a/@lang") == ["id"]
    assert texts(cards, "//*[@class='card-title']/a/@hreflang") == ["id"]
    assert texts(cards, "//*[@class='card-summary']/@lang") == ["id"]
    assert text(cards, "//*[@class='card-language']") == "Bahasa Indonesia"
    assert text(bilingual.pages["provinsi/maluku/index.html"], "//*[@class='card-language']") == ""


def test_the_front_page_leads_with_the_newest_release(bilingual: BuiltSite) -> None:
    front = bilingual.pages["en/index.html"]
    assert text(front, "//*[@class='lead-title']") == "Siaran dengan terjemahan yang belum siap"
    assert texts(front, "//*[@class='lead-title']/a/@lang") == ["id"]
    assert "Assistance is free of charge" in text(front, "//section[@aria-labelledby='clarifications']")


def test_a_withdrawn_release_is_on_no_other_page(bilingual: BuiltSite) -> None:
    explaining = {*bilingual.of_kind("guide"), *bilingual.of_kind("rule")}
    showing = {path for path, page in bilingual.pages.items() if "withdrawn" in text(page).lower()} - explaining
    assert showing == {"en/press-releases/2024/02/withdrawn.html"}
    assert {path for path in bilingual.pages if "ditarik.html" in bilingual.text(path)} <= {
        "siaran-pers/2024/02/ditarik.html", "en/press-releases/2024/02/withdrawn.html",
    }  # fmt: skip
