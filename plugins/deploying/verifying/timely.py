"""Answers that must be there in time, however slowly they come, headers and all."""

import socket
import time
from http.client import HTTPResponse
from io import BufferedReader, RawIOBase
from typing import Any

LONGEST = 30.0
"""Seconds that one answer may take."""


class TimelyResponse(HTTPResponse):
    """An answer that raises TimeoutError where it is not whole after LONGEST, at whatever it is then.

    A timeout of a socket is one for each piece: a byte now and then would go on for ever.
    """

    def __init__(
        self, sock: socket.socket, debuglevel: int = 0, method: str | None = None, url: str | None = None
    ) -> None:
        super().__init__(sock, debuglevel, method, url)
        self.fp = BufferedReader(_Timely(self.fp.detach(), sock))


class _Timely(RawIOBase):
    """What comes over a socket, until the time is up."""

    def __init__(self, raw: RawIOBase, sock: socket.socket) -> None:
        self._raw, self._socket = raw, sock
        self._end, self._silence = time.monotonic() + LONGEST, sock.gettimeout()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError(f"{LONGEST:.0f} s")
        self._socket.settimeout(left if self._silence is None else min(left, self._silence))
        try:
            return self._raw.readinto(buffer)
        finally:
            self._socket.settimeout(self._silence)

    def close(self) -> None:
        self._raw.close()
        super().close()
