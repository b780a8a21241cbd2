"""A build from a content folder to an output folder: whole, or not at all."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from pelican import signals

from plugins import publishing
from plugins.publishing import gate
from tests.built import NOW, BuiltSite, build, files_in, texts
from tests.newsroom import NEWSROOMS


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copytree(NEWSROOMS / "bilingual", tmp_path / "content")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """The files that Pelican's signal told of."""
    paths: list[str] = []

    def hear(path: str, context: object) -> None:
        paths.append(path)

    signals.content_written.connect(hear)
    yield paths
    signals.content_written.disconnect(hear)


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {path: (content, (folder / path).stat().st_mtime_ns) for path, content in files_in(folder).items()}


def spoil(content: Path) -> None:
    release = content / "releases/2024/05/bantuan-keluarga.id.md"
    release.write_text(
        release.read_text(encoding="utf-8").replace("province: [gorontalo", "province: [gorontaro"), encoding="utf-8"
    )


def test_a_good_newsroom_is_built(content: Path, output: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build(content, output) == 0
    files = files_in(output)
    assert {"index.html", "en/index.html", "sitemap.xml", "robots.txt", "404.html", "feed.xml"} <= files.keys()
    counts = f"33 dibaca, 22 berubah, {len(files)} disusun, {len(files)} ditulis, 0 dihapus, "
    assert capsys.readouterr().out.startswith(counts)


def test_a_faulty_newsroom_is_refused_and_nothing_is_written(
    content: Path, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(content)
    assert build(content, output) == 1
    assert not output.exists()
    printed = capsys.readouterr()
    assert "releases/2024/05/bantuan-keluarga.id.md:" in printed.err
    assert "rendered" not in printed.out


def test_a_refused_build_leaves_the_last_good_site_byte_for_byte(content: Path, output: Path) -> None:
    assert build(content, output) == 0
    before = snapshot(output)
    spoil(content)
    (content / "releases/2024/05/baru.id.md").write_text("tanpa kepala", encoding="utf-8")
    assert build(content, output) == 1
    assert snapshot(output) == before


def test_a_second_build_writes_nothing(content: Path, output: Path, heard: list[str]) -> None:
    assert build(content, output) == 0
    before = snapshot(output)
    heard.clear()
    assert build(content, output) == 0
    assert snapshot(output) == before
    assert heard == []


def test_plugins_hear_of_each_written_file(content: Path, output: Path, heard: list[str]) -> None:
    build(content, output)
    assert sorted(heard) == sorted(str(output / path) for path in files_in(output))
    heard.clear()
    page = content / "pages/hanya-indonesia.id.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("belum diterjemahkan", "akan diterjemahkan"), encoding="utf-8"
    )
    build(content, output)
    assert heard == [str(output / "hanya-indonesia.html")]


@pytest.mark.slow
def test_a_release_that_is_deleted_leaves_the_site(content: Path, output: Path) -> None:
    build(content, output)
    before = files_in(output).keys()
    for lang in ("id", "en"):
        (content / f"releases/2024/03/klarifikasi-bantuan.{lang}.md").unlink()
    assert build(content, output) == 0
    gone = before - files_in(output).keys()
    assert {
        "klarifikasi/2024/03/klarifikasi-bantuan.html",
        "arsip/2024/03/index.html",
        "en/archive/2024/03/index.html",
    } <= gone
    assert not (output / "arsip/2024/03").exists()


@pytest.mark.slow
def test_the_clock_can_be_set(content: Path, output: Path) -> None:
    page = output / "siaran-pers/2024/06/alamat-rahasiaembargo.html"
    assert build(content, output, now="2030-01-01T00:59:59Z") == 0
    assert not page.exists()
    assert build(content, output, now="2030-01-01T08:00+07:00") == 0
    assert page.is_file()
    assert build(content, output, now=NOW) == 0
    assert not page.exists(), "and set back, it is gone again"
    assert not [
        path for path, text in files_in(output).items() if b"rahasiaembargo" in text or "rahasiaembargo" in path
    ]


@pytest.mark.slow
def test_every_address_carries_the_base_path(content: Path, output: Path) -> None:
    assert build(content, output, site_url="https://lain.example/berita/") == 0
    site = BuiltSite(output, "https://lain.example/berita")
    for path, page in site.documents.items():
        for address in texts(page, "//@href | //@src"):
            rooted = address.startswith(("/berita/", "#", "mailto:", "tel:"))
            assert rooted or address.startswith(("https://", "http://")), f"{path}: {address}"
        assert not [
            each
            for each in site.references(path)
            if each.startswith("https://lain.example") and site.path_of(each) not in site.files
        ]
    assert not [
        path for path, text in site.files.items() if b"contoh.example/" in text.replace(b"redaksi@contoh.example/", b"")
    ]
    assert {path for path in site.files if path.startswith("berita")} == set()


def test_messages_are_in_the_language_asked_for(
    content: Path, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(content)
    build(content, output, lang="id")
    indonesian = capsys.readouterr().err
    build(content, output, lang="en")
    english = capsys.readouterr().err
    assert indonesian and english and indonesian != english
    assert publishing.check(content, "en") == 1
    assert capsys.readouterr().out.splitlines()[0] == english.splitlines()[0]


def test_checking_writes_nothing_but_the_store(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(tmp_path)
    assert publishing.check(content) == 0
    after = snapshot(tmp_path)
    assert {path for path in after if path.startswith(".cache/")} == {".cache/store.sqlite"}
    assert {path: told for path, told in after.items() if not path.startswith(".cache/")} == before
    assert "33" in capsys.readouterr().out


@pytest.mark.slow
def test_what_checking_read_building_need_not_read_again(
    content: Path, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publishing.check(content) == 0
    assert build(content, output, lang="en") == 0
    assert "33 read, 0 changed, " in capsys.readouterr().out


def test_a_second_check_finds_the_same(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(content)
    assert publishing.check(content) == 1
    first = capsys.readouterr().out
    assert publishing.check(content) == 1
    assert capsys.readouterr().out == first != ""


@pytest.mark.slow
def test_building_with_several_processes_makes_the_same_site(content: Path, output: Path, tmp_path: Path) -> None:
    for jobs in (1, 3):
        folder = tmp_path / f"{jobs}"
        assert publishing.build(content, folder / "output", now=NOW, cache=folder / "cache", jobs=jobs) == 0
    assert files_in(tmp_path / "1/output") == files_in(tmp_path / "3/output")


@pytest.mark.slow
def test_a_profile_tells_of_every_phase(content: Path, output: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert publishing.build(content, output, now=NOW, lang="en", profile=True) == 0
    *phases, closing = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in phases] == ["surveying", "reading", "checking", "relating", "rendering"]
    assert closing.startswith("33 read, ")


@pytest.mark.slow
def test_strangers_are_counted_in_the_closing_line(
    content: Path, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(content, output, lang="en")
    (output / "catatan.txt").write_text("milik orang", encoding="utf-8")
    capsys.readouterr()
    build(content, output, lang="en")
    assert capsys.readouterr().out.endswith(" s, 1 not ours left alone\n")


def test_a_folder_without_a_newsroom_is_refused(
    tmp_path: Path, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kosong").mkdir()
    assert build(tmp_path / "kosong", output) == 1
    assert not output.exists()
    assert "site.yml" in capsys.readouterr().err


def test_nothing_is_published_where_no_plugin_checks(
    content: Path, output: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gate, "LIBRARY_READ", "nobody_listens_to_this")
    assert build(content, output, lang="en") == 1
    assert not output.exists()
    assert "plugins.checks must be in PLUGINS" in capsys.readouterr().err


@pytest.mark.slow
def test_styles_and_icon_are_named_after_their_content_and_old_ones_go(content: Path, output: Path) -> None:
    build(content, output)
    (old,) = output.glob("assets/warta.*.css")
    (icon,) = output.glob("assets/favicon.*.svg")
    settings = content / "site.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8") + "colours: {light: {link: '#123456'}}\n", encoding="utf-8"
    )
    assert build(content, output) == 0
    (new,) = output.glob("assets/warta.*.css")
    assert new != old and icon.is_file()
    assert f"/assets/{new.name}" in (output / "en/404.html").read_text(encoding="utf-8")
