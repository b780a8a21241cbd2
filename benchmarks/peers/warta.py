"""Warta itself, in a copy of its code, so that a measurement neither finds nor leaves anything in the work tree."""

import platform
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpus import Sample
from benchmarks.newsroom import remove_release, write_newsroom, write_release
from benchmarks.peers.house import House
from benchmarks.peers.peer import NOW, Command

HOUSE = Path(__file__).parents[2]
CODE = (
    "plugins",
    "theme",
    "pelicanconf.py",
    "publishconf.py",
    "tasks.py",
    "chores.py",
    "pyproject.toml",
    "requirements.txt",
)


class Warta:
    """`invoke build`, the whole check gate included."""

    name = "Warta"

    def __init__(self, work: Path) -> None:
        self._house = work / "warta"
        self._content = work / "newsroom"

    @property
    def output(self) -> Path:
        """The folder of the built site."""
        return self._house / "output"

    def version(self) -> str:
        """Return the version of Python it runs on; Warta's own is the commit of this repository."""
        return f"this commit, Python {platform.python_version()}"

    def lay_out(self, samples: Sequence[Sample], content: Path) -> None:
        """Copy the code and write the newsroom."""
        for name in CODE:
            source = HOUSE / name
            if source.is_dir():
                shutil.copytree(source, self._house / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                self._house.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, self._house)
        self._content.mkdir()
        write_newsroom(samples, content, self._content)

    def write(self, sample: Sample, samples: Sequence[Sample]) -> None:
        """Write the manuscripts of one release."""
        write_release(sample, samples, self._content)

    def remove(self, sample: Sample) -> None:
        """Remove the manuscripts of one release."""
        remove_release(sample, self._content)

    def forget(self) -> None:
        """Remove the output and the store."""
        for folder in (self.output, self._house / ".cache", self._content / ".cache", self._content.parent / ".cache"):
            shutil.rmtree(folder, ignore_errors=True)

    def command(self) -> Command:
        """Return what builds the site."""
        return self._task("build", "--output", str(self.output), "--now", NOW)

    def check_command(self) -> Command:
        """Return what checks the newsroom, with the store that building it has filled."""
        return self._task("check")

    def serve_command(self, port: int) -> Command:
        """Return what shows the site on this computer and builds it anew on every save."""
        return self._task("serve", "--port", str(port), "--output", str(self._house / ".cache/preview"))

    def page_of(self, sample: Sample) -> str:
        """Return the address of a release's page in its first language."""
        lang = sample.languages[0]
        return House(self._content).address(lang, sample.kind, sample.folder, f"{sample.stem}.html").rstrip("/")

    def _task(self, name: str, *options: str) -> Command:
        arguments = [sys.executable, "-m", "invoke", name, "--content", str(self._content), *options]
        # as on any machine where nobody has told Python to compile its modules anew each time
        return Command(arguments, self._house, {"PYTHONDONTWRITEBYTECODE": ""})
