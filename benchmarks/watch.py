"""From a saved manuscript to the page in the browser: a preview server, its event stream, and a page of it."""

import http.client
import os
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import IO

from benchmarks.measure import Failed
from benchmarks.peers.peer import Command

EVENTS = "/-/builds"
HOST = "127.0.0.1"
BUILT = 900
"""Seconds until the first build must be done."""
SILENCE = 60
"""Seconds after which a stream that says nothing, not even that it lives, is given up."""
PAUSE = 1.0
"""Seconds between a reload and the next save, and a little more each time: a server that looks now and then must not
be asked in step with it."""
Save = Callable[[], str]
"""Saves a manuscript, and returns words that its page holds from then on."""


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        port: int = listener.getsockname()[1]
        return port


def reload_times(command: Command, port: int, page: str, saves: Iterable[Save]) -> Iterator[float]:
    """Yield the seconds from each save until a message has come and the page then fetched holds the saved words.

    What a message says does not matter, so that a server may say what it likes; one that comes too early, or only to
    keep the connection open, finds the old page and is passed over.
    """
    with _serving(command) as (process, said):
        _await_page(process, said, port, page)
        connection = http.client.HTTPConnection(HOST, port, timeout=SILENCE)
        connection.request("GET", EVENTS, headers={"Accept": "text/event-stream"})
        messages = _messages(connection.getresponse())
        try:
            for turn, save in enumerate(saves):
                time.sleep(PAUSE + turn % 5 * 0.13)
                yield _reload_time(messages, port, page, save)
        except OSError as error:
            raise Failed(f"the stream of builds broke off ({error!r}): {_end(said)}") from error
        finally:
            connection.close()


def _reload_time(messages: Iterator[None], port: int, page: str, save: Save) -> float:
    started = time.perf_counter()
    words = save()
    for _ in messages:
        if words in _fetch(port, page):
            return time.perf_counter() - started
        if time.perf_counter() - started > BUILT:
            break
    raise Failed(f"{page} never showed what was saved")


def _messages(stream: http.client.HTTPResponse) -> Iterator[None]:
    """Yield once for every message: lines that begin with `data:`, up to an empty line; comments are none."""
    full = False
    for line in iter(stream.readline, b""):
        if line.strip():
            full = full or line.startswith(b"data:")
        elif full:
            full = False
            yield


def _fetch(port: int, page: str) -> str:
    """Return a page; the empty string where there is none, or not yet."""
    connection = http.client.HTTPConnection(HOST, port, timeout=SILENCE)
    try:
        connection.request("GET", page)
        response = connection.getresponse()
        text = response.read().decode(errors="replace")
        return text if response.status == http.client.OK else ""
    except (OSError, http.client.HTTPException):
        return ""
    finally:
        connection.close()


def _await_page(process: subprocess.Popen[bytes], said: IO[bytes], port: int, page: str) -> None:
    """Wait until the first build is done, which is when the page is there."""
    given_up = time.monotonic() + BUILT
    while not _fetch(port, page):
        if process.poll() is not None or time.monotonic() > given_up:
            raise Failed(f"the preview does not show {page}: {_end(said)}")
        time.sleep(0.2)


@contextmanager
def _serving(command: Command) -> Iterator[tuple[subprocess.Popen[bytes], IO[bytes]]]:
    """Run a server, and end it with everything that it has started; also give what it says."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(  # noqa: S603 - our own command
            command.arguments,
            cwd=command.folder,
            env={**os.environ, **command.environment},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield process, said
        finally:
            _end_session(process)


def _end_session(process: subprocess.Popen[bytes]) -> None:
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
            process.wait(10)
        except ProcessLookupError:
            break
        except subprocess.TimeoutExpired:
            continue
    process.wait()


def _end(said: IO[bytes]) -> str:
    said.seek(0)
    return said.read().decode(errors="replace")[-2000:]
