"""The branch of a forge's pages, read all the time while deploys to it are killed."""

import os
import random
import signal
import subprocess
import threading
import time
from pathlib import Path

import pytest

from plugins.deploying.pages import open_pages
from tests.deploying.forge import FILES, Forge, faults, put, run, site, watch

KILLS = int(os.environ.get("WARTA_KILLS", "12"))


@pytest.mark.slow
def test_readers_never_see_half_a_site_though_deploys_are_killed(tmp_path: Path) -> None:
    """At random moments, with everything that git started; the next deploy mends all."""
    forge, chance = Forge(tmp_path), random.Random(5)
    forge.deploy(1)
    sites = [site(forge.folder, number, FILES) for number in range(KILLS + 3)]
    assert sites
    started = time.monotonic()
    assert run(forge, 2).wait() == 0
    patience = time.monotonic() - started
    seen, stop = {forge.tip()}, threading.Event()
    reader = threading.Thread(target=lambda: watch(forge, seen, stop))
    reader.start()
    killed = ended = 0
    while killed < KILLS:
        process = run(forge, (killed + ended) % 2 + 3)
        try:
            assert process.wait(timeout=chance.uniform(0.4, 1.1) * patience) == 0
            ended += 1
            patience *= 0.9  # so that most are killed, and late enough, on a machine that others use too
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            killed += 1
            patience *= 1.1
        for lock in forge.bare.folder.rglob("*.lock"):
            lock.unlink()  # git's own on the forge, which nobody kills there
    stop.set()
    reader.join()
    print(f"{killed} killed, {ended} ended before, {len(seen)} commits seen")
    assert [problem for commit in seen | {forge.tip()} for problem in faults(forge.shown(commit))] == []
    with open_pages(forge.target()) as pages, pages.held():
        named = put(pages, forge.folder, 5, FILES)
        assert pages.live() == named
    assert faults(forge.shown()) == []
