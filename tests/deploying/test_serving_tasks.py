"""The tasks themselves: `invoke server-config` and `invoke verify`."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.built import ROOT
from tests.deploying.ports import free_port
from tests.newsroom import NEWSROOMS

CONTENT = f"--content={NEWSROOMS / 'bilingual'}"


def invoke(folder: Path, *words: str, content: str = CONTENT) -> subprocess.CompletedProcess[str]:
    """Run a task with a store of its own."""
    command = [sys.executable, "-m", "invoke", *words, content, f"--cache={folder}"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("program", "words"), [("nginx", "server_name contoh.example;"), ("caddy", "https://contoh.example {")]
)
def test_a_configuration_goes_to_standard_output(tmp_path: Path, program: str, words: str) -> None:
    done = invoke(tmp_path, "server-config", program)
    assert done.returncode == 0, done.stderr
    assert words in done.stdout
    assert "/lama/bantuan.html" in done.stdout


def test_nobody_answers(tmp_path: Path) -> None:
    done = invoke(tmp_path, "verify", f"http://127.0.0.1:{free_port()}", "--all")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Situs harus dapat dihubungi" in done.stderr


@pytest.mark.parametrize("words", [("verify", "http://127.0.0.1:9"), ("server-config", "nginx")])
def test_content_with_errors_tells_neither_embargoes_nor_redirects(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = invoke(tmp_path, *words, content=f"--content={NEWSROOMS / 'faulty'}")
    assert (done.returncode, done.stdout) == (1, "")
    assert "galat" in done.stderr
