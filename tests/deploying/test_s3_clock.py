"""A computer whose clock is wrong deploys to no store: embargoes would end by it."""

import time
from pathlib import Path

import pytest

from plugins.deploying.refusals import FAILED, DeployError
from tests.deploying.s3_sites import deployment, quiet, site, written
from tests.deploying.store import Shop, new_shop


def send(shop: Shop, number: int, folder: Path) -> None:
    """Deploy a version of the small site."""
    storage, where = shop.storage(), written(site(number), folder / str(number))
    with storage.held():
        storage.put(where, deployment(site(number), number), storage.live(), quiet)


def turn(clock: pytest.MonkeyPatch, seconds: int) -> None:
    """Set the clock of this computer fast, or slow where `seconds` are negative."""
    now = time.time
    clock.setattr(time, "time", lambda: now() + seconds)


@pytest.mark.parametrize("seconds", [3600, -3600, 310])
def test_a_wrong_clock_changes_nothing(tmp_path: Path, seconds: int, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = new_shop()
    send(shop, 1, tmp_path)
    before = {key: shop.content(key) for key in shop.listed() if key != ".warta/lock.json"}
    with monkeypatch.context() as clock, pytest.raises(DeployError) as caught:
        turn(clock, seconds)
        send(shop, 2, tmp_path)
    assert (caught.value.name, caught.value.code) == ("clock-off", FAILED)
    assert abs(int(caught.value.found) - abs(seconds)) <= 5
    assert "clocks of this computer and of the target must agree" in str(caught.value)
    assert {key: shop.content(key) for key in shop.listed() if key != ".warta/lock.json"} == before
    send(shop, 2, tmp_path)
    assert shop.shown(2) == site(2), "once the clock is right, nothing is in the way"


@pytest.mark.parametrize("seconds", [270, -270])
def test_a_clock_that_is_a_little_off_is_none_of_our_business(
    tmp_path: Path, seconds: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = new_shop()
    turn(monkeypatch, seconds)
    send(shop, 1, tmp_path)
    assert shop.site() == site(1)


def test_nothing_is_taken_back_or_removed_by_a_wrong_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = new_shop()
    send(shop, 1, tmp_path)
    turn(monkeypatch, 3600)
    storage = shop.storage()
    with pytest.raises(DeployError, match="must agree"), storage.held():
        storage.back("000001-0000000", "")
    assert shop.site() == site(1)
