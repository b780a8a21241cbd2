"""The same fingerprint means the same bytes; and few fingerprints change that need not."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.outputs import Output, make_editions
from tests.built import NOW, THEME
from tests.newsroom import NEWSROOMS, draw
from tests.rendering import graph_of, outputs_of, press_for

STEM = "releases/2024/05/bantuan-keluarga"
TOKYO = "timezone: Asia/Tokyo, zone: JST"
CLAIM = "releases/2024/03/klarifikasi-bantuan.id.md"
Site = dict[str, tuple[str, bytes]]


def replace(path: str, old: str, new: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new), encoding="utf-8")

    return change


def remove(path: str) -> Callable[[Path], None]:
    return lambda root: (root / path).unlink()


def draw_at(path: str, width: int, height: int) -> Callable[[Path], None]:
    return lambda root: draw(root / path, width, height)


def copied(path: str, target: str) -> Callable[[Path], None]:
    """A new file with the text of another."""

    def change(root: Path) -> None:
        (root / target).write_bytes((root / path).read_bytes())

    return change


def site_of(root: Path, theme: Path = THEME, now: str = NOW, site_url: str = "https://contoh.example") -> Site:
    """Every output of a newsroom by path: fingerprint and bytes."""
    editions = make_editions(graph_of(root, now), theme, site_url)
    press = press_for(editions, theme)
    outputs: dict[str, Output] = outputs_of(editions)
    return {path: (output.fingerprint, output.render(press)) for path, output in outputs.items()}


@pytest.fixture(scope="module")
def before() -> Site:
    return site_of(NEWSROOMS / "bilingual")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return shutil.copytree(NEWSROOMS / "bilingual", tmp_path / "content")


def changed(before: Site, after: Site, part: int) -> set[str]:
    """The paths whose fingerprints (0) or bytes (1) are not as before."""
    none = ("", b"")
    return {path for path in before | after if before.get(path, none)[part] != after.get(path, none)[part]}


def test_the_same_content_has_the_same_fingerprints_wherever_it_lies(before: Site, copy: Path) -> None:
    assert site_of(copy) == before


def test_fingerprints_are_unique(before: Site) -> None:
    assert len({fingerprint for fingerprint, _ in before.values()}) == len(before)


def test_a_new_title_changes_the_outputs_that_show_it_and_no_others(before: Site, copy: Path) -> None:
    replace(f"{STEM}.en.md", "Support for families in two provinces", "A title that nobody has seen")(copy)
    after = site_of(copy)
    showing = {
        path
        for path, (_, content) in after.items()
        if b"nobody%20has%20seen" in content or b"nobody has seen" in content
    }
    assert changed(before, after, 0) == changed(before, after, 1) == showing
    assert {
        "en/index.html",
        "en/feed.xml",
        "en/provinces/gorontalo/index.html",
        "en/archive/2024/05/index.html",
    } <= showing
    assert not [path for path in showing if not path.startswith("en/")], "no Indonesian page shows the English title"
    assert not {"en/provinces/maluku/index.html", "en/about.html", "en/archive/index.html", "sitemap.xml"} & showing


def test_a_new_body_changes_its_page_and_the_feeds_it_is_in(before: Site, copy: Path) -> None:
    replace(f"{STEM}.en.md", "Families receive", "Many families receive")(copy)
    after = site_of(copy)
    found = changed(before, after, 0)
    assert found == changed(before, after, 1)
    page = "en/press-releases/2024/05/support-for-families.html"
    assert {path for path in found if not path.endswith("feed.xml")} == {page}


EDITS: dict[str, list[Callable[[Path], None]]] = {
    "summary": [replace(f"{STEM}.id.md", "menerima bantuan.", "mendapat bantuan.")],
    "date": [replace(f"{STEM}.id.md", "2024-05-02 09:30", "2024-05-02 09:31")],
    "slug": [replace(f"{STEM}.en.md", "slug: support-for-families", "slug: moved")],
    "caption": [replace(f"{STEM}.en.md", "caption: A red square", "caption: One red square")],
    "note of a change": [replace(f"{STEM}.id.md", "Jumlah keluarga diperbaiki", "Jumlah diperbaiki")],
    "translation gone": [remove(f"{STEM}.en.md")],
    "release gone": [remove(f"{STEM}.en.md"), remove(f"{STEM}.id.md")],
    "draft published": [replace("releases/2024/05/draf.id.md", "status: draft", "status: published")],
    "withdrawn": [replace(CLAIM, "verdict: salah", "verdict: salah\nstatus: withdrawn\nreason: Keliru")],
    "name of a province": [replace("registers/provinces.yml", "id: Sulawesi Barat", "id: Sulbar")],
    "name of an official": [replace("registers/officials.yml", "name: Budi Santoso", "name: Budi Susanto")],
    "post": [replace("registers/officials.yml", "id: Menteri Contoh", "id: Menteri Baru")],
    "summary of a programme": [replace("registers/programmes.yml", "Tanggap darurat bencana", "Tanggap bencana")],
    "name of a unit": [replace("registers/units.yml", "en: Gorontalo Social Office", "en: Social Office")],
    "contact of a unit": [replace("registers/units.yml", "Meja Gorontalo", "Meja Baru")],
    "verdict": [replace("site.yml", "name: {id: Salah,", "name: {id: Keliru,")],
    "name of the site": [replace("site.yml", "en: Sample News", "en: Other News")],
    "length of lists": [replace("site.yml", "list_length: 2", "list_length: 3")],
    "colours": [replace("site.yml", "feed_length: 5", "feed_length: 5\ncolours: {light: {link: '#123456'}}")],
    "menu": [replace("site.yml", "footer: [tentang]", "footer: [tentang, hanya-indonesia]")],
    "page": [replace("pages/tentang.en.md", "title: About this site", "title: About us")],
    "page gone": [remove("pages/tentang.en.md")],
    "body": [replace(f"{STEM}.id.md", "Keluarga menerima", "Semua menerima")],
    "second picture": [draw_at("releases/2024/05/kotak-biru.png", 30, 20)],
    "first picture": [draw_at("releases/2024/05/kotak.png", 30, 20)],
    "picture gone": [remove("releases/2024/05/kotak.png")],
    "alias": [replace(f"{STEM}.id.md", "/lama/bantuan.html", "/lama/lain.html")],
    "programme of a release": [replace(f"{STEM}.id.md", "[keluarga, siaga]", "[siaga]")],
    "province of a release": [replace(f"{STEM}.id.md", "[gorontalo, sulawesi-barat]", "[maluku]")],
    "unit of a release": [replace(f"{STEM}.id.md", "unit: dinas-gorontalo", "unit: biro-humas")],
    "speaker": [replace(f"{STEM}.id.md", "  - ani-wijaya", "  - biro-humas")],
    "signatory": [replace(f"{STEM}.id.md", "signatory: budi-santoso", "signatory: ani-wijaya")],
    "dateline": [replace(f"{STEM}.id.md", "dateline: Gorontalo", "dateline: Limboto")],
    "evidence": [replace(CLAIM, "Pendaftaran gratis.", "Gratis.")],
    "claim": [replace(CLAIM, "Pendaftaran bantuan berbayar", "Bantuan berbayar")],
    "reason": [replace("releases/2024/02/ditarik.id.md", "reason: Angkanya keliru.", "reason: Salah.")],
    "reason of both": [
        replace("releases/2024/02/ditarik.en.md", "reason: The figures were wrong.\n", ""),
        replace("releases/2024/02/ditarik.id.md", "reason: Angkanya keliru.", "reason: Salah."),
    ],
    "translation published": [
        replace("releases/2024/06/terjemahan-belum-siap.en.md", "status: draft", "status: published")
    ],
    "translation written": [copied(f"{STEM}.en.md", "releases/2024/01/tanpa-terjemahan.en.md")],
    "embargo lifted": [replace("releases/2024/06/embargo.id.md", "embargo: 2030-01-01 08:00", "embargo: 2024-06-03")],
    "zone of a province": [replace("registers/provinces.yml", "timezone: Asia/Jayapura, zone: WIT", f"{TOKYO}")],
    "about a province": [replace("registers/provinces.yml", "id: Gorontalo terletak", "id: Provinsi ini terletak")],
    "slug of a province": [replace("registers/provinces.yml", "slug: {en: west-sulawesi}", "slug: {en: west}")],
    "name of an island": [replace("registers/provinces.yml", "name: {id: Timur, en: East}", "name: {id: T, en: E}")],
    "name of a programme": [replace("registers/programmes.yml", "id: Siaga Bencana", "id: Siaga")],
    "state of a programme": [replace("registers/programmes.yml", "id: Berjalan, en: Running", "id: Jalan, en: Runs")],
    "parent of a unit": [replace("registers/units.yml", "    parent: biro-humas\n", "")],
    "contact of the site": [replace("site.yml", "redaksi@contoh.example", "meja@contoh.example")],
    "notice": [replace("site.yml", "id: Situs ini untuk pengujian.", "id: Situs uji.")],
    "quotes": [replace("site.yml", 'quotes: ["“", "”", "‘", "’"]', 'quotes: ["«", "»", "‹", "›"]')],
    "address words": [replace("site.yml", "archive: arsip", "archive: gudang")],
    "length of feeds": [replace("site.yml", "feed_length: 5", "feed_length: 2")],
    "meaning of a verdict": [replace("site.yml", "rating: 1", "rating: 2")],
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("edits", EDITS.values(), ids=EDITS)
def test_whatever_changes_its_bytes_changes_its_fingerprint(
    before: Site, copy: Path, edits: list[Callable[[Path], None]]
) -> None:
    for edit in edits:
        edit(copy)
    after = site_of(copy)
    assert changed(before, after, 1), "the edit shows nowhere"
    assert changed(before, after, 1) - changed(before, after, 0) == set(), "other bytes under the same fingerprint"


HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
WORD = f'{HEADER}msgid "This page has moved"\nmsgstr "Sudah pindah"\n'
THEME_EDITS: dict[str, Callable[[Path, Path], None]] = {
    "a template": lambda theme, _: replace("templates/base.html", "<body>", "<body><!-- baru -->")(theme),
    "a component": lambda theme, _: replace("components/masthead/masthead.html", "<header", "<header id=x")(theme),
    "a redirect": lambda theme, _: replace("templates/redirect.html", "<body>", "<body><!-- baru -->")(theme),
    "a word of the theme": lambda theme, _: replace("translations/id.po", "Lompat ke isi utama", "Ke isi")(theme),
    "a word of the newsroom": lambda _, root: write_word(root / "translations/id.po"),
    "a style": lambda theme, _: replace("styles/20-elements.css", "display: flex", "display: block")(theme),
}


def write_word(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(WORD, encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("edit", THEME_EDITS.values(), ids=THEME_EDITS)
def test_pages_depend_on_templates_and_interface_words(
    before: Site, copy: Path, tmp_path: Path, edit: Callable[[Path, Path], None]
) -> None:
    theme = shutil.copytree(THEME, tmp_path / "theme")
    assert site_of(copy, theme) == before, "wherever the theme lies"
    edit(theme, copy)
    after = site_of(copy, theme)
    assert changed(before, after, 1), "the edit shows nowhere"
    assert changed(before, after, 1) - changed(before, after, 0) == set(), "other bytes under the same fingerprint"


def test_an_indonesian_word_leaves_english_pages_alone(before: Site, copy: Path) -> None:
    write_word(copy / "translations/id.po")
    assert not [path for path in changed(before, site_of(copy), 0) if path.startswith("en/")]


@pytest.mark.parametrize(("now", "then"), [("2029-12-31", "2030-01-02"), ("2024-05-01", "2024-05-03")])
def test_what_becomes_public_with_time_changes_its_fingerprints(now: str, then: str) -> None:
    before, after = (site_of(NEWSROOMS / "bilingual", now=moment) for moment in (now, then))
    assert changed(before, after, 1)
    assert changed(before, after, 1) - changed(before, after, 0) == set()


def test_another_address_of_the_site_changes_its_fingerprints(before: Site) -> None:
    after = site_of(NEWSROOMS / "bilingual", site_url="https://lain.example/berita")
    assert changed(before, after, 1) - changed(before, after, 0) == set()


def test_other_code_changes_every_page() -> None:
    graph = graph_of(NEWSROOMS / "bilingual")
    told = [
        outputs_of(make_editions(graph, THEME, "https://contoh.example", maker)) for maker in ("one", "one", "other")
    ]
    first, same, other = ({path: output.fingerprint for path, output in each.items()} for each in told)
    assert first == same
    kept = {path for path in first if first[path] == other[path]}
    assert {path for path in kept if path.endswith(".html") or path.endswith("feed.xml")} == set()


def test_what_nobody_names_changes_no_fingerprint(before: Site, copy: Path) -> None:
    official = "officials:\n  - {key: cici, name: Cici, terms: [{post: {id: Lurah, en: Head}, from: 2019-01-01}]}\n"
    replace("registers/officials.yml", "officials:\n", official)(copy)
    assert changed(before, site_of(copy), 0) == set()


def test_a_draft_changes_no_fingerprint(before: Site, copy: Path) -> None:
    replace("releases/2024/05/draf.id.md", "Isi rahasiadraf.", "Isi lain.")(copy)
    assert changed(before, site_of(copy), 0) == set()


def test_another_address_of_a_release_changes_the_pages_that_link_to_it(before: Site, copy: Path) -> None:
    replace(f"{STEM}.en.md", "slug: support-for-families", "slug: moved")(copy)
    found = changed(before, site_of(copy), 0)
    assert "en/press-releases/2024/05/moved.html" in found
    assert "en/about.html" in found, "which links to it"
    assert "siaran-pers/2024/01/tanpa-terjemahan.html" not in found, "which links to the original"
