"""One build at a time in one folder."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.publishing.holdings import FOLDER_MODE


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other build works in `folder`, then keep others out; a killed build lets go by itself."""
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(FOLDER_MODE)
    if sys.platform == "win32":  # has no flock
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
