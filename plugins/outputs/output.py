"""An output: one file of the site, declared before anything is rendered."""

from collections.abc import Callable, Mapping
from hashlib import blake2b
from typing import Any, Protocol

from msgspec import Struct


class Renderer(Protocol):
    """Fills templates; the publishing room has one."""

    def render(self, lang: str, template: str, **values: Any) -> str:
        """Return the template filled with values, its interface words in `lang`."""


class SitemapLine(Struct, frozen=True):
    """One page of the sitemap: its address, that in every language, and the day it changed, "" where none is known.

    Addresses are without scheme, host and percent signs.
    """

    address: str
    addresses: Mapping[str, str]
    changed: str = ""


class Output(Struct, frozen=True):
    """`path` is relative to the output folder; `depends_on` gives plain values, or hashes, that decide its bytes.

    `line` is the sitemap's, None for what the sitemap leaves out.

    The same fingerprint means the same bytes, so that an unchanged output need not be rendered.
    """

    path: str
    kind: str
    depends_on: Callable[[], tuple[object, ...]]
    render: Callable[[Renderer], bytes]
    line: SitemapLine | None = None

    @property
    def fingerprint(self) -> str:
        """The hash of everything the output shows."""
        told = repr((self.path, self.kind, self.depends_on()))
        return blake2b(told.encode(errors="surrogatepass"), digest_size=12).hexdigest()


def path_of(address: str) -> str:
    """Return the file that a web server sends for an address."""
    path = address.removeprefix("/")
    return f"{path}index.html" if path == "" or path.endswith("/") else path
