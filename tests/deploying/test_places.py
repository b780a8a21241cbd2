"""Deploying, going back and keeping, on a folder and on a server."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from plugins.deploying import list_releases, roll_back
from plugins.deploying.deployment import MANIFEST, is_asset
from plugins.deploying.destination import Told
from plugins.deploying.rsync import send
from plugins.deploying.ssh import Line
from tests.built import files_in
from tests.deploying.places import Place, make_place
from tests.deploying.sites import write_site
from tests.deploying.sshd import Sshd

Said = pytest.CaptureFixture[str]


def inode(path: Path) -> int:
    return path.stat().st_ino


def test_a_site_goes_out_whole(place: Place, capsys: Said) -> None:
    site = place.site("a")
    (site / ".draft").write_text("of nobody's concern")
    assert place.deploy(site) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"{place.target}: 9 files new, 0 changed, 0 removed, 0 unchanged; ")
    assert place.manifest.name in said
    assert place.live == {path: content for path, content in files_in(site).items() if path != ".draft"}
    assert ".well-known/security.txt" in place.live
    assert place.manifest.files.keys() == place.live.keys()
    assert place.manifest.commit == place.repository.git("rev-parse", "HEAD").strip()
    assert place.manifest.versions.keys() == {"warta", "pelican", "python"}
    assert (place.root / "current" / MANIFEST).stat().st_mode & 0o777 == 0o644


def test_what_stays_is_not_written_again(place: Place) -> None:
    assert place.deploy(place.site("a")) == 0
    before = inode(place.root / "current" / "tentang.html")
    (place.root / "current" / "tentang.html").touch()
    assert place.deploy(place.site("b")) == 0
    assert inode(place.root / "current" / "tentang.html") == before
    assert inode(place.root / "current" / "index.html") != inode(
        place.root / "releases" / place.releases[0] / "index.html"
    )


def test_nothing_changed(place: Place, capsys: Said) -> None:
    site = place.site("a")
    assert place.deploy(site) == place.deploy(site) == 0
    assert "nothing has changed" in capsys.readouterr().out
    assert len(place.releases) == 1


def test_a_commit_that_changes_no_file_is_told_of(place: Place) -> None:
    site = place.site("a")
    assert place.deploy(site) == 0
    before, name = place.live, place.manifest.name
    place.commit()
    assert place.deploy(site) == 0
    assert place.manifest.commit == place.repository.git("rev-parse", "HEAD").strip()
    assert (place.manifest.name, len(place.releases), place.live) == (name, 1, before)


def test_a_withdrawn_picture_goes_at_once_and_a_stylesheet_stays(place: Place) -> None:
    style, picture = "assets/warta.0123456789ab.css", "media/rahasia.0123456789ab.webp"
    shown = {"index.html": b"1", style: b"old", picture: b"x", f"{picture}.br": b"x"}
    assert place.deploy(write_site(place.folder / "shown", shown)) == 0
    assert place.deploy(write_site(place.folder / "withdrawn", {"index.html": b"2"})) == 0
    assert place.live.keys() == {"index.html", style}
    assert place.manifest.carried.keys() == {style}
    assert roll_back(place.target, "", place.file, "en") == 0
    assert place.live == shown


def test_web_servers_can_read_it_whatever_the_umask(place: Place) -> None:
    before = os.umask(0o077)
    try:
        assert place.deploy(place.site("a")) == 0
    finally:
        os.umask(before)
    modes = {path: path.stat().st_mode & 0o777 for path in (place.root / "releases").rglob("*")}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o755}
    assert {mode for path, mode in modes.items() if path.is_file() and path.suffix != ".assets"} == {0o644}


def test_what_was_damaged_there_is_mended_by_the_next(place: Place) -> None:
    assert place.deploy(place.site("a")) == 0
    (place.root / "current" / "tentang.html").write_bytes(b"#" * (place.folder / "a" / "tentang.html").stat().st_size)
    site = place.site("b")
    assert place.deploy(site) == 0
    assert place.live["tentang.html"] == (site / "tentang.html").read_bytes()


def test_earlier_assets_go_on_answering_as_long_as_their_pages_are_kept(place: Place) -> None:
    sites = [place.site(version) for version in "abcd"]
    assets = [{path for path in files_in(site) if is_asset(path)} for site in sites]
    for site in sites:
        assert place.deploy(site) == 0
    carried = place.manifest.carried
    assert assets[1] | assets[2] <= set(carried)
    assert not assets[3] & set(carried)
    for path, file in carried.items():
        assert len(place.live[path]) == file.size
    assert place.releases == [name for name in place.releases if name >= "000002"]


def test_only_so_many_are_kept(place: Place) -> None:
    for version in "abcde":
        assert place.deploy(place.site(version)) == 0
    assert [name[:6] for name in place.releases] == ["000003", "000004", "000005"]
    assert {path.name for path in place.root.iterdir()} == {".lock", "current", "releases"}


def test_going_back_and_forth(place: Place, capsys: Said) -> None:
    a, b = place.site("a"), place.site("b")
    assert place.deploy(a) == place.deploy(b) == 0
    (place.root / "releases" / "000009-0123456.part").mkdir()
    assert roll_back(place.target, "", place.file, "en") == 0
    said = capsys.readouterr().out.splitlines()[-1]
    assert said.startswith(f"{place.target}: back to 000001-")
    assert "; before it 000002-" in said
    assert {path: place.live[path] for path in files_in(a)} == files_in(a)
    assert {path for path in files_in(b) if is_asset(path)} <= set(place.live), "pages of b are still open somewhere"
    assert set(place.manifest.carried) == set(place.live) - set(files_in(a))
    assert list_releases(place.target, place.file, "en") == 0
    table = capsys.readouterr().out.splitlines()
    assert [line.split()[0][:6] for line in table] == ["000002", "000001"]
    assert [line.endswith("live") for line in table] == [False, True]
    assert roll_back(place.target, place.releases[1], place.file, "en") == 0
    assert {path: place.live[path] for path in files_in(b)} == files_in(b)
    assert place.deploy(a) == 0
    assert [name[:6] for name in place.releases] == ["000001", "000002", "000003"]


def test_back_to_a_commit(place: Place) -> None:
    assert place.deploy(place.site("a")) == 0
    first = place.manifest.commit
    place.commit()
    assert place.deploy(place.site("b")) == 0
    assert roll_back(place.target, first[:10], place.file, "id") == 0
    assert place.manifest.commit == first


def remove(file: Path) -> None:
    file.unlink()


def shorten(file: Path) -> None:
    content = file.read_bytes()
    file.unlink()  # else it is shortened in every deployment that it is linked into
    file.write_bytes(content[:-1])


def spoil(file: Path) -> None:
    content = file.read_bytes()
    file.unlink()
    file.write_bytes(b"#" * len(content))


@pytest.mark.parametrize("damage", [remove, shorten, spoil])
def test_nobody_goes_back_to_what_is_no_longer_whole(
    place: Place, capsys: Said, damage: Callable[[Path], None]
) -> None:
    """What lies there beside its files is of no concern: a rollback that was killed may have left it."""
    assert place.deploy(place.site("a")) == place.deploy(place.site("b")) == 0
    before, older = place.live, place.root / "releases" / place.releases[0]
    (older / "assets" / "more.css").touch()
    kept = (older / "siaran-pers" / "2.html").read_bytes()
    damage(older / "siaran-pers" / "2.html")
    assert roll_back(place.target, "", place.file, "en") == 2
    said = capsys.readouterr().err
    assert "must still be whole; missing or changed: siaran-pers/2.html. The live site is untouched." in said
    assert (place.live, place.manifest.name[:6]) == (before, "000002")
    (older / "siaran-pers" / "2.html").write_bytes(kept)
    assert roll_back(place.target, "", place.file, "en") == 0
    assert place.manifest.name[:6] == "000001"


def test_there_must_be_something_to_go_back_to(place: Place, capsys: Said) -> None:
    assert roll_back(place.target, "", place.file, "en") == 1
    assert "An earlier deployment must have been kept" in capsys.readouterr().err
    assert list_releases(place.target, place.file, "id") == 0
    assert "belum ada kiriman" in capsys.readouterr().out
    assert place.deploy(place.site("a")) == 0
    assert roll_back(place.target, "", place.file, "id") == 1
    assert roll_back(place.target, "000007-1234567", place.file, "en") == 2
    assert f"must be one of those that are kept: {place.manifest.name}" in capsys.readouterr().err


def test_a_dry_run_changes_nothing(place: Place, capsys: Said) -> None:
    site = place.site("a", pages=30)
    assert place.deploy(site, dry_run=True) == 0
    said = capsys.readouterr().out
    assert "New (35):" in said
    assert "… and 15 more" in said
    assert "35 files new" in said.splitlines()[-1]
    assert not place.root.exists()
    assert place.deploy(site) == 0
    before = sorted(place.root.rglob("*"))
    other = write_site(
        place.folder / "other", {"index.html": b"other", "tentang.html": (site / "tentang.html").read_bytes()}
    )
    assert place.deploy(other, dry_run=True) == 0
    assert "0 files new, 1 changed, 33 removed, 1 unchanged; 5 B would be sent" in capsys.readouterr().out
    assert sorted(place.root.rglob("*")) == before


def test_something_else_is_in_the_way(place: Place, capsys: Said) -> None:
    (place.root / "current").mkdir(parents=True)
    assert place.deploy(place.site("a")) == 2
    assert "must be laid out as deploys lay it out" in capsys.readouterr().err


def test_a_manifest_that_cannot_be_read(place: Place, capsys: Said) -> None:
    site = place.site("a")
    assert place.deploy(site) == 0
    manifest = place.root / "current" / MANIFEST
    manifest.unlink()
    manifest.write_text("[" * 100_000)
    assert place.deploy(site) == 2
    assert "manifest of what is live must be readable" in capsys.readouterr().err
    assert place.deploy(site, force=True) == 0
    assert place.manifest.name.startswith("000002")


@pytest.mark.slow
def test_only_what_differs_is_sent_to_a_server(tmp_path: Path, sshd: Sshd, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[tuple[str, ...]] = []

    def noted(line: Line, site: Path, goal: str, paths: Iterable[str], told: Told, *options: str) -> None:
        sent.append(tuple(paths))
        send(line, site, goal, sent[-1], told, *options)

    monkeypatch.setattr("plugins.deploying.server.send", noted)
    place = make_place(tmp_path, sshd.target(tmp_path / "www site"))
    site = place.site("a")
    assert place.deploy(site) == 0
    assert len(sent[0]) == 9
    files = {path: content for path, content in files_in(site).items() if path != "siaran-pers/3.html"}
    other = write_site(tmp_path / "other", files | {"siaran-pers/2.html": b"other"})
    assert place.deploy(other) == 0
    assert sent[2:] == [("siaran-pers/2.html",), (MANIFEST,)]
    assert place.live == files_in(other)
    (place.root / "current" / "stray.html").touch()
    assert place.deploy(site) == 0
    assert [len(paths) for paths in sent[4:]] == [2, 9, 1], "what was live was not as its manifest says"
    assert place.live == files_in(site)
