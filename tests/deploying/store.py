"""A real store that speaks S3, on this machine: SeaweedFS, started once when the first test asks for a bucket."""

import atexit
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache, cached_property
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from msgspec import Struct

from plugins.deploying.s3 import ObjectStorage
from plugins.deploying.s3.client import bucket_of
from plugins.deploying.targets import S3Target
from tests.deploying.programs import lacking
from tests.deploying.s3_sites import site

KEYS = {"AWS_ACCESS_KEY_ID": "penulis", "AWS_SECRET_ACCESS_KEY": "rahasia-penulis"}
READER = {"AWS_ACCESS_KEY_ID": "pembaca", "AWS_SECRET_ACCESS_KEY": "rahasia-pembaca"}
PATIENCE = 60.0
_NUMBERS = count(1)


class Shop(Struct, frozen=True, dict=True):
    """A bucket of its own for one test; anyone may read it but what lies below .warta/."""

    endpoint: str
    name: str

    @cached_property
    def client(self) -> Any:
        """Connection with all rights."""
        return client_of(self.endpoint)

    def target(self, **options: Any) -> S3Target:
        return S3Target(**{"kind": "s3", "bucket": self.name, "endpoint": self.endpoint, "delete_after": 0, **options})

    def storage(self, lease: float = 60.0, keys: dict[str, str] = KEYS, **options: Any) -> ObjectStorage:
        """The destination under test; `options` are those of the target."""
        target = self.target(**options)
        return ObjectStorage(bucket_of(target, keys), target, lease)

    def listed(self, prefix: str = "") -> list[str]:
        """Keys of all objects."""
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=self.name, Prefix=prefix)
        return [each["Key"] for page in pages for each in page.get("Contents", [])]

    def content(self, key: str) -> bytes:
        content: bytes = self.client.get_object(Bucket=self.name, Key=key)["Body"].read()
        return content

    def site(self) -> dict[str, bytes]:
        """All that readers could fetch, but the manifest."""
        keys = [key for key in self.listed() if not key.startswith(".warta/") and key != "deployment.json"]
        return {key: self.content(key) for key in keys}

    def shown(self, version: int) -> dict[str, bytes]:
        """Of all that readers could fetch, what belongs to this version of the small site."""
        wanted = site(version)
        return {path: content for path, content in self.site().items() if path in wanted}

    def free_lock(self) -> None:
        """As if the lease of a killed deploy had ended."""
        self.client.put_object(Bucket=self.name, Key=".warta/lock.json", Body=b'{"holder": ""}')


class Visitor:
    """Fetches as anyone may, without any key."""

    def __init__(self, shop: Shop) -> None:
        self._host = urlsplit(shop.endpoint).netloc
        self._name = shop.name

    def get(self, path: str) -> tuple[int, bytes]:
        """Status and body."""
        status, _, content = self._fetch("GET", path)
        return status, content

    def headers(self, path: str) -> dict[str, str]:
        """The headers of an answer, by their names in small letters."""
        return self._fetch("HEAD", path)[1]

    def _fetch(self, method: str, path: str) -> tuple[int, dict[str, str], bytes]:
        with closing(HTTPConnection(self._host, timeout=20)) as connection:
            connection.request(method, f"/{self._name}/{quote(path)}")
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


