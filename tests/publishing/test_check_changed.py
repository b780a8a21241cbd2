"""A check of what changed tells of what differs from the main branch, and of what that affects."""

from pathlib import Path

import pytest

from plugins.publishing.changes import changed_paths
from plugins.publishing.obstacles import ObstacleError
from plugins.publishing.scope import affected_by
from tests.newsroom import library_in
from tests.publishing.checks import (
    BESIDE,
    BESIDE_TRANSLATED,
    FAULTY,
    ORIGINAL,
    TRANSLATION,
    Checker,
    checker,
    newsroom,
)
from tests.publishing.repository import Repository

ODD = ["releases/2026/08/a\nb.id.md", 'releases/2026/08/"kutip".id.md', "releases/2026/08/-x é.id.md"]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    newsroom(tmp_path, FAULTY)
    (tmp_path / ".gitignore").write_text(".cache/\n")
    repository = Repository(tmp_path)
    repository.start()
    return repository


@pytest.fixture
def check(repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Checker:
    return checker(repository.folder, monkeypatch, capsys)


def touch(root: Path, path: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    with (root / path).open("a", encoding="utf-8") as file:
        file.write("\nSatu baris lagi.\n")


def test_where_nothing_changed_nothing_is_told(check: Checker) -> None:
    assert check.concise(changed=True)[:2] == (0, "Files checked: 13; errors: 0; warnings: 0.\n")
    assert check.concise().code == 1


def test_committed_staged_unsaved_and_new_files_count(check: Checker, repository: Repository) -> None:
    repository.git("switch", "--quiet", "--create", "siaran")
    touch(check.root, ORIGINAL)
    repository.commit()
    touch(check.root, BESIDE)
    repository.git("add", "--all")
    touch(check.root, "pages/tentang.id.md")
    for path in ODD:
        touch(check.root, path)
    (check.root / TRANSLATION).unlink()
    touch(check.folder, "README.md")
    expected = {ORIGINAL, TRANSLATION, BESIDE, "pages/tentang.id.md", *ODD}
    assert changed_paths(check.root) == expected
    assert check.concise(changed=True).code == 1


def test_the_main_branch_going_on_changes_nothing_here(check: Checker, repository: Repository) -> None:
    repository.git("switch", "--quiet", "--create", "siaran")
    touch(check.root, ORIGINAL)
    repository.commit()
    repository.git("switch", "--quiet", "main")
    touch(check.root, BESIDE)
    repository.commit()
    assert changed_paths(check.root) == set()
    repository.git("switch", "--quiet", "siaran")
    assert changed_paths(check.root) == {ORIGINAL}


def test_origin_says_which_branch_is_the_main_one(repository: Repository, tmp_path: Path) -> None:
    repository.git("branch", "--move", "terbit")
    clone = Repository(tmp_path / "clone")
    repository.git("clone", "--quiet", f"file://{tmp_path}", str(clone.folder))
    clone.git("switch", "--quiet", "--create", "siaran")
    touch(clone.folder / "content", ORIGINAL)
    clone.commit()
    assert changed_paths(clone.folder / "content") == {ORIGINAL}


def test_a_changed_story_is_told_of_with_all_its_translations(check: Checker) -> None:
    touch(check.root, TRANSLATION)
    assert check.concise(changed=True).rules == ["unknown-province"]


def test_who_links_to_a_lost_release_is_told_of(check: Checker) -> None:
    (check.root / BESIDE).unlink()
    (check.root / BESIDE_TRANSLATED).unlink()
    assert check.concise(changed=True, select="broken-link").rules == ["broken-link"] * 2


def test_a_changed_register_affects_everything(check: Checker) -> None:
    touch(check.root, "pages/tentang.id.md")
    assert check.concise(changed=True).rules == []
    with (check.root / "registers/units.yml").open("a", encoding="utf-8") as file:
        file.write("# catatan\n")
    assert check.concise(changed=True).rules == ["unknown-province", "embargo-before-date"]


def test_named_and_changed_both_count(check: Checker) -> None:
    touch(check.root, BESIDE)  # to which the other links
    assert check.concise(changed=True).rules == ["unknown-province", "embargo-before-date"]
    assert check.concise(changed=True, paths=(f"content/{BESIDE}",)).rules == ["embargo-before-date"]


def test_what_is_affected(tmp_path: Path) -> None:
    library = library_in(newsroom(tmp_path))
    story = {BESIDE, BESIDE_TRANSLATED}
    linking = {ORIGINAL, TRANSLATION}
    affected = affected_by(frozenset({BESIDE_TRANSLATED}), library)
    assert affected is not None
    assert {path for path in affected if path.endswith(".md")} == story | linking
    of_a_picture = affected_by(frozenset({"releases/2026/08/bantuan.png"}), library)
    assert of_a_picture is not None
    assert {path for path in of_a_picture if path.endswith(".md")} == linking
    assert affected_by(frozenset({"site.yml"}), library) is None
    assert affected_by(frozenset({BESIDE}), None) is None


def test_what_git_tells_its_hooks_does_not_mislead(
    check: Checker, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(check.root, ORIGINAL)
    monkeypatch.setenv("GIT_DIR", str(check.folder / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", "elsewhere")
    assert changed_paths(check.root) == {ORIGINAL}


def refused(content: Path) -> str:
    with pytest.raises(ObstacleError) as refusal:
        changed_paths(content)
    return refusal.value.told("en")


def test_outside_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    root = newsroom(tmp_path)
    assert refused(root) == f"For --changed, the content must be kept in a git repository; {root} is not."


def test_without_a_main_branch(repository: Repository, tmp_path: Path) -> None:
    repository.git("branch", "--move", "lain")
    assert "must be a main branch" in refused(tmp_path / "content")


def test_without_a_common_ancestor(repository: Repository, tmp_path: Path) -> None:
    repository.git("switch", "--quiet", "--orphan", "lain")
    newsroom(tmp_path / "again").rename(tmp_path / "content")
    repository.commit()
    assert "this branch and main must have a common ancestor" in refused(tmp_path / "content")


def test_in_a_shallow_clone(repository: Repository, tmp_path: Path) -> None:
    repository.git("switch", "--quiet", "--create", "siaran")
    touch(tmp_path / "content", ORIGINAL)
    repository.commit()
    repository.git("switch", "--quiet", "main")
    clone = Repository(tmp_path / "clone")
    repository.git("clone", "--quiet", "--depth=1", "--no-single-branch", f"file://{tmp_path}", str(clone.folder))
    clone.git("switch", "--quiet", "siaran")
    assert "git fetch --unshallow" in refused(clone.folder / "content")


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = newsroom(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refused(root) == "For --changed, git must be installed; it was not found."


def test_a_refusal_is_one_line_and_exit_code_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    newsroom(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    code, out, err = checker(tmp_path, monkeypatch, capsys).concise(changed=True)
    assert (code, out) == (2, "")
    assert err == "For --changed, the content must be kept in a git repository; content is not.\n"
