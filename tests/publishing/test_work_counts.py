"""How much work each kind of change makes: files parsed, outputs rendered, outputs written.

A newsroom of thirty releases, half of them in two languages, is built once; each test changes a copy of it.
"""

import re
from pathlib import Path
from shutil import copytree, rmtree

import pytest
from msgspec import Struct
from msgspec.structs import replace

from plugins import publishing
from plugins.outputs import Output
from plugins.publishing.stage import Stage
from tests.built import CACHE, NOW, THEME, files_in
from tests.newsroom import NEWSROOMS, draw, media_address
from tests.rendering import write, write_translation

pytestmark = pytest.mark.slow

PROVINCES = ("aceh", "gorontalo", "maluku")
PROGRAMMES = ("keluarga", "siaga")
RELEASES, FILES = 30, 46
"""Forty-five files are those of releases, one is a page."""
MIDDLE = "releases/2024/01/s15.id.md"
PAGE = "siaran-pers/2024/01/s15.html"
CLOSING = re.compile(r"(\d+) read, (\d+) changed, (\d+) rendered, (\d+) written, (\d+) removed, [\d.]+ s(.*)\n")


class Work(Struct, frozen=True, dict=True):
    """What a build did: files parsed, the paths of outputs rendered, written and removed, and what it said last."""

    parsed: int
    rendered: frozenset[str]
    written: frozenset[str]
    removed: frozenset[str]
    strangers: str = ""


class Newsroom:
    """A copy of the newsroom with its site and store."""

    def __init__(self, folder: Path, theme: Path = THEME) -> None:
        self.content, self.output, self.cache = folder / "content", folder / "output", folder / CACHE
        self.theme = theme

    def replace(self, path: str, old: str, new: str) -> None:
        text = (self.content / path).read_text(encoding="utf-8")
        assert old in text
        (self.content / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    def build(self, now: str = NOW) -> int:
        return publishing.build(
            self.content, self.output, now=now, lang="en", cache=self.cache, jobs=1, theme=self.theme
        )

    def work(self, capsys: pytest.CaptureFixture[str], now: str = NOW) -> Work:
        """Build, and tell what was done, by what the build says and by what is in the folder."""
        rendered: list[str] = []
        put = Stage.put

        def hear(stage: Stage, number: int, output: Output, *rest: object) -> object:
            rendered.append(output.path)
            return put(stage, number, output, *rest)  # type: ignore[arg-type]

        before = files_in(self.output)
        capsys.readouterr()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Stage, "put", hear)
            assert self.build(now) == 0
        after = files_in(self.output)
        said = CLOSING.fullmatch(capsys.readouterr().out)
        assert said is not None
        written = frozenset(path for path in after if after[path] != before.get(path))
        removed = frozenset(before.keys() - after.keys())
        assert (len(rendered), len(written), len(removed)) == tuple(map(int, said.groups()[2:5]))
        return Work(int(said[2]), frozenset(rendered), written, removed, said[6])


NOTHING = Work(0, frozenset(), frozenset(), frozenset())


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The newsroom, built once."""
    folder = tmp_path_factory.mktemp("counts")
    root = folder / "content"
    copytree(NEWSROOMS / "bilingual/registers", root / "registers")
    settings = (NEWSROOMS / "bilingual/site.yml").read_text(encoding="utf-8")
    (root / "site.yml").write_text(settings.replace("list_length: 2", "list_length: 5"), encoding="utf-8")
    (root / "pages").mkdir()
    (root / "pages/tentang.id.md").write_text("---\ntitle: Tentang\nsummary: Situs.\n---\nIsi.\n", encoding="utf-8")
    for number in range(RELEASES):
        write_release(root, number)
    draw(root / "releases/2024/01/kotak.png", 40, 30)
    assert Newsroom(folder).build() == 0
    return folder


def write_release(root: Path, number: int) -> None:
    """Write release `number`, of its own day in January; every second has a translation, one has a picture."""
    stem, turn = f"2024/01/s{number:02}", number % 6
    photo = {"photo": {"file": "kotak.png", "alt": "Kotak", "caption": "Kotak", "credit": "Warta"}}
    fields = {
        "date": f"2024-01-{1 + number:02}",
        "province": PROVINCES[turn % 3],
        "programme": PROGRAMMES[turn % 2],
        **(photo if number == 15 else {}),
    }
    write(root, f"{stem}.id", f"Isi siaran {number}.", title=f"Judul {number}", **fields)
    if number % 2 == 0:
        write_translation(root, f"{stem}.en", f"Body {number}.", title=f"Title {number}", summary="Summary.")


@pytest.fixture
def newsroom(first: Path, tmp_path: Path) -> Newsroom:
    """A copy of it."""
    return Newsroom(copytree(first, tmp_path / "copy"))


def picture_in(newsroom: Newsroom) -> str:
    """The path at which the newsroom's picture is published."""
    return media_address(newsroom.content, "releases/2024/01/kotak.png").removeprefix("/")


