"""Of which commit a site is built, and whether it is built from nothing else; git tells."""

import re
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from plugins.deploying.clock import is_ahead
from plugins.deploying.deployment import Deployment
from plugins.deploying.git_environment import outside_hooks
from plugins.deploying.refusals import MESSAGES, DeployError, MissingContent, MissingProgram, Refused

HOUSE = Path(__file__).parents[2]
CODE = tuple(HOUSE / name for name in ("plugins", "theme", "pelicanconf.py", "publishconf.py"))
"""What a site depends on beside its content."""
_NO_REPOSITORY = re.compile(r"not a git repository|bad revision|unknown revision|ambiguous argument")
MESSAGES |= {
    "git-failed": {
        "id": "git harus dapat membaca repositori; jawabannya: {found}. Perbaiki itu, lalu jalankan lagi.",
        "en": "git must be able to read the repository; it answers: {found}. Mend that and run again.",
    },
    "changed-meanwhile": {
        "id": "Isi tidak boleh berubah selama situs dibuat; yang berubah: {found}. Commit bila perlu, lalu jalankan"
        " lagi.",
        "en": "The content must not change while the site is built; what changed: {found}. Commit it if need be, and"
        " run again.",
    },
}


class Commit(Struct, frozen=True):
    """A commit: its full hash, and its moment in UTC."""

    hash: str
    moment: str


class Origin(Struct, frozen=True):
    """What a site is built of: a commit, and what in the work tree is not as committed."""

    commit: Commit
    unclean: tuple[str, ...]


def origin_of(content: Path, code: Sequence[Path] = CODE) -> Origin:
    """Return what a site of this content would be built of now."""
    return Origin(commit_of(content), tuple(unclean_in(content, code)))


def commit_of(content: Path) -> Commit:
    """Return the commit that the content folder stands at; raise Refused where there is none."""
    done = _ask(content, "show", "--no-patch", "--no-show-signature", "--format=%H %ct", "HEAD")
    if done.returncode and _NO_REPOSITORY.search(done.stderr):
        raise Refused("no-commit", content)
    digest, seconds = _told(done).split()
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
    done = _ask(folder, "status", "--porcelain", "--untracked-files=all", *options, "--", name)
    if done.returncode and _NO_REPOSITORY.search(done.stderr):
        return []  # code that was installed otherwise: its version says what it is
    return [line[3:].strip('"') for line in _told(done).splitlines()]


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
    if _descends(content, live.commit, new.commit):
        return True
    if _descends(content, new.commit, live.commit):
        return False
    return datetime.fromisoformat(new.committed) < datetime.fromisoformat(live.committed)


def _descends(content: Path, commit: str, ancestor: str) -> bool:
    return not _ask(content, "merge-base", "--is-ancestor", ancestor, commit).returncode


def _ask(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Ask git, in its own language."""
    command = ("git", "-c", "core.quotePath=false", *words)
    environment = {**outside_hooks(), "LC_ALL": "C", "LANGUAGE": ""}
    try:
        return subprocess.run(  # noqa: S603
            command, cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
    except (FileNotFoundError, NotADirectoryError):
        raise (MissingProgram("git") if folder.is_dir() else MissingContent(folder)) from None


def _told(done: subprocess.CompletedProcess[str]) -> str:
    """Return what git says; raise where it cannot, with its own words."""
    if done.returncode:
        raise DeployError("git-failed", " ".join(done.stderr.split()).removeprefix("fatal: "))
    return done.stdout
