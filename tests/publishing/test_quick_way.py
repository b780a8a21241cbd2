"""The quick way out says that nothing changed only where that is so."""

from pathlib import Path
from typing import Any

import pytest

from plugins import publishing
from plugins.releases import Recollection, read_library
from plugins.releases.copies import read_copy
from tests.built import files_in
from tests.newsroom import make_newsroom

RELEASE = "releases/2026/08/bantuan-aceh.id.md"
PAGE = "siaran-pers/2026/08/bantuan-aceh.html"
OLD, NEW = "tiba di Aceh", "tiba juga di Aceh"
LATER = "2026-12-01T09:00+07:00"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_newsroom(tmp_path)


def rewrite(root: Path, old: str, new: str) -> None:
    text = (root / RELEASE).read_text(encoding="utf-8")
    assert old in text
    (root / RELEASE).write_text(text.replace(old, new), encoding="utf-8")


def build(root: Path, output: Path) -> int:
    return publishing.build(root, output, now=LATER, cache=root.parent / "cache", jobs=1)


def saved_while_reading(root: Path, patch: pytest.MonkeyPatch) -> None:
    """Save a release between its hashing and its reading."""

    def meddle(folder: Path, path: str, lang: str) -> Any:
        if path == RELEASE and OLD in (root / RELEASE).read_text(encoding="utf-8"):
            rewrite(root, OLD, NEW)
        return read_copy(folder, path, lang)

    patch.setattr("plugins.releases.stories.read_copy", meddle)


def test_a_save_during_a_build_that_is_taken_back_is_taken_back_on_the_site(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        saved_while_reading(root, patch)
        assert build(root, tmp_path / "site") == 0
    assert NEW in (tmp_path / "site" / PAGE).read_text(encoding="utf-8")
    rewrite(root, NEW, OLD)
    assert build(root, tmp_path / "site") == 0
    assert NEW not in (tmp_path / "site" / PAGE).read_text(encoding="utf-8")


def test_one_who_reads_again_and_again_forgets_what_was_saved_meanwhile(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recall = Recollection()
    with monkeypatch.context() as patch:
        saved_while_reading(root, patch)
        assert read_library(root, recall=recall).survey == ""
    rewrite(root, NEW, OLD)
    recall.forget([RELEASE])
    library = read_library(root, recall=recall).library
    assert library is not None and OLD in library.by_path[RELEASE].body.html


@pytest.mark.parametrize("place", ["pages/tautan.md", "releases/2026/08/tautan.png", "registers/tautan"])
def test_a_link_put_into_checked_content_is_found(root: Path, tmp_path: Path, place: str) -> None:
    assert build(root, tmp_path / "site") == 0
    assert publishing.check(root, cache=tmp_path / "cache") == 0
    before = files_in(tmp_path / "site")
    (root / place).symlink_to(tmp_path)
    assert publishing.check(root, cache=tmp_path / "cache") == 1
    assert build(root, tmp_path / "site") == 1
    assert files_in(tmp_path / "site") == before


def test_a_check_says_that_the_store_was_made_anew(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache/store.sqlite").write_bytes(b"no database at all" * 100)
    assert publishing.check(root, cache=tmp_path / "cache") == 0
    assert "simpanan dibuat ulang" in capsys.readouterr().err
    assert publishing.check(root, cache=tmp_path / "cache") == 0
    assert capsys.readouterr().err == ""
