"""A bucket as a destination."""

import os
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import timedelta
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from plugins.deploying.clock import refuse_wrong_clock
from plugins.deploying.deployment import Deployment, File, next_name
from plugins.deploying.destination import Told, untold
from plugins.deploying.refusals import Busy, MissingBytes, UnreadableManifest, few
from plugins.deploying.s3.aftermath import begun, carrying_on, deletable, kept_after, settled
from plugins.deploying.s3.bucket import Bucket, etag_of
from plugins.deploying.s3.client import THREADS, bucket_of
from plugins.deploying.s3.headers import headers_of, is_text
from plugins.deploying.s3.lock import LEASE, Lock
from plugins.deploying.s3.phases import phases_of
from plugins.deploying.s3.records import Records
from plugins.deploying.s3.sending import body_of, counting, in_parallel, recoded
from plugins.deploying.s3.standing import Standing, look, standing_after
from plugins.deploying.s3.stash import STASH, to_be_stashed, way_back
from plugins.deploying.targets import S3Target

UNKNOWN = File("0" * 64, 0)
"""Stands for what a killed deploy may have left: it is equal to no file, so that it is looked at."""


@contextmanager
def open_s3(target: S3Target) -> Iterator["ObjectStorage"]:
    """Open the bucket of a target, with the keys that the environment holds."""
    with closing(bucket_of(target, os.environ)) as bucket:
        yield ObjectStorage(bucket, target)


class _Plan(Struct, frozen=True):
    """What is to be done: which files are to be placed and how, and the form in which all texts are then."""

    new: Deployment
    paths: Collection[str]
    place: Callable[[str], None]
    encoded: str


