"""Clones as recipes make them: every commit, but of files only those of today: enough history for a deploy."""

import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from plugins.deploying.deployment import Deployment
from plugins.deploying.source import commit_of, is_older, unclean_in
from tests.deploying.recipes import FILTER
from tests.publishing.repository import Repository

COMMITS = 5
MOMENT = "2026-01-01T00:00:00+00:00"


@pytest.fixture
def forge(tmp_path: Path) -> Repository:
    """A forge with some commits, which takes filters as those of today do."""
    work = Repository(tmp_path / "work")
    photo = work.folder / "content/foto.bin"
    photo.parent.mkdir(parents=True)
    photo.write_bytes(b"0")
    work.start()
    for number in range(1, COMMITS):
        photo.write_bytes(str(number).encode())
        work.commit()
    work.git("clone", "--quiet", "--bare", ".", str(tmp_path / "forge.git"))
    forge = Repository(tmp_path / "forge.git")
    forge.git("config", "uploadpack.allowFilter", "true")
    forge.git("config", "uploadpack.allowAnySHA1InWant", "true")
    return forge


def deployments(forge: Repository) -> list[Deployment]:
    """A deployment of each commit, the oldest first, all of one moment."""
    hashes = forge.git("rev-list", "--reverse", "main").split()
    return [Deployment({}, {}, commit, MOMENT, MOMENT, {}, f"{at:06}-{commit[:7]}") for at, commit in enumerate(hashes)]


def test_a_clone_without_older_files_tells_which_commit_is_older(forge: Repository, tmp_path: Path) -> None:
    clone = Repository(tmp_path / "clone")
    Repository(tmp_path).git("clone", "--quiet", f"--filter={FILTER}", f"file://{forge.folder}", str(clone.folder))
    clone.git("remote", "set-url", "origin", "file:///nonexistent")  # as if the token were gone
    content, every = clone.folder / "content", deployments(forge)
    with pytest.raises(subprocess.CalledProcessError):
        clone.git("cat-file", "-p", f"{every[0].commit}:content/foto.bin")
    assert commit_of(content).hash == every[-1].commit
    assert unclean_in(content, (content,)) == []
    assert [is_older(content, each, every[-1]) for each in every[:-1]] == [True] * (COMMITS - 1)
    assert [is_older(content, every[-1], each) for each in every[:-1]] == [False] * (COMMITS - 1)


@pytest.mark.parametrize(("live", "older"), [("2000-01-01T00:00:00+00:00", False), ("2900-01-01T00:00:00+00:00", True)])
def test_time_counts_there_too_where_git_does_not_know_the_live_commit(
    forge: Repository, tmp_path: Path, live: str, older: bool
) -> None:
    clone = tmp_path / "clone"
    Repository(tmp_path).git("clone", "--quiet", f"--filter={FILTER}", f"file://{forge.folder}", str(clone))
    new = deployments(forge)[-1]
    unknown = replace(new, commit="0123" * 10, committed=live)
    assert is_older(clone, new, unknown) == older
