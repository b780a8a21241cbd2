"""Counts the bytes between a program and a server on this machine."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from msgspec import Struct

CHUNK = 1 << 16


class Relay(Struct, dict=True):
    """What came to `port` went on to the server, and its answers back; both are counted in bytes."""

    port: int
    sent: int = 0
    received: int = 0


@contextmanager
def relay_to(port: int) -> Iterator[Relay]:
    """Pass on all connections to a port of this machine, and count."""
    counting = threading.Lock()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        relay = Relay(listening.getsockname()[1])

        def forward(source: socket.socket, goal: socket.socket, outward: bool) -> None:
            with suppress(OSError):
                while content := source.recv(CHUNK):
                    with counting:
                        relay.sent += len(content) if outward else 0
                        relay.received += 0 if outward else len(content)
                    goal.sendall(content)
            with suppress(OSError):
                goal.shutdown(socket.SHUT_WR)

        def serve(near: socket.socket) -> None:
            with near, socket.create_connection(("127.0.0.1", port)) as far:
                outward = threading.Thread(target=forward, args=(near, far, True))
                outward.start()
                forward(far, near, False)
                outward.join()

        def accept() -> None:
            with suppress(OSError):
                while True:
                    near, _ = listening.accept()
                    threading.Thread(target=serve, args=(near,), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        yield relay
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)
