"""Which commit a site is built of, and which of two is older."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from plugins.deploying.deployment import Deployment
from plugins.deploying.refusals import DeployError, Refused
from plugins.deploying.source import CODE, commit_of, refuse_older, unclean_in
from tests.deploying.deployer import make_content
from tests.publishing.repository import Repository

NEW = Deployment({}, {}, "", "", "2026-11-22T01:00:00+00:00", {}, "000002-1234567")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return make_content(tmp_path)


def of(repository: Repository, moment: str = NEW.moment) -> Deployment:
    """A deployment of the commit at which a repository stands."""
    commit = commit_of(repository.folder / "content")
    return replace(NEW, commit=commit.hash, committed=commit.moment, moment=moment)


def test_a_commit(repository: Repository) -> None:
    commit = commit_of(repository.folder / "content")
    assert commit.hash == repository.git("rev-parse", "HEAD").strip()
    assert commit.moment.endswith("+00:00")


def test_no_repository(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="must lie in a git repository with a commit"):
        commit_of(tmp_path)


def test_a_repository_that_git_does_not_read(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """That of another account, say; nothing counts as committed then."""
    content = repository.folder / "content"
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("LANG", "id_ID.UTF-8")
    for asked in (lambda: commit_of(content), lambda: unclean_in(content, ())):
        with pytest.raises(DeployError, match=r"must be able to read the repository; .*safe\.directory") as no:
            asked()
        assert no.value.code == 2


def test_code_outside_any_repository_is_as_it_was_installed(repository: Repository) -> None:
    assert unclean_in(repository.folder / "content", [Path("/")]) == []


@pytest.mark.parametrize("name", ["nope", "a file"])
def test_no_content(repository: Repository, name: str) -> None:
    (repository.folder / "a file").touch()
    with pytest.raises(DeployError, match=f"must be a content folder; .*{name} was not found") as caught:
        commit_of(repository.folder / name)
    assert caught.value.code == 2


def test_a_hook_of_another_repository_does_not_mislead(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = make_content(tmp_path / "other")
    other.commit()
    before, content = of(repository), repository.folder / "content"
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.folder))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.folder / ".git" / "index"))
    assert of(repository) == before
    assert unclean_in(content, ()) == []
    (content / "site.yml").write_text("name: Lain\n")
    assert unclean_in(content, ()) == ["content/site.yml"]


def test_what_is_not_committed(repository: Repository) -> None:
    content = repository.folder / "content"
    assert unclean_in(content, ()) == []
    (repository.folder / "deploy.yml").touch()
    (content / "baru é.md").touch()
    (content / "site.yml").write_text("name: Lain\n")
    assert set(unclean_in(content, ())) == {"content/baru é.md", "content/site.yml"}
    repository.commit()
    assert unclean_in(content, ()) == []


def test_what_git_ignores_would_be_published_too(repository: Repository) -> None:
    content = repository.folder / "content"
    (content / ".DS_Store.bak").touch()
    assert unclean_in(content, ()) == []
    (content / "a.bak").touch()
    assert unclean_in(content, ()) == ["content/a.bak"]


def test_code_and_theme_must_be_committed_too(repository: Repository) -> None:
    content = repository.folder / "content"
    theme, settings = repository.folder / "theme", repository.folder / "pelicanconf.py"
    repository.git("config", "core.excludesFile", "/dev/null")
    (repository.folder / ".gitignore").unlink()
    theme.mkdir()
    (theme / "page.html").touch()
    settings.touch()
    repository.commit()
    assert unclean_in(content, (theme, settings)) == []
    settings.write_text("A = 1\n")
    assert unclean_in(content, (theme, settings)) == ["pelicanconf.py"]
    assert [path.name for path in CODE if not path.exists()] == []


def test_descent_counts_not_time(repository: Repository) -> None:
    content = repository.folder / "content"
    first = of(repository)
    repository.commit()
    second = replace(of(repository), committed="2000-01-01T00:00:00+00:00")
    refuse_older(content, None, first)
    refuse_older(content, first, second)
    refuse_older(content, first, first)
    with pytest.raises(Refused, match=r"must be newer than what is live; live is 000002-1234567"):
        refuse_older(content, second, first)


@pytest.mark.parametrize(("live", "older"), [("2000-01-01T00:00:00+00:00", False), ("2900-01-01T00:00:00+00:00", True)])
def test_time_counts_where_git_does_not_know_the_live_commit(repository: Repository, live: str, older: bool) -> None:
    unknown = replace(NEW, commit="0123" * 10, committed=live)
    try:
        refuse_older(repository.folder / "content", unknown, of(repository))
    except Refused as refusal:
        assert older
        assert refusal.name == "older-commit"
    else:
        assert not older


def test_nobody_is_taken_back_in_time(repository: Repository) -> None:
    """With a clock that is an hour slow, a newer commit too would take back what has come out since."""
    content, live = repository.folder / "content", of(repository)
    repository.commit()
    for new in (live, of(repository)):
        refuse_older(content, live, new)
        with pytest.raises(Refused, match="as of a moment no earlier than that of the live one"):
            refuse_older(content, live, replace(new, moment="2026-11-22T00:59:59+00:00"))
    refuse_older(content, live, replace(live, moment="2026-11-22T08:00:00+07:00"))
