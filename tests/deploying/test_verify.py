"""Verifying live sites: sound ones, and ones in which something is wrong."""

import json
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from msgspec.structs import replace

from plugins.deploying import Verification, verify
from plugins.releases import Routes
from tests.deploying import caddy, nginx
from tests.deploying.ports import free_port
from tests.deploying.served import HOST, NOW, OLD_FOLDER, RELEASE, ServedSite, make_served_site
from tests.deploying.spoiling import BY_CHANCE, FAULTS, Edit, edited_page, note_deployment_of, put

RUN = {"nginx": nginx.running_nginx, "caddy": caddy.running_caddy}


@pytest.fixture(scope="module")
def live(served: ServedSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of nginx, which serves what `current` leads to."""
    port = free_port()
    site = served.configured("nginx", f"http://{HOST}:{port}")
    with nginx.running_nginx(tmp_path_factory.mktemp("nginx"), site, port):
        yield port


@pytest.fixture
def copy(served: ServedSite) -> Iterator[Path]:
    """Another release of the same files, live for one test; files are linked, so they are replaced, not changed."""
    other = served.output.with_name("000002-0123456")
    shutil.copytree(served.output, other, copy_function=os.link)
    served.lead_to(other)
    yield other
    served.lead_to(served.output)
    shutil.rmtree(other)


def verified(port: int, routes: Routes | None, capsys: pytest.CaptureFixture[str], **asked: object) -> tuple[int, str]:
    """The exit code of a verification, and what it says; `base` is the path of the site."""
    told = {"now": NOW, "lang": "en", "sample": 5, **asked}
    base = told.pop("base", "")
    capsys.readouterr()
    code = verify(Verification(f"http://{HOST}:{port}{base}", **told), routes)  # type: ignore[arg-type]
    out, err = capsys.readouterr()
    return code, out + err


@pytest.mark.parametrize("program", RUN)
@pytest.mark.parametrize("sample", [30, None])
def test_a_site_as_it_was_deployed_is_sound(
    served: ServedSite, tmp_path: Path, capsys: pytest.CaptureFixture[str], program: str, sample: int | None
) -> None:
    port = free_port()
    with RUN[program](tmp_path, served.configured(program, f"http://{HOST}:{port}"), port):
        for routes in (served.routes, None):
            code, said = verified(port, routes, capsys, sample=sample, asking=True, output=served.output)
            assert (code, said.count("\n")) == (0, 1), said
            assert said.endswith("000001-0123456: as it should be\n")


@pytest.mark.parametrize("program", RUN)
def test_a_site_below_a_path_is_looked_at_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], program: str
) -> None:
    below = make_served_site(tmp_path / "site", "/humas/berita")
    port = free_port()
    with RUN[program](tmp_path / program, below.configured(program, f"http://{HOST}:{port}"), port):
        for base, right in (("/humas/berita", 0), ("/humas/berita/", 0), ("", 1)):
            code, said = verified(port, below.routes, capsys, base=base, sample=None, asking=True)
            assert (code, said.endswith(": as it should be\n")) == (right, not right), said
        (below.output / "siaran-pers/2024/05/bantuan-keluarga.html").unlink()
        code, said = verified(port, below.routes, capsys, base="/humas/berita", sample=None)
        assert (code, f"{RELEASE} must answer 200; it answers 404." in said) == (1, True)


def test_it_is_told_in_indonesian_too(live: int, served: ServedSite, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = verified(live, served.routes, capsys, lang="id", seed=7)
    assert (code, "(benih 7); 000001-0123456: sesuai" in said) == (0, True)


@pytest.mark.parametrize("edit", FAULTS, ids=lambda edit: edit.__name__)
def test_what_is_wrong_is_told_with_its_mend(
    live: int, served: ServedSite, copy: Path, capsys: pytest.CaptureFixture[str], edit: Edit
) -> None:
    edit(copy)
    code, said = verified(live, served.routes, capsys, sample=None if edit in BY_CHANCE else 3)
    *lines, last = said.splitlines()
    assert code == 1
    assert last.endswith("faults: 1"), said
    assert len([line for line in lines if FAULTS[edit] in line]) == 1, said


def test_a_site_other_than_the_one_at_hand_is_told(
    live: int, served: ServedSite, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edited_page(copy)
    note_deployment_of(copy)
    code, said = verified(live, served.routes, capsys, output=served.output)
    assert code == 1
    assert f"{RELEASE} must be as in the output folder here; deployment.json " in said


def test_what_is_not_public_must_not_be_there(
    live: int, served: ServedSite, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address = next(each for each in served.routes.hidden if each.endswith(".html"))
    put(copy / address[1:], b"<!doctype html>")
    assert verified(live, served.routes, capsys)[0] == 0, "nobody asks for it, since the server's log would tell it"
    code, said = verified(live, served.routes, capsys, asking=True)
    assert (code, f"{address} is not public yet and must not be there; 200." in said) == (1, True)
    sizes = json.loads((copy / ".warta.json").read_bytes()) | {address[1:]: "0 0"}
    put(copy / ".warta.json", json.dumps(sizes).encode())
    note_deployment_of(copy)
    code, said = verified(live, served.routes, capsys)
    assert (code, f"{address} is not public yet and must not be there; deployment.json." in said) == (1, True)


def test_a_bare_server_lacks_what_is_told_once(
    served: ServedSite, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    port = free_port()
    bare = f"server {{ listen {HOST}:{port}; root {served.current}; }}"
    with nginx.running_nginx(tmp_path, bare, port):
        code, said = verified(port, served.routes, capsys, sample=None)
        lines = said.splitlines()
        assert code == 1
        assert len(lines) < 30, "faults that addresses share are told once"
        for words in (
            "must carry `Content-Security-Policy: default-src 'none'",
            f"{OLD_FOLDER} (and 1 more) must lead (301) to {RELEASE}; it answers 200.",
            "(and 1 more) is withdrawn and must answer 410; it answers 200.",
            "must be sent as br to who accepts that; identity.",
        ):
            assert len([line for line in lines if words in line]) == 1, words
        assert len([line for line in lines if "leads nowhere and must answer 404 with /en/404.html" in line]) == 1
        code, said = verified(port, served.routes, capsys, sample=200, plain=True)
        assert code == 0, said


def test_nobody_answers(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = verified(free_port(), None, capsys)
    assert code == 2
    assert "The site must be reachable; " in said and "ConnectionRefusedError" in said
    code, said = verified(free_port(), None, capsys, form="json")
    told, _ = json.JSONDecoder().raw_decode(said)
    assert (code, "ConnectionRefusedError" in told["unreachable"]) == (2, True)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"form": "xml"}, "The format must be text or json; found xml."),
        ({"now": "kapan"}, "kapan"),
        ({"output": Path("/nonexistent")}, "/nonexistent"),
    ],
)
def test_what_cannot_be_asked_is_told(
    live: int, capsys: pytest.CaptureFixture[str], asked: dict[str, object], words: str
) -> None:
    code, said = verified(live, None, capsys, **asked)
    assert (code, words in said) == (1, True), said


def test_those_who_watch_are_told_in_json(
    live: int, served: ServedSite, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edited_page(copy)
    code, said = verified(live, served.routes, capsys, sample=None, form="json", seed=3)
    told = json.loads(said)
    assert (code, told["deployment"], told["seed"]) == (1, "000001-0123456", 3)
    assert {each["address"] for each in told["faults"]} == {RELEASE}
    assert {each["fault"] for each in told["faults"]} == {"other-content"}
    assert told["faults"][0]["message"].startswith(f"{RELEASE} must hold what was deployed")


def test_the_same_seed_looks_at_the_same_files(
    live: int, served: ServedSite, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in served.files:
        if path.endswith(".html"):
            put(copy / path, b"lain")
    (first, second), other = ([verified(live, None, capsys, sample=3, seed=5)[1] for _ in "ab"], "")
    other = verified(live, None, capsys, sample=3, seed=6)[1]
    assert first == second.replace("\n", "\n")
    assert first.replace("seed 5", "") != other.replace("seed 6", "")


def test_only_the_site_itself_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[str] = []

    class Away(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(302)
            self.send_header("Location", f"http://localhost:{self.server.server_port}/lain")  # type: ignore[attr-defined]
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    with ThreadingHTTPServer((HOST, 0), Away) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        code, _ = verified(server.server_port, None, capsys)
        server.shutdown()
    assert (code, asked) == (1, ["/deployment.json"])


def test_an_alias_that_is_not_deployed_yet_is_not_asked_for(
    live: int, served: ServedSite, capsys: pytest.CaptureFixture[str]
) -> None:
    newer = replace(served.routes, redirects={**served.routes.redirects, "/baru.html": RELEASE}, gone=("/lain.html",))
    code, said = verified(live, newer, capsys, sample=None)
    assert code == 1, "what is gone by now answers 410 still"
    assert "/baru.html" not in said
