"""A story is read when it has changed, and taken from the shelf when it has not."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from plugins.checks import check, inspect
from plugins.publishing.crew import Crew
from plugins.releases import Manuscript, Reading, VanishedError, read_library
from plugins.releases.census import Result, Task
from plugins.releases.copies import convert, read_copy
from plugins.releases.shelf import Memory
from tests.newsroom import NEWSROOMS, make_newsroom

ORIGINAL = "releases/2026/08/bantuan-aceh.id.md"
STORIES, FILES = 3, 6
"""How much the small newsroom holds."""


def replace(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def read(root: Path, shelf: Memory) -> Reading:
    return read_library(root, shelf, inspect)


def manuscripts(reading: Reading) -> tuple[Manuscript, ...]:
    assert reading.library is not None
    return reading.library.manuscripts


def contents(reading: Reading) -> list[tuple[Any, ...]]:
    """Everything that can be fetched of a library."""
    return [(each, each.fields, each.body, each.node, each.text, each.body_place) for each in manuscripts(reading)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_newsroom(tmp_path)


@pytest.fixture
def shelf(root: Path) -> Memory:
    """What the first reading has kept."""
    kept = Memory()
    assert read(root, kept).parsed == FILES
    assert (len(kept.stories), len(kept.sheets), len(kept.pictures)) == (STORIES, FILES, 1)
    return kept


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the bodies that are converted."""
    paths: list[str] = []

    def hear(copy: Any, converter: Any) -> Any:
        paths.append(copy.path)
        return convert(copy, converter)

    monkeypatch.setattr("plugins.releases.stories.convert", hear)
    return paths


def test_a_second_reading_parses_nothing_and_has_the_same(root: Path, shelf: Memory) -> None:
    again = read(root, shelf)
    assert (again.parsed, again.files) == (0, 13)
    anew = read_library(root)
    assert anew.library is not None and again.library is not None
    assert contents(again) == contents(anew)
    assert again.library.pictures == anew.library.pictures
    assert check(again) == check(anew) == []


@pytest.mark.parametrize("name", ["faulty", "bilingual", "elsewhere"])
def test_a_second_reading_finds_the_same(name: str) -> None:
    shelf = Memory()
    first, second = read(NEWSROOMS / name, shelf), read(NEWSROOMS / name, shelf)
    assert second.parsed == 0
    assert check(first) == check(second) == check(read_library(NEWSROOMS / name))
    assert contents(first) == contents(second)


def test_a_reading_that_is_not_inspected_is_kept_apart(root: Path, shelf: Memory) -> None:
    replace(root, ORIGINAL, "province: aceh", "province: gondor")
    assert not read_library(root, shelf).inspected
    assert [finding.rule.name for finding in read(root, shelf).findings] == ["unknown-province"]
    assert read_library(root, shelf).findings == ()


def test_an_edit_parses_the_files_of_that_story_alone(root: Path, shelf: Memory, converted: list[str]) -> None:
    replace(root, ORIGINAL, "tiba di Aceh.", "tiba di Aceh!")
    reading = read(root, shelf)
    assert reading.parsed == 2
    assert converted == [ORIGINAL], "the translation's body is on the shelf"
    assert contents(reading) == contents(read_library(root))
    assert read(root, shelf).parsed == 0


def test_what_was_edited_back_is_still_known(root: Path, shelf: Memory) -> None:
    for old, new in (("Aceh.", "Aceh!"), ("Aceh!", "Aceh.")):
        replace(root, ORIGINAL, f"tiba di {old}", f"tiba di {new}")
    assert read(root, shelf).parsed == 0


def test_a_file_that_moves_with_its_text_is_read_anew(root: Path, shelf: Memory) -> None:
    moved = root / ORIGINAL.replace("bantuan-aceh", "lain")
    (root / ORIGINAL).rename(moved)
    reading = read(root, shelf)
    assert reading.parsed == 2, "it, and the translation that it leaves alone"
    assert contents(reading) == contents(read_library(root))


def test_a_file_that_is_gone_leaves_the_rest_of_its_story(root: Path, shelf: Memory) -> None:
    (root / ORIGINAL).unlink()
    reading = read(root, shelf)
    assert reading.parsed == 1
    assert len(manuscripts(reading)) == FILES - 1


def test_another_register_inspects_stories_anew_and_converts_no_body(
    root: Path, shelf: Memory, converted: list[str]
) -> None:
    replace(root, "registers/provinces.yml", "key: aceh", "key: acheh")
    reading = read(root, shelf)
    assert (reading.parsed, converted) == (FILES, [])
    assert {finding.rule.name for finding in reading.findings} == {"unknown-province"}
    assert contents(reading) == contents(read_library(root))


def test_a_register_that_need_not_be_there_decides_as_well(root: Path, shelf: Memory) -> None:
    replace(root, ORIGINAL, "tiba di Aceh.", "tiba di Aceh. Menteri Khayal Siti Rahmawati hadir.")
    assert read(root, shelf).findings == ()
    replace(root, "registers/portfolios.yml", "id: [Agama]", "id: [Agama, Khayal]")
    assert [finding.rule.name for finding in read(root, shelf).findings] == ["wrong-post"]
    (root / "registers/portfolios.yml").unlink()
    assert read(root, shelf).findings == ()


def test_site_yml_inspects_stories_anew_and_converts_no_body(root: Path, shelf: Memory, converted: list[str]) -> None:
    replace(root, "site.yml", "footer: [tentang]", "footer: []")
    assert (read(root, shelf).parsed, converted) == (FILES, [])


