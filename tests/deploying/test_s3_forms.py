"""Texts of a bucket, compressed or not: whenever a target changes `encoded`, every rollback still finds all."""

import random
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest

from plugins.deploying.deployment import Deployment, File
from plugins.deploying.refusals import MissingBytes, Unreachable
from plugins.deploying.s3 import ObjectStorage
from plugins.deploying.s3.headers import is_text
from plugins.deploying.s3.records import State
from plugins.deploying.s3.sending import recoded
from plugins.deploying.s3.standing import Standing
from plugins.deploying.s3.stash import MIXED, stash_key, to_be_stashed, way_back
from tests.deploying.s3_sites import deployment, quiet, site, written
from tests.deploying.store import Shop, Visitor, new_shop

LONG = b"/* " + b"panjang " * 99 + b"*/"
"""Is smaller by far once it is compressed."""


def long_site(version: int) -> dict[str, bytes]:
    return {path: content + LONG if path.endswith(".css") else content for path, content in site(version).items()}


def send(storage: ObjectStorage, number: int, folder: Path) -> str:
    files = long_site(number)
    where = written(files, folder / str(number))
    with storage.held():
        return storage.put(where, deployment(files, number), storage.live(), quiet).name


def go_back(storage: ObjectStorage, name: str) -> None:
    with storage.held():
        storage.back(name, "")


def forms(shop: Shop, number: int) -> set[str]:
    """The forms of all texts that readers could fetch; what they read is looked at too."""
    visitor, found = Visitor(shop), {}
    for path in shop.site():
        found[path] = visitor.headers(path).get("content-encoding", "none")
    for path, content in long_site(number).items():
        there = shop.content(path)
        assert (brotli.decompress(there) if found[path] == "br" else there) == content
    return {form for path, form in found.items() if is_text(path)}


@pytest.mark.parametrize(("first", "second"), [("br", "none"), ("none", "br")])
def test_every_rollback_finds_all_after_another_form_was_asked_for(tmp_path: Path, first: str, second: str) -> None:
    shop = new_shop()
    before, after = shop.storage(encoded=first, keep=5), shop.storage(encoded=second, keep=5)
    names = {number: send(before, number, tmp_path) for number in (2, 3)}
    names[4] = send(after, 4, tmp_path)
    assert forms(shop, 4) == {second}, "assets of the old pages too"
    for number in (3, 2, 4, 2):
        go_back(after, names[number])
        forms(shop, number)
    names[5] = send(after, 5, tmp_path)
    assert forms(shop, 5) == {second}
    for number in (4, 2, 5):
        go_back(after, names[number])
        forms(shop, number)


def test_a_carried_text_that_is_damaged_is_still_found(tmp_path: Path) -> None:
    shop = new_shop()
    first = send(shop.storage(encoded="br", keep=5), 2, tmp_path)
    style = next(path for path in long_site(2) if path.endswith(".css"))
    shop.client.put_object(Bucket=shop.name, Key=style, Body=b"rusak")
    storage = shop.storage(encoded="none", keep=5)
    send(storage, 4, tmp_path)
    with pytest.raises(MissingBytes, match=style):
        go_back(storage, first)


PAGE, STYLE = "siaran/1.html", "assets/warta.0123456789ab.css"
OLD, NEW = File("1" * 64, 100), File("2" * 64, 100)


def standing(encoded: str, underway: tuple[str, ...] = (), unfinished: tuple[Deployment, ...] = ()) -> Standing:
    """How things stand where the new page is live, and the old style is carried."""
    live = Deployment({PAGE: NEW}, {STYLE: OLD}, "0" * 40, "", "", {}, "000002-0000000")
    return Standing(live, "", State(underway=underway, encoded=encoded), True, unfinished, (live.name,))


