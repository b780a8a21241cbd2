"""The site on this computer: built, shown, and built anew on every save."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from shutil import copytree
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from plugins.publishing.serve import serve
from tests.built import ROOT
from tests.deploying.ports import free_port
from tests.newsroom import NEWSROOMS

PATIENCE = 60
RELEASE = "releases/2024/05/bantuan-keluarga.id.md"
PAGE = "siaran-pers/2024/05/bantuan-keluarga.html"


def wait_for(met: Callable[[], bool], what: str, again: Callable[[], None] = lambda: None) -> None:
    """Wait until something is so; every second do `again` what may have come before anyone was watching."""
    end = time.monotonic() + PATIENCE
    for turn in count(1):
        if met():
            return
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.05)
        if turn % 20 == 0:
            again()


def test_a_port_in_use_is_named_with_advice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert serve(port, NEWSROOMS / "bilingual", tmp_path / "output") == 2
    assert f"{port}" in capsys.readouterr().err
    assert not (tmp_path / "output").exists()


class Preview:
    """`serve` running on a copy of the bilingual newsroom."""

    def __init__(self, folder: Path) -> None:
        self.content = copytree(NEWSROOMS / "bilingual", folder / "content")
        self.output = folder / "output"
        self.port = free_port()
        code = "import signal, sys; from pathlib import Path; from plugins.publishing.serve import serve; "
        code += "signal.signal(signal.SIGINT, signal.default_int_handler); "  # jobs in the background ignore Ctrl-C
        code += "sys.exit(serve(int(sys.argv[1]), Path('content'), Path('output')))"
        command = [sys.executable, "-c", code, str(self.port)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
        self.log = folder / "log.txt"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)

    def text(self, path: str = "") -> str:
        """The page at `path`; "" as long as nobody answers."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=5) as answer:
                return str(answer.read().decode())
        except (URLError, ConnectionError):
            return ""

    def save(self) -> None:
        """Save a release as it is."""
        (self.content / RELEASE).touch()

    def rewrite(self, old: str, new: str) -> None:
        release = self.content / RELEASE
        text = release.read_text(encoding="utf-8")
        assert old in text
        release.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    running = Preview(tmp_path)
    yield running
    running.process.kill()
    running.process.wait()


@pytest.mark.slow
def test_a_save_shows_on_the_page_and_a_faulty_one_leaves_it(preview: Preview) -> None:
    wait_for(lambda: "Bantuan untuk keluarga di dua provinsi" in preview.text(PAGE), "the first build")
    wait_for(lambda: "Ctrl-C" in preview.log.read_text(), "the line that says where it is")
    preview.rewrite("di dua provinsi", "di banyak provinsi")
    wait_for(lambda: "Bantuan untuk keluarga di banyak provinsi" in preview.text(PAGE), "a new build", preview.save)
    preview.rewrite("province: [gorontalo", "province: [gorontaro")
    wait_for(lambda: "gorontaro" in preview.log.read_text(), "the findings of a faulty save")
    assert "Bantuan untuk keluarga di banyak provinsi" in preview.text(PAGE)
    assert f'href="/{PAGE}"' in preview.text(), "addresses are those of this computer"
    preview.process.send_signal(signal.SIGINT)
    assert preview.process.wait(PATIENCE) == 0
