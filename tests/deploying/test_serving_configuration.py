"""Configurations of web servers as they are written: judged by the servers themselves, by https, and for previews."""

import re
import ssl
import subprocess
from collections.abc import Iterator
from http.client import HTTPSConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from msgspec.structs import replace

from plugins.deploying import server_config
from plugins.deploying.deployment import is_asset
from plugins.deploying.serving import answers
from plugins.releases import Routes
from tests.deploying import caddy, nginx
from tests.deploying.nginx import with_certificate
from tests.deploying.ports import free_port
from tests.deploying.programs import needs
from tests.deploying.served import GONE, HOST, OLD, RELEASE, Answer, ServedSite, ask, make_served_site

JUDGES = {"nginx": nginx.judged, "caddy": caddy.judged}
ENTRIES = {"/": 200, RELEASE: 200, "/feed.xml": 200, OLD: 301, GONE: 410, "/tidak/ada.html": 404, "/.git/config": 404}
URLS = [
    "https://warta.example",
    "http://127.0.0.1:8099",
    "https://pratinjau.example:8443",
    f"https://{'a.' * 17}example",
]
"""Addresses of hosts; of the last one's length nginx still takes names."""
MARKS = ("rahasiaembargo", "rahasiadraf", "rahasiamendatang", "embargo.html", "mendatang")


@pytest.mark.parametrize("base", ["", "/humas/berita.baru"])
@pytest.mark.parametrize(
    "path",
    [
        "assets/warta.0123456789ab.css",
        "media/2026/foto.0123456789ab.tar.gz",
        "media/2026.0123456789ab.arsip/siaran.html",
        "media/2026/siaran.html",
        "en/assets/warta.0123456789ab.css",
        "assets/.0123456789ab.css",
    ],
)
def test_what_is_kept_for_a_year_is_what_deploys_hold_for_an_asset(path: str, base: str) -> None:
    assert answers.FOR_A_YEAR.fits(f"/{path}") == is_asset(path)
    assert (re.search(answers.FOR_A_YEAR.below(base), f"{base}/{path}") is not None) == is_asset(path)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a throw-away certificate, fullchain.pem, and its key, privkey.pem."""
    folder = tmp_path_factory.mktemp("certificate")
    command = [str(needs("openssl")), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
    command += ["-nodes", "-days", "2", "-subj", f"/CN={HOST}", "-keyout", "privkey.pem", "-out", "fullchain.pem"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder


def ask_encrypted(port: int, address: str) -> Answer:
    """Ask a server by https, whoever signed its certificate."""
    connection = HTTPSConnection(HOST, port, timeout=10, context=ssl._create_unverified_context())
    connection.request("GET", address)
    response = connection.getresponse()
    told = tuple(response.getheaders())
    body = response.read()
    connection.close()
    return Answer(response.status, told, body, {name.lower(): value for name, value in told})


@pytest.mark.parametrize("program", JUDGES)
@pytest.mark.parametrize("unlisted", [False, True])
@pytest.mark.parametrize("url", [*URLS, *(f"{url}/humas/berita-baru" for url in URLS)])
def test_the_server_itself_finds_no_fault(
    tmp_path: Path, served: ServedSite, certificate: Path, program: str, url: str, unlisted: bool
) -> None:
    site = served.configured(program, url, unlisted)
    if program == "nginx" and url.startswith("https"):
        site = with_certificate(site, certificate, urlsplit(url).hostname or "")
    code, said = JUDGES[program](tmp_path, site)
    assert code == 0, said
    assert program == "caddy" or "warn" not in said


@pytest.mark.parametrize("program", JUDGES)
def test_two_sites_share_a_server(tmp_path: Path, served: ServedSite, program: str) -> None:
    sites = [served.configured(program, f"http://{HOST}:{port}", port == 8091) for port in (8090, 8091)]
    code, said = JUDGES[program](tmp_path, "\n".join(sites))
    assert code == 0, said
    assert "conflicting" not in said


@pytest.mark.parametrize("program", JUDGES)
def test_a_site_without_old_addresses_needs_none(tmp_path: Path, program: str) -> None:
    site = ServedSite(tmp_path, tmp_path, tmp_path, Routes("", not_found={"/": "/404.html"}))
    code, said = JUDGES[program](tmp_path, site.configured(program, f"http://{HOST}:8090"))
    assert code == 0, said


@pytest.mark.parametrize("program", JUDGES)
def test_thousands_of_old_addresses_fit(tmp_path: Path, program: str) -> None:
    old = {
        f"/berita/2016/03/sebuah-alamat-lama-yang-panjang-sekali-{n}.html": f"/siaran-pers/{n}.html"
        for n in range(3000)
    }
    site = ServedSite(tmp_path, tmp_path, tmp_path, Routes("", old, not_found={"/": "/404.html"}))
    code, said = JUDGES[program](tmp_path, site.configured(program, f"http://{HOST}:8090"))
    assert code == 0, said


@pytest.fixture(params=JUDGES)
def encrypted(
    request: pytest.FixtureRequest, served: ServedSite, certificate: Path, tmp_path: Path
) -> Iterator[tuple[int, int]]:
    """The ports of a server that serves the site by https and by http."""
    port, plain = free_port(), free_port()
    site = served.configured(request.param, f"https://{HOST}:{port}")
    if request.param == "nginx":
        with nginx.running_nginx(tmp_path, with_certificate(site, certificate, HOST, plain), port):
            yield port, plain
    else:
        with caddy.running_caddy(tmp_path, site, port, plain):
            caddy.wait_for_certificate(port)
            yield port, plain


def test_by_https_every_answer_asks_to_stay_with_it(encrypted: tuple[int, int]) -> None:
    port, plain = encrypted
    for address, status in ENTRIES.items():
        answer = ask_encrypted(port, address)
        assert answer.status == status
        expected = {name.lower(): value for name, value in answers.headers(encrypted=True).items()}
        assert {name: answer.headers.get(name) for name in expected} == expected
    moved = ask(plain, f"{RELEASE}?a=1")
    assert (moved.status, moved.headers["location"]) == (301, f"https://{HOST}:{port}{RELEASE}?a=1")
    assert moved.headers["content-security-policy"] == answers.COMMON["Content-Security-Policy"]
    assert "strict-transport-security" not in moved.headers


def test_certbot_is_answered_from_the_folder_that_its_command_names(
    tmp_path: Path, served: ServedSite, certificate: Path
) -> None:
    """In the beginning by Debian's own site, later by this one."""
    port, plain = free_port(), free_port()
    site = with_certificate(served.configured("nginx", f"https://{HOST}:{port}"), certificate, HOST, plain)
    (root,) = re.findall(rf"certbot certonly --webroot -w (\S+) -d {HOST} ", site)
    challenge = "/.well-known/acme-challenge/uji"
    (tmp_path / f"web{challenge}").parent.mkdir(parents=True)
    (tmp_path / f"web{challenge}").write_bytes(b"tanda")
    with nginx.running_nginx(tmp_path, site.replace(f"root {root};", f"root {tmp_path}/web;"), port):
        assert ask(plain, challenge).body == b"tanda"
    assert f"root {root};" in Path("/etc/nginx/sites-available/default").read_text(encoding="utf-8")


