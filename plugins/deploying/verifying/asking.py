"""Asking a live site, and nobody else: no redirect is followed."""

import threading
from collections.abc import Mapping
from hashlib import sha256
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import SplitResult, quote

from msgspec import Struct

from plugins.deploying.verifying.timely import TimelyResponse
from plugins.deploying.verifying.unpacking import TooLargeError, unpacked

TIMEOUT = 10.0
"""Seconds for which a site may be silent."""
LARGEST = 100_000_000
"""Bytes of an answer, as it comes and unpacked."""
_PIECE = 1 << 16
_NAME = "warta-verify"


class SilentError(OSError):
    """Nobody answered, or not to the end."""


class Answer(Struct, frozen=True):
    """What a site said; the names of `headers` are in small letters.

    `content` is what the body says, unpacked; as it came where it cannot be unpacked.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def encoding(self) -> str:
        """How the body is compressed, "" where it is not."""
        return _encoding(self.headers)

    @property
    def sha256(self) -> str:
        """The SHA-256 of what the body says."""
        return sha256(self.content).hexdigest()


class Asker:
    """Asks one site, from several threads at once, each over a connection of its own that is kept."""

    def __init__(self, address: SplitResult, timeout: float = TIMEOUT) -> None:
        self._https, self._host = address.scheme == "https", address.hostname or ""
        self._port = address.port or (443 if self._https else 80)
        self._timeout = timeout
        self._kept = threading.local()
        self._all: list[HTTPConnection] = []
        self.base = address.path.rstrip("/")
        self.origin = f"{address.scheme}://{address.netloc}"

    def ask(self, address: str, accepted: str = "identity") -> Answer:
        """Return the answer for an address of the site; raise SilentError where there is none, asked twice.

        A site that let the time run out would only do so again.
        """
        try:
            return self._ask(address, accepted)
        except SilentError as error:
            if isinstance(error.__cause__, TimeoutError):
                raise
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
            return Answer(response.status, told, unpacked(_body(response), _encoding(told), LARGEST))
        except (OSError, HTTPException, ValueError, TooLargeError) as error:
            connection.close()
            self._kept.connection = None
            raise SilentError(f"{type(error).__name__}: {error}") from error

    def _connection(self) -> HTTPConnection:
        connection: HTTPConnection | None = getattr(self._kept, "connection", None)
        if connection is None:
            kind = HTTPSConnection if self._https else HTTPConnection
            connection = self._kept.connection = kind(self._host, self._port, timeout=self._timeout)
            connection.response_class = TimelyResponse
            self._all.append(connection)
        return connection


def _body(response: HTTPResponse) -> bytes:
    """Return the body as it came, piece by piece, for time and bytes are counted at each."""
    pieces, length = [], 0
    while piece := response.read1(_PIECE):
        pieces.append(piece)
        length += len(piece)
        if length > LARGEST:
            raise TooLargeError(LARGEST)
    if response.length:
        raise HTTPException(f"{length} bytes, {response.length} more")
    response.close()  # read1 leaves an answer of a known length open, and its connection could not be used again
    return b"".join(pieces)


def _encoding(headers: Mapping[str, str]) -> str:
    return headers.get("content-encoding", "").strip().lower()