def client_of(endpoint: str, **options: Any) -> Any:
    """A connection with all rights."""
    return boto3.client(
        "s3",
        endpoint_url=endpoint,
        aws_access_key_id=KEYS["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=KEYS["AWS_SECRET_ACCESS_KEY"],
        region_name="us-east-1",
        config=Config(s3={"addressing_style": "path"}, **options),
    )


def new_shop(endpoint: str = "") -> Shop:
    """Make a bucket in the running store."""
    shop = Shop(endpoint or running_store(), f"situs-{os.getpid()}-{next(_NUMBERS)}")
    shop.client.create_bucket(Bucket=shop.name)
    shop.client.put_bucket_policy(Bucket=shop.name, Policy=json.dumps(policy(shop.name)))
    return shop


def policy(bucket: str, all_of_it: bool = False) -> dict[str, Any]:
    """The policy that docs/operating.md gives: everything may be read but the records."""
    what = (
        {"Resource": f"arn:aws:s3:::{bucket}/*"} if all_of_it else {"NotResource": f"arn:aws:s3:::{bucket}/*.warta/*"}
    )
    return {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", **what}],
    }


def store_program() -> Path:
    """Return the program that is a store."""
    program = Path(sys.executable).with_name("weed")
    if not program.exists():
        lacking("weed is not installed beside Python: see requirements-dev.txt")
    return program


@contextmanager
def stored_below(folder: Path, *options: str) -> Iterator[str]:
    """Run a store of its own that keeps its objects below a folder; its address."""
    process, endpoint = start_store(store_program(), folder, *options)
    try:
        assert endpoint, (folder / "log.txt").read_text()[-2000:]
        yield endpoint
    finally:
        stop_store(process, folder)


@cache
def running_store() -> str:
    """Start the store and return its address; it ends with this process."""
    program = store_program()
    for _ in range(3):  # another program may take a port that was free a moment ago
        folder = Path(tempfile.mkdtemp(prefix="store-"))
        process, endpoint = start_store(program, folder)
        if endpoint:
            atexit.register(stop_store, process, folder)
            return endpoint
        said = (folder / "log.txt").read_text()[-2000:]
        stop_store(process, folder)
    raise RuntimeError(said)


def start_store(program: Path, folder: Path, *more: str) -> tuple["subprocess.Popen[bytes]", str]:
    """Start a store that keeps its objects below a folder; return it with its address, "" where it does not answer."""
    (folder / "keys.json").write_text(json.dumps({"identities": [_identity(KEYS, "Admin"), _identity(READER, "Read")]}))
    ports = _free_ports(8)
    options = ["-dir=.", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-filer", "-s3", "-s3.config=keys.json"]
    options += ["-s3.autoCreateBucket=false", "-s3.port.iceberg=0", "-s3.port.lance=0", "-master.telemetry=false"]
    options += ["-volume.max=900", "-master.volumeSizeLimitMB=64", *more]
    names = [f"{name}.port{kind}" for name in ("master", "volume", "filer", "s3") for kind in ("", ".grpc")]
    options += [f"-{name}={port}" for name, port in zip(names, ports, strict=True)]
    with (folder / "log.txt").open("wb") as log:
        process = subprocess.Popen(
            [program, "-logtostderr", "server", *options],
            cwd=folder,
            env={**os.environ, "WEED_MASTER_VOLUME_GROWTH_COPY_1": "1"},  # one volume for a bucket, not seven
            stdout=log,
            stderr=log,
        )
    endpoint = f"http://127.0.0.1:{ports[6]}"
    end = time.monotonic() + PATIENCE
    while not _is_ready(endpoint):
        if process.poll() is not None or time.monotonic() > end:
            return process, ""
        time.sleep(0.1)
    return process, endpoint


def stop_store(process: "subprocess.Popen[bytes]", folder: Path) -> None:
    """End the store and remove what it kept, its sockets too."""
    process.kill()
    process.wait()
    shutil.rmtree(folder, ignore_errors=True)
    for port in re.findall(r"port(?:\.grpc)?=(\d+)", " ".join(map(str, process.args))):  # type: ignore[arg-type]
        for left in Path("/tmp").glob(f"seaweedfs-*-{port}.sock"):
            left.unlink(missing_ok=True)


def _identity(keys: dict[str, str], action: str) -> dict[str, Any]:
    pair = {"accessKey": keys["AWS_ACCESS_KEY_ID"], "secretKey": keys["AWS_SECRET_ACCESS_KEY"]}
    return {"name": pair["accessKey"], "credentials": [pair], "actions": [action]}


def _is_ready(endpoint: str) -> bool:
    """Say whether the store answers, and could write."""
    client = client_of(endpoint, connect_timeout=2, read_timeout=5, retries={"total_max_attempts": 1})
    try:
        if not client.list_buckets()["Buckets"]:
            client.create_bucket(Bucket="siap")
        client.put_object(Bucket="siap", Key="siap", Body=b"siap")
    except (BotoCoreError, ClientError):  # whatever it is that is not ready yet
        return False
    return True


def _free_ports(number: int) -> list[int]:
    sockets = [socket.socket() for _ in range(number)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()
