"""How far a deploy has come, on a terminal."""

import sys
import time
from typing import Self, TextIO

from msgspec import Struct, field

PATIENCE, PAUSE = 1.0, 0.1
"""Seconds before a bar is drawn, and between two."""
WIDTH = 30
_PHASES = {
    "survey": {"id": "mendata", "en": "surveying"},
    "put": {"id": "mengirim", "en": "sending"},
    "back": {"id": "mengembalikan", "en": "going back"},
}


class Bar(Struct):
    """Draws one line, again and again, where `stream` is a terminal, until its `with` ends; `phase` names the work."""

    phase: str
    lang: str
    stream: TextIO = field(default_factory=lambda: sys.stderr)
    begun: float = field(default_factory=time.monotonic)
    drawn: float = 0

    def __call__(self, done: int, whole: int) -> None:
        """Draw how far it is."""
        now = time.monotonic()
        if not self.stream.isatty() or now - self.begun < PATIENCE or now - self.drawn < PAUSE:
            return
        self.drawn = now
        filled, percent = WIDTH * done // max(whole, 1), 100 * done // max(whole, 1)
        label = _PHASES[self.phase].get(self.lang, _PHASES[self.phase]["en"])
        self.stream.write(f"\r\x1b[2K{label} {'█' * filled}{'░' * (WIDTH - filled)} {percent}%")
        self.stream.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *stopped: object) -> None:
        """Take the line away."""
        if self.drawn:
            self.stream.write("\r\x1b[2K")
            self.stream.flush()
