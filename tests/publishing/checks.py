"""A newsroom to check, and what is printed of it."""

from pathlib import Path
from typing import NamedTuple

import pytest

from plugins import publishing
from plugins.publishing import Wanted
from tests.newsroom import Changes, make_newsroom

ORIGINAL = "releases/2026/08/bantuan-aceh.id.md"
TRANSLATION = "releases/2026/08/bantuan-aceh.en.md"
BESIDE = "releases/2026/09/beras-aceh.id.md"
BESIDE_TRANSLATED = "releases/2026/09/beras-aceh.en.md"
FAULTY: Changes = {
    "change": {
        ORIGINAL: {"province: aceh": "province: gondor"},
        BESIDE: {"verdict:": "embargo: 2026-01-01\nverdict:"},
    }
}
"""An error in one release, a warning in another."""


class Answer(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def rules(self) -> list[str]:
        """The names of the rules that found something, as the concise form lists them."""
        return [line.split(": ")[1].split()[2] for line in self.out.splitlines() if ": " in line and " W" in line]


class Checker:
    """Checks a newsroom that lies where `content` does in a project: in the working folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.root, self._capsys = folder, folder / "content", capsys

    def __call__(self, wanted: Wanted | None = None, lang: str = "en") -> Answer:
        self._capsys.readouterr()
        code = publishing.check(Path("content"), lang, jobs=1, wanted=wanted)
        printed = self._capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    def concise(self, **wanted: object) -> Answer:
        return self(Wanted(form="concise", **wanted))  # type: ignore[arg-type] # as the test says


def checker(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Checker:
    monkeypatch.chdir(folder)
    return Checker(folder, capsys)


def newsroom(folder: Path, changes: Changes | None = None) -> Path:
    return make_newsroom(folder, changes)
