"""Git repositories made for a test."""

import os
import subprocess
from pathlib import Path


class Repository:
    """A repository that knows nothing of the machine's settings."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *command: str) -> str:
        settings = {"user.name": "Rina Sari", "user.email": "rina@contoh.example", "commit.gpgsign": "false"}
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        done = subprocess.run(
            ["git", *options, *command], cwd=self.folder, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    def start(self, branch: str = "main") -> None:
        self.git("init", "--quiet", f"--initial-branch={branch}")
        self.commit()

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Satu perubahan")
