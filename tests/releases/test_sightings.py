"""A file that its disk says is untouched is not read again; any other is."""

import os
import sys
import time
from pathlib import Path

import pytest

from plugins.releases import census, sightings
from plugins.releases.census import take_census
from plugins.releases.sightings import known_digests, look_at, sightings_in, sightings_record

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="files are always read there")
PATH = "releases/a.id.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A content folder with one release, which counts as settled at once."""
    (tmp_path / "releases").mkdir()
    (tmp_path / PATH).write_text("satu", encoding="utf-8")
    return tmp_path


@pytest.fixture
def seen(root: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What was noted of it."""
    monkeypatch.setattr(sightings, "_SETTLED", -10_000_000_000)
    noted: dict[str, str] = {}
    assert take_census(root, [PATH], sightings=noted)[PATH]
    return noted


def test_an_untouched_file_is_not_read(root: Path, seen: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    digest = look_at(root, PATH)[0]
    monkeypatch.setattr(census, "look_at", lambda *_: pytest.fail("it was read"))
    assert take_census(root, [PATH], sightings=seen) == {PATH: digest}


def test_a_file_of_the_same_size_and_age_is_read(root: Path, seen: dict[str, str]) -> None:
    before = (root / PATH).stat()
    time.sleep(0.05)  # longer than any clock tick of a disk
    (root / PATH).write_text("dua!", encoding="utf-8")
    os.utime(root / PATH, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (root / PATH).stat().st_mtime_ns == before.st_mtime_ns
    assert known_digests(root, [PATH], seen) == {}
    assert take_census(root, [PATH], sightings=seen) == {PATH: look_at(root, PATH)[0]}


def test_a_file_in_the_place_of_another_is_read(root: Path, seen: dict[str, str]) -> None:
    (root / "releases/b").write_text("tiga", encoding="utf-8")
    (root / "releases/b").replace(root / PATH)
    assert known_digests(root, [PATH], seen) == {}


def test_what_was_changed_a_moment_ago_is_not_noted(root: Path) -> None:
    assert look_at(root, PATH)[1] == ""


def test_what_is_not_there_has_no_hash(root: Path, seen: dict[str, str]) -> None:
    (root / PATH).unlink()
    assert known_digests(root, [PATH], seen) == {}
    assert take_census(root, [PATH], sightings=seen) == {PATH: ""}


def test_a_file_whose_name_is_no_text_is_looked_at_each_time(root: Path, seen: dict[str, str]) -> None:
    path = "releases/\udcff.md"
    (root / path).write_text("dua", encoding="utf-8")
    assert take_census(root, [PATH, path], sightings=seen)[path]
    assert sightings_in(sightings_record(seen)).keys() == {PATH}


def test_sightings_are_kept(seen: dict[str, str]) -> None:
    assert sightings_in(sightings_record(seen)) == seen


@pytest.mark.parametrize("record", [None, "", "{", "[]", "1", '{"a": 1}', '{"a": null}', '"a"', "[" * 100_000])
def test_an_odd_record_tells_of_nothing(record: str | None) -> None:
    assert sightings_in(record) == {}


@pytest.mark.parametrize("told", ["", " ", "1 2 3 ", "x", "0 0 0 00"])
def test_an_odd_sighting_tells_of_nothing(root: Path, told: str) -> None:
    assert known_digests(root, [PATH], {PATH: told}) == {}
