"""An authority that signs certificates, good ones and others, for as long as a test lasts."""

import subprocess
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from tests.deploying.programs import needs

_SETTINGS = """\
[ca]
default_ca = own
[own]
certificate = ca.pem
private_key = ca.key
new_certs_dir = .
database = index.txt
rand_serial = yes
default_md = sha256
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical, CA:TRUE
"""
_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
_MOMENT = "%Y%m%d%H%M%SZ"


class Authority(Struct, frozen=True, dict=True):
    """An authority in a folder; who trusts `ca.pem` there trusts what it signs."""

    folder: Path

    def start(self) -> None:
        """Make the authority's own certificate."""
        self.folder.mkdir(exist_ok=True)
        (self.folder / "settings").write_text(_SETTINGS, encoding="utf-8")
        (self.folder / "index.txt").touch()
        self._run("req", "-x509", *_KEY, "-days", "3650", "-subj", "/CN=Uji", "-extensions", "authority",
                  "-keyout", "ca.key", "-out", "ca.pem")  # fmt: skip

    def sign(self, name: str, host: str, begins: datetime, ends: datetime) -> Path:
        """Sign a certificate for a host, such as "IP:127.0.0.1"; return the folder of fullchain.pem and privkey.pem."""
        made = self.folder / name
        made.mkdir()
        self._run("req", *_KEY, "-subj", "/CN=Uji", "-addext", f"subjectAltName={host}",
                  "-keyout", f"{name}/privkey.pem", "-out", f"{name}/request.pem")  # fmt: skip
        self._run("ca", "-batch", "-notext", "-startdate", f"{begins:{_MOMENT}}", "-enddate", f"{ends:{_MOMENT}}",
                  "-in", f"{name}/request.pem", "-out", f"{name}/fullchain.pem")  # fmt: skip
        return made

    def _run(self, verb: str, *words: str) -> None:
        command = [str(needs("openssl")), verb, "-config", "settings", *words]
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True)
