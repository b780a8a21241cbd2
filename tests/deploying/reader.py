"""A reader who fetches pages and what they show, all the time, from a web server that shows a folder."""

import random
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.deploying.sites import PAGES, is_sound_asset, references_of, version_of


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words: object) -> None:
        """A reader is not told of in a log."""


class Reader:
    """Counts what was fetched; `wrong` says what was not as it must be."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._chance = random.Random(0)
        self.versions: Counter[str] = Counter()
        self.assets = 0
        self.wrong: list[str] = []

    @property
    def pages(self) -> int:
        return self.versions.total()

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join()

    def _read(self) -> None:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=10)
        while not self._over.wait(0.002):
            page = f"siaran-pers/{self._chance.randrange(PAGES)}.html"
            content = self._fetch(connection, page)
            if not content:
                continue
            try:
                self.versions[version_of(content)] += 1
            except (ValueError, IndexError) as error:
                self.wrong.append(f"{page}: {error}")
                continue
            if self._chance.random() < 0.1:
                self._over.wait(self._chance.random() * 0.2)  # some have slow networks
            for path in references_of(content):
                asset = self._fetch(connection, path)
                if asset and not is_sound_asset(path, asset):
                    self.wrong.append(f"{path} of {page} is not what its name says")
                self.assets += 1
        connection.close()

    def _fetch(self, connection: HTTPConnection, path: str) -> bytes:
        connection.request("GET", f"/{path}")
        response = connection.getresponse()
        content = response.read()
        if response.status != 200:
            self.wrong.append(f"{path}: {response.status}")
            return b""
        return content


@contextmanager
def reading(folder: Path) -> Iterator[Reader]:
    """Let a reader fetch from a folder, which may be a link, until the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    reader = Reader(server.server_port)
    reader.start()
    try:
        yield reader
    finally:
        reader.stop()
        server.shutdown()
        server.server_close()
