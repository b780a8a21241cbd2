"""One program, measured from its start to its end."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from benchmarks.peers.peer import Command

if TYPE_CHECKING:
    from resource import struct_rusage  # not on Windows

PAUSE = 0.05
"""Seconds between two looks at the memory of the running processes."""


class Usage(Struct, frozen=True):
    """What a program used: seconds on the clock, seconds of processor time of it and its children."""

    wall: float
    user: float
    system: float


class Failed(Exception):
    """The measured program ended with an error; the message holds the end of what it said."""


def run(command: Command) -> Usage:
    """Run the program to its end and return what it used; raise Failed where it fails."""
    started = time.perf_counter()
    usage = _finish(_start(command), command)
    return Usage(time.perf_counter() - started, usage.ru_utime, usage.ru_stime)


def peak_memory(command: Command) -> int:
    """Run the program and return the most memory, in bytes, that it and its children held at one moment.

    Looking slows the program down, so the time of this run means nothing. Pages that processes share count once where
    the system tells (Linux); elsewhere the largest single process counts.
    """
    process = _start(command)
    peaks = [0]
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(PAUSE):
            peaks.append(sum(_held(each) for each in (process.pid, *_descendants(process.pid))))

    looking = threading.Thread(target=look)
    looking.start()
    try:
        usage = _finish(process, command)
    finally:
        ended.set()
        looking.join()
    return max(peaks) or usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _start(command: Command) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - the peers' own commands
        command.arguments,
        cwd=command.folder,
        env={**os.environ, **command.environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def _finish(process: subprocess.Popen[bytes], command: Command) -> "struct_rusage":
    """Wait for the end; what the program's children used is in its own account once it has waited for them."""
    with process:
        said = process.stdout.read() if process.stdout else b""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        end = said.decode(errors="replace")[-2000:]
        raise Failed(f"{command.arguments[0]} ended with {process.returncode}: {end}")
    return usage


def _descendants(process: int) -> Iterator[int]:
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in _read(children).split():
            yield int(child)
            yield from _descendants(int(child))


def _held(process: int) -> int:
    """Return the proportional memory of a process in bytes; 0 where it has ended or the system does not tell."""
    for line in _read(Path(f"/proc/{process}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
