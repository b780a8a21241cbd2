"""The sites under test: built as operators build them, served on loopback as strictly as in production."""

import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from msgspec import Struct
from playwright.sync_api import Page

from plugins.releases import CONTENT_SECURITY_POLICY
from tests.built import ROOT

OpenPage = Callable[..., Page]
NOW = "2026-11-30T00:00+00:00"  # after every release of the repository, before what test newsrooms keep for later
HOST = "127.0.0.1"
KIND = re.compile(r'<meta name="?page-kind"? content="?([a-z-]+)')
LANG = re.compile(r'<html[^>]* lang="?([A-Za-z-]+)')


class Site(Struct, frozen=True):
    """A served site. `pages` holds the first address of every kind of page in every language."""

    address: str
    folder: Path
    pages: dict[tuple[str, str], str]

    @property
    def languages(self) -> list[str]:
        """The languages that have pages."""
        return sorted({lang for _, lang in self.pages})

    def of_kind(self, kind: str) -> list[str]:
        """The full addresses of the first page of this kind, one for each language."""
        return [self.address + path for (name, _), path in sorted(self.pages.items()) if name == kind]


class Handler(SimpleHTTPRequestHandler):
    """Serves files with the policy of production, silently."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


def clean_address(folder: Path, file: Path) -> str:
    """The address of a built file: a folder's for its index.html."""
    path = "/" + file.relative_to(folder).as_posix()
    return path.removesuffix("index.html") if path.endswith("/index.html") else path


def first_pages(folder: Path) -> dict[tuple[str, str], str]:
    """The first page of every kind and language, in the order of their paths; redirects have no kind."""
    pages: dict[tuple[str, str], str] = {}
    for file in sorted(folder.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        kind, lang = KIND.search(text), LANG.search(text)
        if kind and lang:
            pages.setdefault((kind[1], lang[1]), clean_address(folder, file))
    return pages


def build(content: Path, folder: Path, address: str) -> Site:
    """Builds a newsroom in a process of its own, as `invoke build` does."""
    command = [sys.executable, "-m", "invoke", "build", f"--content={content}", f"--output={folder}"]
    command += [f"--site-url={address}", f"--now={NOW}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"invoke build ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return Site(address, folder, first_pages(folder))


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serves the folder on a free port of this computer; gives the address."""
    with ThreadingHTTPServer((HOST, 0), partial(Handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{server.server_port}"
        server.shutdown()
