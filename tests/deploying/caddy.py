"""Caddy, on this machine alone, keeping what it keeps in a folder of the test."""

import os
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.deploying.ports import wait_for
from tests.deploying.programs import needs

_FRAME = """\
{{
\tadmin off
\thttp_port {plain}
\tskip_install_trust
}}

"""


def _command(folder: Path, site: str, verb: str, plain: int) -> tuple[list[str], dict[str, str]]:
    program = needs("caddy")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Caddyfile").write_text(_FRAME.format(plain=plain) + site, encoding="utf-8")
    kept = {"XDG_DATA_HOME": f"{folder}/kept", "XDG_CONFIG_HOME": f"{folder}/kept", "HOME": f"{folder}/kept"}
    return [str(program), verb, "--adapter", "caddyfile", "--config", f"{folder}/Caddyfile"], {**os.environ, **kept}


def judged(folder: Path, site: str) -> tuple[int, str]:
    """What Caddy itself says of a configuration."""
    command, variables = _command(folder, site, "validate", 80)
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr + done.stdout


@contextmanager
def running_caddy(folder: Path, site: str, port: int, plain: int = 80) -> Iterator[int]:
    """Let Caddy serve a site until the end; the port it listens on is part of its configuration."""
    command, variables = _command(folder, site, "run", plain)
    with (folder / "caddy.log").open("wb") as log:
        process = subprocess.Popen(command, env=variables, stdout=log, stderr=log)
    try:
        wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(10)


def wait_for_certificate(port: int) -> None:
    """Wait until Caddy, which answers before it has a certificate, has made itself one."""
    context = ssl._create_unverified_context()
    for _ in range(200):
        try:
            with socket.create_connection(("127.0.0.1", port)) as plain:
                context.wrap_socket(plain, server_hostname="127.0.0.1").close()
        except ssl.SSLError:
            time.sleep(0.02)
        else:
            return
