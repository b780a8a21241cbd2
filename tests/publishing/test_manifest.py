"""The manifest: what it says comes back, and what is no manifest is not taken for one."""

import json
from pathlib import Path

import pytest

from plugins.publishing.manifest import (
    MANIFEST,
    UnknownFolderError,
    entry,
    manifest_digest,
    read_manifest,
    write_manifest,
)

TOLD = {"index.html": entry("abc", 3, "0f"), "en/ü “x”.html": entry("def", 4, "1f"), "unfinished.html": ""}


def test_what_was_written_comes_back(tmp_path: Path) -> None:
    write_manifest(tmp_path, TOLD)
    assert read_manifest(tmp_path) == TOLD
    assert [path.name for path in tmp_path.iterdir()] == [MANIFEST]


def test_the_order_of_outputs_does_not_matter(tmp_path: Path) -> None:
    write_manifest(tmp_path, TOLD)
    before = (tmp_path / MANIFEST).read_bytes()
    write_manifest(tmp_path, dict(reversed(TOLD.items())))
    assert (tmp_path / MANIFEST).read_bytes() == before


def test_everyone_may_read_it(tmp_path: Path) -> None:
    write_manifest(tmp_path, TOLD)
    assert (tmp_path / MANIFEST).stat().st_mode & 0o777 == 0o644


def test_an_entry_tells_sizes_apart() -> None:
    assert len({entry("a", 1, "b"), entry("a", 11, "b"), entry("a", 1, "c"), entry("a1", 1, "b"), ""}) == 5


def test_its_hash_tells_manifests_apart(tmp_path: Path) -> None:
    assert manifest_digest(tmp_path) == "" == manifest_digest(tmp_path / "tidak-ada")
    write_manifest(tmp_path, TOLD)
    first = manifest_digest(tmp_path)
    assert first == manifest_digest(tmp_path) != ""
    write_manifest(tmp_path, {})
    assert manifest_digest(tmp_path) not in ("", first)


def test_where_there_is_nothing_there_is_nothing_of_ours(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) == read_manifest(tmp_path / "tidak-ada") == {}
    (tmp_path / ".git").mkdir()
    assert read_manifest(tmp_path) == {}


@pytest.mark.parametrize("content", [b"", b"[]", b"3", b"null", b"{", b"\xff\xfe", b"\0"])
def test_what_is_no_manifest_makes_the_folder_unknown(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "index.html").touch()
    (tmp_path / MANIFEST).write_bytes(content)
    with pytest.raises(UnknownFolderError):
        read_manifest(tmp_path)


def test_paths_that_lead_out_of_the_folder_are_passed_over(tmp_path: Path) -> None:
    told = {"/etc/passwd": "x", "../a": "x", "a/../../b": "x", "": "x", "a..b": "x", "dalam/c": "x"}
    (tmp_path / MANIFEST).write_text(json.dumps(told), encoding="utf-8")
    assert read_manifest(tmp_path) == {"a..b": "x", "dalam/c": "x"}


def test_a_manifest_that_cannot_be_put_in_place_leaves_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_manifest(tmp_path, TOLD)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for name in ("os.replace", "pathlib.Path.replace", "pathlib.Path.chmod"):
        monkeypatch.setattr(name, fail)
    with pytest.raises(OSError, match="No space left"):
        write_manifest(tmp_path, {})
    monkeypatch.undo()
    assert read_manifest(tmp_path) == TOLD
    assert [path.name for path in tmp_path.iterdir()] == [MANIFEST]
