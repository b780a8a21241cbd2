"""A complete configuration of a web server for one site."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from plugins.deploying.refusals import Refused
from plugins.deploying.serving import answers
from plugins.deploying.targets import read_address
from plugins.releases import Routes

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES: Mapping[str, str] = {"nginx": "nginx.conf.jinja", "caddy": "Caddyfile.jinja"}
_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Place:
    """Where a site is served: its address, the link to the live release, and whether search engines may list it."""

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
        """What begins the names of variables, so that two sites on one server have their own."""
        return "site_" + re.sub(r"[^a-z0-9]+", "_", urlsplit(self.url).netloc.lower()).strip("_")


def configuration(program: str, place: Place, routes: Routes) -> str:
    """Return the configuration of `program`, "nginx" or "caddy"; raise Refused for a site below a folder.

    An address that can be none, or would be read as a part of the configuration, raises UnusableAddress.
    """
    if read_address(place.url).path.strip("/"):
        raise Refused("below-root", place.url)
    moved = {old: quote(new) for old, new in routes.redirects.items()}
    return (
        _templates()
        .get_template(TEMPLATES[program])
        .render(
            place=place,
            headers=answers.headers(place.encrypted, place.unlisted),
            plain_headers=answers.headers(encrypted=False, unlisted=place.unlisted),
            moved=moved,
            gone=routes.gone,
            not_found=sorted(routes.not_found.items(), key=lambda pair: -len(pair[0])),
            answers=answers,
        )
    )


def _templates() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # only where a configuration is written

    loader = FileSystemLoader(_HERE)
    environment = Environment(  # noqa: S701 - configurations of servers, not HTML
        loader=loader, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, undefined=StrictUndefined
    )
    environment.filters["quoted"] = _quoted
    return environment


def _quoted(text: str) -> str:
    """Return a text as both servers write it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
