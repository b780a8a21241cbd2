"""A check of some files tells of these alone."""

from pathlib import Path

import pytest

from tests.publishing.checks import BESIDE, FAULTY, ORIGINAL, TRANSLATION, Checker, checker, newsroom

BOTH = ["unknown-province", "embargo-before-date"]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Checker:
    newsroom(tmp_path, FAULTY)
    return checker(tmp_path, monkeypatch, capsys)


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        ((f"content/{ORIGINAL}",), ["unknown-province"]),
        ((ORIGINAL,), ["unknown-province"]),
        ((f"./content/../content/{ORIGINAL}",), ["unknown-province"]),
        (("content/releases/2026/09/",), ["embargo-before-date"]),
        (("content",), BOTH),
        ((f"content/{ORIGINAL}", f"content/{BESIDE}"), BOTH),
        ((f"content/{TRANSLATION}",), []),
        (("content/site.yml", "content/releases/2026/08/bantuan.png"), []),
        ((), BOTH),
    ],
)
def test_only_what_was_named_is_shown(check: Checker, paths: tuple[str, ...], found: list[str]) -> None:
    answer = check.concise(paths=paths)
    assert answer.rules == found
    assert answer.code == ("unknown-province" in found)


@pytest.mark.parametrize(
    ("paths", "files"), [(("content/site.yml",), 1), (("content/pages", ORIGINAL), 3), (("content",), 13), ((), 13)]
)
def test_the_files_that_were_named_are_counted(check: Checker, paths: tuple[str, ...], files: int) -> None:
    assert f"Files checked: {files}; " in check.concise(paths=paths).out


def test_a_path_may_be_absolute_and_lead_through_a_link(check: Checker) -> None:
    (check.folder / "link").symlink_to(check.folder)
    for path in (check.root / ORIGINAL, check.folder / "link/content" / ORIGINAL):
        assert check.concise(paths=(str(path),)).rules == ["unknown-province"]


def test_a_name_that_only_begins_alike_is_another(check: Checker) -> None:
    (check.root / "releases/2026/0").mkdir()
    assert check.concise(paths=("content/releases/2026/0",)).rules == []


@pytest.mark.parametrize("path", ["content/releases/2026/07/tidak-ada.id.md", "gone", "a\nb"])
def test_a_path_that_is_not_there_is_refused(check: Checker, path: str) -> None:
    code, out, err = check.concise(paths=(path,))
    assert (code, out) == (2, "")
    assert err.startswith("The file or folder to check must be there; ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("path", [".", "elsewhere.md", "/", "content/.."])
def test_a_path_outside_the_content_is_refused(check: Checker, path: str) -> None:
    (check.folder / "elsewhere.md").write_text("")
    code, out, err = check.concise(paths=(path,))
    assert (code, out) == (2, "")
    assert err == f"What is checked must lie in the content folder, content; {path} does not.\n"
