"""What a build says of itself while it works and at its end."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from msgspec import Struct, field

PATIENCE = 1.0
"""Seconds of work before a bar is drawn."""
PAUSE = 0.1
WIDTH = 30
_PHASES = {
    "survey": {"id": "mendata", "en": "surveying"},
    "read": {"id": "membaca", "en": "reading"},
    "check": {"id": "memeriksa", "en": "checking"},
    "relate": {"id": "menghubungkan", "en": "relating"},
    "declare": {"id": "merencanakan", "en": "planning"},
    "render": {"id": "menyusun halaman", "en": "rendering"},
}
_COUNTS = {
    "id": "{read} dibaca, {changed} berubah, {rendered} disusun, {written} ditulis, {removed} dihapus, {seconds} detik",
    "en": "{read} read, {changed} changed, {rendered} rendered, {written} written, {removed} removed, {seconds} s",
}


class Phase(Struct, frozen=True):
    """A part of a build: its name, its seconds, and the most memory in bytes that the program had held by its end."""

    name: str
    seconds: float
    memory: int


class Progress(Struct):
    """Draws a bar on a terminal once work takes longer than a moment, and keeps the time and memory of each phase."""

    lang: str
    stream: TextIO = field(default_factory=lambda: sys.stderr)
    phases: list[Phase] = field(default_factory=list)
    begun: float = field(default_factory=time.perf_counter)
    _phase: str = ""
    _drawn: float = 0

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Measure what is done inside."""
        started, self._phase = time.perf_counter(), name
        try:
            yield
        finally:
            self._clear()
            self.phases.append(Phase(name, time.perf_counter() - started, peak_memory()))

    def told(self, done: int, tasks: int) -> None:
        """Draw how far the phase has come."""
        now = time.perf_counter()
        if not self.stream.isatty() or now - self.begun < PATIENCE or now - self._drawn < PAUSE:
            return
        self._drawn = now
        filled = WIDTH * done // max(tasks, 1)
        bar = "█" * filled + "░" * (WIDTH - filled)
        self.stream.write(f"\r\x1b[2K{_said(_PHASES[self._phase], self.lang)} {bar} {100 * done // max(tasks, 1)}%")
        self.stream.flush()

    def closing_line(self, **counts: int) -> str:
        """Return the one line that ends a build."""
        return _said(_COUNTS, self.lang).format(**counts, seconds=f"{time.perf_counter() - self.begun:.1f}")

    def profile(self) -> str:
        """Return a line for each phase."""
        lines = (
            f"{_said(_PHASES[each.name], self.lang):<18}{each.seconds:8.2f} s{each.memory // 2**20:8} MB"
            for each in self.phases
        )
        return "".join(f"{line}\n" for line in lines)

    def _clear(self) -> None:
        if self._drawn:
            self.stream.write("\r\x1b[2K")
            self.stream.flush()
            self._drawn = 0


def peak_memory() -> int:
    """Return the most memory, in bytes, that this process or the largest worker has held; 0 where nobody can tell."""
    if sys.platform == "win32":
        return 0
    from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

    unit = 1 if sys.platform == "darwin" else 1024
    return max(getrusage(who).ru_maxrss for who in (RUSAGE_SELF, RUSAGE_CHILDREN)) * unit


def _said(texts: dict[str, str], lang: str) -> str:
    return texts.get(lang, texts["en"])
