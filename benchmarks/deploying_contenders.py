"""Who is measured: deploys of Warta, and the programs that one would use alone."""

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Protocol

from msgspec import Struct, field

from benchmarks.peers.peer import Command
from tests.deploying.deployer import make_content
from tests.deploying.sshd import Sshd
from tests.deploying.store import KEYS, new_shop

HOUSE = Path(__file__).parents[1]
SERVER, STORE = "server", "s3"


class Contender(Protocol):
    """A way to bring a folder to a target."""

    @property
    def name(self) -> str:
        """The name in tables."""

    @property
    def against(self) -> str:
        """The kind of target."""

    def fresh(self, port: int) -> None:
        """Begin with a target that is empty, and is reached at this port."""

    def command(self, site: Path) -> Command:
        """Return what makes the target show a folder."""


def port_of(against: str, store: str, sshd: Sshd) -> int:
    """Return the port of a kind of target."""
    return sshd.port if against == SERVER else int(store.rpartition(":")[2])


class Ours(Struct, dict=True):
    """`invoke deploy` without the build: commit, survey, lock, changes, sending, what goes with it."""

    against: str
    work: Path
    sshd: Sshd
    count: int = 0
    folder: Path = field(default_factory=Path)

    @property
    def name(self) -> str:
        """The name in tables."""
        return f"Warta, {self.against}"

    def fresh(self, port: int) -> None:
        """Write a deploy.yml for a new bucket, or a new folder of the server."""
        self.count += 1
        self.folder = self.work / f"{self.against}-{self.count}"
        make_content(self.folder)
        target = self._server(port) if self.against == SERVER else self._store(port)
        (self.folder / "deploy.yml").write_text(json.dumps({"targets": {"sasaran": target}}))

    def command(self, site: Path) -> Command:
        """Return the deploy."""
        arguments = [sys.executable, "-m", "tests.deploying.deployer", "sasaran", str(self.folder), str(site)]
        return Command(arguments, HOUSE, KEYS)

    def _server(self, port: int) -> dict[str, object]:
        known, path = self.sshd.known_hosts(port), str(self.folder / "srv")
        reached = {"host": self.sshd.host, "port": port, "identity": str(self.sshd.key), "known_hosts": known}
        return {"kind": SERVER, **reached, "path": path, "compress": []}

    def _store(self, port: int) -> dict[str, object]:
        shop = new_shop()
        return {"kind": STORE, "bucket": shop.name, "endpoint": f"http://127.0.0.1:{port}"}


class Rclone(Struct, dict=True):
    """`rclone sync`, which compares checksums from as few listings as it can, with as many connections as Warta."""

    work: Path
    name: str = "rclone"
    against: str = STORE
    bucket: str = ""
    port: int = 0

    def fresh(self, port: int) -> None:
        """Make a new bucket."""
        self.bucket, self.port = new_shop().name, port

    def command(self, site: Path) -> Command:
        """Return the sync."""
        options = ["--checksum", "--fast-list", "--transfers=16", "--checkers=16", "--s3-no-check-bucket"]
        told = {
            "TYPE": "s3",
            "PROVIDER": "Other",
            "ENDPOINT": f"http://127.0.0.1:{self.port}",
            "ACCESS_KEY_ID": KEYS["AWS_ACCESS_KEY_ID"],
            "SECRET_ACCESS_KEY": KEYS["AWS_SECRET_ACCESS_KEY"],
        }
        environment = {f"RCLONE_CONFIG_TOKO_{name}": value for name, value in told.items()}
        environment["AWS_CA_BUNDLE"] = ""  # with one, rclone's store does not start
        goal = f"toko:{self.bucket}"
        arguments = [_program("rclone"), "--config=", *options, "--exclude=.warta.json", "sync", str(site), goal]
        return Command(arguments, self.work, environment)


class Rsync(Struct, dict=True):
    """`rsync` into one folder by checksums: no releases, no way back, pages change one by one."""

    work: Path
    sshd: Sshd
    name: str = "rsync"
    against: str = SERVER
    count: int = 0
    port: int = 0

    def fresh(self, port: int) -> None:
        """Begin with another folder."""
        self.count, self.port = self.count + 1, port

    def command(self, site: Path) -> Command:
        """Return the transfer."""
        known = self.work / "known_hosts"
        known.write_text(self.sshd.known_hosts(self.port) + "\n")
        ssh = f"ssh -p {self.port} -i {self.sshd.key} -o UserKnownHostsFile={known} -o BatchMode=yes"
        goal = f"{self.sshd.host}:{self.work}/rsync-{self.count}/"
        options = ["--recursive", "--checksum", "--compress", "--delete-after", "--exclude=.warta.json", "--rsh", ssh]
        return Command([_program("rsync"), *options, f"{site}/", goal], self.work)


def contenders(work: Path, sshd: Sshd) -> list[Contender]:
    """Return all, each beside the one it is compared with."""
    return [Ours(STORE, work, sshd), Rclone(work), Ours(SERVER, work, sshd), Rsync(work, sshd)]


def _program(name: str) -> str:
    found = shutil.which(name, path=os.environ.get("PATH", os.defpath))
    if found is None:
        raise SystemExit(f"{name} is not installed: it is what Warta is measured against")
    return found
