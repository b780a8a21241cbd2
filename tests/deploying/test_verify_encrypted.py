"""Verifying sites by https: certificates of an authority of our own, and the way from http."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from plugins.deploying import Verification, verify
from plugins.deploying.targets import read_address
from plugins.deploying.verifying.encrypted import http_faults
from tests.deploying import caddy, nginx
from tests.deploying.certificates import Authority
from tests.deploying.ports import free_port
from tests.deploying.served import HOST, ServedSite

BEGINS, ENDS = datetime(2001, 1, 1, tzinfo=UTC), datetime(2090, 1, 1, tzinfo=UTC)
"""From before until after every clock under which tests run."""
LATE = datetime(2002, 1, 1, tzinfo=UTC)
OWN = f"IP:{HOST}"
CERTIFICATES = {
    "sound": (OWN, BEGINS, ENDS),
    "ended": (OWN, BEGINS, LATE),
    "early": (OWN, ENDS - timedelta(days=9), ENDS),
    "elsewhere": ("DNS:lain.example", BEGINS, ENDS),
}
NOW = "2026-01-01T00:00+00:00"
"""The moment of the site."""


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """An authority that has signed a certificate of each kind."""
    authority = Authority(tmp_path_factory.mktemp("authority"))
    authority.start()
    for name, (host, begins, ends) in CERTIFICATES.items():
        authority.sign(name, host, begins, ends)
    return authority


@pytest.fixture(autouse=True)
def trusted(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trust the authority, and nobody else."""
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.folder / "ca.pem"))


@contextmanager
def shown(folder: Path, served: ServedSite, certificate: Path, by_http: str = "") -> Iterator[tuple[int, int]]:
    """The ports by https and http of nginx; `by_http` is what it answers by http instead of what it should."""
    port, plain = free_port(), free_port()
    site = served.configured("nginx", f"https://{HOST}:{port}")
    site = nginx.with_certificate(site, certificate, HOST, plain)
    if by_http:
        right = f"return 301 https://{HOST}:{port}$request_uri;"
        assert right in site
        site = site.replace(right, by_http.replace("PORT", str(port)))
    with nginx.running_nginx(folder, site, port):
        yield port, plain


def verified(ports: tuple[int, int], capsys: pytest.CaptureFixture[str], now: str = NOW) -> tuple[int, list[str]]:
    """The exit code of a verification, and what it says of faults."""
    port, plain = ports
    code = verify(Verification(f"https://{HOST}:{port}", sample=3, now=now, lang="en", http=plain))
    out, err = capsys.readouterr()
    *lines, _ = (out + err).splitlines()
    return code, lines


def test_a_sound_site_is_sound_by_https_too(
    tmp_path: Path, served: ServedSite, authority: Authority, capsys: pytest.CaptureFixture[str]
) -> None:
    with shown(tmp_path, served, authority.folder / "sound") as ports:
        assert verified(ports, capsys) == (0, [])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ended", "certificate has expired"),
        ("early", "certificate is not yet valid"),
        ("elsewhere", "IP address mismatch, certificate is not valid for '127.0.0.1'"),
    ],
)
def test_a_certificate_that_browsers_refuse_is_told_and_nothing_more_is_asked(
    tmp_path: Path,
    served: ServedSite,
    authority: Authority,
    capsys: pytest.CaptureFixture[str],
    name: str,
    words: str,
) -> None:
    with shown(tmp_path, served, authority.folder / name) as ports:
        code, lines = verified(ports, capsys)
    url = f"https://{HOST}:{ports[0]}/"
    assert (code, len(lines)) == (1, 1)
    assert lines[0].startswith(f"{url} must show a valid certificate for this host; {words}")


def test_a_certificate_of_nobody_known_is_told(
    tmp_path: Path,
    served: ServedSite,
    authority: Authority,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.folder / "sound/fullchain.pem"))
    with shown(tmp_path, served, authority.folder / "sound") as ports:
        code, lines = verified(ports, capsys)
    assert (code, "; unable to get local issuer certificate. Renew" in lines[0]) == (1, True)


@pytest.mark.parametrize(("before", "told"), [(15, False), (13, True), (-1, True)])
def test_a_certificate_that_ends_soon_is_told(
    tmp_path: Path,
    served: ServedSite,
    authority: Authority,
    capsys: pytest.CaptureFixture[str],
    before: int,
    told: bool,
) -> None:
    with shown(tmp_path, served, authority.folder / "sound") as ports:
        code, lines = verified(ports, capsys, (ENDS - timedelta(days=before)).isoformat())
    least = f"{ENDS + timedelta(days=14 - before):%Y-%m-%d %H:%M} UTC"
    words = f"must show a certificate that holds at least until {least}; it ends 2090-01-01 00:00 UTC."
    assert [line for line in lines if words in line] == [line for line in lines if "certificate" in line]
    assert len([line for line in lines if words in line]) == told
    assert code == 1, "security.txt has ended in any case"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("return 302 https://$host:PORT$request_uri;", "it answers 302 https://127.0.0.1:PORT/."),
        ("return 301 https://lain.example/;", "it answers 301 https://lain.example/."),
        ("return 301 http://$host:PORT$request_uri;", "it answers 301 http://127.0.0.1:PORT/."),
        ("return 301 https://$host:PORT/lain.html;", "it answers 301 https://127.0.0.1:PORT/lain.html."),
        ("return 301 https://[x;", "it answers 301 https://[x."),
        ("return 200;", "it answers 200."),
        ("return 444;", "it answers RemoteDisconnected"),
        ("return 308 HTTPS://$host:PORT/;", ""),
    ],
)
def test_http_must_lead_to_https(
    tmp_path: Path,
    served: ServedSite,
    authority: Authority,
    capsys: pytest.CaptureFixture[str],
    answer: str,
    words: str,
) -> None:
    with shown(tmp_path, served, authority.folder / "sound", answer) as ports:
        code, lines = verified(ports, capsys)
    assert (code, len(lines)) == ((1, 1) if words else (0, 0)), lines
    if words:
        assert lines[0].startswith(f"http://{HOST}:{ports[1]}/ must lead (301 or 308) to https://{HOST}:{ports[0]}/; ")
        assert words.replace("PORT", str(ports[0])) in lines[0]


def test_a_host_that_knows_no_http_is_told(
    tmp_path: Path, served: ServedSite, authority: Authority, capsys: pytest.CaptureFixture[str]
) -> None:
    with shown(tmp_path, served, authority.folder / "sound") as (port, _):
        code, lines = verified((port, free_port()), capsys)
    assert (code, "ConnectionRefusedError" in lines[0]) == (1, True)


def test_where_https_has_a_port_of_its_own_none_is_known_for_http() -> None:
    assert list(http_faults(read_address(f"https://{HOST}:{free_port()}"), None)) == []
    assert list(http_faults(read_address(f"http://{HOST}:{free_port()}"), None)) == []


def test_caddy_leads_to_https_and_its_own_certificates_of_half_a_day_hold(
    tmp_path: Path, served: ServedSite, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    port, plain = free_port(), free_port()
    with caddy.running_caddy(tmp_path, served.configured("caddy", f"https://{HOST}:{port}"), port, plain):
        caddy.wait_for_certificate(port)
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "kept/caddy/pki/authorities/local/root.crt"))
        code, lines = verified((port, plain), capsys, "")
    assert (code, lines) == (0, [])
