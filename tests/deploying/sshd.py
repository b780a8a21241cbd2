"""A real OpenSSH server on a loopback port, with keys that are thrown away."""

import json
import os
import shlex
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getuser
from pathlib import Path

from msgspec import Struct

from tests.deploying.ports import free_port
from tests.deploying.programs import needs

NOBODY = 65534
_CONFIGURATION = """
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/client.pub
PidFile none
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
StrictModes no
UsePAM no
MaxStartups 100
KexAlgorithms curve25519-sha256
SetEnv HOME={folder}
"""


class Sshd(Struct, frozen=True, dict=True):
    """A server that is running; `folder` holds the keys."""

    folder: Path
    port: int

    @property
    def host(self) -> str:
        return f"{getuser()}@127.0.0.1"

    @property
    def key(self) -> Path:
        return self.folder / "client"

    def known_hosts(self, port: int = 0) -> str:
        """The line that names the server's key, as it is seen at a port."""
        kind, key, *_ = (self.folder / "host.pub").read_text().split()
        return f"[127.0.0.1]:{port or self.port} {kind} {key}"

    def target(self, path: Path, **other: object) -> str:
        """A deploy.yml with one target, `server`."""
        fields: dict[str, object] = {
            "kind": "server",
            "host": self.host,
            "port": self.port,
            "path": path,
            "identity": self.key,
            "known_hosts": self.known_hosts(),
        }
        lines = (f"    {name}: {json.dumps(str(value))}" for name, value in (fields | other).items() if value != "")
        return "targets:\n  server:\n" + "\n".join(lines) + "\n"


@contextmanager
def running_sshd(folder: Path, extra: str = "") -> Iterator[Sshd]:
    """Start a server and stop it in the end."""
    program, keygen = needs("sshd"), needs("ssh-keygen")
    needs("ssh")
    for name in ("host", "client"):
        key = [keygen, "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(folder / name)]
        subprocess.run(key, check=True)
    if os.getuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)  # OpenSSH wants it where it runs as root
    server = Sshd(folder, free_port())
    configuration = folder / "sshd_config"
    configuration.write_text(_CONFIGURATION.format(port=server.port, folder=folder) + extra)
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([program, "-D", "-e", "-f", configuration], stderr=log)
        try:
            wait_for_port(server.port)
            yield server
        finally:
            process.terminate()
            process.wait(10)


def as_nobody() -> str:
    """Configuration for a server that runs everything as an account which may do nothing, where we are root."""
    setpriv = [needs("setpriv"), f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "sh", "-c"]
    return f'ForceCommand {shlex.join(setpriv)} "$SSH_ORIGINAL_COMMAND"\n'


def wait_for_port(port: int, patience: float = 10) -> None:
    """Wait until somebody answers."""
    end = time.monotonic() + patience
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.02)
        else:
            return
