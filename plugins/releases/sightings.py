"""Hashes of files that need not be read again, since their disk says that nobody has touched them.

A file is known by its hash. To work that out for ten thousand releases takes longer than all the rest of a small build,
so for each file it is noted which inode, size and time of last change its bytes had: the same three mean the same
bytes, as git's index has it. The time of last change is the kernel's, which no program can set back. A checkout makes
new inodes and times, after which everything is read and hashed. (Disks that keep no such time of their own, and
programs that write through mapped memory and keep the file open, can hide a change from it, as they can from git.)
"""

import os
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec.json import decode, encode

from plugins.releases.tree import digest_of, is_text

Sightings = Mapping[str, str]
"""By path: inode, size in bytes, time of last change in nanoseconds and the hash of the bytes, with spaces between."""
_SETTLED = 2_000_000_000
"""Nanoseconds: what was changed as lately as this may be changed again at what its disk takes for the same time."""
_TOLD_TRULY = os.name == "posix"
"""Elsewhere the third is the time of a file's making."""


def known_digests(root: Path, paths: Iterable[str], sightings: Sightings) -> dict[str, str]:
    """Return the hashes of those files that are as they were seen."""
    known: dict[str, str] = {}
    folder = str(root)
    for path in paths if sightings and _TOLD_TRULY else ():
        seen = sightings.get(path, "")
        try:
            if seen and seen.startswith(_told(os.lstat(f"{folder}/{path}"))):
                known[path] = seen.rpartition(" ")[2]
        except OSError:
            continue
    return known


def look_at(root: Path, path: str) -> tuple[str, str]:
    """Read a file; return its hash, "" where it cannot be read, and what to note of it, "" for nothing."""
    begun = time.time_ns()
    try:
        status = os.lstat(f"{root}/{path}")  # before reading: what is changed meanwhile will then look changed
    except OSError:
        return "", ""
    digest = digest_of(root, path)
    lasting = digest and status.st_ctime_ns < begun - _SETTLED
    noted = lasting and is_text(path)
    return digest, f"{_told(status)}{digest}" if noted else ""


def sightings_record(sightings: Sightings) -> str:
    """Return sightings as JSON."""
    return encode(sightings).decode()


def sightings_in(record: str | None) -> dict[str, str]:
    """Return the sightings of a record; none where there is no record, or an odd one."""
    try:
        return decode(record or "{}", type=dict[str, str])
    except ValueError:
        return {}


def _told(status: os.stat_result) -> str:
    return f"{status.st_ino} {status.st_size} {status.st_ctime_ns} "
