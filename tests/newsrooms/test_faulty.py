"""A newsroom in which everything that can go wrong has gone wrong, and what its writers are told.

With REWRITE_EXPECTED=1 in the environment the expected texts are written anew, to be read in the diff.
"""

import os
import shutil
from pathlib import Path

import pytest

from plugins.checks import check
from plugins.diagnostics import closing_line
from plugins.releases import read_library
from tests.newsroom import NEWSROOMS, draw, printed


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """The newsroom with what git does not keep everywhere: a picture, a symbolic link, a file that is not UTF-8."""
    root = tmp_path / "content"
    shutil.copytree(NEWSROOMS / "faulty", root)
    draw(root / "releases/2019/08/bantuan.png", 40, 30)
    draw(tmp_path / "rahasia/kunci.png", 40, 30)
    (root / "releases/2019/08/kunci.png").symlink_to(tmp_path / "rahasia/kunci.png")
    (root / "releases/2019/08/windows.id.md").write_bytes(b"---\ntitle: Caf\xe9\n---\nIsi.\n")
    return root


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_fault_is_explained(faulty: Path, lang: str) -> None:
    reading = read_library(faulty)
    findings = check(reading)
    told = f"{printed(findings, lang)}{closing_line(findings, reading.files, lang)}\n"
    expected = NEWSROOMS / f"faulty.{lang}.txt"
    if os.environ.get("REWRITE_EXPECTED"):
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")
