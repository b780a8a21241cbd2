"""The output folder is looked through from the beginning, and again where another build was there meanwhile."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.publishing.holdings import Holdings
from plugins.publishing.manifest import write_manifest
from plugins.publishing.outlook import Outlook


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_bytes(b"12")
    write_manifest(tmp_path, {"index.html": "a 2"})
    return tmp_path


def at_once(work: Callable[[], Holdings]) -> Callable[[], Holdings]:
    done = work()
    return lambda: done


def test_it_is_as_it_was_in_the_beginning(root: Path) -> None:
    outlook = Outlook(root, at_once)
    (root / "baru.html").write_bytes(b"1")
    assert outlook.holdings().sizes.keys() == {"index.html", ".warta.json"}
    assert outlook.holdings() is outlook.holdings()


def test_after_another_build_it_is_looked_through_again(root: Path) -> None:
    outlook = Outlook(root, at_once)
    (root / "baru.html").write_bytes(b"1")
    write_manifest(root, {"baru.html": "b 1"})
    assert outlook.holdings().sizes.keys() == {"index.html", "baru.html", ".warta.json"}


def test_what_another_build_is_at_is_looked_at_again(root: Path) -> None:
    (root / ".warta-stage").mkdir()
    outlook = Outlook(root, at_once)
    (root / ".warta-stage").rmdir()
    assert outlook.holdings().unfinished == []


def test_a_folder_that_is_not_ours_is_looked_through_when_it_is_asked_for(tmp_path: Path) -> None:
    outlook = Outlook(tmp_path / "output", lambda _: pytest.fail("too early"))
    (tmp_path / "output").mkdir()
    (tmp_path / "output/a.html").write_bytes(b"1")
    assert outlook.holdings().sizes == {"a.html": 1}
