"""Of which commit a site is built, and whether it is built from nothing else; git tells."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from plugins.deploying.clock import is_ahead
from plugins.deploying.deployment import Deployment
from plugins.deploying.git_environment import outside_hooks
from plugins.deploying.refusals import MissingContent, MissingProgram, Refused

HOUSE = Path(__file__).parents[2]
CODE = tuple(HOUSE / name for name in ("plugins", "theme", "pelicanconf.py", "publishconf.py"))
"""What a site depends on beside its content."""


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its full hash, and its moment in UTC."""

    hash: str
    moment: str


def commit_of(content: Path) -> Commit:
    """Return the commit that the content folder stands at; raise Refused where there is none."""
    told = _git(content, "show", "--no-patch", "--format=%H %ct", "HEAD")
    if told is None:
        raise Refused("no-commit", content)
    digest, seconds = told.split()
    return Commit(digest, datetime.fromtimestamp(int(seconds), UTC).isoformat())


def unclean_in(content: Path, code: Sequence[Path] = CODE) -> list[str]:
    """Return what is not as committed in the content, theme, code or settings.

    What git ignores in the content counts too, for a build would publish it.
    """
    unclean = [path for path in _status(content, "--ignored") if not Path(path).name.startswith(".")]
    for path in code:
        unclean += _status(path)
    return unclean


def _status(path: Path, *options: str) -> list[str]:
    """Return what is not as committed in a folder or file, by paths of its repository."""
    folder, name = (path, ".") if path.is_dir() else (path.parent, path.name)
    told = _git(folder, "status", "--porcelain", "--untracked-files=all", *options, "--", name)
    return [line[3:].strip('"') for line in (told or "").splitlines()]


def refuse_older(content: Path, live: Deployment | None, new: Deployment) -> None:
    """Raise Refused where readers would be taken back: to an older commit, or to an earlier moment.

    From a moment that has not come they must be taken back, for embargoes ended early there.
    """
    if live is None:
        return
    if live.commit != new.commit and is_older(content, new, live):
        raise Refused("older-commit", f"{live.name} ({live.commit[:7]}, {live.committed})")
    if datetime.fromisoformat(new.moment) < datetime.fromisoformat(live.moment) and not is_ahead(live.moment):
        raise Refused("older-moment", live.moment)


def is_older(content: Path, new: Deployment, live: Deployment) -> bool:
    """Say whether one commit is older than another: by descent, or by time where git does not know how they descend."""
    if _git(content, "merge-base", "--is-ancestor", new.commit, live.commit) is not None:
        return True
    if _git(content, "merge-base", "--is-ancestor", live.commit, new.commit) is not None:
        return False
    return datetime.fromisoformat(new.committed) < datetime.fromisoformat(live.committed)


def _git(folder: Path, *words: str) -> str | None:
    """Return what git says, None where it fails."""
    command = ("git", "-c", "core.quotePath=false", *words)
    try:
        done = subprocess.run(  # noqa: S603
            command, cwd=folder, env=outside_hooks(), capture_output=True, text=True, check=False
        )
    except (FileNotFoundError, NotADirectoryError):
        raise (MissingProgram("git") if folder.is_dir() else MissingContent(folder)) from None
    return done.stdout if done.returncode == 0 else None
