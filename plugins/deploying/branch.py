"""A branch of a remote repository, worked on in a repository of its own that is thrown away.

The working repository stays as it is: nothing is checked out, no branch of it moves, no history of pages gets into it.
Only the last commits are fetched, and of them no contents of files, where the remote can leave these out.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from plugins.deploying.git_environment import outside_hooks
from plugins.deploying.refusals import (
    Busy,
    CutOff,
    DiskFull,
    MissingProgram,
    NoPermission,
    Unreachable,
    UnusableTarget,
    WrongHostKey,
)

TOKEN = "WARTA_GIT_TOKEN"  # noqa: S105 - the name of a variable
"""Environment variable with a token for a remote reached by https; where it is empty, git finds a way by itself."""
_HELPER = f'!f() {{ echo username=x-access-token; echo "password=${TOKEN}"; }}; f'
_SSH = "ssh -o BatchMode=yes -o StrictHostKeyChecking=yes -o ConnectTimeout=20 -o ServerAliveInterval=15"
_AUTHOR = {"NAME": "Warta", "EMAIL": "warta@localhost"}
_SIGNS = {
    Busy: ("[rejected]", "stale info", "fetch first", "non-fast-forward", "cannot lock ref", "failed to update ref"),
    WrongHostKey: ("host key verification failed", "host key is known"),
    DiskFull: ("no space left", "disk quota"),
    NoPermission: (
        "permission",
        "denied",
        "error: 401",
        "error: 403",
        "authentication failed",
        "could not read username",
        "remote rejected",
        "not allowed",
        "read-only file system",
    ),
    CutOff: ("hung up", "early eof", "broken pipe", "connection reset", "closed by remote"),
    Unreachable: (
        "could not resolve",
        "unable to access",
        "does not appear to be a git repository",
        "not found",
        "connection",
        "timed out",
        "no route",
        "could not read from remote",
    ),
}
"""What git says where something fails; the first that fits counts."""


class Branch(Struct, frozen=True):
    """A branch `name` of the repository at `url`, and the folder of a bare repository to work in."""

    folder: Path
    url: str
    name: str

    def fetch(self, count: int) -> str:
        """Fetch the last commits, of so many deployments; return the newest, "" where there is no such branch."""
        if not (self.folder / "HEAD").is_file():
            self._git("init", "--quiet", "--bare", ".")
            self._git("remote", "add", "origin", self.url)
        head, tip = f"refs/heads/{self.name}", f"refs/remotes/origin/{self.name}"
        if f"\t{head}\n" not in self._git("ls-remote", "origin", head):
            return ""
        depth, before = count, 0
        while True:
            few = (f"--depth={depth}", "--filter=blob:none")
            self._git("fetch", "--quiet", "--no-tags", "--no-auto-gc", *few, "origin", f"+{head}:{tip}")
            commits = self.commits(tip)
            is_all = len(commits) == before or not (self.folder / "shallow").is_file()
            if is_all or len({subject for _, subject in commits}) >= count:
                return self._git("rev-parse", tip).strip()
            depth, before = depth * 4, len(commits)  # many a commit tells of the same deployment anew

    def commits(self, tip: str) -> list[tuple[str, str]]:
        """Return what was fetched, newest first, each commit with the first line of its message."""
        told = self._git("log", "--first-parent", "--no-show-signature", "--format=%H %s", tip) if tip else ""
        return [(line.partition(" ")[0], line.partition(" ")[2]) for line in told.split("\n")[:-1]]

    def files(self, commit: str) -> dict[str, str]:
        """Return git's own hash of each file of a commit, by path."""
        lines = self._git("ls-tree", "-r", "-z", "--full-tree", commit).split("\0")
        pairs = (line.split("\t", 1) for line in lines if line)
        return {path: told.split()[2] for told, path in pairs}

    def content(self, blob: str) -> bytes:
        """Return a file by git's hash."""
        return self._run(("cat-file", "blob", blob))

    def imported(self, site: Path, cname: str) -> dict[str, str]:
        """Take in a folder as a site of pages; return git's hash of each file, by path."""
        options = ["--no-jekyll", "--no-history", "--branch", "imported", *(["--cname", cname] if cname else [])]
        command = [sys.executable, "-m", "ghp_import", *options, str(site.resolve())]
        done = subprocess.run(command, cwd=self.folder, env=_environment(), capture_output=True, check=False)  # noqa: S603
        if done.returncode:
            raise _failure(done.stderr.decode(errors="replace"))
        return self.files("imported")

    def written(self, content: bytes) -> str:
        """Take in a file; return git's hash."""
        return self._run(("hash-object", "-w", "--stdin"), content).decode().strip()

    def commit(self, files: Mapping[str, str], parents: Iterable[str], message: str, moment: str) -> str:
        """Make a commit of files by their hashes; `moment` is its date."""
        lines = "".join(f"100644 {blob}\t{path}\0" for path, blob in sorted(files.items()))
        self._git("read-tree", "--empty")
        self._run(("update-index", "-z", "--index-info"), lines.encode())
        tree = self._git("write-tree", "--missing-ok").strip()
        before = [word for parent in parents for word in ("-p", parent)]
        dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        return self._run(("commit-tree", tree, *before, "-m", message), more=dates).decode().strip()

    def push(self, commit: str, tip: str, replacing: bool) -> None:
        """Let the branch end with a commit; raise Busy where it no longer ends with `tip`.

        The remote moves a branch in one step, from the very commit that is named or not at all: that is the lock.
        """
        head = f"refs/heads/{self.name}"
        lease = [f"--force-with-lease={head}:{tip}"] if replacing else []
        self._git("push", "--quiet", "--no-verify", *lease, "origin", f"{commit}:{head}")

    def _git(self, *words: str) -> str:
        return self._run(words).decode(errors="replace")

    def _run(self, words: Iterable[str], given: bytes = b"", more: Mapping[str, str] | None = None) -> bytes:
        command = ["git", *_options(self.url), *words]
        environment = {**_environment(), **(more or {}), "GIT_DIR": str(self.folder)}
        try:
            done = subprocess.run(  # noqa: S603
                command, cwd=self.folder, env=environment, input=given, capture_output=True, check=False
            )
        except FileNotFoundError:
            raise MissingProgram("git") from None
        if done.returncode:
            raise _failure(done.stderr.decode(errors="replace"))
        return done.stdout


