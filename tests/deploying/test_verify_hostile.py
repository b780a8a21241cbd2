"""Verifying what no server of ours would be: slow for ever, packed to grow for ever, or no address at all."""

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import brotli  # type: ignore[import-untyped]
import pytest
import zstandard

from plugins.deploying import Verification, verify
from plugins.deploying.targets import read_address
from plugins.deploying.verifying import asking, timely
from plugins.deploying.verifying.asking import Asker, SilentError
from plugins.deploying.verifying.unpacking import TooLargeError, unpacked
from tests.deploying.served import HOST

HEAD = b"HTTP/1.1 200 OK\r\n"
DRIPS = {
    "status": b"",
    "headers": HEAD + b"X-A: ",
    "known length": HEAD + b"Content-Length: 100000\r\n\r\n",
    "unknown length": HEAD + b"Connection: close\r\n\r\n",
    "chunk": HEAD + b"Transfer-Encoding: chunked\r\n\r\nffff\r\n",
    "length of a chunk": HEAD + b"Transfer-Encoding: chunked\r\n\r\n",
}
PACKING: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "br": brotli.compress,
    "zstd": zstandard.ZstdCompressor().compress,
}


@contextmanager
def site(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """The address of a site that answers every request so, over as many connections as there come."""
    ended = threading.Event()

    def talk(connection: socket.socket) -> None:
        with connection:
            try:
                while connection.recv(65536) and not ended.is_set():
                    answer(connection)
            except OSError:
                pass

    def listen() -> None:
        while not ended.is_set():
            try:
                threading.Thread(target=talk, args=(server.accept()[0],), daemon=True).start()
            except OSError:
                return

    with socket.create_server((HOST, 0)) as server:
        threading.Thread(target=listen, daemon=True).start()
        try:
            yield f"http://{HOST}:{server.getsockname()[1]}"
        finally:
            ended.set()
            server.shutdown(socket.SHUT_RDWR)


def asked(url: str) -> asking.Answer:
    """What a site answers."""
    with closing(Asker(read_address(url))) as asker:
        return asker.ask("/deployment.json")


@pytest.mark.parametrize("beginning", DRIPS.values(), ids=DRIPS)
def test_a_slow_endless_answer_ends_in_time(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], beginning: bytes
) -> None:
    def drip(connection: socket.socket) -> None:
        connection.sendall(beginning)
        for _ in range(400):
            connection.sendall(b"1")
            time.sleep(0.02)

    monkeypatch.setattr(timely, "LONGEST", 0.3)
    began = time.monotonic()
    with site(drip) as url:
        assert verify(Verification(url, lang="en")) == 2
    assert time.monotonic() - began < 2
    assert "The site must be reachable; " in capsys.readouterr().err


def test_a_short_answer_is_none() -> None:
    def stop(connection: socket.socket) -> None:
        connection.sendall(HEAD + b"Content-Length: 10\r\n\r\n{}")
        connection.shutdown(socket.SHUT_RDWR)

    with site(stop) as url, pytest.raises(SilentError, match="2 bytes, 8 more"):
        asked(url)


def test_a_connection_is_kept() -> None:
    asked_over: list[int] = []

    def answer(connection: socket.socket) -> None:
        asked_over.append(connection.getpeername()[1])
        connection.sendall(HEAD + b"Content-Length: 2\r\n\r\n{}")

    with site(answer) as url, closing(Asker(read_address(url))) as asker:
        assert [asker.ask(f"/{number}").content for number in range(3)] == [b"{}"] * 3
    assert len(asked_over) == 3
    assert len(set(asked_over)) == 1


@pytest.mark.parametrize("encoding", PACKING)
def test_what_is_packed_is_unpacked_up_to_a_limit(encoding: str) -> None:
    text = b"warta" * 20_000
    body = PACKING[encoding](text)
    assert unpacked(body, encoding, len(text)) == text
    with pytest.raises(TooLargeError):
        unpacked(body, encoding, len(text) - 1)
    assert unpacked(b"not packed", encoding, 10) == b"not packed"
    assert unpacked(body, "lain", len(text)) == body


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_what_is_packed_must_be_whole(encoding: str) -> None:
    body = PACKING[encoding](b"warta" * 20_000)
    assert unpacked(body[:-1], encoding, 1_000_000) == body[:-1]


def test_more_after_what_is_packed_is_no_content() -> None:
    body = gzip.compress(b"a") * 3
    assert unpacked(body, "gzip", 100) == body


@pytest.mark.parametrize("encoding", PACKING)
def test_an_answer_that_grows_is_none(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    monkeypatch.setattr(asking, "LARGEST", 1_000_000)
    body = PACKING[encoding](bytes(1_000_001))
    head = HEAD + f"Content-Encoding: {encoding}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    told = pytest.raises(SilentError, match="TooLargeError: > 1000000 bytes")
    with site(lambda connection: connection.sendall(head + body)) as url, told:
        asked(url)


def test_an_answer_is_unpacked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    body = gzip.compress(b"{}")
    head = HEAD + f"Content-Encoding: gzip\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    with site(lambda connection: connection.sendall(head + body)) as url:
        answer = asked(url)
    monkeypatch.setattr(zlib, "decompressobj", None)
    assert (answer.content, answer.content, answer.encoding) == (b"{}", b"{}", "gzip")


@pytest.mark.parametrize(
    "url",
    [
        "", "localhost", "ftp://localhost", "http://", "http:///a", "http://localhost:abc", "http://localhost:99999",
        "http://localhost:0", "http://localhost:", "http://[::1/", "http://[::1]x/", "http://[1:2]/", "http://[fe80::1%a]/",
        "http://a b/", "http://a\0b/", "http://localhost/a b", "http://localhost/\0", "http://local\nhost/",
        "http://localhost/\udcff", "http://a..b/", "http://-a/", f"http://{'a' * 70}/", "http://x;return/", "http://x{y}/",
        "http://$host/", "http://localhost/?a", "http://localhost/#a", "http://localhost\\a",
        "http://siti:rahasia@localhost/", "http://rahasia@localhost/", "http://siti:rahasia/a@localhost/",
        "siti:rahasia@localhost", "http://siti:rahasia@[::1/",
    ],
)  # fmt: skip
def test_what_is_no_address_is_told(capsys: pytest.CaptureFixture[str], url: str) -> None:
    for form in ("text", "json"):
        assert verify(Verification(url, lang="en", form=form)) == 2
        out, err = capsys.readouterr()
        assert (out, err.startswith("The address of a site must be https:// or http://")) == ("", True)
        assert "rahasia" not in err and "siti" not in err


def test_what_is_an_address() -> None:
    for url in ("https://warta.example", "http://127.0.0.1:8000/warta/", "http://[::1]:80", "https://wärta.example."):
        assert read_address(url).geturl() == url
    assert Asker(read_address("http://[::1]/"))._port == 80


def test_fewer_than_no_files_cannot_be_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(Verification(f"http://{HOST}:1", sample=-1, lang="en")) == 2
    assert "must be 0 or more; found -1." in capsys.readouterr().err
