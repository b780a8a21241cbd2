"""Hosts that look like official ones are told from those that are, and from all others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.checks.hosts import host_of, imitated, in_ascii, is_under
from plugins.checks.links import unsafe_scheme

OFFICIAL = ("kemensos.go.id", "go.id")


@pytest.mark.parametrize(
    "host",
    [
        "kemensos.g0.id",
        "kemensos-go.id",
        "kemensos.go.id.example.com",
        "cekbansos.kemensos.co",
        "kemensos-go-id.example",
        "kemens0s.com",
        "k\u0435mensos.go.id",
        "kem\u00e9nsos.com",
    ],
)
def test_imitations(host: str) -> None:
    assert imitated(host, OFFICIAL) == "kemensos.go.id"


@pytest.mark.parametrize(
    "host",
    [
        "kemensos.go.id",
        "cekbansos.kemensos.go.id",
        "bps.go.id",
        "kompas.com",
        "bps.co.id",
        "b\u00fccher.example",
        "ugm.ac.id",
    ],
)
def test_others(host: str) -> None:
    assert imitated(host, OFFICIAL) == ""


def test_letters_of_another_script_are_told_without_official_domains() -> None:
    assert imitated("b\u0430nk.example", ()) == "bank.example"
    assert imitated("\u043f\u0440\u0438\u043c\u0435\u0440.example", ()) == ""
    assert in_ascii("b\u0430nk.example") == "xn--bnk-6cd.example"


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://User@Contoh.Example:80/a", "contoh.example"),
        ("www.contoh.example/a", "www.contoh.example"),
        ("https://xn--bnk-6cd.example", "b\u0430nk.example"),
        ("https://xn--\u00e9.example", "xn--\u00e9.example"),
        ("https://[1", ""),
    ],
)
def test_hosts(address: str, host: str) -> None:
    assert host_of(address) == host


def test_what_lies_under_a_domain() -> None:
    assert is_under("a.go.id", OFFICIAL)
    assert not is_under("ago.id", OFFICIAL)


@given(st.text(max_size=60))
def test_no_address_is_too_odd(text: str) -> None:
    assert isinstance(imitated(host_of(f"https://{text}"), OFFICIAL), str)
    assert isinstance(in_ascii(text), str)
    assert isinstance(host_of(text), str)


@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("JavaScript:alert(1)", "javascript:"),
        ("java\tscript:alert(1)", "javascript:"),
        (" data:text/html,a", "data:"),
        ("https://contoh.example/javascript:", ""),
        ("database.html", ""),
    ],
)
def test_unsafe_schemes(address: str, scheme: str) -> None:
    assert unsafe_scheme(address) == scheme
