"""What a deploy says when a store does not do what it is asked; the live site stays whole."""

import re
from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import ClientError

from plugins.deploying.deployment import MANIFEST
from plugins.deploying.refusals import (
    MESSAGES,
    CutOff,
    DeployError,
    DiskFull,
    MissingBytes,
    MissingSecret,
    NoPermission,
    Unreachable,
)
from plugins.deploying.s3.answers import refusal_of
from plugins.deploying.s3.failures import BucketFull, ClockOff, MissingBucket, WrongAccessKey
from tests.deploying.connection import connection_to
from tests.deploying.s3_proxy import Trouble, proxy_to
from tests.deploying.s3_sites import deployment, quiet, site, written
from tests.deploying.store import KEYS, READER, Shop, new_shop, running_store


def send(shop: Shop, number: int, folder: Path, keys: dict[str, str] = KEYS, **options: Any) -> None:
    storage = shop.storage(keys=keys, **options)
    where = written(site(number), folder / str(number))
    with storage.held():
        storage.put(where, deployment(site(number), number), storage.live(), quiet)


@pytest.mark.parametrize(
    ("keys", "options", "wanted"),
    [
        ({**KEYS, "AWS_ACCESS_KEY_ID": "tidak-dikenal"}, {}, WrongAccessKey),
        ({**KEYS, "AWS_SECRET_ACCESS_KEY": "salah"}, {}, WrongAccessKey),
        (READER, {}, NoPermission),
        ({}, {}, MissingSecret),
        (KEYS, {"bucket": "tidak-ada"}, MissingBucket),
        (KEYS, {"endpoint": "http://127.0.0.1:9"}, Unreachable),
    ],
)
def test_first_contact(
    keys: dict[str, str], options: dict[str, str], wanted: type[DeployError], tmp_path: Path
) -> None:
    shop = new_shop()
    send(shop, 1, tmp_path)
    before = {key: shop.content(key) for key in shop.listed()}
    with pytest.raises(wanted):
        send(shop, 2, tmp_path, keys, **options)
    assert {key: shop.content(key) for key in shop.listed()} == before


def after(count: int, status: int, code: str) -> Trouble:
    """Trouble with every page that is written after `count` of them."""
    left = [count]

    def trouble(method: str, path: str) -> tuple[int, str] | None:
        if method != "PUT" or ".warta" in path:
            return None
        left[0] -= 1
        return (status, code) if left[0] < 0 else None

    return trouble


@pytest.mark.parametrize(
    ("count", "status", "code", "wanted"),
    [
        (7, 507, "InsufficientStorage", DiskFull),
        (3, 403, "QuotaExceeded", BucketFull),
        (0, 403, "RequestTimeTooSkewed", ClockOff),
        (5, 403, "AccessDenied", NoPermission),
    ],
)
def test_trouble_on_the_way(count: int, status: int, code: str, wanted: type[DeployError], tmp_path: Path) -> None:
    with proxy_to(running_store()) as proxy:
        shop = new_shop(proxy.endpoint)
        send(shop, 1, tmp_path)
        live = shop.content(MANIFEST)
        proxy.trouble = after(count, status, code)
        with pytest.raises(wanted):
            send(shop, 2, tmp_path)
        proxy.trouble = lambda method, path: None
        assert shop.content(MANIFEST) == live
        send(shop, 2, tmp_path)
        assert shop.shown(2) == site(2)


def test_a_deployment_to_which_a_rollback_broke_off_is_still_kept(tmp_path: Path) -> None:
    with proxy_to(running_store()) as proxy:
        shop = new_shop(proxy.endpoint)
        for number in (1, 2):
            send(shop, number, tmp_path)
        proxy.trouble = after(3, 403, "AccessDenied")
        storage = shop.storage()
        first = storage.kept()[-1].name
        with pytest.raises(NoPermission), storage.held():
            storage.back(first, "")
        proxy.trouble = lambda method, path: None
        send(shop, 3, tmp_path)
        storage = shop.storage()
        with storage.held():
            storage.back(first, "")
        assert shop.shown(1) == site(1)


