"""A connection that can be cut: everything to a port of ours is passed on to another."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Connection:
    """Passes on what comes to `port`, until it is cut; after that until it is mended nobody gets through."""

    def __init__(self, goal: int) -> None:
        self._goal = goal
        self._open: list[socket.socket] = []
        self._whole = True
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """End every connection at once."""
        self._whole = False
        for each in self._open:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        self._open.clear()

    def mend(self) -> None:
        """Let new connections through."""
        self._whole = True

    def close(self) -> None:
        self.cut()
        self._listening.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                if not self._whole:
                    near.close()
                    continue
                far = socket.create_connection(("127.0.0.1", self._goal))
                self._open += [near, far]
                for source, goal in ((near, far), (far, near)):
                    threading.Thread(target=_pass_on, args=(source, goal), daemon=True).start()


def _pass_on(source: socket.socket, goal: socket.socket) -> None:
    with suppress(OSError):
        while content := source.recv(1 << 16):
            goal.sendall(content)
    for each in (source, goal):
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
        each.close()


@contextmanager
def connection_to(port: int) -> Iterator[Connection]:
    connection = Connection(port)
    try:
        yield connection
    finally:
        connection.close()
