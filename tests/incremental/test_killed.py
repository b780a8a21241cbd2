"""A build that is killed at any moment leaves nothing behind that the next build does not put right."""

import os
import shutil
import signal
import sys
import time
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random

import pytest

from plugins.publishing.holdings import UNFINISHED
from tests.built import files_in
from tests.compressed import disagreements
from tests.incremental.edits_of_stories import add_release, delete_release, rename_file, retitle
from tests.incremental.house import House, build_in, differences, start, unfinished
from tests.incremental.stories import Newsroom, starting_newsroom

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")]

KILLS = 100
WRITING = ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.link", "tempfile.mkstemp")
"""What Python tells of when files are made, put in place and removed; `open` for writing is another."""


def versions() -> list[Newsroom]:
    """The newsroom as it is; with other names and titles; with a release more, one fewer and fewer encodings."""
    plain, renamed, shifted = starting_newsroom(), starting_newsroom(), starting_newsroom()
    for room in (plain, renamed, shifted):
        room.stories = room.stories[:6]
    for which in range(4):
        retitle(renamed, which, 1)
        rename_file(renamed, which, 1)
    renamed.numbers["tagline"] = 1
    add_release(shifted, 1, 5)
    delete_release(shifted, 0, 0)
    shifted.compress = "br"
    return [plain, renamed, shifted]


def build_counting(root: Path, now: str, compress: str, fatal: int) -> None:
    """Build in a process group of its own, and die with it at the step of writing that is `fatal`, 0 for none.

    The exit code is 0, and the number of steps taken is left in a file.
    """
    os.setsid()
    steps = 0

    def count(event: str, details: tuple[object, ...]) -> None:
        nonlocal steps
        if event in WRITING or (
            event == "open" and isinstance(details[2], int) and details[2] & (os.O_WRONLY | os.O_RDWR)
        ):
            steps += 1
            if steps == fatal:
                os.killpg(0, signal.SIGKILL)

    sys.addaudithook(count)
    assert build_in(root, "output", "store", now, "", compress, 2) == 0
    (root / "steps").write_text(str(steps))


def killed(process: BaseProcess) -> bool:
    """Kill a build with its workers; say whether it had not ended yet."""
    assert process.pid
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:  # it has ended, or has no group of its own yet
        process.kill()
    process.join()
    return process.exitcode == -signal.SIGKILL


class Killings:
    """A house in which builds are killed, one after the other."""

    def __init__(self, root: Path) -> None:
        self.house = House(root)
        self.clean: list[dict[str, bytes]] = []
        self.versions = versions()
        for version in range(len(self.versions)):
            self.turn_to(version)
            with self.house.clean_build() as site:
                pass
            self.clean.append(site)
        self.begin(0).join()
        self.turn_to(0)
        begun = time.perf_counter()
        self.begin(0).join()
        self.seconds = time.perf_counter() - begun
        self.steps = int((root / "steps").read_text())

    def turn_to(self, version: int) -> None:
        self.house.room = self.versions[version]
        self.house.write()

    def begin(self, fatal: int) -> BaseProcess:
        return start(build_counting, self.house.root, self.house.room.now, self.house.room.compress, fatal)

    def kill_at_moment(self, random: Random) -> bool:
        process = self.begin(0)
        time.sleep(random.uniform(0, self.seconds))
        return killed(process)

    def kill_at_step(self, random: Random) -> bool:
        process = self.begin(random.randint(1, self.steps))
        process.join()
        return process.exitcode == -signal.SIGKILL

    def recover(self, version: int) -> None:
        self.turn_to(version)
        assert self.house.build() == 0
        assert unfinished(self.house.output) == []
        different = differences(files_in(self.house.output), self.clean[version])
        assert not different, "\n".join(different)


def everything_in(folder: Path) -> dict[str, bytes]:
    """What readers may find, without what a build was still preparing."""
    return {path: content for path, content in files_in(folder).items() if not path.startswith(UNFINISHED)}


@pytest.mark.timeout(900)
@pytest.mark.parametrize("way", ["moment", "step"])
def test_killed_builds_leave_no_trace(tmp_path: Path, way: str) -> None:
    random = Random(way)
    killings = Killings(tmp_path / "house")
    kill = killings.kill_at_moment if way == "moment" else killings.kill_at_step
    kills = version = 0
    attempts = 0
    while kills < KILLS // 2 and attempts < KILLS * 3:
        attempts += 1
        version = (version + random.choice((1, 2))) % 3
        killings.turn_to(version)
        if random.random() < 0.1:
            shutil.rmtree(killings.house.store, ignore_errors=True)
        kills += kill(random)
        assert disagreements(everything_in(killings.house.output)) == [], "a variant is not of its text's version"
        if random.random() < 0.5:  # or it is killed again, before any build comes to its end
            version = random.choice((version, random.randrange(3)))
            killings.recover(version)
    print(f"{kills} of {attempts} builds killed before their end")
    assert kills == KILLS // 2
    killings.recover(0)
