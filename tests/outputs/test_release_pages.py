"""The page of a release or clarification."""

from pathlib import Path
from typing import Any

from lxml import html

from tests.built import BuiltSite, text, texts
from tests.rendering import CLARIFICATION, rendered, rendered_page, write, write_translation

RELEASE = "siaran-pers/2024/05/bantuan-keluarga.html"


def test_a_release_shows_what_its_front_matter_says(bilingual: BuiltSite) -> None:
    main = text(bilingual.pages[RELEASE], "//main")
    for words in (
        "Bantuan untuk keluarga di dua provinsi",
        "Keluarga di Gorontalo dan Sulawesi Barat menerima bantuan.",
        "Kamis, 2 Mei 2024 09.30 WITA",
        "Ani Wijaya Menteri Contoh",
        "Siti Aminah Lurah",
        "Budi Santoso Sekretaris Jenderal",
        "Dinas Sosial Gorontalo",
        "Penulis Satu",
        "Sebuah kotak merah Ilustrasi: Warta",
        "Jumlah keluarga diperbaiki.",
        "gorontalo@contoh.example",
    ):
        assert words in main
    links = texts(bilingual.pages[RELEASE], "//aside//a/@href")
    assert links == [
        "/provinsi/gorontalo/",
        "/provinsi/sulawesi-barat/",
        "/program/keluarga/",
        "/program/siaga/",
        "/unit/dinas-gorontalo/",
    ]


def test_posts_are_those_held_on_the_day_of_the_release(bilingual: BuiltSite) -> None:
    before = text(bilingual.pages["en/press-releases/2023/12/annual-report.html"], "//aside")
    after = text(bilingual.pages["en/press-releases/2024/05/support-for-families.html"], "//aside")
    assert "Ani Wijaya Former Head of Bureau" in before
    assert "Ani Wijaya Minister of Samples" in after
    assert "Public Relations Bureau" in before, "a unit may sign off"


def test_a_clarification_names_claim_verdict_and_evidence_and_looks_like_one(bilingual: BuiltSite) -> None:
    page = bilingual.pages["en/clarifications/2024/03/assistance-is-free.html"]
    main = text(page, "//main")
    for words in (
        "Registration costs money </script>",
        "Chain message",
        "False",
        "The evidence contradicts it.",
        "Registration is free.",
        "Regulation, 2 January 2024",
    ):
        assert words in main
    assert main.index("False") < main.index("Registration costs money"), "the verdict comes first"
    assert texts(page, "//*[@class='evidence-source']/a/@href") == ["https://peraturan.example/1"]
    assert texts(page, "//*[contains(@class, 'verdict')]") != []
    assert texts(bilingual.pages[RELEASE], "//article[contains(@class, 'release')]//*[@class='claim']") == []


def test_a_release_without_translation_says_in_which_languages_it_is_missing(bilingual: BuiltSite) -> None:
    missing = "//*[contains(@class, 'notice-quiet')]"
    names = f"{missing}/span[@dir='auto']"
    assert texts(bilingual.pages["siaran-pers/2024/01/tanpa-terjemahan.html"], f"{names}/@lang") == ["en"]
    assert "English" in text(bilingual.pages["siaran-pers/2024/01/tanpa-terjemahan.html"], missing)
    assert "Bahasa Indonesia" in text(bilingual.pages["en/press-releases/2024/02/english-only.html"], missing)
    assert text(bilingual.pages[RELEASE], missing) == ""


def test_a_withdrawn_release_gives_the_reason_and_neither_body_nor_picture(bilingual: BuiltSite) -> None:
    for path, reason in {
        "siaran-pers/2024/02/ditarik.html": "Angkanya keliru.",
        "en/press-releases/2024/02/withdrawn.html": "The figures were wrong.",
    }.items():
        page = bilingual.pages[path]
        assert reason in text(page, "//main")
        assert texts(page, "//main//img") == []
        assert texts(page, "//meta[@name='robots']/@content") == ["noindex"]
        assert texts(page, "//link[@rel='canonical' or @hreflang]") == []
    assert [
        path for path, content in bilingual.files.items() if b"rahasiatarik" in content or "rahasiatarik" in path
    ] == []


def test_a_withdrawn_page_on_paper_still_names_its_address(bilingual: BuiltSite) -> None:
    page = bilingual.pages["en/press-releases/2024/02/withdrawn.html"]
    address = "https://contoh.example/en/press-releases/2024/02/withdrawn.html"
    assert text(page, "//*[@class='print-address']").startswith(f"{address} · ")
    assert "https://contoh.example/404.html" in text(bilingual.pages["404.html"], "//*[@class='print-address']")


