"""A built site with everything that servers have to answer for, and asking a server for it."""

import re
import shutil
import subprocess
from collections.abc import Mapping
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from plugins import publishing
from plugins.deploying.deployment import MANIFEST, Deployment, to_json
from plugins.deploying.serving.configuration import Place, configuration
from plugins.deploying.survey import survey
from plugins.releases import Routes
from tests.newsroom import NEWSROOMS

HOST = "127.0.0.1"
NOW = "2026-01-01T00:00+00:00"
URL = "https://contoh.example"
RELEASE = "/siaran-pers/2024/05/bantuan-keluarga.html"
GONE = "/siaran-pers/2024/02/ditarik.html"
OLD, OLD_FOLDER = "/lama/bantuan.html", "/dulu/bantuan/"
ENCODINGS = {"br": "br", "zst": "zstd", "gz": "gzip"}
"""Names in Accept-Encoding by the endings of files."""


class ServedSite(Struct, frozen=True, dict=True):
    """A newsroom, its site as of NOW, its routes, and `current`, the link that leads to the live release.

    `base` is the path of the host below which it lies, "" for none.
    """

    content: Path
    output: Path
    current: Path
    routes: Routes
    base: str = ""

    def configured(self, program: str, url: str, unlisted: bool = False) -> str:
        """The configuration of a server for this site at another host; what it asks to be made is made."""
        site = configuration(program, Place(url + self.base, str(self.current), unlisted), self.routes)
        for command in re.findall(r"^# +(mkdir .+)$", site, re.MULTILINE):
            subprocess.run(["sh", "-c", command], check=True)
        return site

    @property
    def files(self) -> list[str]:
        """The files of the site by their paths, without compressed variants."""
        paths = (path for path in self.output.rglob("*") if path.is_file() and path.suffix[1:] not in ENCODINGS)
        return sorted(path.relative_to(self.output).as_posix() for path in paths)

    def address(self, pattern: str) -> str:
        """The address of the one file that a pattern fits; what is no pattern is an address."""
        if "*" not in pattern:
            return pattern
        (found,) = self.output.glob(pattern[1:])
        return f"/{found.relative_to(self.output).as_posix()}"

    def lead_to(self, release: Path) -> None:
        """Let the link lead to another release, at once."""
        new = self.current.with_name("next")
        new.symlink_to(release)
        new.replace(self.current)


def make_served_site(folder: Path, base: str = "") -> ServedSite:
    """Build the site for a path of a host, and let `current` lead to it."""
    content, output = folder / "content", folder / "releases/000001-0123456"
    shutil.copytree(NEWSROOMS / "bilingual", content)
    settings = re.sub(", guide: [a-z]+", "", (content / "site.yml").read_text(encoding="utf-8"))
    security = "security: {contact: mailto:aman@contoh.example, expires: 2031-06-30}\n"
    (content / "site.yml").write_text(f"{settings}withdrawn: gone\n{security}", encoding="utf-8")
    release = content / "releases/2024/05/bantuan-keluarga.id.md"
    text = release.read_text(encoding="utf-8")
    release.write_text(text.replace(f"[{OLD}]", f"[{OLD}, {OLD_FOLDER}]"), encoding="utf-8")
    cache = folder / "cache"
    compress = tuple(ENCODINGS)
    assert publishing.build(content, output, URL + base, NOW, cache=cache, compress=compress) == 0
    note_deployment(output)
    (folder / "current").symlink_to(output)
    routes = publishing.find_routes(content, NOW, cache=cache)
    assert routes is not None
    return ServedSite(content, output, folder / "current", routes, base)


def note_deployment(output: Path, **different: Any) -> Deployment:
    """Write what was deployed beside the files of a site."""
    told: dict[str, Any] = {
        "files": survey(output, lambda done, whole: None),
        "carried": {},
        "commit": "0123456" + "0" * 33,
    }
    told |= {"committed": NOW, "moment": NOW, "versions": {"warta": "0.1"}, "name": output.name}
    deployment = Deployment(**{**told, **different})
    (output / MANIFEST).write_bytes(to_json(deployment))
    return deployment


class Answer(Struct, frozen=True, dict=True):
    """What a server said; `told` are the headers as they came, `headers` by their names in small letters."""

    status: int
    told: tuple[tuple[str, str], ...]
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def ask(port: int, address: str, method: str = "GET", host: str = "", **headers: str) -> Answer:
    """Ask a server of this machine; `Accept_Encoding` is the header of that name."""
    connection = HTTPConnection(HOST, port, timeout=10)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        connection.putrequest(method, address, skip_host=bool(host), skip_accept_encoding=True)
        for name, value in {**({"Host": host} if host else {}), **named}.items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        told = tuple(response.getheaders())
        lower = {name.lower(): value for name, value in told}
        return Answer(response.status, told, response.read(), lower)
    finally:
        connection.close()
