"""What a build says of itself: a bar on a terminal, phases, and one line at the end."""

import io
import time

import pytest

from plugins.publishing import progress as module
from plugins.publishing.progress import PATIENCE, PAUSE, Progress, peak_memory

COUNTS = {"read": 7, "changed": 2, "rendered": 5, "written": 4, "removed": 1}
CLEAR = "\r\x1b[2K"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    still = Clock()
    monkeypatch.setattr(time, "perf_counter", still)
    return still


def work(progress: Progress, clock: Clock, steps: int, pace: float) -> None:
    """Read in so many steps."""
    with progress.phase("read"):
        for done in range(1, steps + 1):
            clock.now += pace
            progress.told(done, steps)


def test_the_bar_grows_and_is_cleared_away(clock: Clock) -> None:
    terminal = Terminal()
    work(Progress("en", terminal, begun=clock.now), clock, 4, PATIENCE / 2)
    bars = terminal.getvalue().split(CLEAR)
    drawn = [bar for bar in bars if bar]
    assert all(bar.startswith("reading ") for bar in drawn)
    assert [bar.rpartition(" ")[2] for bar in drawn] == ["50%", "75%", "100%"]
    assert [bar.count("█") for bar in drawn] == [15, 22, 30]
    assert {bar.count("█") + bar.count("░") for bar in drawn} == {30}
    assert terminal.getvalue().endswith(CLEAR)


def test_a_bar_speaks_the_language_of_findings(clock: Clock) -> None:
    terminal = Terminal()
    work(Progress("id", terminal, begun=clock.now), clock, 2, PATIENCE)
    assert "membaca " in terminal.getvalue()


def test_nothing_is_drawn_in_the_first_second(clock: Clock) -> None:
    terminal = Terminal()
    work(Progress("en", terminal, begun=clock.now), clock, 9, PATIENCE / 10)
    assert terminal.getvalue() == ""


def test_nothing_is_drawn_where_there_is_no_terminal(clock: Clock) -> None:
    stream = io.StringIO()
    work(Progress("en", stream, begun=clock.now), clock, 9, PATIENCE)
    assert stream.getvalue() == ""


def test_the_bar_is_drawn_now_and_then_only(clock: Clock) -> None:
    terminal = Terminal()
    progress = Progress("en", terminal, begun=clock.now)
    clock.now += PATIENCE
    work(progress, clock, 100, PAUSE / 10)
    assert 8 <= terminal.getvalue().count("%") <= 12


def test_the_closing_line_counts_in_both_languages(clock: Clock) -> None:
    lines = []
    for lang in ("id", "en", "fr"):
        progress = Progress(lang, io.StringIO(), begun=clock.now)
        clock.now += 2.34
        lines.append(progress.closing_line(**COUNTS))
    english = "7 read, 2 changed, 5 rendered, 4 written, 1 removed, 2.3 s"
    assert lines == ["7 dibaca, 2 berubah, 5 disusun, 4 ditulis, 1 dihapus, 2.3 detik", english, english]


def test_a_profile_has_a_line_for_each_phase(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "peak_memory", lambda: 64 * 2**20)
    progress = Progress("en", io.StringIO(), begun=clock.now)
    work(progress, clock, 3, 0.5)
    with progress.phase("render"):
        clock.now += 12
    assert [line.split() for line in progress.profile().splitlines()] == [
        ["reading", "1.50", "s", "64", "MB"],
        ["rendering", "12.00", "s", "64", "MB"],
    ]
    progress.lang = "id"
    assert [line.split("  ")[0] for line in progress.profile().splitlines()] == ["membaca", "menyusun halaman"]


def test_a_phase_that_fails_is_measured_too(clock: Clock) -> None:
    progress = Progress("en", io.StringIO())
    with pytest.raises(ValueError, match="x"), progress.phase("read"):
        clock.now += 1
        raise ValueError("x")
    assert [(phase.name, phase.seconds) for phase in progress.phases] == [("read", 1.0)]


def test_every_phase_has_a_name_in_both_languages() -> None:
    assert all(set(texts) == {"id", "en"} for texts in (*module._PHASES.values(), module._COUNTS))


def test_memory_is_told_in_bytes() -> None:
    assert 1_000_000 < peak_memory() < 1_000_000_000_000
