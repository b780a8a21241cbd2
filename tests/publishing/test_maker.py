"""Other code, or another library, and everything is made anew."""

import ast
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions, version
from pathlib import Path

import pytest

from plugins.publishing import maker
from tests.built import ROOT
from tests.style.rooms import ROOMS
from tests.style.sources import tree

FILES = {
    "plugins/releases/a.py": "satu",
    "plugins/checks/rules/b.py": "dua",
    "plugins/diagnostics/c.py": "tiga",
    "plugins/outputs/d.py": "empat",
    "plugins/deploying/e.py": "tujuh",
    "pelicanconf.py": "lima",
    "tasks.py": "enam",
}


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A house of a few files."""
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    monkeypatch.setattr(maker, "HOUSE", tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def _worked_out_again() -> Iterator[None]:
    yield
    forget()


def forget() -> None:
    """Let go of what was worked out once and for all."""
    for known in (maker.maker_of_records, maker.maker_of_pages, maker.versions, maker.code_of):
        known.cache_clear()


def makers() -> tuple[str, str]:
    """What makes records and what makes pages, worked out anew."""
    forget()
    return maker.maker_of_records(), maker.maker_of_pages()


@pytest.mark.parametrize(
    ("path", "records", "pages"),
    [
        ("plugins/releases/a.py", True, True),
        ("plugins/checks/rules/b.py", True, True),
        ("plugins/diagnostics/c.py", True, True),
        ("plugins/outputs/d.py", False, True),
        ("plugins/deploying/e.py", False, False),
        ("pelicanconf.py", False, True),
        ("tasks.py", False, False),
    ],
)
def test_code_decides_what_it_makes(house: Path, path: str, records: bool, pages: bool) -> None:
    before = makers()
    (house / path).write_text("lain", encoding="utf-8")
    assert [now != then for now, then in zip(makers(), before, strict=True)] == [records, pages]


def test_a_module_that_comes_or_moves_counts_too(house: Path) -> None:
    first = makers()
    (house / "plugins/releases/a.py").rename(house / "plugins/releases/z.py")
    moved = makers()
    (house / "plugins/releases/y.py").touch()
    assert len({first, moved, makers()}) == 3


@pytest.mark.usefixtures("house")
def test_times_and_places_of_files_do_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = makers()
    moved = tmp_path.rename(tmp_path.with_name("elsewhere"))
    monkeypatch.setattr(maker, "HOUSE", moved)
    assert makers() == before


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize("name", maker.LIBRARIES)
def test_the_version_of_every_library_counts(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    before = makers()
    monkeypatch.setattr(maker, "version", lambda each: "0.0.1" if each == name else version(each))
    assert not set(makers()) & set(before)


def test_every_library_that_a_build_uses_counts_but_four() -> None:
    """Blinker hands signals on and watchfiles tells of saves; those that compress count for what is compressed."""
    imported = {
        module.partition(".")[0]
        for room in maker.BUILDING
        for path in (ROOT / "plugins" / room).rglob("*.py")
        for node in ast.walk(tree(path))
        for module in modules_of(node)
    }
    known = packages_distributions()
    libraries = {known[name][0].lower() for name in imported - sys.stdlib_module_names - {"plugins"}}
    assert libraries - set(maker.LIBRARIES) == {"blinker", "watchfiles", "brotli", "zstandard"}
    assert set(maker.LIBRARIES) - libraries == {"wordfreq"}  # its lists are read, it is not imported


def test_every_room_counts_that_checking_enters() -> None:
    assert set(maker.READING) == {"checks", *ROOMS["checks"]}


def test_every_room_counts_that_building_enters() -> None:
    assert set(maker.BUILDING) == {*maker.READING, "publishing", *ROOMS["publishing"]}


def modules_of(node: ast.AST) -> list[str]:
    """The modules that a statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def test_the_makers_of_this_house_are_known() -> None:
    assert maker.maker_of_records() != maker.maker_of_pages()
    assert maker.maker_of_records() == maker.maker_of_records()
