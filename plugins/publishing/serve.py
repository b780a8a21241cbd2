"""The site on this computer, built anew on every save; the page in the browser reloads itself."""

import subprocess
import sys
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

from plugins.publishing.build import HOUSE, check
from plugins.publishing.preview_server import Builds, handler_for

WATCHED = ("theme", "plugins", "pelicanconf.py")
IDLE = 200
"""Milliseconds after which watching yields although nothing has changed."""


def serve(port: int, content: Path, output: Path) -> int:
    """Serve `output` on localhost until Ctrl-C, building it first and after every change; return 0.

    Each build is a process of its own, so that changed templates and code take part; a faulty save shows its findings
    here while the last good page stays.
    """
    if not content.is_dir():
        return check(content)
    url = f"http://localhost:{port}"
    builds = Builds()
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler_for(output, builds))
    except (OSError, OverflowError) as error:
        sys.stderr.write(f"Port {port} cannot be used ({error}). Name another: invoke serve --port 8001\n")
        return 2
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        _watch(content, output, url, builds)
    except KeyboardInterrupt:
        sys.stdout.write("\n")
    finally:
        server.shutdown()
    return 0


def _watch(content: Path, output: Path, url: str, builds: Builds) -> None:
    from watchfiles import watch

    paths = [content, *(HOUSE / name for name in WATCHED)]
    # watching begins before the first build, so that no save during it is missed: hence the idle turns
    waiting = True
    for changes in watch(*paths, raise_interrupt=True, rust_timeout=IDLE, yield_on_timeout=True):
        if (changes or waiting) and _build(content, output, url):
            builds.advance()
        if waiting:
            print(f"{url} (Ctrl-C to end)", flush=True)
        waiting = False


def _build(content: Path, output: Path, url: str) -> bool:
    options = ["--content", str(content.resolve()), "--output", str(output.resolve()), "--site-url", url]
    command = [sys.executable, "-m", "invoke", "build", *options]
    return subprocess.run(command, cwd=HOUSE, check=False).returncode == 0  # noqa: S603 - our own task
