"""An HTTP server for one's own browser: clean addresses, the site's own 404 page, and a reload after each build."""

import json
import threading
from collections.abc import Iterator
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from msgspec import Struct

from plugins.releases import CONTENT_SECURITY_POLICY

EVENTS = "/-/builds"
SCRIPT = "/-/overlay.js"
STYLE = "/-/overlay.css"
_OWN = {SCRIPT: "text/javascript", STYLE: "text/css"}
_FOLDER = Path(__file__).with_name("preview")
HOSTS = ("localhost", "127.0.0.1")
WAIT = 15


class Build(Struct, frozen=True):
    """A build of the preview: its number, and what was printed where it could not be finished, "" where it was.

    A build that is not finished leaves the site as it was, and has the number of the one before.
    """

    number: int = 0
    findings: str = ""


class Builds:
    """Knows the last build, and wakes those who wait for the next."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._last = Build()

    def tell(self, build: Build) -> None:
        """Tell everyone of a build."""
        with self._changed:
            self._last = build
            self._changed.notify_all()

    def each(self) -> Iterator[Build]:
        """Yield the last build, and again after each build or every WAIT seconds."""
        while True:
            with self._changed:
                build = self._last
            yield build
            with self._changed:
                self._changed.wait_for(lambda seen=build: self._last is not seen, timeout=WAIT)  # type: ignore[misc]


class PreviewHandler(SimpleHTTPRequestHandler):
    """Answers for one folder; `root` and `builds` are set by handler_for."""

    root: Path
    builds: Builds
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, directory=str(self.root), **named)

    def parse_request(self) -> bool:
        """Answer only requests that name this computer: a page elsewhere must not read it by DNS rebinding."""
        if not super().parse_request():
            return False
        if (self.headers.get("Host") or "").partition(":")[0] in HOSTS:
            return True
        self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        return False

    def do_GET(self) -> None:
        """Send a file, our own script and style, or the stream of builds."""
        if self.path == EVENTS:
            self._send_builds()
        elif self.path in _OWN:
            content = (_FOLDER / self.path.rpartition("/")[2]).read_bytes()
            self._head(HTTPStatus.OK, f"{_OWN[self.path]}; charset=utf-8", len(content))
            self.wfile.write(content)
        else:
            super().do_GET()

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Send headers, and return what follows: pages get our script and style, which no file on disk has."""
        path = Path(self.translate_path(self.path))
        as_folder = self.path.partition("?")[0].endswith("/")
        page = path / "index.html" if path.is_dir() else path
        if page.suffix == ".html" and page.is_file() and (as_folder or not path.is_dir()):
            return self._page(HTTPStatus.OK, page)
        if not page.exists() and (missing := self._not_found_page()):
            return self._page(HTTPStatus.NOT_FOUND, missing)
        return super().send_head()

    def _not_found_page(self) -> Path | None:
        asked = Path(self.translate_path(self.path)).relative_to(self.root).parts
        pages = (self.root / "".join(asked[:1]) / "404.html", self.root / "404.html")
        return next((page for page in pages if page.is_file()), None)

    def _page(self, status: HTTPStatus, page: Path) -> BytesIO:
        ours = f'<link rel="stylesheet" href="{STYLE}"><script src="{SCRIPT}" defer></script></head>'.encode()
        content = page.read_bytes().replace(b"</head>", ours, 1)
        self._head(status, "text/html; charset=utf-8", len(content))
        return BytesIO(content)

    def _head(self, status: HTTPStatus, kind: str, length: int) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length))
        self.end_headers()

    def end_headers(self) -> None:
        """Add the policy under which the real site lives, but for our script."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Security-Policy", f"{CONTENT_SECURITY_POLICY}; script-src 'self'; connect-src 'self'")
        super().end_headers()

    def _send_builds(self) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            for build in self.builds.each():
                told = json.dumps({"number": build.number, "findings": build.findings})
                self.wfile.write(f"data: {told}\n\n".encode())
        except OSError:
            return

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: the terminal is for findings."""


def handler_for(root: Path, builds: Builds) -> type[PreviewHandler]:
    """Return a request handler that serves the folder `root`."""
    return type("Handler", (PreviewHandler,), {"root": root, "builds": builds})
