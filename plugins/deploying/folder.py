"""A folder of this machine: each deployment in a folder of its own, and one step from the old one to the new."""

import errno
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from plugins.deploying.deployment import MANIFEST, Deployment, File, carrying, from_json, next_name, to_json
from plugins.deploying.destination import Told, untold
from plugins.deploying.layout import CURRENT, LOCK, RELEASES, UNFINISHED, all_numbered, finished, superfluous
from plugins.deploying.lock import locked
from plugins.deploying.refusals import (
    DiskFull,
    MissingBytes,
    NoPermission,
    Refused,
    UnreadableManifest,
    UnusableTarget,
    few,
)
from plugins.deploying.survey import sha256_of
from plugins.deploying.targets import FolderTarget

PATIENCE = 3.0
"""Seconds in which another deploy may come to its end."""
_TOLD = 50


@contextmanager
def open_folder(target: FolderTarget) -> Iterator["Folder"]:
    """Open the folder of a target."""
    umask = os.umask(0o022)  # the web server must be able to read all of it
    try:
        with _plainly():
            yield Folder(Path(target.path), target.keep)
    finally:
        os.umask(umask)


class Folder(Struct, frozen=True):
    """A destination on this machine; it keeps `keep` deployments."""

    in_one_step = True
    root: Path
    keep: int

    def live(self) -> Deployment | None:
        """Return what `current` leads to, None where nothing does."""
        link = self.root / CURRENT
        if not link.is_symlink():
            self._refuse_other(link)
            return None
        name = link.readlink().name
        if deployment := self._read(name):
            return deployment
        raise UnreadableManifest(self.root / RELEASES / name / MANIFEST)

    def kept(self) -> list[Deployment]:
        """Return the finished deployments, newest first."""
        return [deployment for name in finished(self._names()) if (deployment := self._read(name))]

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep other deploys out, and clear away what dead ones left."""
        (self.root / RELEASES).mkdir(parents=True, exist_ok=True)
        lock = self.root / LOCK
        lock.touch()
        with locked(lock, PATIENCE):
            self._refuse_other(self.root / CURRENT)
            for name in self._names():
                if name.endswith(UNFINISHED):
                    shutil.rmtree(self.root / RELEASES / name)
            yield

    def unfinished(self) -> bool:
        """Return False: what broke off is in a folder that nobody sees."""
        return False

    def tidy(self) -> None:
        """Do nothing: nothing waits here."""

    def put(self, site: Path, deployment: Deployment, live: Deployment | None, told: Told) -> Deployment:
        """Write the site into a folder of its own, what is there already as hard links, and show it."""
        named = replace(deployment, name=next_name(all_numbered(self._names()), deployment.commit))
        before = self.root / RELEASES / live.name if live else None
        folder = self.root / RELEASES / (named.name + UNFINISHED)
        folder.mkdir()
        for done, (path, file) in enumerate(named.files.items(), 1):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            if not (before and _is(before / path, file) and _linked(before / path, folder / path)):
                _copy(site / path, folder / path, file)
            if done % _TOLD == 0:
                told(done, len(named.files))
        named = self._carry(named, folder)
        folder.rename(self.root / RELEASES / named.name)
        self._show(named.name)
        for name in superfluous(self._names(), named, self.keep):
            waste = self.root / RELEASES / (name + UNFINISHED)
            (self.root / RELEASES / name).rename(waste)
            shutil.rmtree(waste)
        return named

    def renew(self, deployment: Deployment) -> None:
        """Write the live deployment's manifest anew."""
        _write_manifest(deployment, self.root / RELEASES / deployment.name)

    def back(self, name: str, taken_back: str, told: Told = untold) -> Deployment:
        """Make a kept deployment live again, with the assets of the others; MissingBytes where it is not whole."""
        deployment = self._read(name)
        if deployment is None:
            raise UnreadableManifest(self.root / RELEASES / name / MANIFEST)
        folder = self.root / RELEASES / name
        damaged = []
        for done, (path, file) in enumerate(deployment.files.items(), 1):
            damaged += [] if _is(folder / path, file) else [path]
            told(done, len(deployment.files))
        if damaged:
            raise MissingBytes(few(damaged))
        for path in deployment.carried.keys() - deployment.files.keys():
            (folder / path).unlink(missing_ok=True)  # from what is no longer kept, perhaps
        deployment = self._carry(replace(deployment, taken_back=taken_back), folder)
        self._show(name)
        return deployment

    def _carry(self, deployment: Deployment, folder: Path) -> Deployment:
        """Link the assets of kept deployments into a folder, then write its manifest."""
        kept = self.kept()
        told = carrying(deployment, kept)
        carried = {path: file for path, file in told.carried.items() if self._found(path, file, kept, folder)}
        deployment = replace(told, carried=carried)
        _write_manifest(deployment, folder)
        return deployment

    def _found(self, path: str, file: File, kept: list[Deployment], folder: Path) -> bool:
        """Link an asset from the first deployment that has it."""
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        sources = (self.root / RELEASES / each.name / path for each in kept)
        return _is(folder / path, file) or any(
            _is(source, file) and _linked(source, folder / path) for source in sources
        )

    def _show(self, name: str) -> None:
        """Let `current` lead to a deployment, in one step."""
        link = self.root / (CURRENT + UNFINISHED)
        link.unlink(missing_ok=True)
        link.symlink_to(f"{RELEASES}/{name}")
        link.replace(self.root / CURRENT)

    def _refuse_other(self, link: Path) -> None:
        if link.exists() and not link.is_symlink():
            raise UnusableTarget(link)

    def _names(self) -> list[str]:
        folder = self.root / RELEASES
        return [entry.name for entry in os.scandir(folder)] if folder.is_dir() else []

    def _read(self, name: str) -> Deployment | None:
        try:
            deployment = from_json((self.root / RELEASES / name / MANIFEST).read_bytes())
        except FileNotFoundError:
            return None
        return replace(deployment, name=name) if deployment else None


def _write_manifest(deployment: Deployment, folder: Path) -> None:
    """Write the manifest of what lies in a folder, in one step, and have the disk keep all of it."""
    fresh = folder / (MANIFEST + UNFINISHED)
    fresh.write_bytes(to_json(deployment))
    fresh.replace(folder / MANIFEST)
    os.sync()


def _is(path: Path, file: File) -> bool:
    """Say whether this very file lies at `path`."""
    return path.is_file() and path.stat().st_size == file.size and sha256_of(path) == file.sha256


def _linked(source: Path, goal: Path) -> bool:
    """Make a hard link; False where the disk cannot, or where a file has too many."""
    try:
        goal.hardlink_to(source)
    except OSError as error:
        if error.errno in (errno.EMLINK, errno.EXDEV, errno.EPERM, errno.ENOTSUP):
            return False
        raise
    return True


def _copy(source: Path, goal: Path, file: File) -> None:
    """Copy a file, and refuse it where it is no longer what was surveyed."""
    content = source.read_bytes()
    if hashlib.sha256(content).hexdigest() != file.sha256:
        raise Refused("unknown-output", source)
    goal.write_bytes(content)
    goal.chmod(0o644)


@contextmanager
def _plainly() -> Iterator[None]:
    """Turn an error of the disk into one with a plain message."""
    try:
        yield
    except PermissionError as error:
        raise NoPermission(f"{error.filename}: {error.strerror}") from None
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise (DiskFull if full else UnusableTarget)(f"{error.filename or ''}: {error.strerror}") from None
