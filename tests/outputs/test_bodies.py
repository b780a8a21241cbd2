"""Bodies on a page: links and pictures inside the content lead to what is public, in the reader's language."""

from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import html

from plugins.outputs.bodies import resolve_body
from plugins.outputs.published import comparable
from plugins.publishing.guide import writers_guide
from tests.built import BuiltSite, texts
from tests.newsroom import NEWSROOMS, draw, media_address
from tests.rendering import editions_of, rendered_page, write, write_translation

BODY = "//div[@class='prose']"


def body(newsroom: Path, lang: str = "id", site_url: str = "https://contoh.example") -> html.HtmlElement:
    """The page of the release `utama` in a site of its own."""
    path = {"id": "siaran-pers/2024/05/utama.html", "en": "en/press-releases/2024/05/utama.html"}[lang]
    return html.document_fromstring(rendered_page(newsroom, path, site_url))


def links(page: html.HtmlElement) -> dict[str, str]:
    """Words and addresses of all links in a body."""
    return dict(zip(texts(page, f"{BODY}//a/text()"), texts(page, f"{BODY}//a/@href"), strict=True))


def test_a_link_leads_to_the_reader_s_language_whichever_file_it_names(bilingual: BuiltSite) -> None:
    indonesian = links(bilingual.pages["siaran-pers/2024/05/bantuan-keluarga.html"])
    english = links(bilingual.pages["en/press-releases/2024/05/support-for-families.html"])
    assert indonesian["laporan tahunan"] == "/siaran-pers/2023/12/laporan-tahunan.html"
    assert english["annual report"] == "/en/press-releases/2023/12/annual-report.html"
    assert links(bilingual.pages["en/about.html"]) == {
        "support for families": "/en/press-releases/2024/05/support-for-families.html"
    }


def test_a_link_to_what_is_not_translated_leads_to_the_original_and_says_its_language(bilingual: BuiltSite) -> None:
    page = bilingual.pages["en/press-releases/2024/05/support-for-families.html"]
    assert links(page)["untranslated release"] == "/siaran-pers/2024/01/tanpa-terjemahan.html"
    assert texts(page, f"{BODY}//a[.='untranslated release']/@hreflang") == ["id"]
    assert texts(page, f"{BODY}//a[.='annual report']/@hreflang") == []


def test_a_link_to_a_draft_leaves_its_words_and_no_address(bilingual: BuiltSite) -> None:
    for path, words in {
        "siaran-pers/2024/05/bantuan-keluarga.html": "rencana tahun depan",
        "en/press-releases/2024/05/support-for-families.html": "next year’s plan",
    }.items():
        page = bilingual.pages[path]
        assert words in "".join(texts(page, f"{BODY}//text()"))
        assert words not in links(page)
        assert "draf" not in "".join(texts(page, f"{BODY}//@*"))


def test_pictures_in_a_body_get_address_size_caption_and_credit(bilingual: BuiltSite) -> None:
    page = bilingual.pages["siaran-pers/2024/05/bantuan-keluarga.html"]
    image = f"{BODY}/figure/img"
    assert texts(page, f"{image}/@src") == [media_address(NEWSROOMS / "bilingual", "releases/2024/05/kotak-biru.png")]
    assert texts(page, f"{image}/@width") + texts(page, f"{image}/@height") == ["24", "16"]
    assert texts(page, f"{image}/@alt") == ["Kotak biru"]
    assert texts(page, f"{BODY}/figure/figcaption/span/text()") == ["Kotak kedua", "Ilustrasi: Warta"]


@pytest.mark.parametrize(
    "written",
    [
        '[satu](lain.id.md "lebih > kurang")',
        "[satu](lain.id.md#bagian)",
        "[satu](./lain.id.md)",
        "[satu](../05/lain.id.md)",
        '[satu](lain.id.md "kutip &quot; dan & lain")',
        "[satu](lain.en.md)",
    ],
)
def test_every_way_to_write_a_link_is_resolved(newsroom: Path, written: str) -> None:
    write(newsroom, "2024/05/utama.id", body=written)
    write(newsroom, "2024/05/lain.id")
    write_translation(newsroom, "2024/05/lain.en", title="Other", summary="Other.")
    (address,) = links(body(newsroom)).values()
    assert address.partition("#")[0] == "/siaran-pers/2024/05/lain.html"
    assert address.endswith("bagian") is ("#" in written)


@pytest.mark.parametrize("alt", ["Kotak > lingkaran", 'Kotak "besar"', "Kotak < lingkaran & garis"])
def test_a_picture_is_shown_whatever_its_alt_text_holds(newsroom: Path, alt: str) -> None:
    draw(newsroom / "releases/2024/05/kotak.png", 3, 2)
    write(newsroom, "2024/05/utama.id", body=f"![{alt}](kotak.png 'Kotak | Ilustrasi')")
    page = body(newsroom)
    assert texts(page, f"{BODY}//img/@src") == [media_address(newsroom, "releases/2024/05/kotak.png")]
    assert len(texts(page, f"{BODY}//img/@alt")) == 1


