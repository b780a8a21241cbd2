"""Ruff has nothing to say: neither its rules nor its format."""

import subprocess
import sys

import pytest

from tests.style.sources import ROOT


@pytest.mark.parametrize("command", [["check", "--output-format=concise"], ["format", "--diff"]], ids=lambda c: c[0])
def test_ruff_is_content(command: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ruff", *command, "."], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.fail(f"{done.stdout}{done.stderr}\nMend with: invoke lint --fix", pytrace=False)
