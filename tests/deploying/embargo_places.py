"""Targets of every kind that are really there, and everything that each of them holds, opened and unpacked."""

import os
import subprocess
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import zstandard
from msgspec import Struct

from tests.compressed import UNPACK
from tests.deploying.forge import BRANCH, Forge
from tests.deploying.places import folder_file
from tests.deploying.sshd import Sshd
from tests.deploying.store import Shop

COMPRESS = "[br, zst, gz]"
NOT_PACKED_SO = (brotli.error, zstandard.ZstdError, zlib.error, OSError, EOFError)
"""What is raised for bytes that are not packed in the way that is tried."""
Files = dict[str, bytes]


class Target(Struct, frozen=True, dict=True):
    """A target: its deploy.yml, all that it holds by names of whatever kind, and the live site's files by path."""

    name: str
    file: str
    holds: Callable[[], Files]
    shown: Callable[[str], bytes]


def folder(root: Path, url: str = "") -> Target:
    """A folder of this machine."""
    told = folder_file(root, url=f'"{url}"', compress=COMPRESS)
    return Target("folder", told, lambda: on_disk(root), lambda path: (root / "current" / path).read_bytes())


def server(root: Path, sshd: Sshd) -> Target:
    """A folder that is reached by ssh; what sshd writes about it belongs to it."""

    def holds() -> Files:
        return on_disk(root) | {"log of sshd": (sshd.folder / "log").read_bytes()}

    return Target("server", sshd.target(root), holds, lambda path: (root / "current" / path).read_bytes())


def bucket(shop: Shop) -> Target:
    """A bucket of a store that serves texts packed; each object is held with its headers."""
    fields = {"kind": "s3", "bucket": shop.name, "endpoint": shop.endpoint, "delete_after": 0, "encoded": "br"}
    told = ", ".join(f"{name}: {value}" for name, value in {**fields, "compress": COMPRESS}.items())

    def holds() -> Files:
        found: Files = {}
        for key in shop.listed():
            answer = shop.client.get_object(Bucket=shop.name, Key=key)
            found[key] = answer["Body"].read()
            found[f"headers of {key}"] = str(answer["ResponseMetadata"]["HTTPHeaders"]).encode()
        return found

    return Target("s3", f"targets:\n  s3: {{{told}}}\n", holds, shop.content)


def branch(forge: Forge) -> Target:
    """A branch of a bare repository, which keeps every object that ever came there."""
    bare = forge.bare.folder
    told = f"targets:\n  pages: {{kind: pages, repository: '{forge.working}', compress: {COMPRESS}}}\n"

    def holds() -> Files:
        return on_disk(bare) | objects_in(bare)

    return Target("pages", told, holds, lambda path: _git(bare, "show", f"{BRANCH}:{path}"))


def on_disk(root: Path) -> Files:
    """Every file below a folder, each folder, which says nothing, and each link, which says where it leads."""
    return {path.relative_to(root).as_posix(): _said_by(path) for path in root.rglob("*")}


def _said_by(path: Path) -> bytes:
    if path.is_symlink():
        return os.fsencode(path.readlink())
    return path.read_bytes() if path.is_file() else b""


def objects_in(repository: Path) -> Files:
    """Every object of a repository by its kind and hash: files, folders and commits, reachable or not."""
    told = BytesIO(_git(repository, "cat-file", "--batch-all-objects", "--batch"))
    found: Files = {}
    while head := told.readline().decode():
        digest, kind, size = head.split()
        found[f"{kind} {digest}"] = told.read(int(size))
        told.readline()
    return found


def _git(repository: Path, *words: str) -> bytes:
    return subprocess.run(["git", *words], cwd=repository, capture_output=True, check=True).stdout


def traces(files: Mapping[str, bytes], word: str, picture: bytes) -> set[str]:
    """The names of all that bears a word, in its name or in what it says, or that is a picture."""
    return {name for name, content in files.items() if word in name.lower() or tells(content, word, picture)}


def tells(content: bytes, word: str, picture: bytes) -> bool:
    """Say whether a word, or a picture, is in a content, packed or not."""
    return any(word.encode() in said.lower() or picture in said for said in readings(content))


def readings(content: bytes) -> Iterator[bytes]:
    """Yield what a content says, as it is and unpacked, in whichever way it is packed."""
    yield content
    for unpack in UNPACK.values():
        with suppress(*NOT_PACKED_SO):
            yield unpack(content)
