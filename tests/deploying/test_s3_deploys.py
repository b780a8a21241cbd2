"""Deploying to a bucket: what is sent, in which order, with which headers, what is kept and what goes."""

import gzip
import json
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest
from msgspec.structs import replace

from plugins.deploying import list_releases, roll_back
from plugins.deploying.deployment import Deployment, from_json, is_asset
from plugins.deploying.refusals import UnreadableManifest
from plugins.deploying.s3 import ObjectStorage
from tests.deploying.deployer import deployed, make_content
from tests.deploying.s3_sites import deployment, nameless, quiet, site, written
from tests.deploying.sites import write_site
from tests.deploying.store import KEYS, Visitor, new_shop


def send(storage: ObjectStorage, files: dict[str, bytes], number: int, folder: Path) -> Deployment:
    where = written(files, folder / str(number))
    with storage.held():
        return storage.put(where, deployment(files, number), storage.live(), quiet)


def test_first_deploy_and_next(tmp_path: Path) -> None:
    shop = new_shop()
    storage = shop.storage()
    assert storage.live() is None
    first = send(storage, site(1), 1, tmp_path)
    assert first.name == "000001-0000000"
    assert shop.site() == site(1)
    live = storage.live()
    assert live == first
    second = send(storage, site(2), 2, tmp_path)
    assert second.name == "000002-0000000"
    assert set(second.carried) == {path for path in site(1) if is_asset(path)} - set(site(2))
    assert shop.site() == {**{path: site(1)[path] for path in second.carried}, **site(2)}
    assert [nameless(each) for each in storage.kept()] == [deployment(site(n), n) for n in (2, 1)]
    told = from_json(gzip.decompress(shop.content("deployment.json")))
    assert told == second


def test_the_same_files_may_tell_of_a_newer_commit(tmp_path: Path) -> None:
    shop = new_shop()
    storage = shop.storage()
    names = [send(storage, site(n), n, tmp_path).name for n in (1, 2)]
    live, before = storage.live(), shop.site()
    assert live
    with storage.held():
        storage.renew(replace(live, commit="f" * 40))
    assert storage.live() == replace(live, commit="f" * 40)
    assert [each.name for each in storage.kept()] == names[::-1]
    assert shop.site() == before


def test_back_and_forth(tmp_path: Path) -> None:
    shop = new_shop()
    storage = shop.storage()
    names = [send(storage, site(n), n, tmp_path).name for n in (1, 2, 3)]
    for number in (1, 3, 2, 1):
        with storage.held():
            told = storage.back(names[number - 1], "")
        assert told.name == names[number - 1]
        assert storage.live() == told
        assert shop.shown(number) == site(number)
        assert set(shop.site()) == {*told.files, *told.carried}
        assert [each.name for each in storage.kept()] == names[::-1]
    fourth = send(storage, site(4), 4, tmp_path)
    assert fourth.name == "000004-0000000"
    assert set(shop.site()) == {*fourth.files, *fourth.carried}
    for number in (2, 3):
        with storage.held():
            storage.back(names[number - 1], "")
        assert shop.shown(number) == site(number)


def test_old_deployments_go_with_all_they_had(tmp_path: Path) -> None:
    shop = new_shop()
    storage = shop.storage(keep=2)
    for number in range(1, 7):
        send(storage, site(number), number, tmp_path)
    assert [each.name for each in storage.kept()] == ["000006-0000000", "000005-0000000"]
    assets = {path for number in (5, 6) for path in site(number) if is_asset(path)}
    assert {path for path in shop.listed() if is_asset(path)} == assets
    olds = {content for path, content in site(5).items() if not is_asset(path) and site(6).get(path) != content}
    assert {shop.content(key) for key in shop.listed(".warta/files/")} == olds