def holding(newsroom: Newsroom, *words: str) -> set[str]:
    """The paths of the files in which any of these words stand."""
    return {path for path, text in files_in(newsroom.output).items() if any(word.encode() in text for word in words)}


def test_nothing_changed(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    assert newsroom.work(capsys) == NOTHING


def test_a_body_was_edited(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    """Its page, and the feeds it is in; lists do not show it."""
    newsroom.replace(MIDDLE, "Isi siaran 15.", "Isi lain.")
    shown = frozenset({PAGE, "provinsi/aceh/feed.xml", "en/provinces/aceh/feed.xml"})
    assert newsroom.work(capsys) == Work(1, shown, shown, frozenset())
    assert holding(newsroom, "Isi lain.") == shown


def test_a_translation_s_body_was_edited(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    """Both files of the story are read, and no page in another language is touched."""
    newsroom.replace("releases/2024/01/s06.en.md", "Body 6.", "Another body.")
    page = frozenset({"en/press-releases/2024/01/s06.html"})
    assert newsroom.work(capsys) == Work(2, page, page, frozenset())


# of everything, the province, the programme, the unit and the time; each with its feed where it has one
LISTS = {
    "index.html", "feed.xml", "siaran-pers/index.html",
    "provinsi/index.html", "provinsi/aceh/index.html", "provinsi/aceh/feed.xml",
    "program/index.html", "program/siaga/index.html", "program/siaga/feed.xml",
    "unit/index.html", "unit/biro-humas/index.html", "unit/biro-humas/feed.xml",
    "arsip/index.html", "arsip/2024/index.html", "arsip/2024/02/index.html",
}  # fmt: skip
ENGLISH = {"siaran-pers": "press-releases", "provinsi": "provinces", "program": "programmes", "siaga": "readiness"}
ENGLISH |= {"unit": "units", "biro-humas": "public-relations", "arsip": "archive"}


def in_english(path: str) -> str:
    return "/".join(["en", *(ENGLISH.get(part, part) for part in path.split("/"))])


def test_a_release_was_added(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    """Of older pages only its neighbour's changes, and of lists only their first pages."""
    fields = {"title": "Baru", "date": "2024-02-03", "province": "aceh", "programme": "siaga"}
    write(newsroom.content, "2024/02/baru.id", "Isi baru.", **fields)
    pages = {"siaran-pers/2024/02/baru.html", "siaran-pers/2024/01/s29.html", "sitemap.xml"}
    expected = frozenset(pages | LISTS | {in_english(path) for path in LISTS})
    assert len(expected) == 33 <= 40
    assert newsroom.work(capsys) == Work(1, expected, expected, frozenset())
    assert newsroom.work(capsys) == NOTHING


def test_a_release_in_two_languages_was_added(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    fields = {"title": "Baru", "date": "2024-02-03", "province": "aceh", "programme": "siaga"}
    write(newsroom.content, "2024/02/baru.id", "Isi baru.", **fields)
    write_translation(newsroom.content, "2024/02/baru.en", "New.", title="New", summary="Summary.")
    work = newsroom.work(capsys)
    assert (work.parsed, len(work.written)) == (2, 34)
    assert work.rendered == work.written


def test_a_title_was_edited(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    """Its page and wherever its card is shown: some lists, its neighbours, those that it is related to."""
    newsroom.replace(MIDDLE, "Judul 15", "Judul lain")
    work = newsroom.work(capsys)
    assert work.parsed == 1
    assert work.rendered == work.written == holding(newsroom, "Judul lain", "Judul%20lain")
    assert len(work.written) == 22
    assert {PAGE, *(f"siaran-pers/2024/01/s{number}.html" for number in (14, 16, 21))} <= work.written
    assert not work.written & {"index.html", "siaran-pers/index.html", "sitemap.xml"}


def test_an_official_was_renamed(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    """Every story is inspected anew; the pages that name the official are written, and no list is."""
    newsroom.replace("registers/officials.yml", "name: Budi Santoso", "name: Budi Baru")
    work = newsroom.work(capsys)
    assert work.parsed == FILES
    assert work.written == holding(newsroom, "Budi Baru")
    assert len(work.written) == FILES - 1
    assert {path for path in work.rendered - work.written if not path.endswith("feed.xml")} == set()


def test_an_official_whom_nobody_names_was_added(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    official = "officials:\n  - {key: cici, name: Cici, terms: [{post: {id: Lurah, en: Head}, from: 2019-01-01}]}\n"
    newsroom.replace("registers/officials.yml", "officials:\n", official)
    assert newsroom.work(capsys) == Work(FILES, frozenset(), frozenset(), frozenset())


def test_a_province_was_renamed(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom.replace("registers/provinces.yml", "name: {id: Maluku, en: Maluku}", "name: {id: Nama Baru, en: Maluku}")
    work = newsroom.work(capsys)
    assert work.parsed == FILES
    assert work.written == holding(newsroom, "Nama Baru")
    assert not [path for path in work.written if path.startswith("en/")]
    assert "provinsi/aceh/index.html" not in work.written


def test_a_template_was_changed(newsroom: Newsroom, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom.theme = copytree(THEME, tmp_path / "theme")
    assert newsroom.work(capsys) == NOTHING, "wherever the theme lies"
    base = newsroom.theme / "templates/base.html"
    base.write_text(base.read_text(encoding="utf-8").replace("</body>", "<!-- baru --></body>"), encoding="utf-8")
    work = newsroom.work(capsys)
    pages = {path for path in files_in(newsroom.output) if path.endswith(".html")}
    assert work.parsed == 0
    assert work.written == pages <= work.rendered
    assert {path for path in work.rendered - pages if not path.endswith("feed.xml")} == set()


def test_a_release_became_a_draft_and_public_again(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    before = files_in(newsroom.output)
    newsroom.replace(MIDDLE, "title:", "status: draft\ntitle:")
    work = newsroom.work(capsys)
    assert work.parsed == 1
    assert {PAGE, picture_in(newsroom)} <= work.removed
    assert not holding(newsroom, "Judul 15", "s15.html")
    newsroom.replace(MIDDLE, "status: draft\n", "")
    again = newsroom.work(capsys)
    assert again.parsed == 0, "the store still knows it"
    assert PAGE in again.written
    assert files_in(newsroom.output) == before


def test_a_picture_was_replaced_by_one_of_another_size(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    before = picture_in(newsroom)
    draw(newsroom.content / "releases/2024/01/kotak.png", 60, 20)
    after = picture_in(newsroom)
    work = newsroom.work(capsys)
    assert work.parsed == 0
    assert work.written >= {after, PAGE}
    assert work.written - {after} <= holding(newsroom, after)
    assert work.removed == {before}


def test_a_file_of_somebody_else_is_counted_and_left(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    (newsroom.output / "catatan.txt").write_text("milik orang", encoding="utf-8")
    assert newsroom.work(capsys) == replace(NOTHING, strangers=", 1 not ours left alone")
    assert (newsroom.output / "catatan.txt").read_text(encoding="utf-8") == "milik orang"


@pytest.mark.parametrize("path", [PAGE, "feed.xml", "the picture", "sitemap.xml"])
def test_an_output_that_was_deleted_is_restored(
    newsroom: Newsroom, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    before = files_in(newsroom.output)
    path = picture_in(newsroom) if path == "the picture" else path
    (newsroom.output / path).unlink()
    assert newsroom.work(capsys) == Work(0, frozenset({path}), frozenset({path}), frozenset())
    assert files_in(newsroom.output) == before


def test_a_release_was_deleted(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    (newsroom.content / "releases/2024/01/s29.id.md").unlink()
    work = newsroom.work(capsys)
    assert work.parsed == 0
    assert work.removed >= {"siaran-pers/2024/01/s29.html"}
    assert not holding(newsroom, "Judul 29", "s29.html")


def test_the_store_was_lost(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything is read again, and no page is rendered."""
    rmtree(newsroom.cache)
    assert newsroom.work(capsys) == Work(FILES, frozenset(), frozenset(), frozenset())
    assert newsroom.work(capsys) == NOTHING


def test_the_output_was_lost(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything is rendered again, and no file is parsed."""
    before = files_in(newsroom.output)
    rmtree(newsroom.output)
    assert newsroom.work(capsys) == Work(0, frozenset(before), frozenset(before), frozenset())
    assert files_in(newsroom.output) == before
