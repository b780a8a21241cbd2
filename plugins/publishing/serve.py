"""The site on this computer, built anew on every save; the page in the browser reloads itself."""

import gc
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import redirect_stderr, redirect_stdout, suppress
from http.server import ThreadingHTTPServer
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import TextIO

from msgspec import Struct

from plugins.publishing.build import build
from plugins.publishing.checking import check
from plugins.publishing.desk import Desk, cache_beside, lay_out
from plugins.publishing.maker import HOUSE
from plugins.publishing.preview_process import serving
from plugins.publishing.preview_server import Build, Builds, handler_for

THEME = "theme"
CODE = ("plugins", "pelicanconf.py")
"""Where a change asks for more than another build: for another process."""
_STEERING = re.compile(r"\r[^\n]*|\x1b\[[0-9;]*[A-Za-z]")
"""What colours a terminal or draws a bar on it."""
STEP = 20
"""Milliseconds without a change after which those before it are taken for one save."""
IDLE = 200
"""Milliseconds after which watching yields although nothing has changed."""


def serve(port: int, content: Path, output: Path, cache: Path | None = None) -> int:
    """Serve `output` on localhost until Ctrl-C, building it first and after every change; return 0.

    Builds run in this process, which has everything at hand, so that a save shows in a moment; changed code begins the
    process anew. A faulty save shows its findings here and over the page, while the last good page stays.
    """
    if not content.is_dir():
        return check(content)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a console that lacks a letter must not lose the findings
    url = f"http://localhost:{port}"
    builds = Builds()
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler_for(output, builds))
    except (OSError, OverflowError) as error:
        sys.stderr.write(f"Port {port} cannot be used ({error}). Name another: invoke serve --port 8001\n")
        return 2
    preview = Preview(content, output, url, lay_out(cache or cache_beside(content), "id"))
    with serving(server, builds) as tell:
        try:
            _watch(preview, tell)
        except KeyboardInterrupt:
            sys.stdout.write("\n")
    return 0


class Preview(Struct):
    """A newsroom that is built again and again. `number` counts the builds that were finished."""

    content: Path
    output: Path
    url: str
    desk: Desk
    number: int = 0

    def build(self) -> Build:
        """Build, and say what came of it; whatever goes wrong is printed and never ends the preview."""
        said = StringIO()
        with redirect_stdout(_Twice(sys.stdout, StringIO())), redirect_stderr(_Twice(sys.stderr, said)):
            try:
                self.desk = self.desk.again()
                code = build(self.content, self.output, self.url, desk=self.desk)
            except Exception as error:
                sys.stderr.write(f"{type(error).__name__}: {error}\n")
                code = 1
        self.number += not code
        return Build(self.number, _STEERING.sub("", said.getvalue()) if code else "")


def _watch(preview: Preview, tell: Callable[[Build], None]) -> None:
    from watchfiles import watch

    code = [HOUSE / name for name in CODE]
    paths = [preview.content, HOUSE / THEME, *code]
    # watching begins before the first build, so that no save during it is missed: hence the idle turns
    waiting = True
    for changes in watch(*paths, raise_interrupt=True, step=STEP, rust_timeout=IDLE, yield_on_timeout=True):
        if any(Path(changed).is_relative_to(path) for _, changed in changes for path in code) and _is_sound():
            _begin_anew()
        if changes or waiting:
            preview.desk.recall.forget(_inside(preview.content, changes))
            tell(preview.build())
            gc.unfreeze()
            gc.collect()
        if waiting:
            print(f"{preview.url} (Ctrl-C to end)", flush=True)
        waiting = False


def _inside(content: Path, changes: Iterable[tuple[object, str]]) -> Iterator[str]:
    """Yield the changed files of the content folder, as it names them."""
    for _, changed in changes:
        with suppress(ValueError):
            yield Path(changed).relative_to(content.resolve()).as_posix()


def _is_sound() -> bool:
    """Say whether the changed code can be loaded; where it cannot, the error is printed and the old code goes on."""
    command = [sys.executable, "-c", "import plugins.publishing.newsroom"]
    return subprocess.run(command, cwd=HOUSE, check=False).returncode == 0  # noqa: S603 - our own code


def _begin_anew() -> None:
    """Replace this process by one with the changed code; its server lets go of the port, and browsers ask again."""
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - our own command


class _Twice(StringIO):
    """A stream that writes to a terminal and keeps what was written."""

    def __init__(self, terminal: TextIO, kept: StringIO) -> None:
        super().__init__()
        self._terminal = terminal
        self._kept = kept

    def write(self, text: str) -> int:
        self._terminal.write(text)
        self._terminal.flush()
        return self._kept.write(text)

    def isatty(self) -> bool:
        return self._terminal.isatty()
