"""One deploy at a time, by writes that the store makes only on a condition.

Every time that counts is the store's own: an object's age is its Date header less its Last-Modified.
"""

import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from plugins.deploying.refusals import Busy, DeployError
from plugins.deploying.s3.bucket import Bucket, Held
from plugins.deploying.s3.client import CONNECT, READ
from plugins.deploying.s3.failures import (
    ExposedRecords,
    LostLock,
    PreconditionFailed,
    StoreFailed,
    UnconditionalStore,
)
from plugins.deploying.s3.headers import NEVER, Headers, type_of

KEY = ".warta/lock.json"
HEADERS: Headers = {"ContentType": type_of(KEY), "CacheControl": NEVER}
LEASE = 60.0
"""Seconds after which a lock that nobody renewed is dead."""
RENEWALS = 5
"""In one lease."""
LAST_REQUEST = float(CONNECT + READ)
"""Seconds in which what was sent just before a lease ended may still arrive: nobody takes over before."""
_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


class Lock:
    """The lock of a bucket; while it is held, a thread renews it."""

    def __init__(self, bucket: Bucket, lease: float = LEASE, last_request: float = LAST_REQUEST) -> None:
        self._bucket = bucket
        self._lease = lease
        self._until_dead = lease + last_request
        self._token = ""
        self._turn = 0
        self._etag = ""
        self._renewed = 0.0
        self._lost = False
        self._ended = threading.Event()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep other deploys out; Busy where one is at work, LostLock at the end where another took over."""
        self._token, self._lost = secrets.token_hex(16), False
        self._take()
        self._ended.clear()
        renewing = threading.Thread(target=self._renew_until_ended, daemon=True)
        try:
            self._prove()
            renewing.start()
            yield
        finally:
            self._ended.set()
            if renewing.ident:
                renewing.join()
            if not self._lost:
                with suppress(DeployError, PreconditionFailed):  # it dies of itself
                    self._write("", {"IfMatch": self._etag})

    def check(self) -> None:
        """Raise LostLock where the lock may be another's by now; asked before everything that readers could see."""
        still = _elapsed() - self._renewed
        if self._lost or still > self._lease * (1 - 1 / RENEWALS):
            raise LostLock(f"{still:.0f} s")

    def _take(self) -> None:
        try:
            self._write(self._token, {"IfNoneMatch": "*"})
        except PreconditionFailed:
            self._take_over()
        except StoreFailed as failed:
            if "NotImplemented" in failed.found:
                raise UnconditionalStore("IfNoneMatch") from failed
            raise

    def _take_over(self) -> None:
        """Take the lock from nobody, or from one that is dead."""
        there = self._bucket.read(KEY)
        if there is None:
            raise Busy(KEY)
        holder = _holder_of(there)
        if holder == self._token:
            self._adopt(there)
            return
        if holder and there.age <= self._until_dead:
            raise Busy(f"{KEY}, {there.age:.0f} s / {self._until_dead:.0f} s")
        try:
            self._write(self._token, {"IfMatch": there.etag})
        except PreconditionFailed as taken:
            if not self._is_ours():
                raise Busy(KEY) from taken

    def _prove(self) -> None:
        """Raise where the store does not heed conditions, or shows to anyone what lies beside the lock."""
        conditions: list[Headers] = [{"IfNoneMatch": "*"}, {"IfMatch": '"00000000000000000000000000000000"'}]
        for condition in conditions:
            with suppress(PreconditionFailed):
                self._bucket.write(KEY, self._content(self._token), HEADERS, condition)
                raise UnconditionalStore(*condition)
        if self._bucket.is_exposed(KEY):
            raise ExposedRecords(KEY)

    def _renew_until_ended(self) -> None:
        while not self._ended.wait(self._lease / RENEWALS):
            try:
                self._turn += 1
                self._write(self._token, {"IfMatch": self._etag})
            except PreconditionFailed:
                if not self._is_ours():
                    self._lost = True
                    return
            except DeployError:
                continue  # the network may come back before the lease ends

    def _is_ours(self) -> bool:
        """Say whether the lock is ours after all: the answer to a write may get lost, and a second try then fails."""
        with suppress(DeployError):
            there = self._bucket.read(KEY)
            if there and _holder_of(there) == self._token:
                self._adopt(there)
                return True
        return False

    def _adopt(self, there: Held) -> None:
        """Take a lock for ours that was written by a request whose answer was lost."""
        self._etag, self._renewed = there.etag, _elapsed() - there.age

    def _write(self, token: str, condition: Headers) -> None:
        asked = _elapsed()
        self._etag = self._bucket.write(KEY, self._content(token), HEADERS, condition)
        self._renewed = asked

    def _content(self, token: str) -> bytes:
        """Return what differs from turn to turn, for an ETag is a hash."""
        return json.dumps({"holder": token, "turn": self._turn}).encode()


def _holder_of(there: Held) -> str:
    """Return who holds the lock, "" where it was given back."""
    try:
        return str(json.loads(there.content)["holder"])
    except (ValueError, RecursionError, KeyError, TypeError):
        return "?"


def _elapsed() -> float:
    """Return seconds that go on while the machine sleeps."""
    return time.clock_gettime(_CLOCK) if hasattr(time, "clock_gettime") else time.monotonic()