def test_another_language_converts_its_bodies_anew(root: Path, shelf: Memory, converted: list[str]) -> None:
    replace(root, "site.yml", "    path: en", '    path: en\n    quotes: ["«", "»", "‹", "›"]')
    reading = read(root, shelf)
    assert reading.parsed == FILES
    assert len(converted) == 3 and all(path.endswith(".en.md") for path in converted)
    assert contents(reading) == contents(read_library(root))


ODD_STORIES = [
    "", "x", "[]", "null\n", "{}\n", "[[]]\n", "[[1]]\n", '["a"]\n', "[]\nx", "[]\n[[]]", "[]\n[[[1]],[]]",
    "[]\n[[],[[1]]]", "[]\n\n",
]  # fmt: skip


@pytest.mark.parametrize("odd", ODD_STORIES)
def test_an_odd_record_of_a_story_is_read_anew(root: Path, shelf: Memory, odd: str) -> None:
    for key in shelf.stories:
        shelf.stories[key] = odd
    reading = read(root, shelf)
    assert reading.parsed == FILES
    assert contents(reading) == contents(read_library(root))
    assert read(root, shelf).parsed == 0, "and mended"


@pytest.mark.parametrize("odd", ["[],[]\n", "x", "[" * 100_000 + "\n", "[[],[]\n"])
def test_an_odd_record_leaves_the_others_as_they_are(root: Path, shelf: Memory, odd: str) -> None:
    anew = read_library(root)
    first = next(iter(shelf.stories))
    shelf.stories[first] = odd
    again = read(root, shelf)
    assert 0 < again.parsed <= 2
    assert contents(again) == contents(anew)


@pytest.mark.parametrize("odd", ["", "x", "[]", "{}", "null", "[1,2,3,4,5]", '[{"title":3},"",[1],[],[]]'])
def test_contents_are_fetched_from_the_file_where_the_sheet_is_odd(root: Path, shelf: Memory, odd: str) -> None:
    for key in shelf.sheets:
        shelf.sheets[key] = odd
    reading = read(root, shelf)
    assert reading.parsed == 0
    assert contents(reading) == contents(read_library(root))


def test_contents_are_fetched_from_the_file_where_the_sheet_is_lost(root: Path, shelf: Memory) -> None:
    shelf.sheets.clear()
    assert contents(read(root, shelf)) == contents(read_library(root))


def test_a_file_that_vanishes_afterwards_is_named(root: Path, shelf: Memory) -> None:
    shelf.sheets.clear()
    reading = read(root, shelf)
    (root / ORIGINAL).unlink()
    assert reading.library is not None
    with pytest.raises(VanishedError, match="bantuan-aceh"):
        _ = reading.library.by_path[ORIGINAL].body


@pytest.mark.parametrize("odd", ["", "x", "0x1 2", "12", "-1 5", "1 2 3", "40 30", " "])
def test_odd_measures_of_a_picture_are_taken_anew(root: Path, shelf: Memory, odd: str) -> None:
    for key in shelf.pictures:
        shelf.pictures[key] = odd
    reading = read(root, shelf)
    assert reading.library is not None
    (picture,) = reading.library.pictures.values()
    assert (picture.width, picture.height) == (40, 30)
    assert list(shelf.pictures.values()) == ["40 30 0"]


@pytest.mark.parametrize("before", [True, False])
def test_what_is_kept_is_known_by_the_hash_of_what_was_read(
    root: Path, monkeypatch: pytest.MonkeyPatch, before: bool
) -> None:
    """A file that changes between the census and its reading is not kept: it would pass for the old text."""

    def meddle(folder: Path, path: str, lang: str) -> Any:
        copy = None if before else read_copy(folder, path, lang)
        if path == ORIGINAL:
            replace(root, ORIGINAL, "tiba di Aceh", "tiba juga di Aceh")
        return copy or read_copy(folder, path, lang)

    shelf = Memory()
    with monkeypatch.context() as patch:
        patch.setattr("plugins.releases.stories.read_copy", meddle)
        assert read(root, shelf).parsed == FILES
    assert len(shelf.stories) == STORIES - before
    assert [record for record in shelf.stories.values() if ORIGINAL in record] == [] or not before
    assert len(shelf.sheets) == FILES - 2 * before
    reading = read(root, shelf)
    assert reading.parsed == 2
    assert contents(reading) == contents(read_library(root))


def backwards(work: Callable[[Task], Result], tasks: Sequence[Task], /) -> Iterator[Result]:
    """Do the last first."""
    return map(work, tasks[::-1])


@pytest.mark.parametrize("spread", [backwards, Crew(2)], ids=["backwards", "two processes"])
def test_the_same_is_read_however_the_work_is_spread(monkeypatch: pytest.MonkeyPatch, spread: Any) -> None:
    monkeypatch.setattr("plugins.releases.reading.CHUNK", 1)
    monkeypatch.setattr("plugins.releases.census.CHUNK", 1)
    shelf, alone = Memory(), Memory()  # sheets that a worker puts into memory stay with that worker
    spread_out = read_library(NEWSROOMS / "bilingual", shelf, inspect, spread)
    at_once = read_library(NEWSROOMS / "bilingual", alone, inspect)
    assert contents(spread_out) == contents(at_once)
    assert spread_out.findings == at_once.findings
    assert (shelf.stories, shelf.pictures) == (alone.stories, alone.pictures)
