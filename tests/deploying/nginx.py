"""nginx of Debian, with its brotli module, on this machine alone."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.deploying.ports import wait_for
from tests.deploying.programs import lacking, needs

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
_FRAME = """\
{user}
load_module {brotli};
pid nginx.pid;
error_log stderr warn;
worker_processes 1;
events {{ worker_connections 256; }}
http {{
    access_log off;
    sendfile on;
    client_body_temp_path body; proxy_temp_path proxy;
    fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
    include site.conf;
}}
"""


def framed(folder: Path, site: str) -> list[str]:
    """Put a site's configuration into a folder with a frame around it; return the command that uses it."""
    program = needs("nginx")
    if not BROTLI.is_file():
        lacking("libnginx-mod-http-brotli-static is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    user = "user root;" if os.geteuid() == 0 else ""  # folders of tests are for their owner alone
    (folder / "nginx.conf").write_text(_FRAME.format(user=user, brotli=BROTLI), encoding="utf-8")
    (folder / "site.conf").write_text(site, encoding="utf-8")
    return [str(program), "-p", f"{folder}/", "-c", "nginx.conf", "-e", "stderr"]


def with_certificate(site: str, folder: Path, host: str, port: int = 80) -> str:
    """A configuration of nginx with a certificate of our own, and another port for http."""
    lines = site.replace(f"/etc/letsencrypt/live/{host}/", f"{folder}/").replace(
        "listen 80;", f"listen 127.0.0.1:{port};"
    )
    return lines.replace("listen [::]:80;", "")


def judged(folder: Path, site: str) -> tuple[int, str]:
    """What nginx itself says of a configuration."""
    done = subprocess.run([*framed(folder, site), "-t"], capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


@contextmanager
def running_nginx(folder: Path, site: str, port: int) -> Iterator[int]:
    """Let nginx serve a site until the end; the port it listens on is part of its configuration."""
    command = framed(folder, site)
    with (folder / "nginx.log").open("wb") as log:
        process = subprocess.Popen([*command, "-g", "daemon off;"], stderr=log)
    try:
        wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(10)
