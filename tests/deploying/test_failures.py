"""What can go wrong on the way: each has a clear message, and readers see nothing of it."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from plugins.deploying import folder, server, shell
from plugins.deploying.deploy_file import read_target
from plugins.deploying.opening import opened
from plugins.deploying.refusals import Busy, CutOff
from plugins.deploying.ssh import SECRET
from tests.built import ROOT, files_in
from tests.deploying.connection import connection_to
from tests.deploying.places import Place, folder_file, make_place
from tests.deploying.ports import free_port
from tests.deploying.programs import needs
from tests.deploying.small_disk import fill, small_disk
from tests.deploying.sshd import NOBODY, Sshd, as_nobody, running_sshd

pytestmark = pytest.mark.slow
Said = pytest.CaptureFixture[str]


@pytest.fixture
def live(tmp_path: Path, sshd: Sshd) -> Place:
    """A server on which a site is live."""
    needs("rsync")
    place = make_place(tmp_path, sshd.target(tmp_path / "www site"))
    assert place.deploy(place.site("a")) == 0
    return place


def fails(place: Place, capsys: Said, *words: str, code: int = 2, pages: int = 4) -> None:
    """Deploying another site fails with these words, and what was live still is."""
    before, site = place.live, place.site("b", pages)
    capsys.readouterr()
    assert place.deploy(site) == code
    said = capsys.readouterr().err
    for word in words:
        assert word in said
    assert "Traceback" not in said
    assert len(said.splitlines()) == 1
    assert place.live == before


def test_another_host_key(live: Place, sshd: Sshd, capsys: Said) -> None:
    wrong = sshd.known_hosts().replace(
        sshd.known_hosts().split()[2], (sshd.folder / "client.pub").read_text().split()[1]
    )
    live.file.write_text(sshd.target(live.root, known_hosts=wrong))
    fails(live, capsys, "host key must be the one in known_hosts", "verification failed")


def test_an_unknown_host(live: Place, sshd: Sshd, capsys: Said, tmp_path: Path) -> None:
    (tmp_path / "none").touch()
    live.file.write_text(sshd.target(live.root, known_hosts=tmp_path / "none"))
    fails(live, capsys, "host key must be the one in known_hosts")


def test_a_key_that_opens_nothing(live: Place, sshd: Sshd, capsys: Said) -> None:
    live.file.write_text(sshd.target(live.root, identity=sshd.folder / "host"))
    fails(live, capsys, "must be let in", "Permission denied (publickey)")


def test_nobody_answers(live: Place, sshd: Sshd, capsys: Said) -> None:
    live.file.write_text(sshd.target(live.root, port=free_port()))
    fails(live, capsys, "target must be reachable", "Connection refused")


def test_an_unknown_name(live: Place, sshd: Sshd, capsys: Said) -> None:
    live.file.write_text(sshd.target(live.root, host="nowhere.invalid"))
    fails(live, capsys, "target must be reachable", "nowhere.invalid")


def test_a_folder_that_may_not_be_written(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "ssh").mkdir()
    needs("rsync")
    with running_sshd(tmp_path / "ssh", as_nobody()) as barred:
        place = make_place(tmp_path, barred.target(tmp_path / "www site"))
        place.root.mkdir(mode=0o555)
        assert place.deploy(place.site("a")) == 2
    assert "may write at the target" in (said := capsys.readouterr().err)
    assert "Permission denied" in said
    assert list(place.root.iterdir()) == []
    assert NOBODY


@pytest.mark.parametrize("kind", ["folder", "server"])
def test_a_full_disk(tmp_path: Path, kind: str, request: pytest.FixtureRequest, capsys: Said) -> None:
    path = tmp_path / "www site"
    path.mkdir()
    if kind == "server":
        needs("rsync")
        text = request.getfixturevalue("sshd").target(path)
    else:
        text = folder_file(path)
    place = make_place(tmp_path, text)
    with small_disk(path, 900):
        assert place.deploy(place.site("a", pages=40)) == 0
        for room in (0, 12, 100, 250):
            fill(path / "filler", room)
            fails(place, capsys, "must have room for the whole site", "No space left", pages=40)
        (path / "filler").unlink()
        assert place.deploy(place.site("c", pages=4)) == 0, "what the dead one left is cleared away"
        assert {name: place.live[name] for name in files_in(place.folder / "c")} == files_in(place.folder / "c")
        assert not list(path.rglob("*.part"))


@pytest.mark.parametrize(("off", "told"), [(3600, "differ by 360"), (-3600, "differ by 3")], ids=["ahead", "behind"])
def test_a_clock_an_hour_off(live: Place, off: int, told: str, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    now = time.time
    monkeypatch.setattr(time, "time", lambda: now() + off)
    fails(live, capsys, "clocks of this computer and of the target must agree", told)


def test_a_connection_that_is_cut(tmp_path: Path, sshd: Sshd, capsys: Said) -> None:
    with connection_to(sshd.port) as connection:
        text = sshd.target(tmp_path / "www site", port=connection.port, known_hosts=sshd.known_hosts(connection.port))
        place = make_place(tmp_path, text)
        target, _ = read_target(place.file, "server")
        assert target
        with pytest.raises(CutOff, match="The connection must last"), opened(target) as destination, destination.held():
            connection.cut()
            destination.live()
        fails_to_begin = place.deploy(place.site("a"))
    assert fails_to_begin == 2
    assert "target must be reachable" in capsys.readouterr().err


def test_a_dead_deploy_does_not_hold_the_lock(tmp_path: Path, sshd: Sshd, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line falls silent without an end: the server sees a living connection, and yet lets go of the lock."""
    monkeypatch.setattr(shell, "SILENCE", 1)
    place = make_place(tmp_path, sshd.target(tmp_path / "www site"))
    target, _ = read_target(place.file, "server")
    assert target
    site = place.site("a")
    with pytest.raises(CutOff), opened(target) as sleeper, sleeper.held():  # and says nothing any more
        assert place.deploy(site) == 0, "after a second the lock is free"
        sleeper.put(place.site("b"), place.manifest, None, lambda done, whole: None)
    assert {path: place.live[path] for path in files_in(site)} == files_in(site)


