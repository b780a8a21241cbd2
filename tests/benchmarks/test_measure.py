import sys
from pathlib import Path

import pytest

from benchmarks.measure import Failed, peak_memory, run
from benchmarks.peers.peer import Command

CHILD = "import subprocess, sys; subprocess.run([sys.executable, '-c', {!r}], check=True)"
BUSY = "import time\nend = time.process_time() + 0.2\nwhile time.process_time() < end: pass"
HUNGRY = "import time\nheld = bytearray(b'x' * 80_000_000)\ntime.sleep(0.5)"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="os.wait4 is not on Windows")


def python(code: str) -> Command:
    return Command([sys.executable, "-c", code], Path.cwd())


def test_children_are_counted() -> None:
    usage = run(python(CHILD.format(BUSY)))
    assert usage.user + usage.system >= 0.2
    assert usage.wall > 0


def test_memory_of_children_is_seen() -> None:
    assert peak_memory(python(CHILD.format(HUNGRY))) > 80_000_000


def test_a_failing_program_stops_the_benchmark_with_its_own_words() -> None:
    with pytest.raises(Failed, match="the reason"):
        run(python("raise SystemExit('the reason')"))


def test_a_program_runs_in_its_folder_with_its_environment(tmp_path: Path) -> None:
    code = "import os, pathlib; pathlib.Path('here').write_text(os.environ['WORD'])"
    run(Command([sys.executable, "-c", code], tmp_path, {"WORD": "heard"}))
    assert (tmp_path / "here").read_text() == "heard"
