"""The output folder: written whole, cleared of what is no longer planned, and of nothing that is not ours."""

import json
import os
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from plugins.outputs import Output
from plugins.publishing.crew import Crew
from plugins.publishing.manifest import MANIFEST, UnknownFolderError
from plugins.publishing.outcome import Outcome
from plugins.publishing.site_folder import LinkedFolderError, SiteFolder
from plugins.publishing.stage import CHUNK
from tests.built import files_in


class NoRenderer:
    def render(self, lang: str, template: str, **values: Any) -> str:
        raise AssertionError("these outputs need no templates")


def output(path: str, content: str) -> Output:
    return Output(path, "page", lambda: (content,), lambda _: content.encode())


def unrendered(path: str, content: str) -> Output:
    """An output as `output` makes it, which must not be rendered."""

    def fail(_: object) -> bytes:
        raise AssertionError(f"{path} was rendered")

    return Output(path, "page", lambda: (content,), fail)


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


def test_only_what_differs_is_written_again(root: Path) -> None:
    publish(root, a_html="satu", b_html="dua")
    times = {path: path.stat().st_mtime_ns for path in root.iterdir()}
    outcome = publish(root, a_html="satu", b_html="lain")
    assert (outcome.rendered, outcome.written) == (1, (root / "b.html",))
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

    outputs = [output("a.html", "baru"), Output("c.html", "page", tuple, fail)]
    with pytest.raises(RuntimeError, match="broken template"):
        SiteFolder(root).publish(outputs, NoRenderer())
    assert names(root) == ["a.html", "b.html"]
    assert (root / "a.html").read_text() == "satu"


@pytest.mark.parametrize("manifest", ["", "[]", "{", "\x00", '{"index.html": 1}'])
def test_an_unreadable_manifest_is_refused(root: Path, manifest: str) -> None:
    publish(root, index_html="satu")
    (root / MANIFEST).write_text(manifest)
    with pytest.raises(UnknownFolderError):
        publish(root, index_html="dua")
    assert (root / "index.html").read_text() == "satu"


@pytest.mark.parametrize("manifest", ['{"../../luar.txt": "x", "/luar.txt": "x"}', "{}"])
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


def test_an_output_with_the_fingerprint_and_size_of_the_manifest_is_not_rendered(root: Path) -> None:
    publish(root, index_html="satu", en__index_html="one")
    outputs = [unrendered("index.html", "satu"), unrendered("en/index.html", "one")]
    outcome = SiteFolder(root).publish(outputs, NoRenderer())
    assert (outcome.rendered, outcome.written, outcome.removed) == (0, (), ())


def test_what_is_rendered_to_the_same_bytes_is_not_written(root: Path) -> None:
    publish(root, index_html="satu")
    time = (root / "index.html").stat().st_mtime_ns
    again = Output("index.html", "page", lambda: ("something else",), lambda _: b"satu")
    outcome = SiteFolder(root).publish([again], NoRenderer())
    assert (outcome.rendered, outcome.written) == (1, ())
    assert (root / "index.html").stat().st_mtime_ns == time
    assert SiteFolder(root).publish([again], NoRenderer()).rendered == 0, "the manifest knows the new fingerprint"


def test_two_builds_keep_each_other_out(root: Path) -> None:
    """The first holds the folder while it renders: what the second writes is not lost, and nothing stays unknown."""
    rendering, finished = Event(), Event()
    seen: list[bool] = []

    def slow(_: object) -> bytes:
        rendering.set()
        seen.append(finished.wait(0.2))
        return b"satu"

    def build_beside() -> None:
        rendering.wait(20)
        publish(root, index_html="dua", rahasia_html="nanti ditarik")
        finished.set()

    beside = Thread(target=build_beside)
    beside.start()
    SiteFolder(root).publish([Output("index.html", "page", lambda: ("satu",), slow)], NoRenderer())
    beside.join(20)
    assert seen == [False], "the second waits until the first is done"
    assert (root / "index.html").read_text() == "dua"
    assert publish(root, index_html="dua").removed == ("rahasia.html",)


def test_a_build_that_was_killed_in_between_is_completed(root: Path) -> None:
    """What was put in place before a kill is known as ours, and as not finished."""
    publish(root, a_html="satu", b_html="dua")
    put, moved = os.replace, []

    def killed(source: str, target: Path | str) -> None:
        moved.append(str(target))
        if len(moved) == 3:
            raise KeyboardInterrupt
        put(source, target)

    with pytest.MonkeyPatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(os, "replace", killed)
        publish(root, a_html="baru", b_html="baru", c_html="tiga")
    assert moved[1:] == [f"{root}/a.html", f"{root}/b.html"]
    assert [(root / name).read_text() for name in ("a.html", "b.html")] == ["baru", "dua"]
    outcome = publish(root, a_html="baru", b_html="baru", c_html="tiga")
    assert outcome.rendered == 3
    assert outcome.written == (root / "b.html", root / "c.html")
    assert publish(root).removed == ("a.html", "b.html", "c.html")


def test_workers_render_what_this_process_would(root: Path, tmp_path: Path) -> None:
    pages = [output(f"{number}.html", f"isi {number}") for number in range(2 * CHUNK + 1)]
    outcome = SiteFolder(root, Crew(2)).publish(pages, NoRenderer())
    SiteFolder(tmp_path / "alone").publish(pages, NoRenderer())
    assert outcome.rendered == len(outcome.written) == len(pages)
    assert [path.name for path in outcome.written] == [page.path for page in pages]
    assert files_in(root) == files_in(tmp_path / "alone")


def test_what_pages_show_is_there_before_them(root: Path) -> None:
    kinds = {"feed.xml": "feed", "a.html": "page", "media/a.png": "picture", "assets/a.css": "asset"}
    outputs = [Output(path, kind, tuple, lambda _: b"x") for path, kind in kinds.items()]
    written = [path.name for path in SiteFolder(root).publish(outputs, NoRenderer()).written]
    assert written == ["a.png", "a.css", "a.html", "feed.xml"]


def test_nothing_half_written_is_left_where_writing_fails(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(root, index_html="satu")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="No space left"):
        publish(root, index_html="dua")
    assert [path.name for path in root.iterdir() if path.name != MANIFEST] == ["index.html"]
    assert (root / "index.html").read_text() == "satu"