@pytest.mark.slow
def test_a_connection_that_breaks_and_stays_broken(tmp_path: Path) -> None:
    shop = new_shop()
    send(shop, 1, tmp_path)
    before = shop.site()
    with connection_to(int(running_store().rpartition(":")[2])) as connection:
        storage = shop.storage(endpoint=f"http://127.0.0.1:{connection.port}")
        with pytest.raises(CutOff), storage.held():
            connection.cut()
            storage.put(written(site(2), tmp_path / "2"), deployment(site(2), 2), None, quiet)
    assert shop.site() == before


def test_what_the_store_answers_is_told_in_plain_words() -> None:
    def told(code: str, status: int = 400, words: str = "x") -> str:
        about = {"HTTPStatusCode": status, "HTTPHeaders": {"date": "Sun, 22 Nov 2026 10:00:00 GMT"}}
        answer = {"Error": {"Code": code, "Message": words}, "ResponseMetadata": about}
        error = refusal_of(ClientError(answer, "PutObject"), "situs", "index.html")  # type: ignore[arg-type]
        assert isinstance(error, DeployError)
        return error.name

    names = {
        "ExpiredToken": "wrong-access-key",
        "NoSuchBucket": "missing-bucket",
        "AccessDenied": "bucket-permission",
        "403": "bucket-permission",
        "XMinioStorageFull": "bucket-full",
        "QuotaExceeded": "bucket-full",
        "RequestTimeTooSkewed": "store-clock-off",
        "PermanentRedirect": "wrong-region",
        "AuthorizationHeaderMalformed": "wrong-region",
        "SlowDown": "store-failed",
    }
    assert {code: told(code) for code in names} == names
    assert told("Whatever", 507) == "bucket-full"
    assert told("AccessDenied", 403, "Bucket size quota is reached") == "bucket-full"
    assert told("InternalError", 500) == "store-failed"


def test_both_clocks_are_told() -> None:
    about = {"HTTPStatusCode": 403, "HTTPHeaders": {"date": "Sun, 22 Nov 2026 10:00:00 GMT"}}
    answer = {"Error": {"Code": "RequestTimeTooSkewed", "Message": ""}, "ResponseMetadata": about}
    error = refusal_of(ClientError(answer, "PutObject"), "situs", "index.html")  # type: ignore[arg-type]
    assert str(error).count(" GMT") == 2
    assert "Sun, 22 Nov 2026 10:00:00 GMT" in str(error)


@pytest.mark.parametrize("content", [b"", None], ids=["emptied", "removed"])
@pytest.mark.parametrize("under", [".warta/files/", "assets/", "tetap.html"], ids=["kept", "carried", "never changed"])
def test_bytes_that_are_gone_stop_a_rollback_before_anything_changes(
    tmp_path: Path, under: str, content: bytes | None
) -> None:
    shop = new_shop()
    for number in (1, 2):
        send(shop, number, tmp_path)
    needed = next(path for path in site(1) if path.endswith(".css")) if under == "assets/" else shop.listed(under)[0]
    shop.client.delete_object(Bucket=shop.name, Key=needed)
    if content is not None:
        shop.client.put_object(Bucket=shop.name, Key=needed, Body=content)
    before = shop.site()
    storage = shop.storage()
    with pytest.raises(MissingBytes), storage.held():
        storage.back("000001-0000000", "")
    assert shop.site() == before


def test_output_that_changes_meanwhile_is_not_sent(tmp_path: Path) -> None:
    shop, folder = new_shop(), written(site(1), tmp_path)
    (folder / "index.html").write_text("lain")
    storage = shop.storage()
    with pytest.raises(DeployError, match=r"index\.html did"), storage.held():
        storage.put(folder, deployment(site(1), 1), None, quiet)
    assert "index.html" not in shop.listed()


def test_every_message_states_first_what_is_required() -> None:
    for name, texts in MESSAGES.items():
        first = {lang: text.partition(";")[0] for lang, text in texts.items()}
        assert re.search(r"\b(harus|paling|hanya|tidak boleh)\b", first["id"], re.IGNORECASE), name
        assert re.search(r"\b(must|at most|only)\b", first["en"], re.IGNORECASE), name
