"""What a target remembers below .warta/: its deployments, and how far the last one came."""

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct, field

from plugins.deploying.deployment import MANIFEST, MAX_BYTES, Deployment, from_json, number_of, to_json
from plugins.deploying.refusals import UnreadableManifest
from plugins.deploying.s3.bucket import Bucket
from plugins.deploying.s3.headers import NEVER, Headers, type_of

STATE = ".warta/state.json"
DEPLOYMENTS = ".warta/deployments/"
SUFFIX = ".json"
HEADERS: Headers = {"ContentType": type_of(STATE), "CacheControl": NEVER}


class State(Struct, frozen=True):
    """What no manifest tells.

    `underway` are deployments that were begun and never finished, `returning` those of them that were live before: a
    rollback to them broke off. `encoded` is the form in which texts are stored.
    `vanishing` has the keys to be removed, each with the moment since when nothing leads there. `stashed` are the kept
    bytes of old files, `carried` the assets of old deployments: each with the number of the newest that may need it.
    """

    underway: tuple[str, ...] = ()
    returning: tuple[str, ...] = ()
    encoded: str = ""
    vanishing: Mapping[str, datetime] = field(default_factory=dict)
    stashed: Mapping[str, int] = field(default_factory=dict)
    carried: Mapping[str, int] = field(default_factory=dict)


class Records:
    """Reads and writes them. Manifests are sent once and packed, since that of ten thousand releases has megabytes."""

    def __init__(self, bucket: Bucket) -> None:
        self._bucket = bucket

    def live(self) -> Deployment | None:
        """Return the manifest of what is live, None where nothing is; UnreadableManifest where nobody can tell."""
        return self._manifest(MANIFEST)

    def deployment(self, name: str) -> Deployment | None:
        """Return a deployment by its name, None where there is none."""
        return self._manifest(f"{DEPLOYMENTS}{name}{SUFFIX}")

    def names(self) -> list[str]:
        """Return the names of all deployments, unfinished ones too, the newest first."""
        listed = (key.removeprefix(DEPLOYMENTS).removesuffix(SUFFIX) for key, _ in self._bucket.listed(DEPLOYMENTS))
        return sorted(filter(number_of, listed), key=number_of, reverse=True)

    def keep(self, deployment: Deployment) -> None:
        """Write the manifest of a deployment; it is not live by that."""
        packed = gzip.compress(to_json(deployment), mtime=0)
        self._bucket.write(key_of(deployment.name), packed, {**HEADERS, "ContentEncoding": "gzip"})

    def publish(self, name: str) -> None:
        """Make the manifest of a deployment the live one, in one step and without sending it again."""
        self._bucket.copy(key_of(name), MANIFEST)

    def state(self) -> State | None:
        """Return the state, None where there is none or it cannot be read."""
        there = self._bucket.read(STATE)
        return _state(there.content) if there else None

    def note(self, state: State) -> None:
        """Write the state."""
        told = {
            "underway": state.underway,
            "returning": state.returning,
            "encoded": state.encoded,
            "vanishing": {key: moment.isoformat() for key, moment in sorted(state.vanishing.items())},
            "stashed": dict(sorted(state.stashed.items())),
            "carried": dict(sorted(state.carried.items())),
        }
        self._bucket.write(STATE, json.dumps(told).encode(), HEADERS)

    def _manifest(self, key: str) -> Deployment | None:
        there = self._bucket.read(key)
        if there is None:
            return None
        if (deployment := from_json(_unpacked(there.content))) is None:
            raise UnreadableManifest(key)
        return deployment


def key_of(name: str) -> str:
    """Return where the manifest of a deployment lies."""
    return f"{DEPLOYMENTS}{name}{SUFFIX}"


def _unpacked(content: bytes) -> bytes:
    """Return what was packed, "" where it is too large or damaged."""
    if not content.startswith(b"\x1f\x8b"):
        return content
    unpacking = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacking.decompress(content, MAX_BYTES)
    except zlib.error:
        return b""
    return unpacked if unpacking.eof else b""


def _state(content: bytes) -> State | None:
    try:
        told = json.loads(content)
        return State(
            underway=tuple(name for name in told["underway"] if number_of(name)),
            returning=tuple(name for name in told.get("returning", ()) if number_of(name)),
            encoded=str(told["encoded"]),
            vanishing=dict(_moments(told["vanishing"])),
            stashed=_numbers(told["stashed"]),
            carried=_numbers(told["carried"]),
        )
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return None


def _moments(told: Mapping[str, Any]) -> Iterator[tuple[str, datetime]]:
    for key, text in told.items():
        moment = datetime.fromisoformat(text)
        if moment.utcoffset() is None:
            raise ValueError(text)
        yield key, moment


def _numbers(told: Mapping[str, Any]) -> dict[str, int]:
    return {key: int(number) for key, number in told.items()}
