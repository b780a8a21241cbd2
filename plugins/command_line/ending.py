"""What tasks make of the words that they are given, and how they end."""

import subprocess
import sys
from pathlib import Path

from invoke.exceptions import Exit


def folder(name: str) -> Path | None:
    """Returns the folder of this name, None for none."""
    return Path(name) if name else None


def finish(code: int) -> None:
    """Ends the task with this exit code, without another word."""
    if code:
        raise Exit(code=code)


def run(*command: str) -> None:
    """Runs a program of this environment; its exit code becomes the task's."""
    finish(subprocess.run([sys.executable, "-m", *command], check=False).returncode)  # noqa: S603