@pytest.mark.parametrize("program", JUDGES)
def test_search_engines_are_asked_to_leave_a_preview_out(tmp_path: Path, served: ServedSite, program: str) -> None:
    port = free_port()
    run = nginx.running_nginx if program == "nginx" else caddy.running_caddy
    with run(tmp_path, served.configured(program, f"http://{HOST}:{port}", unlisted=True), port):
        for address, status in ENTRIES.items():
            answer = ask(port, address)
            assert (answer.status, answer.headers["x-robots-tag"]) == (status, "noindex, nofollow")


@pytest.mark.parametrize("program", JUDGES)
def test_a_preview_below_a_path_does_not_speak_for_its_host(tmp_path: Path, program: str) -> None:
    site = make_served_site(tmp_path, "/pratinjau")
    port = free_port()
    run = nginx.running_nginx if program == "nginx" else caddy.running_caddy
    with run(tmp_path / program, site.configured(program, f"http://{HOST}:{port}", unlisted=True), port):
        assert ask(port, "/pratinjau/robots.txt").status == 200
        assert ask(port, "/robots.txt").status == 404
        (site.current.with_name("web") / "robots.txt").write_text("User-agent: *\n", encoding="utf-8")
        assert ask(port, "/robots.txt").body == b"User-agent: *\n"


