"""Deploys that are killed or cut off at random moments, while a reader reads all the time."""

import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.deploying.deployment import from_json
from plugins.deploying.s3 import object_storage
from plugins.deploying.s3.records import _unpacked
from tests.deploying.connection import Connection, connection_to
from tests.deploying.s3_reader import missing_from, reading
from tests.deploying.s3_sites import deployment, quiet, site, written
from tests.deploying.store import Shop, new_shop, running_store

KILLS = int(os.environ.get("WARTA_KILLS", "6"))
"""How many deploys must have been broken off; some are done before it happens."""
WAYS = ("kill", "kill", "cut", "kill", "blink")
"""SIGKILL; a connection that breaks and stays broken; one that breaks and comes back at once."""
VERSIONS = 8
ROOT = Path(__file__).parents[2]


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    return [written(site(version), tmp_path / str(version)) for version in range(VERSIONS)]


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_no_reader_ever_misses_anything(folders: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    shop, chance, ends, broken_off = new_shop(), random.Random(11), Counter[str](), 0
    deploy(shop, folders, 0)
    with reading(shop) as reader, connection_to(int(running_store().rpartition(":")[2])) as connection:
        lasts = timed(shop, folders, connection, 1)
        for turn in range(4 * KILLS):
            way, version = WAYS[turn % len(WAYS)], chance.randrange(VERSIONS)
            code = broken(shop, folders, connection, version, way, chance.random() * lasts)
            ends[f"{way}: {'finished' if code == 0 else 'broken off'}"] += 1
            broken_off += code != 0
            assert missing_from(shop) == []
            shop.free_lock()
            if turn % 3 == 2:
                deploy(shop, folders, chance.choice([version, chance.randrange(VERSIONS)]))
            if broken_off == KILLS:
                break
    assert broken_off == KILLS
    assert reader.wrong == []
    assert len(reader.versions) > 1
    with capsys.disabled():
        print(f"\ns3: {dict(ends)}; {reader.pages} pages, {reader.assets} assets, {reader.links} links, none missing")
    deploy(shop, folders, 5)
    go_back_to_all(shop)


@pytest.mark.parametrize(("when", "sent"), [(2, False), (25, True)])
def test_what_another_left_is_cleared_away(
    when: int, sent: bool, folders: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(object_storage, "THREADS", 1)
    shop = new_shop()
    deploy(shop, folders, 1)
    assert bool(list(stopping(shop, folders, 2, when))) == sent
    deploy(shop, folders, 3)
    go_back_to_all(shop)


def go_back_to_all(shop: Shop) -> None:
    """Make every kept deployment live, one after the other."""
    storage = shop.storage()
    for each in storage.kept():
        with storage.held():
            told = storage.back(each.name, "")
        assert shop.shown(int(each.commit, 16)) == site(int(each.commit, 16))
        assert set(shop.site()) == {*told.files, *told.carried}


def deploy(shop: Shop, folders: list[Path], version: int) -> None:
    """Deploy, and hold all that lies there against what should."""
    storage = shop.storage()
    with storage.held():
        told = storage.put(folders[version], deployment(site(version), version), storage.live(), quiet)
    assert shop.shown(version) == site(version)
    assert set(shop.site()) == {*told.files, *told.carried}
    assert from_json(_unpacked(shop.content("deployment.json"))) == told
    assert storage.live() == told


def start(shop: Shop, folders: list[Path], connection: Connection, version: int) -> "subprocess.Popen[bytes]":
    """Begin a deploy and return once its first file is due."""
    endpoint = f"http://127.0.0.1:{connection.port}"
    told = [endpoint, shop.name, str(folders[version]), str(version)]
    command = [sys.executable, "-m", "tests.deploying.s3_runner", *told]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout
    assert process.stdout.readline() == b"begun\n"
    return process


def timed(shop: Shop, folders: list[Path], connection: Connection, version: int) -> float:
    """Seconds from the first file to the end."""
    with start(shop, folders, connection, version) as process:
        begun = time.monotonic()
        assert process.wait(60) == 0
    return time.monotonic() - begun


def broken(shop: Shop, folders: list[Path], connection: Connection, version: int, way: str, moment: float) -> int:
    """Break a deploy off some seconds after its first file was due; its exit code."""
    with start(shop, folders, connection, version) as process:
        time.sleep(moment)
        if way == "kill":
            process.kill()
        else:
            connection.cut()
        if way == "blink":
            connection.mend()
        code = process.wait(120)
    connection.mend()
    return code


def test_what_was_sent_already_is_not_sent_again(folders: list[Path]) -> None:
    shop = new_shop()
    deploy(shop, folders, 1)
    for version, when in ((2, 3), (3, 9), (4, 17)):
        stopped = sum(1 for _ in stopping(shop, folders, version, when))
        sent = counted(shop, folders, version)
        differing = {path for path, content in site(version).items() if site(version - 1).get(path) != content}
        assert len(sent) <= len(differing) - stopped
        assert set(sent) <= differing


def stopping(shop: Shop, folders: list[Path], version: int, when: int) -> Iterator[str]:
    """Deploy until so many tasks are done; yield what was sent."""
    storage, sent = shop.storage(), list[str]()
    write = storage._bucket.write

    def told(done: int, tasks: int) -> None:
        if done == when:
            raise KeyboardInterrupt

    def noting(key: str, *rest: object) -> str:
        etag = write(key, *rest)  # type: ignore[arg-type]
        sent.append(key)
        return etag

    storage._bucket.write = noting  # type: ignore[method-assign, assignment]
    with pytest.raises(KeyboardInterrupt), storage.held():
        storage.put(folders[version], deployment(site(version), version), storage.live(), told)
    yield from (key for key in sent if not key.startswith(".warta/"))


def counted(shop: Shop, folders: list[Path], version: int) -> list[str]:
    """Deploy and return what was sent for it."""
    storage, sent = shop.storage(), list[str]()
    write = storage._bucket.write

    def noting(key: str, *rest: object) -> str:
        sent.append(key)
        return write(key, *rest)  # type: ignore[arg-type]

    storage._bucket.write = noting  # type: ignore[method-assign, assignment]
    with storage.held():
        storage.put(folders[version], deployment(site(version), version), storage.live(), quiet)
    return [key for key in sent if not key.startswith(".warta/")]
