"""Ctrl-C, at any moment from the first line of ours on, ends a task with one plain line and 130."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.command_line.stopping import STOPPED
from tests.newsroom import NEWSROOMS
from tests.style.sources import ROOT

MOMENTS = ["chores", "plugins.diagnostics", "sqlite3", "plugins.releases", "plugins.publishing", "plugins.checks.rules"]
"""Modules in the order in which they are imported: as the tasks are loaded, as one begins, and while it works."""


@pytest.fixture(autouse=True)
def interruptible() -> Iterator[None]:
    """Shells let programs in the background ignore Ctrl-C, which they hand on to those that they start."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def stopped(folder: Path, module: str, *words: str) -> tuple[int, list[str]]:
    """Press Ctrl-C as soon as a task has imported a module; return the exit code, and what was said in all."""
    shutil.copytree(NEWSROOMS / "bilingual", folder / "content")
    options = [f"--content={folder / 'content'}", f"--cache={folder / 'cache'}"]
    command = [sys.executable, "-X", "importtime", "-m", "invoke", *words, *options]
    said = []
    with subprocess.Popen(
        command, cwd=ROOT, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout
        for line in process.stdout:
            if not line.startswith("import time:"):
                said.append(line)
            elif line.endswith(f" {module}\n"):
                os.killpg(process.pid, signal.SIGINT)
    return process.returncode, said


@pytest.mark.parametrize("module", MOMENTS)
def test_a_check_that_was_stopped_says_so_and_not_that_something_is_wrong(tmp_path: Path, module: str) -> None:
    assert stopped(tmp_path, module, "check") == (STOPPED, ["Dihentikan.\n"])


@pytest.mark.slow
@pytest.mark.parametrize("module", MOMENTS)
def test_a_build_that_was_stopped_says_so(tmp_path: Path, module: str) -> None:
    told = stopped(tmp_path, module, "build", "--lang=en", f"--output={tmp_path / 'output'}")
    assert told == (STOPPED, ["Stopped.\n"])


@pytest.mark.slow
@pytest.mark.parametrize("task", ["ledger", "next-embargo", "verify http://127.0.0.1:9", "server-config nginx"])
def test_so_does_every_other_task(tmp_path: Path, task: str) -> None:
    assert stopped(tmp_path, "plugins.releases", *task.split()) == (STOPPED, ["Dihentikan.\n"])


def test_a_program_that_a_task_started_ends_with_it(tmp_path: Path) -> None:
    script = "import sys; sys.argv = ['inv', 'test']; from plugins.command_line import run, task\n"
    script += "from invoke.context import Context\nfrom invoke.exceptions import Exit\n"
    script += (
        "try: task(lambda context: run('http.server', '0'))(Context())\nexcept Exit as stop: sys.exit(stop.code)\n"
    )
    command = [sys.executable, "-c", script]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout and process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
    assert process.returncode == STOPPED
