"""Which files differ from the main branch, as git knows them."""

import os
import subprocess
from pathlib import Path

from plugins.publishing.obstacles import obstruct

_MAIN = (
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/heads/main",
    "refs/remotes/origin/master",
    "refs/heads/master",
)
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR")
"""What git tells its hooks of where they run, which is not where the content lies."""


def changed_paths(content: Path) -> frozenset[str]:
    """Return the files of a content folder that differ from where this branch left the main one, with forward slashes.

    What is not committed counts too, new files and removed ones. Raises ObstacleError where git cannot tell.
    """
    git = _Git(content)
    base = git.base()
    differing = git.names("diff", "--name-only", "--relative", "--no-renames", "--no-ext-diff", "-z", base, "--", ".")
    return frozenset(differing + git.names("ls-files", "--others", "--exclude-standard", "-z", "--", "."))


class _Git:
    """Asks git about a folder; nothing that a repository's configuration names is run for it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
        self._environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}

    def base(self) -> str:
        """Return the commit at which this branch left the main one."""
        if self._ask("rev-parse", "--is-inside-work-tree").stdout.strip() != b"true":
            obstruct("no-repository", self._folder)
        main = next((name for name in _MAIN if self._is_known(name)), "")
        if not main:
            obstruct("no-main-branch")
        base = self._ask("merge-base", "HEAD", main).stdout.decode().strip()
        if not base:
            shallow = self._ask("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
            obstruct("shallow-clone" if shallow else "no-merge-base", main.removeprefix("refs/").partition("/")[2])
        return base

    def names(self, *command: str) -> list[str]:
        """Return the file names that a command lists, each ended by a NUL."""
        done = self._ask(*command)
        if done.returncode:
            obstruct("git-failed", _first_line(done.stderr))
        return [os.fsdecode(name) for name in done.stdout.split(b"\0") if name]

    def _is_known(self, name: str) -> bool:
        return not self._ask("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").returncode

    def _ask(self, *command: str) -> "subprocess.CompletedProcess[bytes]":
        try:
            return subprocess.run(  # noqa: S603 - no word of it comes from a file
                ["git", "-c", "core.fsmonitor=false", "-C", str(self._folder), *command],  # noqa: S607
                capture_output=True,
                check=False,
                env=self._environment,
            )
        except OSError:
            obstruct("no-git")


def _first_line(error: bytes) -> str:
    lines = error.decode(errors="replace").splitlines()
    return lines[0] if lines else "?"
