"""The manifest: what Warta wrote into a folder, by path, with fingerprint and size."""

import os
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from tempfile import mkstemp

from msgspec.json import decode, encode

from plugins.publishing.holdings import FILE_MODE, UNFINISHED

MANIFEST = ".warta.json"
"""Lies in the site itself, so that it goes where the site goes; it names nothing that is not public."""


class UnknownFolderError(ValueError):
    """The folder holds files, and no manifest says which are ours: an old page might stay unseen."""


def entry(fingerprint: str, size: int, digest: str) -> str:
    """Return what the manifest says of a file; `digest` begins its SHA-256, by which deploys know it for ours."""
    return f"{fingerprint} {digest} {size}"


def has_fingerprint(told: str, fingerprint: str) -> bool:
    """Say whether an entry of the manifest tells of a file with this fingerprint."""
    return told.partition(" ")[0] == fingerprint


def has_size(told: str, size: int | None) -> bool:
    """Say whether an entry of the manifest tells of a file of this size; no file is there where `size` is None."""
    return told.endswith(f" {size}")


def manifest_digest(root: Path) -> str:
    """Return the hash of the manifest as it lies in the folder, "" where there is none."""
    try:
        return blake2b((root / MANIFEST).read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return ""


def read_manifest(root: Path) -> dict[str, str]:
    """Return what was written last time; raise UnknownFolderError where there are files and no telling.

    A manifest that says anything but texts of paths is none: it is not known what it leaves out.
    """
    try:
        manifest = decode((root / MANIFEST).read_bytes(), type=dict[str, str])
    except (OSError, ValueError):
        if root.is_dir() and any(not path.name.startswith(".") for path in root.iterdir()):
            raise UnknownFolderError(root) from None
        return {}
    return {path: told for path, told in manifest.items() if _is_inside(path)}


def write_manifest(root: Path, manifest: Mapping[str, str]) -> None:
    """Write the manifest in one step."""
    content = encode(manifest, order="sorted")
    handle, name = mkstemp(dir=root, prefix=UNFINISHED)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(FILE_MODE)
        Path(name).replace(root / MANIFEST)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _is_inside(path: str) -> bool:
    return path[:1] not in ("", "/") and (".." not in path or ".." not in path.split("/"))
