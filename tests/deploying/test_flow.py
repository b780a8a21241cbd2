"""From the wish to the closing line: what is refused, what is due, what the build is told."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import pytest

from plugins.deploying import Newsroom, Wish, deploy, list_releases, roll_back
from tests.deploying.places import Place, folder_file, make_place

Said = pytest.CaptureFixture[str]
NOW = "2026-11-22T09:00+07:00"


@dataclass
class Desk:
    """A newsroom that builds nothing, and notes what it is asked."""

    code: int = 0
    due: int = 0
    asked: list[tuple[object, ...]] = field(default_factory=list)

    def build(
        self, content: Path, output: Path, site_url: str, now: str, lang: str, *, compress: Sequence[str], noindex: bool
    ) -> int:
        self.asked.append((site_url, now, lang, compress, noindex))
        return self.code

    def count(self, content: Path, since: datetime, until: datetime, lang: str) -> int:
        self.asked.append((since.isoformat(), until.isoformat()))
        return self.due

    @property
    def newsroom(self) -> Newsroom:
        return Newsroom(self.build, self.count, lambda content, now, lang: f"remember, {lang}\n")


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def folder(tmp_path: Path) -> Place:
    """A folder on which a site is live, built as of NOW."""
    text = folder_file(tmp_path / "www site", url="https://warta.example", noindex="true", compress="[gz]")
    place = make_place(tmp_path, text)
    assert deploy(wish(place), Desk().newsroom) == 0
    return place


def wish(place: Place, version: str = "a", now: str = NOW, lang: str = "en", **wishes: bool) -> Wish:
    output = place.site(version)
    return replace(Wish(place.target, place.folder / "content", output, place.file, now, lang, code=()), **wishes)  # type: ignore[arg-type]


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


@dataclass
class Stopped(Desk):
    """A desk where somebody presses Ctrl-C while the site is built."""

    def build(self, *told: object, **options: object) -> int:
        raise KeyboardInterrupt


def test_somebody_presses_ctrl_c(folder: Place, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    before = folder.live
    capsys.readouterr()
    assert deploy(wish(folder, "b"), Stopped().newsroom) == 130
    line = "folder: stopped. What is live is whole; the next deploy mends what was left half done.\n"
    assert capsys.readouterr() == ("", line)
    with monkeypatch.context() as patch:
        patch.setattr("plugins.deploying.folder.next_name", Stopped().build)
        assert deploy(wish(folder, "b"), Desk().newsroom) == 130
    assert capsys.readouterr() == ("", line)
    assert folder.live == before
    assert deploy(wish(folder, "b"), Desk().newsroom) == 0, "the lock is free"


def test_an_unknown_moment(folder: Place, desk: Desk, capsys: Said) -> None:
    assert deploy(wish(folder, now="tomorrow"), desk.newsroom) == 1
    assert "must be written like 2026-11-21T09:00+07:00; found tomorrow" in capsys.readouterr().err


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


def test_nothing_is_due(folder: Place, desk: Desk, capsys: Said) -> None:
    later = "2026-11-22T10:00+07:00"
    assert deploy(wish(folder, "b", later, if_due=True), desk.newsroom) == 0
    assert desk.asked == [("2026-11-22T02:00:00+00:00", "2026-11-22T03:00:00+00:00")]
    assert "no release has come due since 2026-11-22 02:00Z; 000001-" in capsys.readouterr().out


def test_a_release_is_due(folder: Place, desk: Desk) -> None:
    desk.due = 1
    assert deploy(wish(folder, "b", "2026-11-22T10:00+07:00", if_due=True), desk.newsroom) == 0
    assert folder.manifest.name.startswith("000002")


def test_a_new_commit_is_due(folder: Place, desk: Desk) -> None:
    folder.commit()
    assert deploy(wish(folder, "b", if_due=True), desk.newsroom) == 0
    assert folder.manifest.name.startswith("000002")


def test_what_came_due_and_changed_no_file_is_due_once(folder: Place, desk: Desk) -> None:
    desk.due = 1
    later = "2026-11-22T10:00+07:00"
    assert deploy(wish(folder, "a", later, if_due=True), desk.newsroom) == 0
    assert (folder.manifest.name[:6], folder.manifest.moment) == ("000001", "2026-11-22T03:00:00+00:00")


def test_what_was_rolled_back_within_one_commit_stays_back(folder: Place, desk: Desk) -> None:
    assert deploy(wish(folder, "b"), desk.newsroom) == 0
    assert roll_back(folder.target, "", folder.file, "en") == 0
    desk.due = 1
    assert deploy(wish(folder, "b", if_due=True), desk.newsroom) == 0
    assert folder.manifest.name.startswith("000001")


def test_two_steps_back_still_keep_the_newest_away(folder: Place, desk: Desk) -> None:
    for version in "bc":
        folder.commit()
        assert deploy(wish(folder, version), desk.newsroom) == 0
    newest = folder.manifest.commit
    assert roll_back(folder.target, "", folder.file, "en") == roll_back(folder.target, "", folder.file, "en") == 0
    assert (folder.manifest.name[:6], folder.manifest.taken_back) == ("000001", newest)
    desk.due = 1
    assert deploy(wish(folder, "c", if_due=True), desk.newsroom) == 0
    assert folder.manifest.name.startswith("000001")
    assert roll_back(folder.target, newest, folder.file, "en") == 0
    assert (folder.manifest.name[:6], folder.manifest.taken_back) == ("000003", "")


def test_a_schedule_with_a_slow_clock_says_so(folder: Place, desk: Desk, capsys: Said) -> None:
    desk.due = 1
    early = "2026-11-22T08:00+07:00"
    assert deploy(wish(folder, "b", early, if_due=True), desk.newsroom) == 1
    assert "Check this computer's clock" in capsys.readouterr().err


def test_a_moment_to_come_is_refused(folder: Place, desk: Desk, capsys: Said) -> None:
    assert deploy(wish(folder, "b", "2100-01-01T00:00+00:00"), desk.newsroom) == 1
    assert "must be deployed as of a moment that has come" in capsys.readouterr().err
    assert deploy(wish(folder, "b", "2100-01-01T00:00+00:00", dry_run=True), desk.newsroom) == 0


def test_a_schedule_with_an_older_checkout_has_nothing_to_do(folder: Place, desk: Desk) -> None:
    older = folder.manifest.commit
    folder.commit()
    assert deploy(wish(folder, "b"), desk.newsroom) == 0
    folder.repository.git("checkout", "--quiet", older)
    assert deploy(wish(folder, "c", if_due=True), desk.newsroom) == 0
    assert folder.manifest.name.startswith("000002")


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


def test_a_first_deploy_is_due(tmp_path: Path, desk: Desk) -> None:
    place = make_place(tmp_path, folder_file(tmp_path / "www site"))
    assert deploy(wish(place, if_due=True), desk.newsroom) == 0
    assert place.manifest.name.startswith("000001")


def test_what_was_rolled_back_does_not_come_again_by_itself(folder: Place, desk: Desk, capsys: Said) -> None:
    folder.commit()
    assert deploy(wish(folder, "b"), desk.newsroom) == 0
    assert roll_back(folder.target, "", folder.file, "en") == 0
    before = folder.live
    desk.due = 1
    assert deploy(wish(folder, "b", if_due=True), desk.newsroom) == 0
    assert "was rolled back; 000001-" in capsys.readouterr().out
    assert folder.live == before
    assert folder.manifest.taken_back == folder.repository.git("rev-parse", "HEAD").strip()
    folder.commit()
    assert deploy(wish(folder, "c", if_due=True), desk.newsroom) == 0
    assert folder.manifest.name.startswith("000003")
