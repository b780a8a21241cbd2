"""A disk that is soon full."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.deploying.programs import lacking


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[None]:
    """Let a folder be a disk of its own, in memory; skip the test where this account may mount none."""
    command = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k,mode=1777", "tmpfs", str(folder)]
    as_root = [] if os.getuid() == 0 else ["sudo", "-n"]
    if (as_root and not shutil.which("sudo")) or subprocess.run([*as_root, *command], capture_output=True).returncode:
        lacking("this account may not mount a disk in memory")
    try:
        yield
    finally:
        subprocess.run([*as_root, "umount", str(folder)], check=True)


def fill(filler: Path, room: int) -> None:
    """Fill a disk but for so many kilobytes."""
    filler.unlink(missing_ok=True)
    disk = os.statvfs(filler.parent)
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(disk.f_bavail * disk.f_frsize - room * 1024, 1))
