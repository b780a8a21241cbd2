"""A server that is reached by ssh, as any Debian has it: nothing but ssh and rsync need be installed there."""

import gzip
import socket
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from plugins.deploying.changes import changes_between
from plugins.deploying.clock import refuse_wrong_clock
from plugins.deploying.deployment import MANIFEST, Deployment, File, carried_beside, from_json, next_name, to_json
from plugins.deploying.destination import Told, untold
from plugins.deploying.layout import RELEASES, UNFINISHED, all_numbered, finished, superfluous
from plugins.deploying.refusals import Busy, DeployError, MissingBytes, UnreadableManifest, UnusableTarget, few
from plugins.deploying.rsync import send
from plugins.deploying.shell import Shell, shell_on
from plugins.deploying.ssh import Line, failure, line_to
from plugins.deploying.targets import ServerTarget

FUNCTIONS = Path(__file__).with_name("remote.sh")
PATIENCE = 3.0
"""Seconds in which another deploy may come to its end."""
_BUSY, _MISSING, _IN_THE_WAY = 75, 69, 66


@contextmanager
def open_server(target: ServerTarget) -> Iterator["Server"]:
    """Connect to the server of a target."""
    with line_to(target) as line, shell_on(line, FUNCTIONS) as shell:
        shell.told("enter", target.path)
        yield Server(target, line, shell)


