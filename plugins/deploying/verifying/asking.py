"""Asking a live site, and nobody else: no redirect is followed."""

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from gzip import decompress
from hashlib import sha256
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import quote, urlsplit

TIMEOUT = 10.0
"""Seconds for which a site may be silent."""
LONGEST = 60.0
"""Seconds that one answer may take."""
LARGEST = 100_000_000
"""Bytes of an answer."""
_PIECE = 1 << 16
_NAME = "warta-verify"


class SilentError(OSError):
    """Nobody answered, or not to the end."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site said; the names of `headers` are in small letters. `body` is as it came."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def encoding(self) -> str:
        """How the body is compressed, "" where it is not."""
        return self.headers.get("content-encoding", "").strip().lower()

    @property
    def sha256(self) -> str:
        """The SHA-256 of what the body says."""
        return sha256(self.content).hexdigest()

    @property
    def content(self) -> bytes:
        """What the body says; as it came where it cannot be unpacked."""
        try:
            return _unpacked(self.body, self.encoding)
        except Exception:  # three libraries, each with errors of its own, for bytes from anywhere
            return self.body


class Asker:
    """Asks one site, from several threads at once, each over a connection of its own that is kept."""

    def __init__(self, url: str, timeout: float = TIMEOUT) -> None:
        parts = urlsplit(url)
        self._https, self._host, self._port = parts.scheme == "https", parts.hostname or "", parts.port
        self._timeout = timeout
        self._kept = threading.local()
        self._all: list[HTTPConnection] = []
        self.base = parts.path.rstrip("/")
        self.origin = f"{parts.scheme}://{parts.netloc}"

    def ask(self, address: str, accepted: str = "identity") -> Answer:
        """Return the answer for an address of the site; raise SilentError where there is none, asked twice."""
        try:
            return self._ask(address, accepted)
        except SilentError:
            return self._ask(address, accepted)

    def close(self) -> None:
        """Let go of all connections."""
        for connection in self._all:
            connection.close()

    def _ask(self, address: str, accepted: str) -> Answer:
        connection = self._connection()
        try:
            headers = {"Accept-Encoding": accepted, "User-Agent": _NAME}
            connection.request("GET", self.base + quote(address, safe="/%~"), headers=headers)
            response = connection.getresponse()
            told: dict[str, str] = {}
            for name, value in response.getheaders():
                known = told.get(name.lower())
                told[name.lower()] = f"{known}, {value}" if known else value
            return Answer(response.status, told, self._body(response))
        except (OSError, HTTPException, ValueError) as error:
            connection.close()
            self._kept.connection = None
            raise SilentError(f"{type(error).__name__}: {error}") from error

    def _body(self, response: HTTPResponse) -> bytes:
        end, pieces, length = time.monotonic() + LONGEST, [], 0
        while piece := response.read(_PIECE):
            pieces.append(piece)
            length += len(piece)
            if length > LARGEST or time.monotonic() > end:
                raise SilentError(f"{length} bytes, {LONGEST:.0f} s")
        return b"".join(pieces)

    def _connection(self) -> HTTPConnection:
        connection: HTTPConnection | None = getattr(self._kept, "connection", None)
        if connection is None:
            kind = HTTPSConnection if self._https else HTTPConnection
            connection = self._kept.connection = kind(self._host, self._port, timeout=self._timeout)
            self._all.append(connection)
        return connection


def _unpacked(body: bytes, encoding: str) -> bytes:
    match encoding:
        case "gzip":
            return decompress(body)
        case "br":
            import brotli  # type: ignore[import-untyped]

            unpacked: bytes = brotli.decompress(body)
            return unpacked
        case "zstd":
            import zstandard

            return zstandard.ZstdDecompressor().decompress(body, max_output_size=LARGEST)
    return body
