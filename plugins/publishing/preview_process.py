"""The preview's server in a process of its own, so that the one that builds has a single thread and may fork."""

import signal
import socketserver
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any

from plugins.publishing.preview_server import Build, Builds


@contextmanager
def serving(server: socketserver.BaseServer, builds: Builds) -> Iterator[Callable[[Build], None]]:
    """Let `server` answer; yield what tells it of builds."""
    if sys.platform == "win32":  # cannot fork
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield builds.tell
        finally:
            server.shutdown()
        return
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(server, builds, receiver, sender), daemon=True)
    process.start()
    receiver.close()
    server.socket.close()  # type: ignore[attr-defined] # the other process has it now
    try:
        yield sender.send
    finally:
        process.terminate()
        process.join()


def _serve(server: socketserver.BaseServer, builds: Builds, receiver: Any, sender: Any) -> None:
    """Answer until whoever builds is gone: then the pipe has an end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that builds
    sender.close()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    while True:
        try:
            builds.tell(receiver.recv())
        except EOFError:
            return
