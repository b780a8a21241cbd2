"""A bucket, or the part of it below a prefix: the few requests that a deploy makes."""

import base64
import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import Any
from urllib.request import Request, urlopen

from boto3 import Session
from botocore.config import Config
from botocore.exceptions import ClientError
from msgspec import Struct

from plugins.deploying.deployment import MAX_BYTES
from plugins.deploying.s3.answers import in_plain_words
from plugins.deploying.s3.headers import Headers

PATIENCE = 10.0
"""Seconds within which a stranger is answered."""
GONE = {"NoSuchKey", "404", "NotFound"}


class Held(Struct, frozen=True):
    """An object that was read: its first hundred megabytes, and its age by the store's own clock, in seconds."""

    content: bytes
    etag: str
    age: float


class Listed(Struct, frozen=True):
    """An object of a listing; `size` in bytes as it is stored."""

    etag: str
    size: int


class Bucket:
    """Keys are relative to the prefix. Every method raises a DeployError where the store does not do as it is asked."""

    def __init__(self, session: Session, name: str, prefix: str, endpoint: str, config: Config) -> None:
        self._client = session.client("s3", endpoint_url=endpoint or None, config=config)
        self._name = name
        self._prefix = f"{prefix.strip('/')}/" if prefix.strip("/") else ""
        self._now: datetime | None = None
        self._fence = threading.local()
        self._client.meta.events.register("before-send.s3", self._ask_fence)

    @contextmanager
    def fenced(self, check: Callable[[], None]) -> Iterator[None]:
        """Ask whether it may still be done before every request that this thread makes, the repeated ones too."""
        self._fence.check = check
        try:
            yield
        finally:
            del self._fence.check

    def close(self) -> None:
        """End the connections."""
        self._client.close()

    @property
    def now(self) -> datetime:
        """The moment of the store's last answer, by its own clock: this machine's may be an hour off."""
        return self._now or datetime.now(UTC)

    def read(self, key: str) -> Held | None:
        """Return an object, None where there is none."""
        with self._told(key):
            try:
                answer = self._client.get_object(Bucket=self._name, Key=self._prefix + key)
                content = answer["Body"].read(MAX_BYTES + 1)
            except ClientError as error:
                _raise_unless_gone(error)
                return None
        self._heard(answer)
        return Held(content, answer["ETag"], (self.now - answer["LastModified"]).total_seconds())

    def write(self, key: str, content: bytes, headers: Headers, condition: Headers | None = None) -> str:
        """Write an object and return its ETag; PreconditionFailed where the condition, IfMatch or so, does not hold."""
        # Content-MD5 is what every store understands; it refuses what was damaged on the way
        digest = base64.b64encode(hashlib.md5(content, usedforsecurity=False).digest()).decode()
        asked = {"Body": content, "ContentMD5": digest, **headers, **(condition or {})}
        return str(self._ask(self._client.put_object, key, **asked)["ETag"])

    def copy(self, source: str, key: str) -> bool:
        """Copy an object inside the store, with its headers; False where there is none."""
        with self._told(key):
            try:
                answer = self._client.copy_object(
                    Bucket=self._name,
                    Key=self._prefix + key,
                    CopySource={"Bucket": self._name, "Key": self._prefix + source},
                )
            except ClientError as error:
                _raise_unless_gone(error)
                return False
        self._heard(answer)
        return True

    def remove(self, key: str) -> None:
        """Remove an object; one that is gone already is none the less."""
        self._ask(self._client.delete_object, key)

    def listed(self, under: str = "") -> Iterator[tuple[str, Listed]]:
        """Yield every object whose key begins so, by its key."""
        asked: dict[str, Any] = {"Prefix": self._prefix + under}
        while True:
            with self._told(under):
                answer = self._client.list_objects_v2(Bucket=self._name, **asked)
            self._heard(answer)
            for each in answer.get("Contents", []):
                yield each["Key"].removeprefix(self._prefix), Listed(each["ETag"], each["Size"])
            if not answer.get("IsTruncated"):
                return
            asked["ContinuationToken"] = answer["NextContinuationToken"]

    def is_exposed(self, key: str) -> bool:
        """Say whether anyone may read an object, without any key."""
        asked = {"Bucket": self._name, "Key": self._prefix + key}
        address = self._client.generate_presigned_url("head_object", Params=asked).partition("?")[0]
        try:
            with urlopen(Request(address, method="HEAD"), timeout=PATIENCE):  # noqa: S310 - the endpoint of deploy.yml
                return True
        except (OSError, HTTPException):
            return False

    def _ask(self, request: Callable[..., Any], key: str, **asked: Any) -> Any:
        with self._told(key):
            answer = request(Bucket=self._name, Key=self._prefix + key, **asked)
        self._heard(answer)
        return answer

    def _ask_fence(self, **_: object) -> None:
        if check := getattr(self._fence, "check", None):
            check()

    def _told(self, key: str) -> Any:
        return in_plain_words(self._name, self._prefix + key, self._now is not None)

    def _heard(self, answer: Any) -> None:
        date = answer["ResponseMetadata"]["HTTPHeaders"].get("date")
        self._now = parsedate_to_datetime(date) if date else datetime.now(UTC)


def _raise_unless_gone(error: ClientError) -> None:
    """Raise what a store answers, unless it is that there is no such object."""
    if error.response.get("Error", {}).get("Code") not in GONE:
        raise error


def etag_of(content: bytes) -> str:
    """Return the ETag that a store gives to an object that was written at once and is not encrypted by its own keys."""
    return f'"{hashlib.md5(content, usedforsecurity=False).hexdigest()}"'
