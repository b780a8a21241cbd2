"""What a schedule deploys and what it leaves, and sites as of moments to come."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from plugins.deploying import deploy, roll_back
from plugins.deploying.deployment import MANIFEST, to_json
from plugins.deploying.folder import Folder
from tests.deploying.desk import Desk, wish
from tests.deploying.places import Place, folder_file, make_place

Said = pytest.CaptureFixture[str]
AHEAD = "2100-01-01T00:00:00+00:00"


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


def live_from_the_future(place: Place) -> None:
    """Let the live site have been built as of a moment to come, by a wrong clock or an older version."""
    (place.root / "current" / MANIFEST).write_bytes(to_json(replace(place.manifest, moment=AHEAD)))


@pytest.mark.parametrize("version", ["a", "b"])
def test_a_live_moment_to_come_is_mended_unasked(folder: Place, desk: Desk, capsys: Said, version: str) -> None:
    for if_due in (True, False):
        live_from_the_future(folder)
        assert deploy(wish(folder, version, if_due=if_due), desk.newsroom) == 0
        assert folder.manifest.moment == "2026-11-22T02:00:00+00:00"
        assert "was built as of a moment to come (2100-01-01 00:00Z); a deploy replaces it" in capsys.readouterr().err


def test_no_force_ends_embargoes(folder: Place, desk: Desk, capsys: Said) -> None:
    assert deploy(wish(folder, "b", AHEAD, force=True), desk.newsroom) == 1
    assert "--force" not in capsys.readouterr().err
    assert desk.asked == []


def test_what_was_not_committed_is_due(folder: Place, desk: Desk) -> None:
    site = folder.folder / "content" / "site.yml"
    before = site.read_text()
    site.write_text("name: Lain\n")
    assert deploy(wish(folder, "b", force=True), desk.newsroom) == 0
    site.write_text(before)
    assert deploy(wish(folder, "c", if_due=True), desk.newsroom) == 0
    assert (folder.manifest.uncommitted, folder.manifest.name[:6]) == (False, "000003")


def test_what_broke_off_is_due(folder: Place, desk: Desk, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Folder, "unfinished", lambda self: True)
    assert deploy(wish(folder, "b", if_due=True), desk.newsroom) == 0
    assert folder.manifest.name.startswith("000002")
    assert roll_back(folder.target, "", folder.file, "en") == 0
    assert deploy(wish(folder, "b", if_due=True), desk.newsroom) == 2, "what was taken back stays away"
    assert f"rollback with --to {folder.manifest.name}." in capsys.readouterr().err
    assert folder.manifest.name.startswith("000001")
