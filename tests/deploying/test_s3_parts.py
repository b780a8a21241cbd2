"""The parts of a deploy to a store that need no store."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from botocore.response import StreamingBody
from botocore.stub import Stubber
from msgspec.structs import replace

from plugins.deploying.deployment import Deployment, File, is_asset
from plugins.deploying.refusals import Busy, MissingSecret
from plugins.deploying.s3.aftermath import deletable
from plugins.deploying.s3.client import bucket_of
from plugins.deploying.s3.failures import StoreFailed
from plugins.deploying.s3.headers import cache_of, headers_of, type_of
from plugins.deploying.s3.lock import KEY, Lock
from plugins.deploying.s3.phases import phases_of
from plugins.deploying.s3.records import Records, State
from plugins.deploying.s3.standing import Standing
from tests.deploying.store import KEYS, Shop

NOWHERE = "http://127.0.0.1:9"
TARGET = Shop(NOWHERE, "situs").target()


@pytest.mark.parametrize(
    ("path", "kind", "cache"),
    [
        ("index.html", "text/html; charset=utf-8", "public, max-age=300, must-revalidate"),
        ("en/press-releases/feed.xml", "application/atom+xml; charset=utf-8", "public, max-age=600, must-revalidate"),
        ("sitemap.xml", "application/xml; charset=utf-8", "public, max-age=600, must-revalidate"),
        (".well-known/security.txt", "text/plain; charset=utf-8", "public, max-age=300, must-revalidate"),
        ("assets/warta.0123456789ab.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
        ("assets/warta.0123456789ab.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"),
        ("media/foto.0123456789ab.JPG", "image/jpeg", "public, max-age=31536000, immutable"),
        ("media/kabut.0123456789ab.tiff", "application/octet-stream", "public, max-age=31536000, immutable"),
    ],
)
def test_types_and_how_long_they_are_kept(path: str, kind: str, cache: str) -> None:
    assert (type_of(path), cache_of(path)) == (kind, cache)


def test_only_texts_are_encoded() -> None:
    assert headers_of("index.html", "br")["ContentEncoding"] == "br"
    assert "ContentEncoding" not in headers_of("media/foto.0123.png", "br")
    assert "ContentEncoding" not in headers_of("index.html", "none")


def test_what_pages_need_and_lead_to_comes_first() -> None:
    new = [
        "siaran-pers/2026/11/baru.html",
        "provinsi/papua/index.html",
        "provinsi/papua/feed.xml",
        "assets/a.0123456789ab.css",
    ]
    old = ["siaran-pers/2026/11/lama.html", "index.html", "feed.xml", "media/b.0123456789ab.png"]
    phases = phases_of([*new, *old], set(old))
    assert phases == [
        ["assets/a.0123456789ab.css", "media/b.0123456789ab.png"],
        ["siaran-pers/2026/11/baru.html"],
        ["provinsi/papua/feed.xml", "provinsi/papua/index.html"],
        ["siaran-pers/2026/11/lama.html"],
        ["index.html"],
        ["feed.xml"],
    ]
    places = {path: place for place, phase in enumerate(phases) for path in phase}
    assert all(
        places[asset] < places[page]
        for asset in places
        if is_asset(asset)
        for page in places
        if page != asset and not is_asset(page)
    )
    assert all(places[one] <= places[other] for one, other in pairwise([*new[:3], *old[:3]]))


@pytest.mark.parametrize("hours", [-1, 1, 0])
@pytest.mark.parametrize(("age", "is_held"), [(94, True), (96, False)])
def test_a_lock_ages_by_the_clock_of_the_store(hours: int, age: int, is_held: bool) -> None:
    now = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=hours)
    bucket, about = bucket_of(TARGET, KEYS), {"HTTPHeaders": {"date": format_datetime(now, usegmt=True)}}
    content = b'{"holder": "lain", "turn": 3}'
    there = {
        "Body": StreamingBody(BytesIO(content), len(content)),
        "ETag": '"e"',
        "LastModified": now - timedelta(seconds=age),
        "ResponseMetadata": about,
    }
    with Stubber(bucket._client) as store:
        store.add_client_error("put_object", "PreconditionFailed", http_status_code=412)
        store.add_response("get_object", there, {"Bucket": "situs", "Key": KEY})
        store.add_response("put_object", {"ETag": '"f"', "ResponseMetadata": about})
        lock = Lock(bucket)
        if is_held:
            with pytest.raises(Busy):
                lock._take()
        else:
            lock._take()
            store.assert_no_pending_responses()
        assert bucket.now == now


@pytest.mark.parametrize("variable", KEYS)
def test_keys_come_from_the_environment_only(variable: str) -> None:
    with pytest.raises(MissingSecret, match=variable):
        bucket_of(TARGET, {**KEYS, variable: " "})


def test_a_profile_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_PROFILE", "tidak-ada")
    with pytest.raises(StoreFailed, match="ProfileNotFound"):
        bucket_of(TARGET, KEYS)


def test_nobody_reads_what_cannot_be_reached() -> None:
    assert not bucket_of(TARGET, KEYS).is_exposed(KEY)


class Memory:
    """One object."""

    content = b""

    def write(self, key: str, content: bytes, headers: object) -> None:
        self.content = content

    def read(self, key: str) -> Any:
        return self


def test_a_state_is_read_as_it_was_written() -> None:
    records = Records(Memory())  # type: ignore[arg-type]
    state = State(
        underway=("000002-0000000",),
        encoded="br",
        vanishing={"siaran/1.html": datetime(2026, 11, 22, tzinfo=UTC)},
        stashed={".warta/files/0.html": 1},
        carried={"assets/a.0123456789ab.css": 2},
    )
    records.note(state)
    assert records.state() == state


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[" * 100_000,
        b'{"underway": [], "encoded": "br", "vanishing": {"a": "kemarin"}, "stashed": {}, "carried": {}}',
        b'{"underway": [], "encoded": "br", "vanishing": {"a": "2026-11-22T00:00:00"}, "stashed": {}, "carried": {}}',
        b'{"underway": [], "encoded": "br", "vanishing": {}, "stashed": {"a": "x"}, "carried": {}}',
        b'{"underway": [1], "encoded": "br", "vanishing": {}, "stashed": {}, "carried": {}}',
    ],
)
def test_a_state_that_cannot_be_is_none(content: bytes) -> None:
    memory = Memory()
    memory.content = content
    assert Records(memory).state() is None  # type: ignore[arg-type]


def test_what_answers_is_never_removed() -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    gone = dict.fromkeys(("siaran/1.html", "siaran/2.html", "media/a.0123456789ab.png", ".warta/files/0.html"), now)
    file = File("0" * 64, 1)
    live = Deployment(
        {"siaran/1.html": file}, {"media/a.0123456789ab.png": file}, "0" * 40, "", "", {}, "000002-0000000"
    )
    state = State(vanishing=gone, stashed={".warta/files/0.html": 1})
    standing = Standing(live, "", state, True, (), ("000002-0000000",))
    assert list(deletable(standing, now, timedelta())) == ["siaran/2.html"]
    assert list(deletable(standing, now, timedelta(minutes=1))) == []
    unfinished = replace(standing, state=replace(state, underway=("000003-0000000",)))
    assert list(deletable(unfinished, now, timedelta())) == []
