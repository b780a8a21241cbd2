"""Deploys are killed at any moment, and connections cut, while readers read: nobody ever sees half a site."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from plugins.deploying.deployment import MANIFEST, from_json
from tests.built import ROOT, files_in
from tests.deploying.connection import Connection, connection_to
from tests.deploying.deployer import deployed, make_content
from tests.deploying.places import folder_file
from tests.deploying.programs import needs
from tests.deploying.reader import Reader, reading
from tests.deploying.sites import make_site
from tests.deploying.sshd import Sshd

KILLS = int(os.environ.get("WARTA_KILLS", "6"))
VERSIONS = "abc"
pytestmark = pytest.mark.slow
Break = Callable[[subprocess.Popen[bytes]], None]


class Newsroom:
    """Three versions of a site, each deployed after another to a target whose deploys are broken off."""

    def __init__(self, folder: Path, target: str, deploy_file: str) -> None:
        make_content(folder)
        (folder / "deploy.yml").write_text(deploy_file)
        self.folder, self.target, self.root = folder, target, folder / "www"
        self.sites = {version: make_site(folder / version, version) for version in VERSIONS}
        self.chance = random.Random(KILLS)
        self.seconds = 1.0
        self.outcomes: list[int] = []

    def deploy(self, version: str) -> None:
        begun = time.monotonic()
        assert deployed(self.target, self.folder, self.sites[version]) == 0
        self.seconds = time.monotonic() - begun

    def break_off(self, version: str, how: Break) -> None:
        """Begin to deploy in a process of its own, and break it off at some moment."""
        command = [
            sys.executable,
            "-m",
            "tests.deploying.deployer",
            self.target,
            str(self.folder),
            str(self.sites[version]),
        ]
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        )
        with process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(self.chance.random() * self.seconds * 1.2)
            how(process)
            process.wait(60)
            self.outcomes.append(process.returncode)

    def run(self, how: Break, mended: Callable[[], None], reader: Reader) -> None:
        """Break off many deploys; every other one is followed by one that comes to its end and mends all."""
        for number in range(KILLS):
            self.break_off(VERSIONS[number % 3], how)
            mended()
            if number % 2:
                version = self.chance.choice(VERSIONS)
                self.deploy(version)
                self.is_whole(version)
        self.deploy("a")
        self.is_whole("a")
        assert reader.pages > KILLS

    def is_whole(self, version: str) -> None:
        """The live site is just this version, with all the assets it carries, and nothing is left lying about."""
        live = self.root / "current"
        deployment = from_json((live / MANIFEST).read_bytes())
        assert deployment
        present = files_in(live)
        present.pop(MANIFEST)
        assert {path: present[path] for path in deployment.files} == files_in(self.sites[version])
        assert sorted(present) == sorted([*deployment.files, *deployment.carried])
        assert not [path.name for path in self.root.rglob("*.part")]
        kept = [path for path in (self.root / "releases").iterdir() if path.is_dir()]
        assert len(kept) <= 5 + 1, "where nothing has changed, what a killed one would have removed stays"


def kill(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL)


def told(newsroom: Newsroom, reader: Reader, capfd: pytest.CaptureFixture[str]) -> None:
    with capfd.disabled():
        finished = newsroom.outcomes.count(0)
        print(
            f"\n{newsroom.target}: {len(newsroom.outcomes)} broken off, {finished} of them too late;"
            f" {reader.pages} pages, {reader.assets} assets read, {len(reader.versions)} versions seen,"
            f" {len(reader.wrong)} wrong"
        )


def test_a_killed_deploy_to_a_folder(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    newsroom = Newsroom(tmp_path, "folder", folder_file(tmp_path / "www"))
    newsroom.deploy("a")
    with reading(newsroom.root / "current") as reader:
        newsroom.run(kill, lambda: None, reader)
    told(newsroom, reader, capfd)
    assert reader.wrong == []


@pytest.mark.parametrize("how", ["killed", "cut"])
def test_a_broken_off_deploy_to_a_server(
    tmp_path: Path, sshd: Sshd, how: str, capfd: pytest.CaptureFixture[str]
) -> None:
    needs("rsync")
    with ExitStack() as stack:
        connection: Connection = stack.enter_context(connection_to(sshd.port))
        target = sshd.target(tmp_path / "www", port=connection.port, known_hosts=sshd.known_hosts(connection.port))
        newsroom = Newsroom(tmp_path, "server", target)
        newsroom.deploy("a")
        reader = stack.enter_context(reading(newsroom.root / "current"))
        newsroom.run(kill if how == "killed" else lambda process: connection.cut(), connection.mend, reader)
        told(newsroom, reader, capfd)
    assert reader.wrong == []
    assert how == "killed" or set(newsroom.outcomes) <= {0, 2}
