"""Files on their way to a server, by rsync over the open line."""

import re
import subprocess
from collections.abc import Iterable
from io import BufferedReader
from pathlib import Path
from tempfile import TemporaryFile
from typing import cast

from plugins.deploying.destination import Told
from plugins.deploying.refusals import CutOff, UnusableTarget
from plugins.deploying.ssh import Line, failure, program, quoted

PACKED = "br zst gz avif webp jpg jpeg png gif mp4 woff2 pdf zip"
"""What is packed already."""
_OPTIONS = (
    "--recursive",
    "--protect-args",
    "--perms",
    "--chmod=D755,F644",
    "--compress",
    f"--skip-compress={PACKED.replace(' ', '/')}",
    "--timeout=60",
    "--rsync-path=LC_ALL=C rsync",
)
_LEFT = re.compile(rb"to-ch(?:k|eck)=(\d+)/(\d+)")
_CUT = (10, 12, 30, 35, 255)
"""Exit codes that tell of the connection."""


def send(line: Line, site: Path, goal: str, paths: Iterable[str], told: Told, *options: str) -> None:
    """Send files of a folder into one on the server, which `goal` names with its full path."""
    command = [
        program("rsync"),
        *_OPTIONS,
        *options,
        "--files-from=-",
        "--from0",
        "--info=progress2",
        "--no-inc-recursive",
    ]
    host = line.target.host if "[" in line.target.host else line.host
    command += ["--rsh", quoted(*line.shared()), "--", f"{site}/", f"{host}:{goal}/"]
    with TemporaryFile() as wanted, TemporaryFile() as stderr:
        wanted.write(b"".join(path.encode() + b"\0" for path in paths))
        wanted.seek(0)
        with subprocess.Popen(command, stdin=wanted, stdout=subprocess.PIPE, stderr=stderr) as process:  # noqa: S603
            while said := cast(BufferedReader, process.stdout).read1():
                if found := _LEFT.findall(said):
                    left, whole = map(int, found[-1])
                    told(whole - left, whole)
        if process.returncode:
            stderr.seek(0)
            text = stderr.read().decode(errors="replace")
            raise failure(text, CutOff if process.returncode in _CUT else UnusableTarget)
