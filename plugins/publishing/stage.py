"""Where outputs wait, rendered, until all of them are ready to be put in place."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from plugins.outputs import Output, Renderer
from plugins.publishing.compressing import UNCOMPRESSED, Compression
from plugins.publishing.holdings import FILE_MODE, UNFINISHED, Holdings
from plugins.publishing.manifest import has_size

CHUNK = 40
"""Outputs that one worker renders at a time."""
_DIGITS = 24
"""Of a SHA-256: enough to tell two files of one name."""
Crew = Callable[[Callable[[Any], Any], Sequence[Any]], Iterable[Any]]
"""Does one thing to many values, perhaps in several processes."""


class Staged(Struct, frozen=True):
    """An output that was rendered: its size in bytes and where it waits, "" where the site has the same bytes.

    `digest` begins its SHA-256.
    """

    path: str
    fingerprint: str
    size: int
    digest: str
    file: str


class Stage(Struct, frozen=True):
    """A folder inside the site's own, so that putting a file in place is one step on one disk.

    `before` is what the manifest told of the site that was.
    """

    root: Path
    folder: Path
    held: Holdings
    before: Mapping[str, str]
    compression: Compression

    def render(self, outputs: Sequence[Output], renderer: Renderer, crew: Crew) -> list[Staged]:
        """Render outputs in any order and return them in their own, each with its variants behind it."""
        numbered = sorted(enumerate(outputs), key=lambda pair: pair[1].kind != "sitemap")  # what takes longest first
        chunks = [numbered[start : start + CHUNK] for start in range(0, len(numbered), CHUNK)]
        done = {family[0].path: family for chunk in crew(_Work(self, renderer), chunks) for family in chunk}
        return [each for output in outputs for each in done[output.path]]

    def put(self, number: int, output: Output, renderer: Renderer) -> list[Staged]:
        """Render one output, compress it, and put on the stage what the site does not have with the same bytes."""
        fingerprint = output.fingerprint
        content = self._content_of(output.path, fingerprint) or output.render(renderer)
        family = [(output.path, content), *self.compression.variants(output.path, content)]
        fingerprint += self.compression.mark_of(output.path)
        return [self._put(f"{number}.{turn}", path, fingerprint, each) for turn, (path, each) in enumerate(family)]

    def _content_of(self, path: str, fingerprint: str) -> bytes:
        """Return what the site has, where only the variants beside it are to be others; b"" for all else."""
        told, size = self.before.get(path, ""), self.held.sizes.get(path)
        if told.partition(" ")[0].partition("+")[0] != fingerprint or not has_size(told, size):
            return b""
        content = (self.root / path).read_bytes()
        return content if f" {_digest(content)} " in told else b""

    def _put(self, name: str, path: str, fingerprint: str, content: bytes) -> Staged:
        digest = _digest(content)
        if self._is_there(path, content):
            return Staged(path, fingerprint, len(content), digest, "")
        file = f"{self.folder}/{name}"
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), FILE_MODE)
        try:
            _write(handle, content)
        finally:
            os.close(handle)
        os.chmod(file, FILE_MODE)  # noqa: PTH101 - the umask is another on another machine; a Path costs more
        return Staged(path, fingerprint, len(content), digest, file)

    def _is_there(self, path: str, content: bytes) -> bool:
        return self.held.sizes.get(path) == len(content) and (self.root / path).read_bytes() == content


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:_DIGITS]


def _write(handle: int, content: bytes) -> None:
    """Write everything: a disk that is nearly full may take less at a time."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


class _Work(Struct, frozen=True):
    stage: Stage
    renderer: Renderer

    def __call__(self, chunk: Sequence[tuple[int, Output]]) -> list[list[Staged]]:
        return [self.stage.put(number, output, self.renderer) for number, output in chunk]


@contextmanager
def stage_in(
    root: Path,
    held: Holdings,
    before: Mapping[str, str] = MappingProxyType({}),
    compression: Compression = UNCOMPRESSED,
) -> Iterator[Stage]:
    """Make a stage in the folder `root`, and clear it away in the end whatever happens."""
    folder = Path(mkdtemp(prefix=UNFINISHED, dir=root))
    try:
        yield Stage(root, folder, held, before, compression)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