def test_headers(tmp_path: Path) -> None:
    shop = new_shop()
    send(shop.storage(), site(1), 1, tmp_path)
    reader = Visitor(shop)
    style = next(path for path in site(1) if path.endswith(".css"))
    wanted = {
        "index.html": ("text/html; charset=utf-8", "public, max-age=300, must-revalidate"),
        "feed.xml": ("application/atom+xml; charset=utf-8", "public, max-age=600, must-revalidate"),
        "robots.txt": ("text/plain; charset=utf-8", "public, max-age=300, must-revalidate"),
        style: ("text/css; charset=utf-8", "public, max-age=31536000, immutable"),
        "deployment.json": ("application/json", "no-cache"),
    }
    found = {path: reader.headers(path) for path in wanted}
    assert {path: (told["content-type"], told["cache-control"]) for path, told in found.items()} == wanted


def test_encoded_bodies_and_the_change_to_them(tmp_path: Path) -> None:
    shop = new_shop()
    first = send(shop.storage(), site(1), 1, tmp_path)
    storage = shop.storage(encoded="br")
    live = storage.live()
    assert live is not None
    assert live.files != first.files  # so that nobody says that nothing has changed
    send(storage, site(1), 2, tmp_path)
    reader = Visitor(shop)
    assert reader.headers("index.html")["content-encoding"] == "br"
    assert "content-encoding" not in reader.headers(next(path for path in site(1) if path.endswith(".png")))
    assert brotli.decompress(reader.get("index.html")[1]) == site(1)["index.html"]
    files = {**site(2), "index.html.br": b"not brotli, but the build's"}
    send(storage, files, 3, tmp_path)
    assert reader.get("index.html")[1] == b"not brotli, but the build's"
    with storage.held():
        storage.back(first.name, "")
    assert reader.get("index.html") == (200, brotli.compress(site(1)["index.html"], quality=10))
    send(shop.storage(encoded="none"), site(1), 4, tmp_path)
    assert reader.get("index.html") == (200, site(1)["index.html"])
    assert "content-encoding" not in reader.headers("index.html")


def test_what_vanished_stays_a_while(tmp_path: Path) -> None:
    shop = new_shop()
    send(shop.storage(delete_after=1), site(1), 1, tmp_path)
    send(shop.storage(delete_after=1), site(2), 2, tmp_path)
    gone = set(site(1)) - set(site(2))
    pages = {path for path in gone if path.startswith("siaran/")}
    assert pages
    assert pages <= set(shop.listed())
    with shop.storage(delete_after=1).held():
        assert pages <= set(shop.listed())
    with shop.storage(delete_after=0).held():
        assert not pages & set(shop.listed())


