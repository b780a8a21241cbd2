"""To which deployment a rollback leads, and what it says."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from plugins.deploying import bar, roll_back
from plugins.deploying.deployment import MANIFEST, to_json
from plugins.deploying.shell import Shell
from tests.built import files_in
from tests.deploying.places import Place, folder_file, make_place
from tests.deploying.sites import write_site
from tests.deploying.sshd import Sshd

Said = pytest.CaptureFixture[str]


def back(place: Place, to: str = "") -> str:
    """Go back; the running number of what is live then."""
    assert roll_back(place.target, to, place.file, "en") == 0
    return place.manifest.name[:6]


def put(place: Place, version: str) -> None:
    place.commit()
    assert place.deploy(place.site(version)) == 0


def test_what_was_taken_back_is_passed_over(place: Place, capsys: Said) -> None:
    """It is the first to go, too, where only so many are kept: here three."""
    put(place, "a")
    put(place, "b")
    bad = place.manifest.name
    assert back(place) == "000001"
    put(place, "c")
    assert place.manifest.before == (place.releases[0],)
    capsys.readouterr()
    assert back(place) == "000001"
    assert (
        f"{place.target}: passed over, for it was rolled back, or built as of a moment to come: {bad}\n"
        in capsys.readouterr().out
    )
    assert back(place, "000003-" + place.releases[2][7:]) == "000003"
    put(place, "d")
    assert [name[:6] for name in place.releases] == ["000001", "000003", "000004"]
    assert [back(place), back(place)] == ["000003", "000001"]
    assert roll_back(place.target, "", place.file, "en") == 1


def test_manifests_of_older_versions_go_by_their_numbers(tmp_path: Path) -> None:
    place = make_place(tmp_path, folder_file(tmp_path / "www site"))
    for version in "abc":
        put(place, version)
        (place.root / "current" / MANIFEST).write_bytes(to_json(replace(place.manifest, before=())))
    assert [back(place), back(place)] == ["000002", "000001"]


def test_nobody_goes_back_to_a_moment_to_come(tmp_path: Path, capsys: Said) -> None:
    place = make_place(tmp_path, folder_file(tmp_path / "www site"))
    put(place, "a")
    put(place, "b")
    early = replace(place.manifest, moment="2100-01-01T00:00:00+00:00")
    (place.root / "current" / MANIFEST).write_bytes(to_json(early))
    put(place, "c")
    assert roll_back(place.target, early.name, place.file, "en") == 2
    assert back(place) == "000001"
    assert (
        f"passed over, for it was rolled back, or built as of a moment to come: {early.name}\n"
        in capsys.readouterr().out
    )


def test_going_to_where_one_is(place: Place, capsys: Said) -> None:
    put(place, "a")
    put(place, "b")
    older = place.manifest
    assert place.deploy(place.site("c")) == 0
    before = sorted(place.root.rglob("*"))
    capsys.readouterr()
    for to in (place.manifest.name, older.commit, older.commit[:9]):
        assert back(place, to) == "000003"
        assert capsys.readouterr().out == f"{place.target}: {place.manifest.name} is live already; nothing was done\n"
    assert sorted(place.root.rglob("*")) == before
    assert back(place, older.name) == "000002"


def test_it_says_how_much_comes_back(place: Place, capsys: Said) -> None:
    shown = {"index.html": b"1", "index.html.gz": b"1", "rahasia.html": b"x", "rahasia.html.gz": b"x", "feed.xml": b"1"}
    assert place.deploy(write_site(place.folder / "shown", shown)) == 0
    assert place.deploy(write_site(place.folder / "withdrawn", {"index.html": b"2", "baru.html": b"2"})) == 0
    capsys.readouterr()
    assert back(place) == "000001"
    said = capsys.readouterr().out
    assert "1 pages come back that the live site no longer has, 1 become as they were" in said
    assert "withdrawn, corrected or put under embargo since may be public again" in said
    assert "rahasia" not in said


def test_it_draws_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[str, int, int]] = []
    monkeypatch.setattr(bar.Bar, "__call__", lambda self, done, whole: drawn.append((self.phase, done, whole)))
    place = make_place(tmp_path, folder_file(tmp_path / "www site"))
    put(place, "a")
    put(place, "b")
    assert back(place) == "000001"
    assert drawn[-1] == ("back", 9, 9)


@pytest.mark.slow
def test_only_what_is_wanted_comes_to_a_folder_of_a_server(
    tmp_path: Path, sshd: Sshd, monkeypatch: pytest.MonkeyPatch
) -> None:
    style, picture, photo = (f"{path}.0123456789ab.x" for path in ("assets/warta", "media/rahasia", "media/foto"))
    place = make_place(tmp_path, sshd.target(tmp_path / "www site"))
    older, newer = {"index.html": b"1", photo: b"p"}, {"index.html": b"2", style: b"s", picture: b"x"}
    assert place.deploy(write_site(tmp_path / "1", older)) == 0
    assert place.deploy(write_site(tmp_path / "2", newer)) == 0
    lying: list[set[str]] = []
    told = Shell.told

    def noting(shell: Shell, *words: str) -> bytes:
        said = told(shell, *words)
        if words[0] == "carry":
            lying.append(set(files_in(place.root / "releases" / words[1])) - {MANIFEST})
        return said

    monkeypatch.setattr(Shell, "told", noting)
    assert back(place) == "000001"
    assert lying == [{"index.html", photo, style}]
    assert place.manifest.carried.keys() == {style}
