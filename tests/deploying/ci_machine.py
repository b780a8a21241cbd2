"""A machine of CI: a clone of this repository in which the commands of recipes are run as a runner runs them."""

import os
import re
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

from msgspec import Struct

from tests.deploying.recipes import EXPRESSION, Command
from tests.newsroom import make_newsroom
from tests.publishing.repository import Repository
from tests.style.sources import ROOT, tracked

EXPRESSIONS = {
    "github.event.pull_request.number": "7",
    "vars.PREVIEW_URL || 'http://localhost:8000'": "http://localhost:8000",
    "secrets.WARTA_SSH_KEY": "",
    "secrets.AWS_ACCESS_KEY_ID": "",
    "secrets.AWS_SECRET_ACCESS_KEY": "",
    "secrets.WARTA_GIT_TOKEN": "",
}
"""What the expressions of the variables come to."""
OPTIONS = "github.event_name == 'schedule' && '--if-due' || ''"
OF_GITLAB = {
    "CI_PROJECT_ROOT_NAMESPACE": "humas",
    "CI_PAGES_DOMAIN": "halaman.example",
    "CI_PROJECT_NAME": "warta",
    "CI_PROJECT_PATH": "humas/warta",
    "CI_SERVER_HOST": "gitlab.example",
    "CI_DEFAULT_BRANCH": "main",
    "CI_COMMIT_BRANCH": "main",
    "CI_PIPELINE_SOURCE": "push",
    "CI_JOB_ID": "42",
    "CI_JOB_TOKEN": "tanda-uji",
    "OPTIONS": "",
}


class Machine(Struct, frozen=True, dict=True):
    """A machine of CI: a clone of this repository with a small newsroom, its forge, and a target to deploy to."""

    folder: Path
    port: int

    @property
    def clone(self) -> Path:
        return self.folder / "clone"

    @property
    def site(self) -> Path:
        return self.folder / "target" / "current"

    @property
    def output(self) -> Path:
        return self.clone / "output"

    def begin(self) -> None:
        """Leave what a job of CI begins with: the last commit, which the forge has too, and what the caches hold."""
        self.git("clean", "-xfdq", "-e", ".venv", "-e", ".cache")
        self.git("push", "--quiet", "--force", "origin", "HEAD:main")
        for path in (self.clone / "requirements.txt", self.clone / "requirements-dev.txt"):
            path.touch()  # as a checkout does

    def git(self, *words: str) -> str:
        return Repository(self.clone).git(*words)

    def run(self, command: Command, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a command as a runner does."""
        stated = {name: EXPRESSION.sub(partial(_value, more), text) for name, text in command.variables.items()}
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "MAKE", "WARTA_"))}
        quiet = {"GIT_CONFIG_GLOBAL": str(self.folder / "gitconfig"), "GIT_CONFIG_NOSYSTEM": "1"}
        path = {"PATH": f"{self.folder / 'stubs'}{os.pathsep}{os.environ['PATH']}"}
        stated |= {"SITE_URL": self.url} if "SITE_URL" in stated else {}
        environment = kept | quiet | path | OF_GITLAB | _expanded(stated) | more
        shell = ["bash", "-e", "-o", "pipefail", "-c", command.text]
        return subprocess.run(shell, cwd=self.clone, env=environment, capture_output=True, text=True, check=False)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def _value(more: dict[str, str], match: re.Match[str]) -> str:
    return more.get("OPTIONS", "") if match[1] == OPTIONS else EXPRESSIONS[match[1]]


def _expanded(variables: dict[str, str]) -> dict[str, str]:
    """Variables of a pipeline may name others."""
    return {
        name: re.sub(r"\$(\w+)", lambda match: OF_GITLAB.get(match[1], match[0]), text)
        for name, text in variables.items()
    }


def made(machine: Machine) -> Machine:
    """Copy what git knows of this repository, but for its content and tests, and make a forge of it."""
    for path in tracked():
        if not path.is_relative_to(ROOT / "content") and not path.is_relative_to(ROOT / "tests"):
            target = machine.clone / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    make_newsroom(machine.clone)
    told = f"{{kind: folder, path: {machine.folder / 'target'}, url: '{machine.url}'}}"
    (machine.clone / "deploy.yml").write_text(f"targets:\n  produksi: {told}\n", encoding="utf-8")
    _lend_environment(machine.clone / ".venv")
    _make_stubs(machine)
    Repository(machine.clone).start()
    machine.git("remote", "add", "origin", str(machine.folder / "forge.git"))
    machine.git("clone", "--quiet", "--bare", ".", str(machine.folder / "forge.git"))
    return machine


def _lend_environment(folder: Path) -> None:
    """Make a .venv that is this one, as if it had come from the cache: its marks are older than the requirements."""
    folder.mkdir()
    for path in Path(sys.prefix).iterdir():
        if path.name not in (".runtime", ".dev"):
            (folder / path.name).symlink_to(path)
    for mark, requirements in ((".runtime", "requirements.txt"), (".dev", "requirements-dev.txt")):
        shutil.copy(ROOT / requirements, folder / mark)
        os.utime(folder / mark, (0, 0))


def _make_stubs(machine: Machine) -> None:
    """Put programs that would need the network in front of the real ones, and lead the forge's address to a folder."""
    stub = machine.folder / "stubs/apt-get"
    stub.parent.mkdir()
    stub.write_text('#!/bin/sh\necho "apt-get $*"\n', encoding="utf-8")
    stub.chmod(0o755)
    address = "https://gitlab-ci-token:tanda-uji@gitlab.example/humas/warta.git"
    (machine.folder / "gitconfig").write_text(f'[url "{machine.folder}/forge.git"]\n\tinsteadOf = {address}\n')
