"""Every rule's bad and good examples, with the findings exactly as printed."""

import errno
import os
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from plugins.checks import check
from plugins.releases import read_library
from tests.checks.examples import CASES, cases_of, changes_of
from tests.newsroom import make_newsroom, printed


class Case(NamedTuple):
    rule: str
    quality: str
    name: str
    example: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.rule}: {self.quality}: {self.name}"


def cases() -> list[Case]:
    return [
        Case(path.stem, quality, name, example)
        for path in sorted(CASES.iterdir())
        for quality, examples in cases_of(path.stem).items()
        for name, example in examples.items()
    ]


def deny(names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Make files and folders of these names refuse to open, to the administrator too, whom no permission stops."""
    scandir, read_bytes, system_open = os.scandir, Path.read_bytes, os.open

    def refuse(path: Path) -> None:
        if path.name in names:
            raise PermissionError(errno.EACCES, "Permission denied")

    def scan(path: Path) -> Any:
        refuse(Path(path))
        return scandir(path)

    def read(path: Path) -> bytes:
        refuse(path)
        return read_bytes(path)

    def open_file(path: Any, *flags: Any) -> int:
        refuse(Path(path))
        return system_open(path, *flags)

    monkeypatch.setattr(os, "open", open_file)
    monkeypatch.setattr(os, "scandir", scan)
    monkeypatch.setattr(Path, "read_bytes", read)


@pytest.mark.parametrize("case", cases(), ids=str)
def test_finds_exactly(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = {lang: case.example.get(lang, "") for lang in ("id", "en")}
    root = make_newsroom(tmp_path, changes_of(case.example))
    deny(case.example.get("denied", []), monkeypatch)
    findings = check(read_library(root), allowed=case.example.get("suppressed", False))
    monkeypatch.undo()
    assert {lang: printed(findings, lang) for lang in expected} == expected
    assert {finding.rule.name for finding in findings} == ({case.rule} if case.quality == "bad" else set())
