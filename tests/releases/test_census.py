"""Which files there are, and what is in them."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from plugins.releases.census import CHUNK, Result, Task, by_story, chunks, is_counted, one_by_one, take_census
from plugins.releases.tree import digest_of_bytes


def write(root: Path, *paths: str) -> list[str]:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(path, encoding="utf-8")
    return list(paths)


def test_manuscripts_and_pictures_of_releases_and_pages_are_counted(tmp_path: Path) -> None:
    counted = write(tmp_path, "pages/tentang.id.md", "releases/2024/05/a.id.md", "releases/2024/05/B.JPG")
    others = write(tmp_path, "site.yml", "registers/units.yml", "releases/2024/05/a.txt", "catatan.md", "a.png")
    census = take_census(tmp_path, [*counted, *others])
    assert census == {path: digest_of_bytes(path.encode()) for path in counted}
    assert list(census) == counted, "in the order of the tree"


@pytest.mark.parametrize(("path", "counts"), [("a.md", True), ("a.png", True), ("a.AVIF", True), ("a.gif", False)])
def test_a_file_counts_by_its_name(path: str, counts: bool) -> None:
    assert is_counted(f"releases/{path}") is counts


def test_a_hash_tells_of_bytes_and_not_of_times(tmp_path: Path) -> None:
    (path,) = write(tmp_path, "releases/a.id.md")
    before = take_census(tmp_path, [path])
    os.utime(tmp_path / path, (1, 1))
    assert take_census(tmp_path, [path]) == before
    status = (tmp_path / path).stat()
    (tmp_path / path).write_text("releases/A.id.md", encoding="utf-8")
    os.utime(tmp_path / path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (tmp_path / path).stat().st_size == status.st_size
    assert take_census(tmp_path, [path]) != before


def test_what_cannot_be_read_has_no_hash(tmp_path: Path) -> None:
    assert take_census(tmp_path, ["releases/tidak-ada.id.md"]) == {"releases/tidak-ada.id.md": ""}


def test_work_may_come_back_in_any_order(tmp_path: Path) -> None:
    paths = write(tmp_path, *(f"releases/{number}.id.md" for number in range(CHUNK + 5)))

    def backwards(work: Callable[[Task], Result], tasks: Sequence[Task], /) -> Iterable[Result]:
        assert len(tasks) == 2
        return reversed([work(task) for task in tasks])

    assert list(take_census(tmp_path, paths, backwards).items()) == list(take_census(tmp_path, paths).items())


def test_stories_have_the_paths_of_their_translations() -> None:
    census = dict.fromkeys(["releases/a.en.md", "releases/a.id.md", "releases/a.png", "releases/b.md"], "")
    assert by_story(census) == {
        "releases/a": ["releases/a.en.md", "releases/a.id.md"],
        "releases/b.md": ["releases/b.md"],
    }


@pytest.mark.parametrize(("count", "expected"), [(0, []), (2, [2]), (4, [2, 2]), (5, [2, 2, 1])])
def test_chunks_hold_everything_once(count: int, expected: list[int]) -> None:
    cut = chunks(range(count), 2)
    assert [len(chunk) for chunk in cut] == expected
    assert [number for chunk in cut for number in chunk] == list(range(count))


def test_one_by_one_keeps_the_order() -> None:
    assert list(one_by_one(str, [3, 1, 2])) == ["3", "1", "2"]