def test_the_reason_is_marked_where_it_is_in_another_language(newsroom: Path) -> None:
    write(newsroom, "2024/05/ditarik.id", status="withdrawn", reason="Angkanya keliru.")
    write_translation(newsroom, "2024/05/ditarik.en", title="Support", summary="Support.")
    site = rendered(newsroom)
    assert '<p lang="id" dir="auto">Angkanya keliru.</p>' in site["en/press-releases/2024/05/ditarik.html"]
    assert "<p>Angkanya keliru.</p>" in site["siaran-pers/2024/05/ditarik.html"]


def test_a_clarification_says_what_it_is_wherever_its_title_stands_alone(bilingual: BuiltSite) -> None:
    page = bilingual.pages["en/clarifications/2024/03/assistance-is-free.html"]
    assert text(page, "//title") == "Clarification: Assistance is free of charge – Sample News"
    assert texts(page, "//meta[@property='og:title']/@content") == ["Clarification: Assistance is free of charge"]
    assert text(page, "//h1") == "Assistance is free of charge", "on the page the verdict stands above it"
    (mail,) = texts(page, "//a[starts-with(@href, 'mailto:?')]/@href")
    assert mail.startswith("mailto:?subject=Clarification%3A%20Assistance")
    assert text(bilingual.pages[RELEASE], "//title") == "Bantuan untuk keluarga di dua provinsi – Kabar Contoh"


def test_who_approved_a_release_is_left_out_where_it_is_the_unit_that_issued_it(newsroom: Path) -> None:
    write(newsroom, "2024/05/unit.id", signatory="biro-humas")
    write(newsroom, "2024/05/orang.id")
    site = rendered(newsroom)
    assert "Disahkan oleh" not in site["siaran-pers/2024/05/unit.html"]
    assert "Disahkan oleh" in site["siaran-pers/2024/05/orang.html"]
    assert not [path for path, page in site.items() if "Ditandatangani" in page], "nobody knows of a signature"


def test_a_release_is_shared_where_site_yml_says_and_by_mail(newsroom: Path) -> None:
    write(newsroom, "2024/05/satu.id", title="Satu & dua")
    path = "siaran-pers/2024/05/satu.html"
    address = "https%3A%2F%2Fcontoh.example%2Fsiaran-pers%2F2024%2F05%2Fsatu.html"
    assert shared(rendered_page(newsroom, path)) == {"Surel": f"mailto:?subject=Satu%20%26%20dua&body={address}"}
    settings = newsroom / "site.yml"
    share = 'share: [{name: Jala, url: "https://jala.example/?u={url}&t={title}"}]\n'
    settings.write_text(settings.read_text(encoding="utf-8") + share, encoding="utf-8")
    links = shared(rendered_page(newsroom, path))
    assert links["Jala"] == f"https://jala.example/?u={address}&t=Satu%20%26%20dua"
    assert list(links) == ["Jala", "Surel"]


def shared(page: str) -> dict[str, str]:
    """Words and addresses of the links to share a release."""
    links = html.document_fromstring(page).xpath("//nav[@aria-label='Bagikan']//a")
    assert isinstance(links, list)
    return {str(link.text): str(link.get("href")) for link in links if isinstance(link, html.HtmlElement)}


def test_a_translation_of_a_withdrawn_release_is_withdrawn_even_where_it_does_not_say_so(newsroom: Path) -> None:
    write(newsroom, "2024/05/ditarik.id", status="withdrawn", reason="Angkanya keliru.")
    write_translation(newsroom, "2024/05/ditarik.en", title="Support", summary="Support.")
    page = rendered_page(newsroom, "en/press-releases/2024/05/ditarik.html")
    assert "This release has been withdrawn" in page
    assert "Angkanya keliru." in page, "the reason, if only in the other language"


def test_a_translation_withdrawn_alone_shows_no_body(newsroom: Path) -> None:
    write(newsroom, "2024/05/ditarik.id")
    fields = {"title": "Support", "summary": "Support.", "status": "withdrawn", "reason": "Wrong figures."}
    write_translation(newsroom, "2024/05/ditarik.en", body="Secret body.", **fields)
    site = rendered(newsroom)
    assert not [path for path, page in site.items() if "Secret body." in page]
    assert "en/press-releases/2024/05/ditarik.html" not in site


def test_writers_texts_are_escaped_everywhere(newsroom: Path) -> None:
    evil = "<script>alert(1)</script> & 'x'"
    fields: dict[str, Any] = dict.fromkeys(("title", "summary", "dateline", "claim", "claim_source", "writer"), evil)
    write(newsroom, "2024/05/jahat.id", **{**CLARIFICATION, **fields}, spokesperson={"name": evil, "position": evil})
    for path, page in rendered(newsroom).items():
        assert "<script>alert" not in page, path
