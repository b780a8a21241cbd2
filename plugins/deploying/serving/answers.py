"""What every answer of the site says of itself; servers are configured, and live sites verified, by these words."""

import re
from collections.abc import Mapping

from msgspec import Struct

from plugins.deploying.deployment import ASSET
from plugins.releases import CONTENT_SECURITY_POLICY

COMMON: Mapping[str, str] = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Vary": "Accept-Encoding",
}
"""On every answer, whatever its status."""
ENCRYPTED = {"Strict-Transport-Security": "max-age=31536000"}
"""On every answer that came by https."""
UNLISTED = {"X-Robots-Tag": "noindex, nofollow"}
"""On every answer of a preview."""


class Share(Struct, frozen=True):
    """How answers below a pattern of addresses are kept: the pattern, as servers and Python both read it, and how."""

    pattern: str
    value: str

    def fits(self, address: str) -> bool:
        """Say whether an address is meant."""
        return re.search(self.pattern, address) is not None

    def below(self, base: str) -> str:
        """Return the pattern for a site below the path `base` of its host."""
        return f"^{re.escape(base)}{self.pattern[1:]}" if self.pattern.startswith("^") else self.pattern


FOR_A_YEAR = Share(f"^/{ASSET}$", "public, max-age=31536000, immutable")
"""Files with the hash of their content in their names."""
LISTS = Share(r"\.xml$", "public, max-age=600, must-revalidate")
"""Feeds and sitemaps."""
RECORD = Share(r"^/deployment\.json$", "no-cache")
KEPT = (FOR_A_YEAR, LISTS, RECORD)
PAGES = "public, max-age=300, must-revalidate"
"""Everything else that is there, and redirects."""
FAULTS = "no-cache"
"""What is not there may be there in a minute."""
FOREIGN = Share(r"^/media/|/feed\.xml$", "cross-origin")
"""What other sites and readers of feeds may show; all else is for the site itself."""
OWN = "same-origin"
TYPES: Mapping[str, str] = {
    "html": "text/html; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "svg": "image/svg+xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}
"""Kinds of texts; they may lie compressed beside themselves."""
FEED = r"/feed\.xml$"
FEED_TYPE = "application/atom+xml; charset=utf-8"
PICTURES: Mapping[str, str] = {
    "avif": "image/avif",
    "gif": "image/gif",
    "ico": "image/x-icon",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "pdf": "application/pdf",
    "png": "image/png",
    "webp": "image/webp",
    "woff2": "font/woff2",
}
"""Kinds of files that are small by themselves."""


UNKNOWN = "application/octet-stream"


def content_type(address: str) -> str:
    """Return the kind of what is at an address, from tables of our own: the system's differ between machines."""
    if re.search(FEED, address):
        return FEED_TYPE
    ending = address.rpartition(".")[2].lower()
    return TYPES.get(ending) or PICTURES.get(ending, UNKNOWN)


def headers(encrypted: bool, unlisted: bool = False) -> dict[str, str]:
    """Return what every answer carries, but for `Cache-Control` and what depends on the address."""
    return {**(ENCRYPTED if encrypted else {}), **COMMON, **(UNLISTED if unlisted else {})}


def cache_control(address: str, status: int = 200) -> str:
    """Return how long an answer may be kept."""
    if status >= 400:
        return FAULTS
    return next((share.value for share in KEPT if status in (200, 304) and share.fits(address)), PAGES)


def resource_policy(address: str) -> str:
    """Return who may show what is at an address."""
    return FOREIGN.value if FOREIGN.fits(address) else OWN