def test_addresses_inside_the_site_get_its_base_path(newsroom: Path) -> None:
    write(newsroom, "2024/05/utama.id", body="[satu](/provinsi/aceh/) [dua](lain.id.md) [tiga](https://lain.example/x)")
    write(newsroom, "2024/05/lain.id")
    assert links(body(newsroom, site_url="https://contoh.example/berita")) == {
        "satu": "/berita/provinsi/aceh/",
        "dua": "/berita/siaran-pers/2024/05/lain.html",
        "tiga": "https://lain.example/x",
    }


@pytest.mark.parametrize("absolute", [False, True])
def test_a_rooted_link_to_what_is_not_public_leaves_its_words(newsroom: Path, absolute: bool) -> None:
    hidden = ["/siaran-pers/2024/05/rahasia.html", "/en/press-releases/2024/05/embargo.html", "/media/2024/05/x.png"]
    hidden += ["/siaran-pers/2024/05/rahasia.html#bagian", "/lama.html", "/provinsi/aceh/halaman/1/", "/tidak-ada/"]
    public = [
        "/",
        "/en/",
        "/siaran-pers/2024/05/lain.html?a=1&amp;b=2",
        "/siaran-pers/2024/05/l%61in.html",
        "/dulu.html",
    ]
    public += [
        "/provinsi/aceh/",
        "/en/provinces/aceh/index.html",
        "/feed.xml",
        "/arsip/2024/05/",
        "/klarifikasi/feed.xml",
    ]
    body = " ".join(f"[w{number}]({address})" for number, address in enumerate([*hidden, *public]))
    write(newsroom, "2024/05/utama.id", body=body)
    write(newsroom, "2024/05/lain.id", aliases=["/dulu.html"])
    write(newsroom, "2024/05/rahasia.id", status="draft", aliases=["/lama.html"])
    write(newsroom, "2024/05/embargo.en", embargo="2030-01-01")
    edition = editions_of(newsroom, site_url="https://contoh.example/berita")["id"]
    manuscript = edition.graph.library.by_path["releases/2024/05/utama.id.md"]
    page = html.fromstring(resolve_body(edition, manuscript, absolute))
    root = "https://contoh.example/berita" if absolute else "/berita"
    assert texts(page, "//a/@href") == [root + address.replace("&amp;", "&") for address in public]
    assert str(page.xpath("string()")).split() == [f"w{number}" for number in range(len(hidden + public))]


def test_a_rooted_link_to_a_picture_leads_to_the_picture_as_it_is_now(newsroom: Path) -> None:
    picture = {"file": "kotak utama.png", "alt": "Kotak", "caption": "Kotak", "credit": "Warta"}
    write(newsroom, "2024/05/lain.id", photo=picture)
    write(newsroom, "2024/05/utama.id", body="[foto](/media/2024/05/kotak%20utama.png)")
    shown = []
    for width in (3, 4):
        draw(newsroom / "releases/2024/05/kotak utama.png", width, 2)
        address = quote(media_address(newsroom, "releases/2024/05/kotak utama.png"))
        assert links(body(newsroom, site_url="https://contoh.example/berita")) == {"foto": f"/berita{address}"}
        shown.append(address)
    assert shown[0] != shown[1]


def test_what_a_rooted_link_may_lead_to_is_what_the_site_publishes(bilingual: BuiltSite) -> None:
    edition = editions_of(NEWSROOMS / "bilingual", guide=writers_guide())["id"]
    told = {comparable("/" + path) for path in bilingual.files}
    beside = {address for address in told if address.startswith("/assets/")}
    beside |= {"/404.html", "/en/404.html", "/sitemap.xml", "/robots.txt"}
    assert told - edition.digests.published == beside
    assert edition.digests.published - told == set()


def test_text_that_only_looks_like_a_link_stays_as_it_is(newsroom: Path) -> None:
    write(newsroom, "2024/05/utama.id", body='Tulis `<a href="/provinsi/">` atau `href="/x"`.')
    page = body(newsroom, site_url="https://contoh.example/berita")
    assert texts(page, f"{BODY}//code/text()") == ['<a href="/provinsi/">', 'href="/x"']


def test_in_feeds_every_address_of_a_body_is_absolute(newsroom: Path) -> None:
    write(newsroom, "2024/05/utama.id", body='[satu](/provinsi/aceh/) [dua](lain.id.md) `href="/x"`')
    write(newsroom, "2024/05/lain.id")
    edition = editions_of(newsroom, site_url="https://contoh.example/berita")["id"]
    manuscript = edition.graph.library.by_path["releases/2024/05/utama.id.md"]
    fragment = html.fromstring(resolve_body(edition, manuscript, absolute=True))
    assert texts(fragment, "//@href") == [
        "https://contoh.example/berita/provinsi/aceh/",
        "https://contoh.example/berita/siaran-pers/2024/05/lain.html",
    ]
    assert texts(fragment, "//code/text()") == ['href="/x"']


def test_footnotes_point_to_each_other_on_the_page(newsroom: Path) -> None:
    write(newsroom, "2024/05/utama.id", body="Angka[^satu] dan lagi[^satu].\n\n[^satu]: Penjelasan.")
    page = body(newsroom)
    targets = {href.removeprefix("#") for href in texts(page, f"{BODY}//a/@href") if href.startswith("#")}
    assert targets and targets <= set(texts(page, "//@id"))
    assert set(texts(page, f"{BODY}//a[@class='footnote-backref']/@title")) == {"Kembali ke rujukan 1"}