class ObjectStorage:
    """A destination of the kind s3."""

    in_one_step = False

    def __init__(self, bucket: Bucket, target: S3Target, lease: float = LEASE) -> None:
        self._bucket = bucket
        self._records = Records(bucket)
        self._lock = Lock(bucket, lease)
        self._encoded = target.encoded
        self._keep = max(target.keep, 2)
        self._late = timedelta(minutes=target.delete_after)
        self._standing: Standing | None = None

    def live(self) -> Deployment | None:
        """Return what readers see; what a killed deploy may have touched is given as a file that equals no other."""
        standing = self._look()
        if standing.unreadable:
            raise UnreadableManifest(standing.unreadable)
        if standing.live is None:
            return None
        doubtful = dict.fromkeys(standing.doubtful(self._encoded), UNKNOWN)
        return replace(standing.live, files={**standing.live.files, **doubtful})

    def kept(self) -> list[Deployment]:
        """Return the deployments that can be made live again, newest first; one that cannot be read is none of them."""
        kept: dict[str, Deployment | None] = dict.fromkeys(self._look().kept)

        def read(name: str) -> None:
            with suppress(UnreadableManifest):
                kept[name] = self._records.deployment(name)

        in_parallel(THREADS, read, list(kept), lambda: None)
        return [deployment for deployment in kept.values() if deployment]

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep other deploys out, and remove what vanished long enough ago."""
        with self._lock.held():
            self._standing = look(self._records)
            try:
                refuse_wrong_clock(self._bucket.now.timestamp())
                self._clear()
                yield
            finally:
                self._standing = None

    def unfinished(self) -> bool:
        """Say whether a deploy or rollback broke off, of which the state tells; what is at work now counts too."""
        state = self._records.state()
        return state is None or bool(state.underway)

    def tidy(self) -> None:
        """Remove what vanished long enough ago, unless another deploy is at work, which does so itself."""
        state = self._records.state()
        if state and any(since + self._late <= self._bucket.now for since in state.vanishing.values()):
            with suppress(Busy), self.held():
                pass

    def put(self, site: Path, deployment: Deployment, live: Deployment | None, told: Told) -> Deployment:
        """Send what changed, phase by phase, and return the deployment with its name.

        What a killed deploy sent already is found by its ETag, and not sent again.
        """
        standing = self._look()
        named = replace(deployment, name=next_name(standing.names, deployment.commit))
        new = carrying_on(standing, named, kept_after(standing, named, self._keep))
        doubtful = standing.doubtful(self._encoded) & new.files.keys()
        carried = set() if standing.state.encoded == self._encoded else set(filter(is_text, new.carried))
        certain = {path for path, file in new.files.items() if standing.there.get(path) != file}
        there = {key: each.etag for key, each in self._bucket.listed()} if doubtful else {}

        def send(path: str) -> None:
            if path in carried:
                self._recode(path, new.carried[path])
                return
            content = body_of(site, path, new, self._encoded)
            if path not in doubtful or there.get(path) != etag_of(content):
                self._bucket.write(path, content, headers_of(path, self._encoded))

        return self._carry_out(standing, _Plan(new, certain | doubtful | carried, send, self._encoded), told)

    def renew(self, deployment: Deployment) -> None:
        """Write the live deployment's manifest anew; what broke off had changed nothing, or there were changes."""
        self._records.keep(deployment)
        self._lock.check()
        self._records.publish(deployment.name)
        self._records.note(replace(self._look().state, underway=()))

    def back(self, name: str, taken_back: str, told: Told = untold) -> Deployment:
        """Make a kept deployment live again; MissingBytes, with nothing changed, where not all of it is there."""
        standing = self._look()
        wanted = self._records.deployment(name)
        if wanted is None:
            raise UnreadableManifest(name)
        wanted = replace(wanted, name=name, taken_back=taken_back)
        new = carrying_on(standing, wanted, kept_after(standing, wanted, self._keep))
        way = way_back(new.files, standing, {key: each.size for key, each in self._bucket.listed()})
        if way.damaged:
            raise MissingBytes(few(way.damaged))

        def restore(path: str) -> None:
            if not self._bucket.copy(way.kept[path], path):
                raise MissingBytes(path)

        return self._carry_out(standing, _Plan(new, way.kept, restore, way.encoded), told)

    def _carry_out(self, standing: Standing, plan: _Plan, told: Told) -> Deployment:
        """Bring the bucket from how things stand to what is planned; wherever this ends, the next one goes on."""
        new = plan.new
        held = self._stashed_for_sure(standing)
        stash = to_be_stashed(standing.live, new, standing.state.encoded, held)
        state = begun(standing, new, stash, plan.encoded)
        self._records.note(state)
        self._records.keep(new)
        missing = [key for key in stash if key not in held]
        tell = counting(told, len(missing) + len(plan.paths))
        # every old page is kept before the first is replaced: without its kept bytes, a page is still the old one
        in_parallel(THREADS, self._guarded(lambda key: self._bucket.copy(stash[key], key)), missing, tell)
        for phase in phases_of(plan.paths, standing.there):
            in_parallel(THREADS, self._guarded(plan.place), phase, tell)
        kept = kept_after(standing, new, self._keep)
        state = replace(settled(standing, state, new, kept, self._bucket.now), encoded=plan.encoded)
        self._lock.check()
        self._records.note(state)
        self._records.publish(new.name)
        self._standing = standing_after(standing, new, replace(state, underway=(), returning=()))
        self._records.note(self._standing.state)
        self._clear()
        return new

    def _recode(self, path: str, file: File) -> None:
        """Bring a text of an old deployment, which no build can make any more, into the form of all others."""
        there = self._bucket.read(path)
        content = recoded(there.content, file, self._encoded) if there else None
        if content is not None:
            self._bucket.write(path, content, headers_of(path, self._encoded))

    def _clear(self) -> None:
        """Remove what vanished long enough ago."""
        standing = self._look()
        gone = set(deletable(standing, self._bucket.now, self._late))
        if gone:
            in_parallel(THREADS, self._guarded(self._bucket.remove), gone, lambda: None)
            vanishing = {key: since for key, since in standing.state.vanishing.items() if key not in gone}
            self._standing = replace(standing, state=replace(standing.state, vanishing=vanishing))
            self._records.note(self._standing.state)

    def _stashed_for_sure(self, standing: Standing) -> Collection[str]:
        """Return the keys of the old pages that are kept; a killed deploy may not have copied all that it noted."""
        if standing.is_known and not standing.state.underway:
            return standing.state.stashed
        return {key for key, _ in self._bucket.listed(STASH)}

    def _guarded(self, work: Callable[[str], object]) -> Callable[[str], None]:
        """Return the work, done only while the lock is ours."""

        def guarded(task: str) -> None:
            with self._bucket.fenced(self._lock.check):
                work(task)

        return guarded

    def _look(self) -> Standing:
        """Return how things stand; while the lock is held, nobody else changes that."""
        return self._standing or look(self._records)
