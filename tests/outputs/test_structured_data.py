"""JSON-LD: valid whatever the texts hold, and telling what the page shows."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html

from plugins.outputs.structured_data import as_script, breadcrumbs
from plugins.outputs.views import Link
from tests.built import BuiltSite, texts
from tests.newsroom import NEWSROOMS, media_address
from tests.rendering import CLARIFICATION, rendered, rendered_page, write

URL = "https://contoh.example"


def things(page: html.HtmlElement) -> dict[str, dict[str, Any]]:
    """The things of a page by their type."""
    scripts = texts(page, "//script[@type='application/ld+json']/text()")
    return {thing["@type"]: thing for script in scripts for thing in json.loads(script)["@graph"]}


@given(st.text())
@example("</script><script>alert(1)</script>")
@example("<!-- <script>")
@example("]]> & \u2028 \u2029 \" \\ '")
def test_no_text_ends_the_script_or_breaks_the_json(text: str) -> None:
    script = str(as_script([{"name": text}]))
    assert not set("<>&\u2028\u2029") & set(script)
    assert json.loads(script)["@graph"] == [{"name": text}]


def test_every_page_s_json_can_be_read(each_site: BuiltSite) -> None:
    for path, page in each_site.pages.items():
        found = things(page)
        assert all("@type" in thing for thing in found.values()), path


def test_a_release_is_a_news_article_in_its_language(bilingual: BuiltSite) -> None:
    article = things(bilingual.pages["en/press-releases/2024/05/support-for-families.html"])["NewsArticle"]
    address = f"{URL}/en/press-releases/2024/05/support-for-families.html"
    assert article["url"] == article["mainEntityOfPage"] == address
    assert article["headline"] == "Support for families in two provinces"
    assert article["inLanguage"] == "en"
    assert article["datePublished"] == "2024-05-02T09:30:00+08:00"
    assert article["dateModified"] == "2024-05-03"
    assert article["publisher"]["name"] == "Ministry of Samples"
    assert [place["name"] for place in article["contentLocation"]] == ["Gorontalo", "West Sulawesi"]
    assert article["about"] == [
        {"@type": "Thing", "name": "Family Programme"}, {"@type": "Thing", "name": "Disaster Readiness"},
    ]  # fmt: skip
    assert article["image"] == [URL + media_address(NEWSROOMS / "bilingual", "releases/2024/05/kotak.png")]
    original = things(bilingual.pages["siaran-pers/2024/05/bantuan-keluarga.html"])["NewsArticle"]
    assert article["translationOfWork"] == {"@id": original["@id"]}
    assert original["workTranslation"] == [{"@id": article["@id"]}]


def article(newsroom: Path, **fields: Any) -> dict[str, Any]:
    """The NewsArticle of a release with these fields."""
    write(newsroom, "2024/05/satu.id", **fields)
    return things(html.document_fromstring(rendered_page(newsroom, "siaran-pers/2024/05/satu.html")))["NewsArticle"]


def test_the_whole_country_is_no_place_of_its_own(newsroom: Path) -> None:
    assert "contentLocation" not in article(newsroom, province="nasional")
    assert [place["name"] for place in article(newsroom, province=["nasional", "aceh"])["contentLocation"]] == ["Aceh"]


@pytest.mark.parametrize(
    ("change", "modified"),
    [
        ("2024-05-02 21:00", "2024-05-02T21:00:00+08:00"),
        ("2024-05-03T00:30+14:00", "2024-05-02T20:00:00+08:00"),
        ("2024-05-02", "2024-05-02T20:00:00+08:00"),
        ("2024-05-04", "2024-05-04"),
    ],
)
def test_the_last_change_is_the_latest_moment_whatever_its_offset(newsroom: Path, change: str, modified: str) -> None:
    updated = [{"date": change, "note": "Diperbaiki."}]
    assert article(newsroom, date="2024-05-02 20:00", province="gorontalo", updated=updated)["dateModified"] == modified


def test_machines_are_told_the_publisher_that_site_yml_names(newsroom: Path) -> None:
    settings = newsroom / "site.yml"
    publisher = "publisher: {name: {id: Peragaan, en: Trial}, type: Organization, url: 'https://peraga.example'}\n"
    settings.write_text(settings.read_text(encoding="utf-8") + publisher, encoding="utf-8")
    write(newsroom, "2024/05/satu.id", **CLARIFICATION)
    site = rendered(newsroom)
    page = site["klarifikasi/2024/05/satu.html"]
    found = things(html.document_fromstring(page))
    expected = {"@type": "Organization", "name": "Peragaan", "url": "https://peraga.example"}
    assert found["NewsArticle"]["publisher"] == found["NewsArticle"]["author"] == expected
    assert found["ClaimReview"]["author"] == expected
    assert "© 2024 Peragaan" in page
    assert "<author><name>Trial</name></author>" in site["en/feed.xml"]
    assert "<subtitle>This site is for testing.</subtitle>" in site["en/feed.xml"]


def test_machines_are_not_told_that_the_ministry_issued_the_demonstration(real: BuiltSite) -> None:
    for path, page in real.pages.items():
        for thing in things(page).values():
            named = [thing[role]["name"] for role in ("author", "publisher") if role in thing]
            assert set(named) <= {"Demonstrasi Warta", "Warta demonstration"}, path
    assert not [path for path in real.files if path.endswith(".html") and "GovernmentOrganization" in real.text(path)]


def test_a_clarification_is_a_claim_review(bilingual: BuiltSite) -> None:
    found = things(bilingual.pages["en/clarifications/2024/03/assistance-is-free.html"])
    review = found["ClaimReview"]
    assert review["claimReviewed"] == "Registration costs money </script>"
    assert review["url"] == f"{URL}/en/clarifications/2024/03/assistance-is-free.html"
    assert review["author"]["name"] == "Ministry of Samples"
    assert review["datePublished"] == "2024-03-05T10:00:00+07:00"
    rating = review["reviewRating"]
    assert (rating["ratingValue"], rating["worstRating"], rating["bestRating"]) == (1, 1, 5)
    assert rating["alternateName"] == "False"
    assert review["itemReviewed"]["appearance"]["description"] == "Chain message"
    assert "ClaimReview" not in things(bilingual.pages["siaran-pers/2024/05/bantuan-keluarga.html"])


def test_breadcrumbs_lead_from_the_front_page_to_the_page_itself(each_site: BuiltSite) -> None:
    for path, page in each_site.pages.items():
        found = things(page)
        if path in each_site.of_kind("front"):
            assert "BreadcrumbList" not in found
            continue
        steps = found["BreadcrumbList"]["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert each_site.path_of(steps[0]["item"]) in each_site.of_kind("front")
        assert steps[-1]["item"] == each_site.address(path)
        shown = texts(page, "//nav[contains(@class, 'breadcrumbs')]//li//text()[normalize-space()]")
        assert [step["name"] for step in steps] == shown


def test_breadcrumbs_of_one_step_are_none() -> None:
    assert breadcrumbs((Link("/", "Home"),), URL) == []


@pytest.mark.parametrize("path", ["index.html", "en/index.html"])
def test_the_front_page_is_a_website_of_a_government(bilingual: BuiltSite, path: str) -> None:
    website = things(bilingual.pages[path])["WebSite"]
    assert website["url"] == bilingual.address(path)
    assert website["publisher"]["@type"] == "GovernmentOrganization"
