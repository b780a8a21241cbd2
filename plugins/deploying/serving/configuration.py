"""A complete configuration of a web server for one site."""

import posixpath
import re
import shlex
from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import sha256
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from msgspec import Struct

from plugins.deploying.refusals import DeployError
from plugins.deploying.serving import answers
from plugins.deploying.targets import read_address
from plugins.releases import Routes

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES: Mapping[str, str] = {"nginx": "nginx.conf.jinja", "caddy": "Caddyfile.jinja"}
_HERE = Path(__file__).parent
_READABLE = 32
"""Letters of an address that names of variables bear: nginx takes 46 in all."""
_BASE = re.compile(r"(?:/[A-Za-z0-9_][A-Za-z0-9._~-]*)*")
"""Paths below which a site may lie: no dotfiles, and nothing that a server would read as something else."""


class Place(Struct, frozen=True, dict=True):
    """Where a site is served: its address, the link to the live release, and whether search engines may list it.

    A site below a path of its host is found by a link that bears the name of the path, in a folder of its own beside
    `root`. So addresses are paths of files there too, and servers rewrite none.
    """

    url: str
    root: str
    unlisted: bool = False

    @property
    def encrypted(self) -> bool:
        """Whether the site is served by https."""
        return urlsplit(self.url).scheme == "https"

    @property
    def host(self) -> str:
        """The name of the host, without a port."""
        return urlsplit(self.url).hostname or ""

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{urlsplit(self.url).scheme}://{urlsplit(self.url).netloc}"

    @property
    def base(self) -> str:
        """The path below which the site lies, "" at the root of its host."""
        return urlsplit(self.url).path.rstrip("/")

    @property
    def documents(self) -> str:
        """The folder in which the paths of addresses are those of files."""
        return f"{self.root.rpartition('/')[0]}/web" if self.base else self.root

    @property
    def linking(self) -> str:
        """The commands that make the link in `documents` to the live release."""
        link = f"{self.documents}{self.base}"
        folder = posixpath.dirname(link)
        target = posixpath.relpath(self.root, folder)
        return f"mkdir -p {shlex.quote(folder)} && ln -sfn {shlex.quote(target)} {shlex.quote(link)}"

    @cached_property
    def port(self) -> int:
        """The port, stated or usual."""
        return urlsplit(self.url).port or (443 if self.encrypted else 80)

    @property
    def loopback(self) -> bool:
        """Whether the host is this machine alone, by its number."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def listen(self) -> tuple[str, ...]:
        """What nginx listens on: every address of the machine, or only loopback, where that is the site's host."""
        if self.loopback:
            return (f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}",)
        return str(self.port), f"[::]:{self.port}"

    @property
    def prefix(self) -> str:
        """What begins the names of variables, so that two sites on one server have their own.

        A long address is told by a hash.
        """
        address = f"{urlsplit(self.url).netloc}{self.base}".lower()
        told = re.sub(r"[^a-z0-9]+", "_", address).strip("_")
        return f"site_{told if len(told) <= _READABLE else sha256(address.encode()).hexdigest()[:12]}"


def configuration(program: str, place: Place, routes: Routes) -> str:
    """Return the configuration of `program`, "nginx" or "caddy"; raise DeployError for a path that is no plain one.

    An address that can be none, or would be read as a part of the configuration, raises UnusableAddress.
    """
    read_address(place.url)
    if not _BASE.fullmatch(place.base):
        raise DeployError("unusable-path", place.url)
    base = place.base
    return (
        _templates()
        .get_template(TEMPLATES[program])
        .render(
            place=place,
            headers=answers.headers(place.encrypted, place.unlisted),
            plain_headers=answers.headers(encrypted=False, unlisted=place.unlisted),
            moved={base + old: quote(base + new) for old, new in routes.redirects.items()},
            gone=[base + address for address in routes.gone],
            not_found=[(base + begin, base + routes.not_found[begin]) for begin in _longest_first(routes.not_found)],
            answers=answers,
        )
    )


def _longest_first(beginnings: Iterable[str]) -> list[str]:
    """Return beginnings of addresses as they have to be tried: that of all addresses is the last."""
    return sorted(beginnings, key=len, reverse=True)


def _templates() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # only where a configuration is written

    loader = FileSystemLoader(_HERE)
    environment = Environment(  # noqa: S701 - configurations of servers, not HTML
        loader=loader, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, undefined=StrictUndefined
    )
    environment.filters |= {"quoted": _quoted, "literal": re.escape}
    return environment


def _quoted(text: str) -> str:
    """Return a text as both servers write it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
