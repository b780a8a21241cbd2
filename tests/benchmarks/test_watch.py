import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import watch
from benchmarks.measure import Failed
from benchmarks.peers.peer import Command
from benchmarks.watch import free_port, reload_times

SERVER = """
import sys, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

built, seen = "", ""

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if built or self.path == "/-/builds" else 404)
        self.end_headers()
        if self.path != "/-/builds":
            self.wfile.write(built.encode())
            return
        self.wfile.write(MESSAGE)
        told = built
        while True:
            self.wfile.write(b": still here\\\\n\\\\n")
            if told != built:
                told = built
                self.wfile.write(MESSAGE)
            time.sleep(0.02)

    def log_message(self, *arguments): pass

MESSAGE = sys.argv[2].encode().decode("unicode_escape").encode()
import threading
server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
while True:
    built = Path("manuscript").read_text()
    time.sleep(0.05)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sessions are not on Windows")


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "PAUSE", 0)


def saves(folder: Path, count: int) -> list[Callable[[], str]]:
    def save(turn: int) -> str:
        (folder / "manuscript").write_text(f"words {turn};")
        return f"words {turn};"

    return [lambda turn=turn: save(turn) for turn in range(count)]  # type: ignore[misc]


@pytest.mark.parametrize(
    "message", [r"data: 4\n\n", r'event: build\nid: 3\ndata: {\ndata: "a": 1}\n\n'], ids=["number", "json"]
)
def test_every_save_is_seen_whatever_the_message(tmp_path: Path, message: str) -> None:
    (tmp_path / "server.py").write_text(SERVER.replace("\\\\n", "\\n"))
    (tmp_path / "manuscript").write_text("before")
    port = free_port()
    command = Command([sys.executable, "server.py", str(port), message], tmp_path)
    times = list(reload_times(command, port, "/page.html", saves(tmp_path, 3)))
    assert len(times) == 3
    assert all(seconds > 0 for seconds in times)


def test_a_server_that_ends_is_told_with_its_words(tmp_path: Path) -> None:
    command = Command([sys.executable, "-c", "raise SystemExit('the reason')"], tmp_path)
    with pytest.raises(Failed, match="the reason"):
        list(reload_times(command, free_port(), "/page.html", saves(tmp_path, 1)))
