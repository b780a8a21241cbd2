"""Free ports of this machine, and waiting until somebody answers there."""

import secrets
import socket
import subprocess
import time
from contextlib import suppress

PATIENCE = 20.0
_LOWEST, _HIGHEST = 20_000, 32_000
"""Below the ports that systems give to those who connect."""


def free_port() -> int:
    """A port at which nobody listens, and which no connection of another test may be given in the meantime."""
    while True:
        port = _LOWEST + secrets.randbelow(_HIGHEST - _LOWEST)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    """Wait until a process answers at a port; RuntimeError where it ends before, or takes too long."""
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise RuntimeError(f"nobody answers at port {port}; exit code {process.poll()}")