class Server(Struct, frozen=True):
    """A destination on a server, over an open line."""

    in_one_step = True
    target: ServerTarget
    line: Line
    shell: Shell

    def live(self) -> Deployment | None:
        """Return what `current` leads to, None where nothing does."""
        code, said = self.shell.ask("live")
        if code == _IN_THE_WAY:
            raise UnusableTarget(said.decode(errors="replace").strip())
        if code:
            raise failure(said.decode(errors="replace"), UnusableTarget)
        link, _, packed = said.partition(b"\n")
        if not link:
            return None
        name = link.decode(errors="replace").rpartition("/")[2]
        if deployment := _unpacked(packed):
            return replace(deployment, name=name)
        raise UnreadableManifest(f"{link.decode(errors='replace')}/{MANIFEST}")

    def kept(self) -> list[Deployment]:
        """Return the finished deployments, newest first."""
        read = ((name, self._read(name)) for name in finished(self._names()))
        return [replace(deployment, name=name) for name, deployment in read if deployment]

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep other deploys out, and clear away what dead ones left; the lock goes with the connection."""
        refuse_wrong_clock(int(self.shell.told("date +%s")))
        who = f"{socket.gethostname()}, {datetime.now(UTC):%Y-%m-%d %H:%M}Z"
        code, said = self.shell.ask("prepare", who, str(PATIENCE))
        if code == _BUSY:
            raise Busy(said.decode(errors="replace").strip())
        if code == _MISSING:
            raise DeployError("missing-there", said.decode(errors="replace").strip())
        if code:
            raise failure(said.decode(errors="replace"), UnusableTarget)
        yield

    def unfinished(self) -> bool:
        """Return False: what broke off is in a folder that nobody sees."""
        return False

    def tidy(self) -> None:
        """Do nothing: nothing waits here."""

    def put(self, site: Path, deployment: Deployment, live: Deployment | None, told: Told) -> Deployment:
        """Send the site into a folder of its own, what is there already as hard links, and show it."""
        names = self._names()
        named = replace(deployment, name=next_name(all_numbered(names), deployment.commit))
        folder = named.name + UNFINISHED
        if not (live and self._put_changes(site, named, folder, live, told)):
            self._put_all(site, named, folder, live, told)
        named = self._finish(named, folder, finished(names))
        self.shell.ask("remove", *superfluous([*names, named.name], named, self.target.keep))
        return named

    def renew(self, deployment: Deployment) -> None:
        """Write the live deployment's manifest anew."""
        self._show(deployment, deployment.name)

    def back(self, name: str, taken_back: str, told: Told = untold) -> Deployment:
        """Make a kept deployment live again, with the assets of the others; MissingBytes where it is not whole."""
        deployment = self._read(name)
        if deployment is None:
            raise UnreadableManifest(f"{RELEASES}/{name}/{MANIFEST}")
        there = set(gzip.decompress(self.shell.told("sums", name)).split(b"\n"))
        if damaged := [path for path, file in deployment.files.items() if _sum(path, file) not in there]:
            raise MissingBytes(few(damaged))
        self.shell.told("drop", name, *(deployment.carried.keys() - deployment.files.keys()))
        return self._finish(replace(deployment, name=name, taken_back=taken_back), name, self._others(name))

    @property
    def _releases(self) -> str:
        return f"{self.target.path}/{RELEASES}"

    def _put_changes(self, site: Path, named: Deployment, folder: str, live: Deployment, told: Told) -> bool:
        """Link what is live into a folder, and send only what differs; False where that does not make the site.

        Comparing all files as rsync does would send ten thousand names and hashes for one page.
        """
        changes = changes_between(live, named)
        gone = sorted((live.files.keys() | live.carried.keys()) - named.files.keys())
        code, _ = self.shell.ask("link", live.name, folder, *gone)
        if code:
            return False
        self._send(site, folder, (*changes.added, *changes.changed), told, "--ignore-times")
        return self._holds(folder, named)

    def _put_all(self, site: Path, named: Deployment, folder: str, live: Deployment | None, told: Told) -> None:
        """Compare all files with what is live, and send what differs, whatever the live manifest says."""
        self.shell.told("begin", folder)
        self._send(site, folder, named.files, told, "--checksum", *([f"--link-dest=../{live.name}"] if live else []))
        if not self._holds(folder, named):
            raise DeployError("not-arrived", folder)

    def _send(self, site: Path, folder: str, paths: Iterable[str], told: Told, *options: str) -> None:
        with self.shell.kept_awake():
            send(self.line, site, f"{self._releases}/{folder}", paths, told, *options)

    def _holds(self, folder: str, named: Deployment) -> bool:
        """Say whether a folder of the server holds just the files of a deployment, byte by byte."""
        lines = (_sum(path, file) + b"\n" for path, file in _in_order(named.files))
        return self.shell.told("digest", folder).split()[0] == sha256(b"".join(lines)).hexdigest().encode()

    def _finish(self, named: Deployment, folder: str, others: list[str]) -> Deployment:
        """Link the assets of other deployments into a folder, write its manifest, and show it."""
        lacking = self.shell.told("lacking", folder, named.name, *others).decode().splitlines()
        wanted = filter(carried_beside(named.files), lacking)
        lines = self.shell.told("carry", folder, named.name, *others, "--", *wanted).decode().splitlines()
        named = replace(named, carried=dict(map(_carried, lines)))
        self._show(named, folder, *others[:1])
        return named

    def _show(self, named: Deployment, folder: str, *like: str) -> None:
        """Write the manifest of a deployment, much like those of others, into its folder, and show it."""
        content = to_json(named)
        manifest = self.line.folder / MANIFEST
        manifest.write_bytes(content)
        basis = [f"--copy-dest=../{name}" for name in like]
        self._send(manifest.parent, folder, [manifest.name], untold, "--ignore-times", *basis)
        self.shell.told("finish", folder, named.name, sha256(content).hexdigest())

    def _others(self, name: str) -> list[str]:
        return [each for each in finished(self._names()) if each != name]

    def _names(self) -> list[str]:
        return self.shell.told("names").decode(errors="replace").split()

    def _read(self, name: str) -> Deployment | None:
        return _unpacked(self.shell.told("manifest", f"{RELEASES}/{name}"))


def _in_order(files: Mapping[str, File]) -> list[tuple[str, File]]:
    """Return files in the order of the bytes of their paths."""
    return sorted(files.items(), key=lambda pair: pair[0].encode())


def _sum(path: str, file: File) -> bytes:
    """Return what sha256sum says of a file."""
    return f"{file.sha256}  ./{path}".encode()


def _carried(line: str) -> tuple[str, File]:
    size, digest, path = line.split(" ", 2)
    return path, File(digest, int(size))


def _unpacked(content: bytes) -> Deployment | None:
    """Return the deployment of a packed manifest; None where it is none."""
    try:
        return from_json(gzip.decompress(content)) if content else None
    except (OSError, EOFError, zlib.error):
        return None
