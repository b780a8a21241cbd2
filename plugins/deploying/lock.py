"""A lock on this machine that a dead process lets go of by itself."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.deploying.refusals import Busy, UnusableTarget

PAUSE = 0.05


@contextmanager
def locked(path: Path, patience: float) -> Iterator[None]:
    """Hold the lock of a folder or file that is there; raise Busy where another holds it longer than `patience` s."""
    if sys.platform == "win32":  # has no flock
        raise UnusableTarget("Windows")
    import fcntl

    handle = os.open(path, os.O_RDONLY)
    try:
        end = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= end:
                    raise Busy(path) from None
                time.sleep(PAUSE)
        yield
    finally:
        os.close(handle)
