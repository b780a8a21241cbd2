"""Which commit a site is built of, and which of two is older."""

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.deploying.deployment import Deployment
from plugins.deploying.refusals import Refused
from plugins.deploying.source import CODE, commit_of, refuse_older, refuse_unclean
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


def test_what_is_not_committed(repository: Repository) -> None:
    content = repository.folder / "content"
    refuse_unclean(content, ())
    (repository.folder / "deploy.yml").touch()
    (content / "baru é.md").touch()
    (content / "site.yml").write_text("name: Lain\n")
    with pytest.raises(Refused, match="what differs: content/site") as caught:
        refuse_unclean(content, ())
    assert "baru é.md" in caught.value.found
    repository.commit()
    refuse_unclean(content, ())


def test_what_git_ignores_would_be_published_too(repository: Repository) -> None:
    content = repository.folder / "content"
    (content / ".DS_Store.bak").touch()
    refuse_unclean(content, ())
    (content / "a.bak").touch()
    with pytest.raises(Refused, match="what differs: content/a"):
        refuse_unclean(content, ())


def test_code_and_theme_must_be_committed_too(repository: Repository) -> None:
    content = repository.folder / "content"
    theme, settings = repository.folder / "theme", repository.folder / "pelicanconf.py"
    repository.git("config", "core.excludesFile", "/dev/null")
    (repository.folder / ".gitignore").unlink()
    theme.mkdir()
    (theme / "page.html").touch()
    settings.touch()
    repository.commit()
    refuse_unclean(content, (theme, settings))
    settings.write_text("A = 1\n")
    with pytest.raises(Refused, match="what differs: pelicanconf"):
        refuse_unclean(content, (theme, settings))
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
