"""A real store on a disk that is full: deploys end soon and say why, readers miss nothing, and room mends all."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.deploying.deployment import MANIFEST
from plugins.deploying.refusals import FAILED, DeployError
from tests.deploying.s3_reader import missing_from
from tests.deploying.s3_sites import deployment, quiet, site, written
from tests.deploying.small_disk import fill, small_disk
from tests.deploying.store import Shop, Visitor, new_shop, stored_below

SOON = 30.0
"""Seconds within which a deploy that cannot go on ends; it takes about one."""
ROOM = (0, 300, 700)
"""Kilobytes that are free: a deploy breaks off at its lock, mostly at a new file, mostly at a page."""
TO_THE_LAST = "-volume.minFreeSpacePercent=0"
"""Lets the store write while there is any room; else it looks once a minute whether there is enough."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of thirty megabytes for the bytes of objects.

    What the store knows of them lies elsewhere: its database writes nothing any more once its own disk was full.
    """
    folder, known = tmp_path / "disk", tmp_path / "known"
    folder.mkdir()
    known.mkdir()
    with small_disk(folder, 30_000):
        (folder / "filerldb2").symlink_to(known)
        yield folder


def heavy(version: int) -> dict[str, bytes]:
    """A version of the small site that takes more than a megabyte, in each of its parts."""
    return {path: content + os.urandom(30_000).hex().encode() for path, content in site(version).items()}


def send(shop: Shop, files: dict[str, bytes], number: int, folder: Path) -> None:
    storage, where = shop.storage(), written(files, folder / str(number))
    with storage.held():
        storage.put(where, deployment(files, number), storage.live(), quiet)


def test_a_full_store(disk: Path, tmp_path: Path) -> None:
    with stored_below(disk, TO_THE_LAST) as endpoint:
        shop, filler, files = new_shop(endpoint), disk / "filler", heavy(2)
        send(shop, site(1), 1, tmp_path)
        visitor, manifest = Visitor(shop), shop.content(MANIFEST)
        for room in ROOM:
            fill(filler, room)
            begun = time.monotonic()
            with pytest.raises(DeployError, match="Is its disk or quota full") as caught:
                send(shop, files, 2, tmp_path)
            assert time.monotonic() - begun < SOON
            assert caught.value.code == FAILED
            assert missing_from(shop) == []
            assert {path: visitor.get(path)[0] for path in site(1)} == dict.fromkeys(site(1), 200)
            assert shop.content(MANIFEST) == manifest
            if room == 0:
                assert shop.site() == site(1)
            filler.unlink()
            shop.free_lock()  # while it is full, a store does not even take back the lock
        send(shop, files, 2, tmp_path)
        assert {path: shop.content(path) for path in files} == files
        assert missing_from(shop) == []
