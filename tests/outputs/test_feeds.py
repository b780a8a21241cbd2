"""Atom feeds, checked against what RFC 4287 requires."""

import re
from datetime import datetime
from pathlib import Path

from lxml import etree, html

from tests.built import BuiltSite, texts
from tests.newsroom import NEWSROOMS, media_address
from tests.rendering import rendered, write, write_translation

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


def feeds(site: BuiltSite) -> dict[str, etree._Element]:
    return {path: site.xml(path) for path in site.files if path.endswith("feed.xml")}


def one(parent: etree._Element, name: str) -> etree._Element:
    """The only child of that name."""
    (child,) = parent.findall(ATOM + name)
    return child


def words(parent: etree._Element, name: str) -> str:
    return one(parent, name).text or ""


def link(parent: etree._Element, rel: str) -> str:
    (found,) = (each for each in parent.findall(f"{ATOM}link") if each.get("rel") == rel)
    return found.get("href") or ""


def test_every_feed_has_what_atom_requires(each_site: BuiltSite) -> None:
    found = feeds(each_site)
    assert found
    for path, feed in found.items():
        assert feed.tag == f"{ATOM}feed"
        assert words(feed, "id").startswith("urn:uuid:")
        assert words(feed, "title").strip()
        assert RFC3339.fullmatch(words(feed, "updated"))
        assert words(one(feed, "author"), "name").strip()
        assert link(feed, "self") == f"{each_site.url}/{path}"
        assert each_site.path_of(link(feed, "alternate")) in each_site.pages
        assert feed.get(LANG)


def test_every_entry_has_what_atom_requires(each_site: BuiltSite) -> None:
    for path, feed in feeds(each_site).items():
        entries = feed.findall(f"{ATOM}entry")
        ids = [words(entry, "id") for entry in entries]
        assert len(ids) == len(set(ids)), path
        for entry in entries:
            assert words(entry, "title").strip() and words(entry, "summary").strip()
            published, updated = (words(entry, name) for name in ("published", "updated"))
            assert RFC3339.fullmatch(published) and RFC3339.fullmatch(updated)
            assert datetime.fromisoformat(published) <= datetime.fromisoformat(updated)
            assert datetime.fromisoformat(updated) <= datetime.fromisoformat(words(feed, "updated"))
            assert each_site.path_of(link(entry, "alternate")) in each_site.pages
            assert one(entry, "content").get("type") == "html"


def test_ids_of_feeds_are_unique_in_the_whole_site(each_site: BuiltSite) -> None:
    ids = [words(feed, "id") for feed in feeds(each_site).values()]
    assert len(ids) == len(set(ids))


def test_a_release_has_one_id_in_all_feeds_of_a_language(bilingual: BuiltSite) -> None:
    ids: dict[tuple[str | None, str], set[str]] = {}
    for feed in feeds(bilingual).values():
        for entry in feed.findall(f"{ATOM}entry"):
            ids.setdefault((feed.get(LANG), link(entry, "alternate")), set()).add(words(entry, "id"))
    assert ids and all(len(each) == 1 for each in ids.values())


def test_the_languages_of_a_release_have_ids_of_their_own(bilingual: BuiltSite) -> None:
    indonesian, english = (
        {words(entry, "id") for entry in bilingual.xml(path).findall(f"{ATOM}entry")}
        for path in ("feed.xml", "en/feed.xml")
    )
    assert len(indonesian) == len(english) == 5
    assert not indonesian & english


def entry_ids(feed: str) -> list[str]:
    return [words(entry, "id") for entry in etree.fromstring(feed.encode()).findall(f"{ATOM}entry")]


def test_an_id_is_for_ever(newsroom: Path) -> None:
    write(newsroom, "2024/05/satu.id", slug="lama")
    before = rendered(newsroom)
    ids = {path: entry_ids(before[path]) for path in ("feed.xml", "en/feed.xml")}
    key = "tag:contoh.example,2024:releases/2024/05/satu"
    assert ids == {"feed.xml": [f"{key}/id"], "en/feed.xml": [f"{key}/en"]}
    write(newsroom, "2024/05/satu.id", slug="baru", date="2025-01-01")
    write_translation(newsroom, "2024/05/satu.en", title="One", summary="One.", slug="new")
    after = rendered(newsroom, "https://lain.example/di/sini")
    assert "https://lain.example/di/sini/en/press-releases/2024/05/new.html" in after["en/feed.xml"]
    assert {path: entry_ids(after[path]) for path in ids} == ids
    for path in ids:
        first, second = (words(etree.fromstring(site[path].encode()), "id") for site in (before, after))
        assert first == second, "nor does the feed's own id follow the address of the site"


def test_the_line_about_the_site_is_the_feeds_subtitle(bilingual: BuiltSite, elsewhere: BuiltSite) -> None:
    assert words(bilingual.xml("feed.xml"), "subtitle") == "Situs ini untuk pengujian."
    assert {words(feed, "subtitle") for path, feed in feeds(elsewhere).items() if path.startswith("fr/")} == {
        "Ce site est un essai."
    }