@pytest.mark.parametrize("program", JUDGES)
def test_a_host_has_one_block_as_the_file_says(tmp_path: Path, served: ServedSite, program: str) -> None:
    site = served.configured(program, f"http://{HOST}:8090")
    assert "A host must have one server block alone" in site
    again = replace(served, base="/humas").configured(program, f"http://{HOST}:8090")
    code, said = JUDGES[program](tmp_path, f"{site}\n{again}")
    assert code or "conflicting server name" in said


@pytest.mark.parametrize("program", JUDGES)
def test_nothing_that_is_not_public_is_written(served: ServedSite, program: str) -> None:
    site = served.configured(program, "https://warta.example")
    assert len(served.routes.hidden) > 3
    assert not [mark for mark in (*MARKS, *served.routes.hidden) if mark in site]
    assert OLD in site and GONE in site
    assert "unsafe" not in site


DEPLOY_FILE = """\
targets:
  produksi: {kind: server, host: warta.example, path: /srv/berita, url: "https://berita.example"}
  awan: {kind: s3, bucket: berita}
  pratinjau: {kind: folder, path: /srv/pratinjau, url: "https://pratinjau.example", noindex: true}
"""


def test_a_target_says_where_the_site_is(
    tmp_path: Path, served: ServedSite, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "deploy.yml"
    file.write_text(DEPLOY_FILE, encoding="utf-8")
    assert server_config("nginx", served.routes, "produksi", file) == 0
    told = capsys.readouterr().out
    assert "server_name berita.example;" in told
    assert 'root "/srv/berita/current";' in told
    assert "X-Robots-Tag" not in told
    assert server_config("nginx", served.routes, "pratinjau", file) == 0
    assert 'X-Robots-Tag "noindex' in capsys.readouterr().out
    assert server_config("nginx", served.routes, unlisted=True) == 0
    told = capsys.readouterr().out
    assert "server_name contoh.example;" in told
    assert 'root "/srv/warta/current";' in told
    assert 'X-Robots-Tag "noindex' in told


@pytest.mark.parametrize(
    ("code", "program", "target", "url", "words"),
    [
        (2, "apache", "", "https://warta.example", "must be one of nginx, caddy; found 'apache'"),
        (2, "nginx", "awan", "https://warta.example", "must be for a target of kind server or folder; awan"),
        (2, "nginx", "lain", "https://warta.example", "there is no `lain`"),
        (
            2,
            "caddy",
            "",
            "https://warta.example/.b/c",
            "must begin with a letter, a digit or _; found https://warta.example/",
        ),
    ],
)
def test_what_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], code: int, program: str, target: str, url: str, words: str
) -> None:
    file = tmp_path / "deploy.yml"
    file.write_text(DEPLOY_FILE, encoding="utf-8")
    assert server_config(program, Routes(url), target, file, "en") == code
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err


@pytest.mark.parametrize("path", ["//a", "/a//b", "/-", "/../a", '/"a', "/a;return", "/{a}", "/$a", "/a%20b", "/é"])
def test_a_path_that_a_server_would_misread_is_refused(capsys: pytest.CaptureFixture[str], path: str) -> None:
    assert server_config("nginx", Routes(f"https://warta.example{path}"), lang="en") == 2
    out, err = capsys.readouterr()
    assert (out, "must have names of letters, digits" in err) == ("", True)


@pytest.mark.parametrize("program", JUDGES)
@pytest.mark.parametrize(
    "url", ["http://x:abc", "http://[x", "https://x;return", "https://x{y}", "https://siti:rahasia@x", "http://x/a b"]
)
def test_an_address_that_is_none_is_not_written(capsys: pytest.CaptureFixture[str], program: str, url: str) -> None:
    assert server_config(program, Routes(url), lang="en") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("The address of a site must be https:// or http://")
    assert "rahasia" not in err


@pytest.mark.parametrize(
    "line", ["url: 'https://x;return'", "url: 'http://[x'", "url: 'http://x:abc'", "path: /srv/$a"]
)
def test_a_target_that_a_server_would_misread_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    file = tmp_path / "deploy.yml"
    path = "" if line.startswith("path") else "path: /srv/warta, "
    file.write_text(f"targets:\n  a: {{kind: server, host: x, {path}{line}}}\n", encoding="utf-8")
    assert server_config("nginx", Routes("https://warta.example"), "a", file, "en") == 2
    out, err = capsys.readouterr()
    assert "D106 unusable-deploy-value" in out + err
    assert "server_name" not in out