def url_of(repository: Path, remote: str) -> str:
    """Return the address to which a repository pushes for a remote; `remote` may be one itself.

    Where the token is set, user and password are left out of it: git would show these and not the token.
    """
    command = ["git", "remote", "get-url", "--push", remote]
    try:
        done = subprocess.run(  # noqa: S603
            command, cwd=repository, env=_environment(), capture_output=True, text=True, check=False
        )
    except FileNotFoundError as error:
        raise (UnusableTarget(repository) if not repository.is_dir() else MissingProgram("git")) from error
    url = done.stdout.strip() if done.returncode == 0 else remote
    is_path = "://" not in url and (":" not in url.partition("/")[0])
    if os.environ.get(TOKEN):
        url = re.sub(r"^https://[^/]*@", "https://", url)
    return str((repository / url).resolve()) if is_path else url


def _options(url: str) -> list[str]:
    """Return what git is told each time: patience with a slow network, and the token, for this very host only."""
    options = ["http.lowSpeedLimit=1000", "http.lowSpeedTime=60", "core.quotePath=false", "gc.auto=0"]
    if os.environ.get(TOKEN) and url.startswith("https://"):
        host = f"credential.https://{url.split('/')[2]}.helper"
        options += [f"{host}=", f"{host}={_HELPER}"]
    return [word for option in options for word in ("-c", option)]


def _environment() -> dict[str, str]:
    """Return an environment in which git knows no other repository, asks nothing and speaks English."""
    author = {f"GIT_{who}_{what}": word for who in ("AUTHOR", "COMMITTER") for what, word in _AUTHOR.items()}
    quiet = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "SSH_ASKPASS": ""}
    return {"GIT_SSH_COMMAND": _SSH, **author, **outside_hooks(), **quiet}


def _failure(told: str) -> Exception:
    """Return the error that git's words tell of, with the line that says most."""
    lines = [line.strip() for line in told.splitlines() if line.strip() and not line.startswith("hint:")]
    for kind, signs in _SIGNS.items():
        for sign in signs:
            for line in lines:
                if sign in line.lower():
                    return kind(line.removeprefix("fatal: ").removeprefix("error: "))
    return UnusableTarget("; ".join(lines[-2:]))
