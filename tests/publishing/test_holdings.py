"""What is in an output folder, without a file being opened or a link followed."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugins.publishing.holdings import UNFINISHED, folders_of, look_into


def test_files_have_their_sizes_and_folders_are_known(tmp_path: Path) -> None:
    (tmp_path / "en/a").mkdir(parents=True)
    (tmp_path / "kosong").mkdir()
    (tmp_path / "index.html").write_bytes(b"12345")
    (tmp_path / "en/a/ü b.html").write_bytes(b"")
    held = look_into(tmp_path)
    assert held.sizes == {"index.html": 5, "en/a/ü b.html": 0}
    assert held.folders == {"en", "en/a", "kosong"}
    assert (held.links, held.unfinished) == (set(), [])


def test_links_are_not_followed(tmp_path: Path) -> None:
    root, outside = tmp_path / "output", tmp_path / "luar"
    root.mkdir()
    outside.mkdir()
    (outside / "rahasia.txt").write_text("rahasia")
    (root / "folder").symlink_to(outside)
    (root / "file").symlink_to(outside / "rahasia.txt")
    (root / "nowhere").symlink_to("tidak-ada")
    (root / "round").symlink_to(".")
    held = look_into(root)
    assert held.links == {"folder", "file", "nowhere", "round"}
    assert (held.sizes, held.folders) == ({}, set())


def test_what_is_unfinished_is_not_looked_into(tmp_path: Path) -> None:
    (tmp_path / f"{UNFINISHED}abc/dalam").mkdir(parents=True)
    (tmp_path / "en").mkdir()
    (tmp_path / f"en/{UNFINISHED}def").touch()
    held = look_into(tmp_path)
    assert sorted(held.unfinished) == [f"{UNFINISHED}abc", f"en/{UNFINISHED}def"]
    assert (held.sizes, held.folders) == ({}, {"en"})


def test_what_another_build_takes_away_meanwhile_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in ("a.html", "a.html.br", "lama/b.html", "menjadi-berkas/c.html", "tetap/d.html"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(b"1")
    listed = os.scandir

    @contextmanager
    def slowly(folder: str) -> Iterator[Iterator[os.DirEntry[str]]]:
        """List the first folder, and let the other build go on before any of its files is looked at."""
        monkeypatch.undo()
        with listed(folder) as entries:
            there = list(entries)
        (tmp_path / "a.html.br").unlink()
        shutil.rmtree(tmp_path / "lama")
        shutil.rmtree(tmp_path / "menjadi-berkas")
        (tmp_path / "menjadi-berkas").touch()
        yield iter(there)

    monkeypatch.setattr(os, "scandir", slowly)
    assert look_into(tmp_path).sizes == {"a.html": 1, "tetap/d.html": 1}


def test_the_folders_of_a_path_come_innermost_first() -> None:
    assert list(folders_of("a/b/c.html")) == ["a/b", "a"]
    assert list(folders_of("c.html")) == []
