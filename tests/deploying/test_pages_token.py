"""The token for a branch of pages: the forge is shown it, and nobody else; whatever stands in the forge's address."""

import os
import ssl
import threading
from base64 import b64decode
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from plugins.deploying.branch import TOKEN, Branch, url_of
from plugins.deploying.refusals import DeployError, NoPermission
from tests.deploying.certificates import Authority
from tests.deploying.forge import BRANCH
from tests.publishing.repository import Repository

Shown = list[str]
"""What the forge was shown: user and password."""


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def forge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Shown]]:
    """A forge by https that lets nobody in: its host, and what it was shown."""
    shown: Shown = []

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told = self.headers.get("Authorization", "")
            shown.extend([b64decode(told.removeprefix("Basic ")).decode()] if told else [])
            self.send_response(403 if told else 401)
            self.send_header("WWW-Authenticate", 'Basic realm="forge"')
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    authority, now = Authority(tmp_path / "authority"), datetime.now(UTC)
    authority.start()
    signed = authority.sign("forge", "IP:127.0.0.1", now - timedelta(days=1), now + timedelta(days=1))
    monkeypatch.setenv("GIT_SSL_CAINFO", str(authority.folder / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(signed / "fullchain.pem", signed / "privkey.pem")
    with ThreadingHTTPServer(("127.0.0.1", 0), Door) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}", shown
        server.shutdown()


@pytest.mark.parametrize(
    ("token", "seen"), [("rahasia-uji", "x-access-token:rahasia-uji"), ("", "gitlab-ci-token:tanda-pekerjaan")]
)
def test_the_token_goes_before_what_the_address_has(
    forge: tuple[str, Shown], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, token: str, seen: str
) -> None:
    """Runners of GitLab put the token of the job, which may not push, into the address of the clone."""
    host, shown = forge
    monkeypatch.setenv(TOKEN, token)
    working = Repository(tmp_path / "clone")
    working.folder.mkdir()
    working.start()
    working.git("remote", "add", "origin", f"https://gitlab-ci-token:tanda-pekerjaan@{host}/humas/warta.git")
    (tmp_path / "bare").mkdir()
    with pytest.raises(NoPermission) as caught:
        Branch(tmp_path / "bare", url_of(working.folder, "origin"), BRANCH).fetch(1)
    assert set(shown) == {seen}
    assert "tanda-pekerjaan" not in caught.value.message("id")


def test_only_by_https_is_anything_left_out_of_an_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TOKEN, "rahasia-uji")
    for url, asked in {
        "https://a:b@forge.example/c@d.git": "https://forge.example/c@d.git",
        "https://a@forge.example:8443/c.git": "https://forge.example:8443/c.git",
        "https://forge.example/c@d.git": "https://forge.example/c@d.git",
        "ssh://git@forge.example/c.git": "ssh://git@forge.example/c.git",
        "git@forge.example:c/d.git": "git@forge.example:c/d.git",
    }.items():
        assert url_of(tmp_path, url) == asked


@pytest.mark.parametrize(
    ("url", "asked", "given"),
    [
        ("https://forge.example/a.git", "https://forge.example/a.git", True),
        ("https://forge.example/a.git", "https://elsewhere.example/a.git", False),
        ("http://forge.example/a.git", "http://forge.example/a.git", False),
    ],
    ids=["the forge", "where it sends us on", "unencrypted"],
)
def test_the_token_is_for_this_forge_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str, asked: str, given: bool
) -> None:
    monkeypatch.setenv(TOKEN, "rahasia-uji")
    branch = Branch(tmp_path, url, BRANCH)
    try:
        told = branch._run(("credential", "fill"), f"url={asked}\n\n".encode()).decode()
    except DeployError as error:
        told = str(error)
    assert ("password=rahasia-uji" in told) == given