def test_a_clarification_is_told_apart_in_a_feed(bilingual: BuiltSite) -> None:
    entry = bilingual.xml("klarifikasi/feed.xml").find(f"{ATOM}entry")
    assert entry is not None
    assert words(entry, "title") == "Klarifikasi: Bantuan tidak dipungut biaya"
    assert "Klarifikasi" in [each.get("term") for each in entry.findall(f"{ATOM}category")]
    content = html.fragment_fromstring(words(entry, "content"), create_parent="div")
    told = [str(each.text_content()) for each in content]
    assert told[0] == "Klaim di bawah ini dinilai Salah. Bukti membantahnya."
    assert told[1] == "Pendaftaran bantuan berbayar </script>"
    assert told[2:] == ["Asal klaim: Pesan berantai", "Jakarta — Pendaftaran bantuan gratis."]


def test_a_feed_s_content_has_the_lead_picture_and_opens_with_the_dateline(bilingual: BuiltSite) -> None:
    entry = bilingual.xml("unit/dinas-gorontalo/feed.xml").find(f"{ATOM}entry")
    assert entry is not None
    content = html.fragment_fromstring(words(entry, "content"), create_parent="div")
    address = media_address(NEWSROOMS / "bilingual", "releases/2024/05/kotak.png")
    assert texts(content, "./figure[1]/img/@src") == [f"https://contoh.example{address}"]
    assert texts(content, "./figure[1]/img/@alt") == ["Kotak merah"]
    assert texts(content, "./figure[1]/figcaption/text()") == ["Sebuah kotak merah Ilustrasi: Warta"]
    assert str(content.xpath("string(./p[1])")).startswith("Gorontalo — Keluarga menerima")


def test_a_dateline_stands_alone_before_what_is_no_paragraph(newsroom: Path) -> None:
    write(newsroom, "2024/05/satu.id", body="- satu\n- dua", dateline="Kota <Baru>")
    content = words(next(etree.fromstring(rendered(newsroom)["feed.xml"].encode()).iter(f"{ATOM}entry")), "content")
    assert content.startswith("<p>Kota &lt;Baru&gt; —</p>\n<ul>")


def test_categories_of_a_foreign_entry_say_their_language(bilingual: BuiltSite) -> None:
    entry = bilingual.xml("en/provinces/maluku/feed.xml").find(f"{ATOM}entry")
    assert entry is not None
    assert entry.get(LANG) == "id"
    assert {each.get(LANG) for each in entry.findall(f"{ATOM}category")} == {"en"}


def test_there_is_a_feed_per_language_province_programme_and_unit(bilingual: BuiltSite) -> None:
    assert {
        "feed.xml",
        "en/feed.xml",
        "provinsi/aceh/feed.xml",
        "en/provinces/aceh/feed.xml",
        "program/keluarga/feed.xml",
        "en/programmes/family/feed.xml",
        "unit/biro-humas/feed.xml",
        "klarifikasi/feed.xml",
        "en/clarifications/feed.xml",
    } <= feeds(bilingual).keys()


def test_a_feed_holds_the_newest_releases_as_site_yml_says(bilingual: BuiltSite) -> None:
    entries = bilingual.xml("en/feed.xml").findall(f"{ATOM}entry")
    assert [words(entry, "title") for entry in entries] == [
        "Siaran dengan terjemahan yang belum siap",
        "Support for families in two provinces",
        "Clarification: Assistance is free of charge",
        "A release in English only",
        "Siaran “tanpa terjemahan” & satu bahasa",
    ]
    assert [entry.get(LANG) for entry in entries] == ["id", "en", "en", "en", "id"]


def test_a_change_shows_as_updated_and_counts_in_the_zone_of_the_release(bilingual: BuiltSite) -> None:
    entry = bilingual.xml("unit/dinas-gorontalo/feed.xml").find(f"{ATOM}entry")
    assert entry is not None
    assert words(entry, "published") == "2024-05-02T09:30:00+08:00"
    assert words(entry, "updated") == "2024-05-03T00:00:00+08:00"
    entry = bilingual.xml("klarifikasi/feed.xml").find(f"{ATOM}entry")
    assert entry is not None, "a date with an offset, changed on a date without one"
    assert words(entry, "updated") == "2024-03-09T00:00:00+07:00"


def test_addresses_in_content_are_absolute(each_site: BuiltSite) -> None:
    for feed in feeds(each_site).values():
        for content in feed.iter(f"{ATOM}content"):
            page = html.fragment_fromstring(content.text or "", create_parent="div")
            for reference in texts(page, ".//@href | .//@src"):
                assert reference.startswith(("http://", "https://", "mailto:", "tel:", "#")), reference


def test_categories_are_programmes_and_provinces_in_the_reader_s_language(bilingual: BuiltSite) -> None:
    entry = bilingual.xml("en/programmes/family/feed.xml").find(f"{ATOM}entry")
    assert entry is not None
    terms = [each.get("term") for each in entry.findall(f"{ATOM}category")]
    assert terms == ["Family Programme", "Disaster Readiness", "Gorontalo", "West Sulawesi"]


def test_control_characters_never_reach_the_xml(newsroom: Path) -> None:
    write(
        newsroom,
        "2024/05/aneh.id",
        title="Judul\x0b\x01 aneh\ufffe",
        summary="A\x1fB",
        body="Isi\x08 aneh & <b>tebal</b>.",
    )
    for path, content in rendered(newsroom).items():
        if path.endswith(".xml"):
            etree.fromstring(content.encode())


def test_a_feed_without_entries_is_still_a_feed(empty: BuiltSite) -> None:
    feed = empty.xml("en/feed.xml")
    assert feed.findall(f"{ATOM}entry") == []
    assert words(feed, "updated") == "1970-01-01T00:00:00+00:00", "the same on every build"