def test_a_long_transfer_keeps_the_lock(tmp_path: Path, sshd: Sshd, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell, "SILENCE", 2)
    monkeypatch.setattr(shell, "BEAT", 0.2)
    place = make_place(tmp_path, sshd.target(tmp_path / "www site"))
    target, _ = read_target(place.file, "server")
    assert target
    with opened(target) as destination:
        assert isinstance(destination, server.Server)
        with destination.shell.kept_awake():
            threading.Event().wait(3)
        assert destination.live() is None


def test_two_deploys_at_once(place: Place, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "PATIENCE", 0.1)
    monkeypatch.setattr(folder, "PATIENCE", 0.1)
    site = place.site("a")
    assert place.deploy(site) == 0
    target, _ = read_target(place.file, place.target)
    assert target
    with opened(target) as destination, destination.held():
        fails(place, capsys, "Only one deploy at a time")
    held = pytest.raises(Busy, match="Only one deploy at a time")
    with opened(target) as first, opened(target) as second, first.held(), held, second.held():
        pass
    assert place.deploy(place.site("b")) == 0


def test_two_deploys_at_the_same_time(place: Place) -> None:
    sites = [place.site(version, pages=60) for version in "ab"]
    command = [sys.executable, "-m", "tests.deploying.deployer", place.target, str(place.folder)]
    both = [subprocess.Popen([*command, str(site)], cwd=ROOT, stderr=subprocess.PIPE) for site in sites]
    said = [process.communicate(timeout=60)[1].decode() for process in both]
    codes = [process.returncode for process in both]
    assert 0 in codes
    for code, words in zip(codes, said, strict=True):
        assert code == 0 or "Only one deploy at a time" in words
    winner = [site for site in sites if (site / "index.html").read_bytes() == place.live["index.html"]]
    assert {path: place.live[path] for path in files_in(winner[0])} == files_in(winner[0])
    assert len(place.releases) == codes.count(0)


def test_a_key_from_the_environment(live: Place, sshd: Sshd, monkeypatch: pytest.MonkeyPatch) -> None:
    live.file.write_text(sshd.target(live.root, identity=""))
    monkeypatch.setenv(SECRET, sshd.key.read_text().replace("\n", "\r\n"))
    target, _ = read_target(live.file, "server")
    assert target
    with opened(target) as destination:
        assert isinstance(destination, server.Server)
        assert not (destination.line.folder / "key").exists(), "an open line needs no key"
        folder = destination.line.folder
    assert not folder.exists()
    assert live.deploy(live.site("b")) == 0


def test_a_program_that_the_server_lacks(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "programs").mkdir()
    for name in ("sh", "timeout", "head", "tr", "date"):
        (tmp_path / "programs" / name).symlink_to(needs(name))
    command = f'ForceCommand PATH={tmp_path}/programs; eval "$SSH_ORIGINAL_COMMAND"\n'
    (tmp_path / "ssh").mkdir()
    with running_sshd(tmp_path / "ssh", command) as bare:
        place = make_place(tmp_path, bare.target(tmp_path / "www site"))
        assert place.deploy(place.site("a")) == 2
    assert "program rsync must be installed on the server" in capsys.readouterr().err
    assert not place.root.exists()


def test_a_program_that_is_not_there(live: Place, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    programs = live.folder / "programs"
    programs.mkdir()
    (programs / "git").symlink_to(needs("git"))
    monkeypatch.setenv("PATH", str(programs))
    fails(live, capsys, "program ssh must be installed")
    (programs / "ssh").symlink_to("/usr/bin/ssh")
    fails(live, capsys, "program rsync must be installed")
