"""What a build is told and cannot do is refused in plain words, before anything is written."""

from pathlib import Path

import pytest

from plugins import publishing
from plugins.publishing.refusals import MESSAGES
from tests.built import NOW, build, files_in
from tests.newsroom import NEWSROOMS

CONTENT = NEWSROOMS / "bilingual"


def refused(capsys: pytest.CaptureFixture[str], code: int) -> str:
    assert code == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1, "one line says it"
    return error


def test_every_refusal_is_told_in_both_languages() -> None:
    for name, message in MESSAGES.items():
        assert set(message) == {"id", "en"}, name
        assert "{found" in message["id"] or name in ("no-checks", "lost-worker")


@pytest.mark.parametrize("now", ["besok", "2026-13-01", "9", "2026-11-21T25:00"])
def test_an_unreadable_moment(capsys: pytest.CaptureFixture[str], tmp_path: Path, now: str) -> None:
    assert now in refused(capsys, build(CONTENT, tmp_path / "out", now=now))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "url", ["example.org/news", "javascript:alert(1)", "https://", "https://a b", 'https://a"b', "https://a/?q", "//a"]
)
def test_an_address_no_page_could_link_to(capsys: pytest.CaptureFixture[str], tmp_path: Path, url: str) -> None:
    code = build(CONTENT, tmp_path / "out", site_url=url, now=NOW, lang="en")
    assert "must begin with https://" in refused(capsys, code)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("place", [".", "releases", "..", "pages/out"])
def test_an_output_folder_that_meets_the_content(
    capsys: pytest.CaptureFixture[str], newsroom: Path, place: str
) -> None:
    before = files_in(newsroom)
    assert "isi" in refused(capsys, publishing.build(newsroom, newsroom / place, now=NOW))
    assert files_in(newsroom) == before


def test_an_output_folder_that_is_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "out").write_text("milik orang")
    assert "out" in refused(capsys, build(CONTENT, tmp_path / "out", now=NOW))
    assert (tmp_path / "out").read_text() == "milik orang"


def test_an_output_folder_of_which_nothing_is_known(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("milik orang")
    assert str(tmp_path) in refused(capsys, build(CONTENT, tmp_path, now=NOW))
    assert files_in(tmp_path) == {"surat.txt": b"milik orang"}


def test_content_that_is_not_there(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert publishing.build(tmp_path / "nowhere", tmp_path / "out", now=NOW) == 1
    assert "missing-file" in capsys.readouterr().out
