"""From the wish to the closing line: what is refused, what the build is told."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from plugins.deploying import deploy, list_releases, roll_back
from tests.deploying.desk import Desk, wish
from tests.deploying.places import Place, folder_file
from tests.publishing.repository import Repository

Said = pytest.CaptureFixture[str]


def test_the_build_is_told_of_the_target(folder: Place, desk: Desk, capsys: Said) -> None:
    assert deploy(wish(folder, "b", lang="id"), desk.newsroom) == 0
    assert desk.asked == [("https://warta.example", "2026-11-22T02:00:00+00:00", "id", ("gz",), True)]
    said = capsys.readouterr()
    assert "2 berkas baru, 5 berubah, 2 dihapus, 2 tetap; 111 KB terkirim; 000002-" in said.out
    assert said.err == "remember, id\n"
    assert folder.manifest.moment == "2026-11-22T02:00:00+00:00"


def test_findings_stop_it(folder: Place, desk: Desk) -> None:
    before, desk.code = folder.live, 1
    assert deploy(wish(folder, "b"), desk.newsroom) == 1
    assert folder.live == before


def test_an_unknown_target(folder: Place, desk: Desk, capsys: Said) -> None:
    assert deploy(replace(wish(folder), target="foldr"), desk.newsroom) == 2
    assert roll_back("foldr", "", folder.file, "en") == list_releases("foldr", folder.file, "en") == 2
    assert "There is: folder." in capsys.readouterr().err
    assert desk.asked == []


def test_a_target_among_our_own_folders(folder: Place, desk: Desk, capsys: Said) -> None:
    """Of what is kept between builds, the newsroom tells where it is."""
    ours = replace(desk.newsroom, store=lambda content: content.parent / "kept")
    for path in ("content/www", "a", "kept/www"):
        folder.file.write_text(folder_file(folder.folder / path))
        assert deploy(wish(folder), ours) == 2
        assert "D108 target-meets-newsroom" in capsys.readouterr().err
    assert desk.asked == []


class Stopped(Desk, dict=True):
    """A desk where somebody presses Ctrl-C while the site is built."""

    def build(self, *told: object, **options: object) -> int:
        raise KeyboardInterrupt


def test_somebody_presses_ctrl_c(folder: Place, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    before = folder.live
    capsys.readouterr()
    assert deploy(wish(folder, "b"), Stopped().newsroom) == 130
    line = "folder: stopped. The live site is whole. The next deploy mends what was left half done.\n"
    assert capsys.readouterr() == ("", line)
    with monkeypatch.context() as patch:
        patch.setattr("plugins.deploying.folder.next_name", Stopped().build)
        assert deploy(wish(folder, "b"), Desk().newsroom) == 130
    assert capsys.readouterr() == ("", line)
    assert folder.live == before
    assert deploy(wish(folder, "b"), Desk().newsroom) == 0, "the lock is free"


def test_an_unknown_moment(folder: Place, desk: Desk, capsys: Said) -> None:
    assert deploy(wish(folder, now="tomorrow"), desk.newsroom) == 2
    assert "must be written like 2026-11-21T09:00+07:00; found tomorrow" in capsys.readouterr().err


class Busy(Desk, dict=True):
    """A desk where somebody saves a file, or commits, while the site is built."""

    commits: bool = False

    def build(self, content: Path, *told: object, **options: object) -> int:
        (content / "site.yml").write_text("name: Lain\n")
        if self.commits:
            Repository(content.parent).commit()
        return 0


@pytest.mark.parametrize("commits", [False, True])
def test_content_that_changes_during_the_build(folder: Place, capsys: Said, commits: bool) -> None:
    before = folder.live
    capsys.readouterr()
    assert deploy(wish(folder, "b"), Busy(commits=commits).newsroom) == 1
    changed = Repository(folder.folder).git("rev-parse", "--short=7", "HEAD").strip() if commits else "content/site.yml"
    assert f"must not change while the site is built; what changed: {changed}. Commit" in capsys.readouterr().err
    assert folder.live == before


def test_an_unclean_work_tree(folder: Place, desk: Desk, capsys: Said) -> None:
    (folder.folder / "content" / "site.yml").write_text("name: Lain\n")
    assert deploy(wish(folder, "b"), desk.newsroom) == 1
    assert "must be built from what is committed; what differs: content/site.yml" in capsys.readouterr().err
    assert desk.asked == []


def test_what_was_forced_out_uncommitted_is_told(folder: Place, desk: Desk, capsys: Said) -> None:
    site = folder.folder / "content" / "site.yml"
    before = site.read_text()
    site.write_text("name: Lain\n")
    assert deploy(wish(folder, "b", force=True), desk.newsroom) == 0
    assert folder.manifest.uncommitted
    assert folder.manifest.commit == folder.repository.git("rev-parse", "HEAD").strip()
    assert list_releases(folder.target, folder.file, "en") == 0
    table = capsys.readouterr().out.splitlines()[-2:]
    assert [line.endswith("live, with what was not committed") for line in table] == [True, False]
    site.write_text(before)
    assert deploy(wish(folder, "b"), desk.newsroom) == 0
    assert (folder.manifest.uncommitted, folder.manifest.name[:6]) == (False, "000002"), "the files are the commit's"


def test_an_unknown_output(folder: Place, desk: Desk, capsys: Said) -> None:
    asked, before = wish(folder, "b"), folder.live
    (asked.output / "draft.html").write_text("of nobody's concern")
    assert deploy(asked, desk.newsroom) == 1
    assert "what does not fit: draft.html" in capsys.readouterr().err
    assert deploy(replace(asked, force=True), desk.newsroom) == 1, "no force lets unknown files out"
    assert folder.live == before


def test_an_older_commit(folder: Place, desk: Desk, capsys: Said) -> None:
    older = folder.manifest.commit
    folder.commit()
    assert deploy(wish(folder, "b"), desk.newsroom) == 0
    folder.repository.git("checkout", "--quiet", older)
    assert deploy(wish(folder, "c"), desk.newsroom) == 1
    assert "must be newer than what is live" in capsys.readouterr().err
    assert deploy(wish(folder, "c", dry_run=True), desk.newsroom) == 1
    assert deploy(wish(folder, "c", force=True), desk.newsroom) == 0
    assert folder.manifest.commit == older


def test_an_earlier_moment(folder: Place, desk: Desk, capsys: Said) -> None:
    assert deploy(wish(folder, "b", "2026-11-22T08:00+07:00"), desk.newsroom) == 1
    assert "no earlier than that of the live one (2026-11-22T02:00:00+00:00)" in capsys.readouterr().err
    assert deploy(wish(folder, "b", "2026-11-22T08:00+07:00", force=True), desk.newsroom) == 0


def test_another_build_that_comes_between_is_not_sent(folder: Place, desk: Desk, tmp_path: Path) -> None:
    asked = wish(folder, "b")
    others = iter([b'{"index.html": "0 1"}', b""])

    @contextmanager
    def meanwhile(path: Path, patience: float) -> Iterator[None]:
        record, other = path / ".warta.json", next(others)
        kept = record.read_bytes()
        record.write_bytes(other or kept)
        yield
        record.write_bytes(kept)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("plugins.deploying.deploying.locked", meanwhile)
        assert deploy(asked, desk.newsroom) == 0
    assert len(desk.asked) == 2, "built anew"
    assert folder.manifest.name.startswith("000002")
