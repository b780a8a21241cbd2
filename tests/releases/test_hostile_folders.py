"""Folders that are broken, or meant to break: each ends in findings, never in an exception."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from plugins.checks import check
from plugins.releases import read_library
from tests.newsroom import NEWSROOMS, make_newsroom
from tests.releases.conftest import names_in

RELEASE = NEWSROOMS / "small/releases/2026/08/bantuan-aceh.id.md"


def test_a_folder_named_like_a_release(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path)
    (root / "releases/2026/08/x.id.md").mkdir()
    assert names_in(root) == []
    (root / "releases/2026/08/x.id.md/y.id.md").write_text(RELEASE.read_text(encoding="utf-8"), encoding="utf-8")
    assert "bad-slug" in names_in(root)


def test_a_folder_where_a_register_belongs(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path, {"remove": ["registers/units.yml", "site.yml"]})
    (root / "registers/units.yml").mkdir()
    (root / "site.yml").symlink_to("/dev/zero")
    assert names_in(root) == ["missing-file", "symbolic-link", "missing-file"]


@pytest.fixture
def abyss(tmp_path: Path) -> Iterator[Path]:
    """A newsroom of 1,100 folders in one another, taken away again: pytest could not, since rmtree calls itself."""
    root = make_newsroom(tmp_path)
    above = os.open(root / "releases", os.O_RDONLY)
    for _ in range(1100):
        os.mkdir("a", dir_fd=above)
        below = os.open("a", os.O_RDONLY, dir_fd=above)
        os.close(above)
        above = below
    os.close(above)
    yield root
    folder = root / "releases/a"
    while folder.is_dir():
        inner = folder / "a"
        if inner.is_dir():
            inner = inner.rename(root / "releases/b")
        folder.rmdir()
        if not inner.is_dir():
            break
        inner.rename(folder)


def test_more_folders_in_folders_than_python_goes_deep(abyss: Path) -> None:
    assert names_in(abyss) == ["deep-folder"]


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError("rusak")])
def test_a_content_folder_that_cannot_be_opened(
    error: OSError, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise error

    root = make_newsroom(tmp_path)
    monkeypatch.setattr(os, "scandir", refuse)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    monkeypatch.setattr(Path, "is_file", refuse)
    reading = read_library(root)
    monkeypatch.undo()
    assert {problem.name for problem in reading.problems} == {"unreadable-file"}
    assert check(reading)


def test_a_content_folder_that_the_system_hides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    root = make_newsroom(tmp_path)
    monkeypatch.setattr(Path, "is_dir", refuse)
    reading = read_library(root)
    monkeypatch.undo()
    assert [problem.name for problem in reading.problems] == ["missing-file"]
