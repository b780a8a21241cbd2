"""Two deploys at once, dead ones, and stores on which nothing can be locked."""

import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from botocore.exceptions import ClientError

from plugins.deploying.deployment import MANIFEST
from plugins.deploying.refusals import Busy, DeployError
from plugins.deploying.s3.client import bucket_of
from plugins.deploying.s3.failures import ExposedRecords, LostLock, UnconditionalStore
from plugins.deploying.s3.lock import KEY, Lock
from tests.deploying.s3_sites import deployment, site, written
from tests.deploying.store import KEYS, Shop, new_shop, policy


def slowly(done: int, tasks: int) -> None:
    """Let each file take its time."""
    time.sleep(0.1)


def lock_of(shop: Shop, lease: float = 60.0, last_request: float = 0.0) -> Lock:
    return Lock(bucket_of(shop.target(), KEYS), lease, last_request)


def test_one_at_a_time() -> None:
    shop = new_shop()
    with lock_of(shop).held(), pytest.raises(Busy) as caught, lock_of(shop).held():
        pass
    assert "Only one deploy at a time" in str(caught.value)
    with lock_of(shop).held():
        pass


@pytest.mark.slow
def test_many_who_want_it_at_once() -> None:
    shop = new_shop()
    start, inside, most = threading.Barrier(6), [0], [0]

    def want() -> int:
        lock, won = lock_of(shop), 0
        start.wait()
        for _ in range(6):
            try:
                with lock.held():
                    inside[0] += 1
                    most.append(inside[0])
                    time.sleep(0.02)
                    inside[0] -= 1
                    won += 1
            except Busy:
                time.sleep(0.01)
        return won

    with ThreadPoolExecutor(6) as pool:
        won = [future.result() for future in [pool.submit(want) for _ in range(6)]]
    assert sum(won) >= 1
    assert max(most) == 1


@pytest.mark.slow
def test_a_dead_one_is_taken_over_and_a_living_one_is_not() -> None:
    shop = new_shop()
    living = lock_of(shop, lease=2.0)
    with living.held():
        time.sleep(3.5)
        living.check()
        with pytest.raises(Busy), lock_of(shop, lease=2.0).held():
            pass
    shop.client.put_object(Bucket=shop.name, Key=KEY, Body=b'{"holder": "mati", "turn": 1}')
    with pytest.raises(Busy), lock_of(shop, lease=2.0).held():
        pass
    time.sleep(3.5)
    with pytest.raises(Busy), lock_of(shop, lease=2.0, last_request=60.0).held():
        pass  # a request that it made may still be on its way
    with lock_of(shop, lease=2.0).held():
        pass


def test_no_request_is_begun_again_once_the_lock_is_lost() -> None:
    shop = new_shop()
    bucket = bucket_of(shop.target(), KEYS)
    asked: list[str] = []

    def check() -> None:
        asked.append("check")
        if len(asked) > 1:
            raise LostLock("60 s")

    with bucket.fenced(check):
        bucket.write("a.html", b"a", {})
        with pytest.raises(LostLock):
            bucket.write("b.html", b"b", {})
    bucket.write("c.html", b"c", {})
    assert [key for key, _ in bucket.listed()] == ["a.html", "c.html"]
    assert len(asked) == 2


def test_one_that_stood_still_too_long_stops() -> None:
    shop = new_shop()
    slow = lock_of(shop, lease=1.0)
    with slow.held():
        shop.client.put_object(Bucket=shop.name, Key=KEY, Body=b'{"holder": "lain", "turn": 1}')
        time.sleep(0.5)
        with pytest.raises(LostLock):
            slow.check()
    assert json.loads(shop.content(KEY))["holder"] == "lain"


def test_a_deploy_that_lost_its_lock_shows_nothing_more(tmp_path: Path) -> None:
    shop = new_shop()
    storage = shop.storage(lease=1.0)
    with storage.held():
        storage.put(written(site(1), tmp_path / "1"), deployment(site(1), 1), None, slowly)

    before = shop.content(MANIFEST)

    def robbed(done: int, tasks: int) -> None:
        if done == 12:
            shop.client.put_object(Bucket=shop.name, Key=KEY, Body=b'{"holder": "lain", "turn": 1}')
            time.sleep(0.5)

    with pytest.raises(LostLock), storage.held():
        storage.put(written(site(2), tmp_path / "2"), deployment(site(2), 2), None, robbed)
    assert shop.content(MANIFEST) == before
    assert shop.shown(2) != site(2)
    assert json.loads(shop.content(KEY))["holder"] == "lain"


@pytest.mark.parametrize("content", [b"", b"[]", b"{" * 9999, b'{"holder": 7}'])
def test_a_lock_that_cannot_be_read_is_held_by_somebody(content: bytes) -> None:
    shop = new_shop()
    shop.client.put_object(Bucket=shop.name, Key=KEY, Body=content)
    with pytest.raises(Busy), lock_of(shop).held():
        pass


def test_a_write_whose_answer_was_lost_is_known_as_ours() -> None:
    shop = new_shop()
    bucket = bucket_of(shop.target(), KEYS)
    write = bucket.write

    def twice(*asked: object) -> str:
        write(*asked)  # type: ignore[arg-type]
        return write(*asked)  # type: ignore[arg-type]

    lock = Lock(bucket)
    bucket.write = twice  # type: ignore[method-assign, assignment]
    lock._take()
    lock.check()


def test_a_store_that_knows_no_conditions_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bucket = bucket_of(new_shop().target(), KEYS)
    told = {"Error": {"Code": "NotImplemented", "Message": "A header you provided"}}

    def refuse(**asked: object) -> object:
        raise ClientError(told, "PutObject")  # type: ignore[arg-type]

    monkeypatch.setattr(bucket._client, "put_object", refuse)
    with pytest.raises(UnconditionalStore), Lock(bucket).held():
        pass


def test_a_store_that_heeds_no_conditions_is_refused() -> None:
    bucket = bucket_of(new_shop().target(), KEYS)
    write = bucket.write
    bucket.write = lambda key, content, headers, condition=None: write(key, content, headers)  # type: ignore[method-assign]
    with pytest.raises(UnconditionalStore), Lock(bucket).held():
        pass


def test_records_that_anyone_can_read_are_refused() -> None:
    shop = new_shop()
    shop.client.put_bucket_policy(Bucket=shop.name, Policy=json.dumps(policy(shop.name, all_of_it=True)))
    with pytest.raises(ExposedRecords) as caught, lock_of(shop).held():
        pass
    assert caught.value.code == 1


@pytest.mark.slow
def test_of_two_deploys_one_wins_whole_and_the_other_says_so(tmp_path: Path) -> None:
    shop = new_shop()
    start = threading.Barrier(2)

    def send(number: int) -> str:
        storage, folder = shop.storage(), written(site(number), tmp_path / str(number))
        start.wait()
        try:
            with storage.held():
                return storage.put(folder, deployment(site(number), number), storage.live(), slowly).commit
        except DeployError as error:
            return error.name

    for first in (1, 3, 5):
        with ThreadPoolExecutor(2) as pool:
            told = set(pool.map(send, (first, first + 1)))
        live = shop.storage().live()
        assert live is not None
        assert told == {"busy", live.commit}
        assert shop.shown(int(live.commit, 16)) == site(int(live.commit, 16))
