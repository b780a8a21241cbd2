"""The preview: pages with a reload script, the site's own 404 pages, for this computer alone."""

import json
import socket
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from plugins.publishing import preview_server
from plugins.publishing.preview_server import EVENTS, SCRIPT, STYLE, Build, Builds, handler_for

SECRET = "<body>must stay outside</body>"


@pytest.fixture
def builds() -> Builds:
    return Builds()


@pytest.fixture
def port(tmp_path: Path, builds: Builds, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A server for a small site; beside its folder lies what it must not show."""
    monkeypatch.setattr(preview_server, "WAIT", 0.2)
    monkeypatch.chdir(tmp_path)
    root = Path("output")  # as the task gives it
    pages = {"index.html": "front", "404.html": "tidak ada", "en/index.html": "english", "en/404.html": "not there"}
    for path, words in pages.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(f"<html><head></head><body>{words}</body></html>", encoding="utf-8")
    (root / "assets").mkdir()
    (root / "assets/warta.css").write_text("body { margin: 0 }", encoding="utf-8")
    (tmp_path / "secret.html").write_text(SECRET, encoding="utf-8")
    (tmp_path / "404.html").write_text(SECRET, encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), handler_for(root, builds)) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield server.server_port
        builds.tell(Build())
        server.shutdown()
        thread.join()


def ask(port: int, path: str, method: str = "GET", host: str = "localhost") -> tuple[HTTPResponse, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    connection.putrequest(method, path, skip_host=True)
    if host:
        connection.putheader("Host", host)
    connection.endheaders()
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    return response, text


@pytest.mark.parametrize(
    ("path", "words"), [("/", "front"), ("/index.html", "front"), ("/en/", "english"), ("/?q=1", "front")]
)
def test_pages_come_with_the_preview_s_style_and_script(port: int, path: str, words: str) -> None:
    response, text = ask(port, path)
    assert response.status == 200
    ours = f'<link rel="stylesheet" href="{STYLE}"><script src="{SCRIPT}" defer></script>'
    assert text == f"<html><head>{ours}</head><body>{words}</body></html>"
    assert response.headers["Content-Length"] == str(len(text))
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"


def test_the_files_of_the_site_have_no_script(port: int, tmp_path: Path) -> None:
    ask(port, "/")
    assert "script" not in (tmp_path / "output/index.html").read_text(encoding="utf-8")


def test_other_files_come_as_they_are(port: int) -> None:
    response, text = ask(port, "/assets/warta.css")
    assert (response.status, text) == (200, "body { margin: 0 }")
    assert response.headers["Content-Type"] == "text/css"


def test_pages_live_under_the_policy_of_the_real_site(port: int) -> None:
    response, _ = ask(port, "/")
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/lain.html", "tidak ada"),
        ("/en/lain.html", "not there"),
        ("/en/a/b/", "not there"),
        ("/fr/x", "tidak ada"),
        ("/assets/", "tidak ada"),
    ],
)
def test_addresses_that_lead_nowhere_get_the_page_of_their_language(port: int, path: str, words: str) -> None:
    response, text = ask(port, path)
    assert response.status == 404
    assert words in text and SCRIPT in text


def test_a_folder_without_its_slash_is_sent_on(port: int) -> None:
    response, _ = ask(port, "/en")
    assert (response.status, response.headers["Location"]) == (301, "/en/")


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example:8000", "", "127.0.0.1.evil.example", "[::1]"])
def test_who_asks_for_another_host_is_refused(port: int, host: str, method: str) -> None:
    response, text = ask(port, "/", method, host)
    assert response.status == 421
    assert "front" not in text


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1", "127.0.0.1:1"])
def test_this_computer_is_answered(port: int, host: str) -> None:
    assert ask(port, "/", host=host)[0].status == 200
    head, nothing = ask(port, "/", "HEAD", host)
    assert (head.status, nothing) == (200, "")


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/en/%2e%2e/%2e%2e/secret.html",
        "/..%2fsecret.html",
        "//../secret.html",
        "/..",
        "/../",
        "/../x",
        "/%2e%2e%5csecret.html",
        "/..\\secret.html",
        "/en/../../secret.html",
        "/%00",
        "/secret.html",
    ],
)
def test_no_path_leads_out_of_the_folder(port: int, path: str) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=5) as raw:
        raw.sendall(f"GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n".encode())
        answer = b"".join(iter(lambda: raw.recv(65536), b"")).decode()
    assert answer.startswith("HTTP/1.1 ")
    assert "must stay outside" not in answer


def test_each_build_sends_its_number_and_what_went_wrong(port: int, builds: Builds) -> None:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", EVENTS, headers={"Host": "localhost"})
    stream = connection.getresponse()
    assert stream.headers["Content-Type"] == "text/event-stream"
    assert told(stream) == {"number": 0, "findings": ""}
    for build in (Build(1), Build(1, "a.id.md:1:1 W201 “salah”\n  <b>"), Build(2)):
        builds.tell(build)
        answers = [told(stream) for _ in range(3)]
        assert {"number": build.number, "findings": build.findings} in answers
    connection.close()


def told(stream: HTTPResponse) -> dict[str, Any]:
    """The next event of the stream."""
    line, end = stream.readline(), stream.readline()
    assert line.startswith(b"data: ") and end == b"\n"
    answer = json.loads(line.removeprefix(b"data: "))
    assert isinstance(answer, dict)
    return answer


def test_the_script_listens_to_the_builds(port: int) -> None:
    response, text = ask(port, SCRIPT)
    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert EVENTS in text and "location.reload()" in text


def test_the_style_of_the_preview_is_its_own(port: int) -> None:
    response, text = ask(port, STYLE)
    assert (response.status, response.headers["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert "{" in text
