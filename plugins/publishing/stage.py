"""Where outputs wait, rendered, until all of them are ready to be put in place."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from plugins.outputs import Output, Renderer
from plugins.publishing.holdings import UNFINISHED, Holdings

CHUNK = 40
"""Outputs that one worker renders at a time."""
Crew = Callable[[Callable[[Any], Any], Sequence[Any]], Iterable[Any]]
"""Does one thing to many values, perhaps in several processes."""


@dataclass(frozen=True, slots=True)
class Staged:
    """An output that was rendered: its size in bytes and where it waits, "" where the site has the same bytes."""

    path: str
    fingerprint: str
    size: int
    file: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A folder inside the site's own, so that putting a file in place is one step on one disk."""

    root: Path
    folder: Path
    held: Holdings

    def render(self, outputs: Sequence[Output], renderer: Renderer, crew: Crew) -> list[Staged]:
        """Render outputs in any order and return them in their own."""
        numbered = sorted(enumerate(outputs), key=lambda pair: pair[1].kind != "sitemap")  # what takes longest first
        chunks = [numbered[start : start + CHUNK] for start in range(0, len(numbered), CHUNK)]
        done = {each.path: each for chunk in crew(_Work(self, renderer), chunks) for each in chunk}
        return [done[output.path] for output in outputs]

    def put(self, number: int, output: Output, renderer: Renderer) -> Staged:
        """Render one output, and put it on the stage where the site does not have the same bytes."""
        content = output.render(renderer)
        if self._is_there(output.path, content):
            return Staged(output.path, output.fingerprint, len(content), "")
        file = f"{self.folder}/{number}"
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
        try:
            _write(handle, content)
        finally:
            os.close(handle)
        return Staged(output.path, output.fingerprint, len(content), file)

    def _is_there(self, path: str, content: bytes) -> bool:
        return self.held.sizes.get(path) == len(content) and (self.root / path).read_bytes() == content


def _write(handle: int, content: bytes) -> None:
    """Write everything: a disk that is nearly full may take less at a time."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


@dataclass(frozen=True, slots=True)
class _Work:
    stage: Stage
    renderer: Renderer

    def __call__(self, chunk: Sequence[tuple[int, Output]]) -> list[Staged]:
        return [self.stage.put(number, output, self.renderer) for number, output in chunk]


@contextmanager
def stage_in(root: Path, held: Holdings) -> Iterator[Stage]:
    """Make a stage in the folder `root`, and clear it away in the end whatever happens."""
    folder = Path(mkdtemp(prefix=UNFINISHED, dir=root))
    try:
        yield Stage(root, folder, held)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