@pytest.mark.parametrize(
    ("live", "kept", "encoded"),
    [("none", "none", "none"), ("br", "br", "br"), ("none", "br", MIXED), ("", MIXED, MIXED)],
)
def test_the_way_back(live: str, kept: str, encoded: str) -> None:
    key = stash_key(PAGE, OLD, kept)
    way = way_back({PAGE: OLD, STYLE: OLD}, standing(live), {key: 100, STYLE: 100, PAGE: 100})
    assert (way.kept, way.encoded, way.damaged) == ({PAGE: key}, encoded, ())


@pytest.mark.parametrize(
    ("encoded", "sizes", "damaged"),
    [
        ("none", {STYLE: 100}, (PAGE,)),
        ("none", {stash_key(PAGE, OLD, "none"): 99, STYLE: 100}, (PAGE,)),
        ("none", {stash_key(PAGE, OLD, "br"): 9, STYLE: 9}, (STYLE,)),
        ("br", {stash_key(PAGE, OLD, "br"): 9, STYLE: 9}, ()),
        ("", {stash_key(PAGE, OLD, "none"): 100, STYLE: 9}, ()),
        ("none", {}, (PAGE, STYLE)),
    ],
)
def test_what_cannot_be_had_again(encoded: str, sizes: dict[str, int], damaged: tuple[str, ...]) -> None:
    assert way_back({PAGE: OLD, STYLE: OLD}, standing(encoded), sizes).damaged == damaged


def test_a_page_that_a_dead_deploy_may_have_replaced_comes_from_its_kept_bytes() -> None:
    broken = Deployment({PAGE: OLD}, {STYLE: OLD}, "0" * 40, "", "", {}, "000003-0000000")
    doubtful = standing("none", (broken.name,), (broken,))
    key = stash_key(PAGE, NEW, "none")
    assert way_back({PAGE: NEW}, doubtful, {key: 100, PAGE: 100}).kept == {PAGE: key}
    assert way_back({PAGE: NEW}, doubtful, {PAGE: 100}).kept == {}


def test_what_is_kept_in_another_form_is_not_kept_again() -> None:
    live, new = standing("br").live, Deployment({}, {}, "0" * 40, "", "", {})
    held = stash_key(PAGE, NEW, "none")
    assert to_be_stashed(live, new, MIXED, {held}) == {held: PAGE}
    assert to_be_stashed(live, new, MIXED, set()) == {stash_key(PAGE, NEW, MIXED): PAGE}


def test_a_text_is_brought_into_another_form_only_where_it_is_whole() -> None:
    packed, file = brotli.compress(LONG), File(sha256(LONG).hexdigest(), len(LONG))
    assert [recoded(content, file, "none") for content in (LONG, packed)] == [LONG, LONG]
    assert [brotli.decompress(recoded(content, file, "br") or b"") for content in (LONG, packed)] == [LONG, LONG]
    assert [recoded(content, file, "br") for content in (b"rusak", packed[:-9], brotli.compress(b"lain"))] == [None] * 3


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_asked_for_and_wherever_it_breaks_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance, shop, names = random.Random(seed), new_shop(), dict[int, str]()
    for number in range(1, 11):
        storage = shop.storage(encoded=chance.choice(("br", "none")), keep=20)
        break_off(storage, chance.randrange(60), monkeypatch)
        aim = chance.choice([*names, number, number])
        with suppress(Unreachable):
            if aim in names:
                go_back(storage, names[aim])
            else:
                names[aim] = send(storage, aim, tmp_path)
                assert forms(shop, aim) == {storage._encoded}
            forms(shop, aim)
    for number, name in names.items():
        go_back(shop.storage(keep=20), name)
        forms(shop, number)


def break_off(storage: ObjectStorage, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the line break after so many pages were written or copied."""
    for name in ("write", "copy"):
        work = getattr(storage._bucket, name)

        def fails(*words: object, work: object = work) -> object:
            nonlocal count
            count -= not str(words[0]).startswith(".warta/lock")
            if count < 0 and not str(words[0]).startswith(".warta/lock"):
                raise Unreachable("putus")
            return work(*words)  # type: ignore[operator]

        monkeypatch.setattr(storage._bucket, name, fails)
