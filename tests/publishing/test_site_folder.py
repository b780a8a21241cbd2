"""The output folder: written whole, cleared of what is no longer planned, and of nothing that is not ours."""

import json
from pathlib import Path
from typing import Any

import pytest

from plugins.outputs import Output
from plugins.publishing.site_folder import MANIFEST, LinkedFolderError, Outcome, SiteFolder, UnknownFolderError


class NoRenderer:
    def render(self, lang: str, template: str, **values: Any) -> str:
        raise AssertionError("these outputs need no templates")


def output(path: str, content: str) -> Output:
    return Output(path, "page", (content,), lambda _: content.encode())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "output"


def publish(root: Path, **pages: str) -> Outcome:
    """Publish pages; __ in a name is a slash, every other _ a dot."""
    outputs = [output(name.replace("__", "/").replace("_", "."), content) for name, content in pages.items()]
    return SiteFolder(root).publish(outputs, NoRenderer())


def names(root: Path) -> list[str]:
    """What stands in a folder, the manifest apart."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.name != MANIFEST)


def test_everything_is_written_and_counted(root: Path) -> None:
    outcome = publish(root, index_html="satu", en__index_html="one")
    assert (root / "en/index.html").read_text() == "one"
    assert outcome.rendered == 2
    assert set(outcome.written) == {root / "index.html", root / "en/index.html"}
    assert (outcome.removed, outcome.strangers) == ((), ())
    assert outcome.closing_line(7) == "7 read, 2 rendered, 2 written, 0 removed"


def test_only_what_differs_is_written_again(root: Path) -> None:
    publish(root, a_html="satu", b_html="dua")
    times = {path: path.stat().st_mtime_ns for path in root.iterdir()}
    outcome = publish(root, a_html="satu", b_html="lain")
    assert outcome.written == (root / "b.html",)
    assert (root / "a.html").stat().st_mtime_ns == times[root / "a.html"]


def test_what_was_changed_by_hand_is_mended(root: Path) -> None:
    publish(root, a_html="satu")
    (root / "a.html").write_text("rusak")
    assert publish(root, a_html="satu").written == (root / "a.html",)
    (root / "a.html").unlink()
    assert publish(root, a_html="satu").written == (root / "a.html",)


def test_what_is_no_longer_planned_is_removed_with_its_folder(root: Path) -> None:
    publish(root, index_html="satu", lama__dalam__index_html="dua", lama__lain_html="tiga")
    outcome = publish(root, index_html="satu", lama__lain_html="tiga")
    assert outcome.removed == ("lama/dalam/index.html",)
    assert names(root) == ["index.html", "lama", "lama/lain.html"]
    publish(root, index_html="satu")
    assert names(root) == ["index.html"]


def test_a_stranger_s_file_is_left_and_counted(root: Path) -> None:
    publish(root, index_html="satu", lama__index_html="dua")
    (root / "lama/catatan.txt").write_text("milik orang")
    outcome = publish(root, index_html="satu")
    assert (root / "lama/catatan.txt").read_text() == "milik orang"
    assert outcome.strangers == ("lama/catatan.txt",)
    assert outcome.closing_line(1).endswith("1 not ours left alone")


def test_a_folder_of_which_nothing_is_known_is_refused(root: Path) -> None:
    root.mkdir()
    (root / "penting.txt").write_text("milik orang")
    with pytest.raises(UnknownFolderError):
        publish(root, index_html="satu")
    assert names(root) == ["penting.txt"]


def test_a_folder_of_hidden_files_alone_counts_as_empty(root: Path) -> None:
    (root / ".git").mkdir(parents=True)
    assert publish(root, index_html="satu").written == (root / "index.html",)


def test_a_moved_site_takes_its_manifest_along(root: Path, tmp_path: Path) -> None:
    publish(root, index_html="satu", rahasia_html="nanti ditarik")
    moved = root.rename(tmp_path / "elsewhere")
    assert publish(moved, index_html="satu").removed == ("rahasia.html",)


def test_nothing_is_written_or_removed_through_a_link(root: Path, tmp_path: Path) -> None:
    publish(root, index_html="satu", en__index_html="one")
    outside = (root / "en").rename(tmp_path / "outside")
    (root / "en").symlink_to(outside)
    with pytest.raises(LinkedFolderError):
        publish(root, index_html="satu", en__index_html="two")
    assert publish(root, index_html="satu").removed == ()
    assert (outside / "index.html").read_text() == "one"


def test_a_link_in_a_page_s_place_is_replaced_and_its_target_untouched(root: Path, tmp_path: Path) -> None:
    target = tmp_path / "luar.txt"
    target.write_text("di luar")
    publish(root, index_html="satu")
    (root / "index.html").unlink()
    (root / "index.html").symlink_to(target)
    publish(root, index_html="satu")
    assert not (root / "index.html").is_symlink()
    assert target.read_text() == "di luar"


@pytest.mark.parametrize("before, after", [(["lama"], ["lama/baru_html"]), (["lama/baru_html"], ["lama"])])
def test_a_page_may_become_a_folder_and_a_folder_a_page(root: Path, before: list[str], after: list[str]) -> None:
    publish(root, **{name.replace("/", "__"): "satu" for name in before})
    publish(root, **{name.replace("/", "__"): "dua" for name in after})
    assert [path for path in names(root) if (root / path).is_file()] == [name.replace("_", ".") for name in after]


def test_a_page_that_cannot_be_rendered_leaves_everything_as_it_was(root: Path) -> None:
    publish(root, a_html="satu", b_html="dua")

    def fail(_: object) -> bytes:
        raise RuntimeError("broken template")

    outputs = [output("a.html", "baru"), Output("c.html", "page", (), fail)]
    with pytest.raises(RuntimeError, match="broken template"):
        SiteFolder(root).publish(outputs, NoRenderer())
    assert names(root) == ["a.html", "b.html"]
    assert (root / "a.html").read_text() == "satu"


@pytest.mark.parametrize("manifest", ["", "[]", "{", "\x00"])
def test_an_unreadable_manifest_is_refused(root: Path, manifest: str) -> None:
    publish(root, index_html="satu")
    (root / MANIFEST).write_text(manifest)
    with pytest.raises(UnknownFolderError):
        publish(root, index_html="dua")
    assert (root / "index.html").read_text() == "satu"


@pytest.mark.parametrize("manifest", ['{"../../luar.txt": "x", "/luar.txt": "x"}', '{"index.html": 1}', "{}"])
def test_a_manifest_from_elsewhere_removes_nothing_outside(root: Path, tmp_path: Path, manifest: str) -> None:
    publish(root, index_html="satu")
    (root / MANIFEST).write_text(manifest)
    (tmp_path / "luar.txt").write_text("di luar")
    assert publish(root, index_html="satu").removed == ()
    assert (tmp_path / "luar.txt").exists()
    assert json.loads((root / MANIFEST).read_text()).keys() == {"index.html"}


def test_a_link_where_a_file_is_prepared_is_not_followed(root: Path, tmp_path: Path) -> None:
    (tmp_path / "luar.txt").write_text("di luar")
    publish(root, index_html="satu")
    for name in (".index.html.new", ".warta-"):
        (root / name).symlink_to(tmp_path / "luar.txt")
    publish(root, index_html="dua")
    assert (tmp_path / "luar.txt").read_text() == "di luar"
    assert not (root / "index.html").is_symlink()


def test_what_a_killed_build_had_prepared_is_cleared_away(root: Path) -> None:
    publish(root, index_html="satu", en__index_html="one")
    for unfinished in (root / ".warta-k1ll3d", root / "en/.warta-k1ll3d"):
        unfinished.write_text("rahasia")
    assert publish(root, index_html="satu", en__index_html="one").strangers == ()
    assert names(root) == ["en", "en/index.html", "index.html"]


def test_what_another_build_wrote_meanwhile_is_known(root: Path) -> None:
    publish(root, index_html="satu")

    def build_beside(_: object) -> bytes:
        publish(root, index_html="satu", rahasia_html="nanti ditarik")
        return b"dua"

    SiteFolder(root).publish([Output("index.html", "page", (), build_beside)], NoRenderer())
    assert names(root) == ["index.html"]


def test_what_pages_show_is_there_before_them(root: Path) -> None:
    kinds = {"feed.xml": "feed", "a.html": "page", "media/a.png": "picture", "assets/a.css": "asset"}
    outputs = [Output(path, kind, (), lambda _: b"x") for path, kind in kinds.items()]
    written = [path.name for path in SiteFolder(root).publish(outputs, NoRenderer()).written]
    assert written == ["a.png", "a.css", "a.html", "feed.xml"]


def test_nothing_half_written_is_left_where_writing_fails(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(root, index_html="satu")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space left"):
        publish(root, index_html="dua")
    assert [path.name for path in root.iterdir() if path.name != MANIFEST] == ["index.html"]
    assert (root / "index.html").read_text() == "satu"