def test_what_vanished_goes_though_nothing_is_due(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = new_shop()
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    make_content(tmp_path)
    deploy_file, target = tmp_path / "deploy.yml", {"kind": "s3", "bucket": shop.name, "endpoint": shop.endpoint}
    deploy_file.write_text(json.dumps({"targets": {"awan": {**target, "delete_after": 10}}}))
    outputs = [write_site(tmp_path / f"output-{number}", site(number)) for number in (1, 2)]
    assert [deployed("awan", tmp_path, output) for output in outputs] == [0, 0]
    gone = {path for path in site(1).keys() - site(2).keys() if path.startswith("siaran/")}
    assert gone
    assert deployed("awan", tmp_path, outputs[1], if_due=True) == 0
    assert gone <= set(shop.listed())
    deploy_file.write_text(json.dumps({"targets": {"awan": {**target, "delete_after": 0}}}))
    assert deployed("awan", tmp_path, outputs[1], if_due=True, dry_run=True) == 0
    assert gone <= set(shop.listed())
    with shop.storage(delete_after=10).held():
        assert deployed("awan", tmp_path, outputs[1], if_due=True) == 0, "another is at work"
    assert gone <= set(shop.listed())
    assert deployed("awan", tmp_path, outputs[1], if_due=True) == 0
    assert not gone & set(shop.listed())
    assert shop.shown(2) == site(2)


def test_what_came_back_meanwhile_is_not_removed(tmp_path: Path) -> None:
    shop = new_shop()
    for number in (1, 2, 1):
        send(shop.storage(delete_after=1), site(number), number, tmp_path)
    with shop.storage(delete_after=0).held():
        assert shop.shown(1) == site(1)


def test_a_prefix_holds_all(tmp_path: Path) -> None:
    shop = new_shop()
    shop.client.put_object(Bucket=shop.name, Key="milik-orang.txt", Body=b"tetap")
    storage = shop.storage(prefix="warta/situs/")
    for number in (1, 2):
        send(storage, site(number), number, tmp_path)
    assert {key for key in shop.listed() if not key.startswith("warta/situs/")} == {"milik-orang.txt"}
    assert shop.content("warta/situs/index.html") == site(2)["index.html"]


def test_strangers_stay(tmp_path: Path) -> None:
    shop = new_shop()
    shop.client.put_object(Bucket=shop.name, Key="google123.html", Body=b"bukti kepemilikan")
    for number in (1, 2):
        send(shop.storage(), site(number), number, tmp_path)
    assert shop.content("google123.html") == b"bukti kepemilikan"


def test_records_tell_nothing_to_the_public(tmp_path: Path) -> None:
    shop = new_shop()
    for number in (1, 2):
        send(shop.storage(), site(number), number, tmp_path)
    reader = Visitor(shop)
    assert {reader.get(key)[0] for key in shop.listed(".warta/")} == {403}
    assert len(shop.listed(".warta/files/")) > 5


def test_a_lost_or_hostile_state_is_made_anew(tmp_path: Path) -> None:
    shop = new_shop()
    storage = shop.storage()
    send(storage, site(1), 1, tmp_path)
    hostile = [b"", b"[]", b"{" * 99999, json.dumps({"underway": 3, "encoded": "none"}).encode(), b"\xff"]
    for number, content in enumerate(hostile, 2):
        shop.client.put_object(Bucket=shop.name, Key=".warta/state.json", Body=content)
        told = send(storage, site(number), number, tmp_path)
        assert shop.shown(number) == site(number)
        assert told.files.keys() == site(number).keys()


def test_unreadable_manifest_is_said_and_can_be_forced(tmp_path: Path) -> None:
    shop = new_shop()
    storage = shop.storage()
    told = send(storage, site(1), 1, tmp_path)
    shop.client.put_object(Bucket=shop.name, Key="deployment.json", Body=b"\x1f\x8bnonsense")
    with pytest.raises(UnreadableManifest):
        storage.live()
    with storage.held():
        named = storage.put(written(site(2), tmp_path / "2"), deployment(site(2), 2), None, quiet)
    assert replace(named, carried={}) == storage.live()
    assert [each.name for each in storage.kept()] == [named.name, told.name]


def test_the_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    shop = new_shop()
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    make_content(tmp_path)
    target = {"kind": "s3", "bucket": shop.name, "endpoint": shop.endpoint, "delete_after": 0}
    (tmp_path / "deploy.yml").write_text(json.dumps({"targets": {"awan": target}}))
    for number in (1, 2):
        assert deployed("awan", tmp_path, write_site(tmp_path / f"output-{number}", site(number))) == 0
    assert deployed("awan", tmp_path, tmp_path / "output-2") == 0
    assert "nothing has changed" in capsys.readouterr().out
    assert deployed("awan", tmp_path, tmp_path / "output-1", dry_run=True) == 0
    assert shop.shown(2) == site(2)
    assert roll_back("awan", "", tmp_path / "deploy.yml", "en") == 0
    assert shop.shown(1) == site(1)
    assert list_releases("awan", tmp_path / "deploy.yml", "en") == 0
    assert [line.endswith("live") for line in capsys.readouterr().out.splitlines()[-2:]] == [False, True]
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "")
    assert deployed("awan", tmp_path, tmp_path / "output-2") == 2
    assert "AWS_SECRET_ACCESS_KEY" in capsys.readouterr().err
