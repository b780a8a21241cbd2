"""What the store is told of each file: its type, how long it may be kept, and in which form it is stored."""

from pathlib import PurePosixPath
from typing import Any

from plugins.deploying.deployment import is_asset

Headers = dict[str, Any]
"""Parameters of a request that writes an object."""
FEED = "application/atom+xml; charset=utf-8"
TEXTS = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".xsl": "text/xsl; charset=utf-8",
}
"""Types of what compresses well."""
OTHERS = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
UNKNOWN = "application/octet-stream"
FOR_EVER = "public, max-age=31536000, immutable"
FIVE_MINUTES = "public, max-age=300, must-revalidate"
TEN_MINUTES = "public, max-age=600, must-revalidate"
NEVER = "no-cache"


def headers_of(path: str, encoded: str) -> Headers:
    """Return the headers of a file of the site that is stored in the form `encoded`, br or none."""
    headers = {"ContentType": type_of(path), "CacheControl": cache_of(path)}
    return headers | {"ContentEncoding": "br"} if encoded == "br" and is_text(path) else headers


def type_of(path: str) -> str:
    """Return the content type, from a table of our own: the system's differs from one machine to the next."""
    suffix = suffix_of(path)
    if PurePosixPath(path).name == "feed.xml":
        return FEED
    return TEXTS.get(suffix) or OTHERS.get(suffix, UNKNOWN)


def cache_of(path: str) -> str:
    """Return how long a file may be kept: for ever where its name changes with its content."""
    if is_asset(path):
        return FOR_EVER
    return TEN_MINUTES if suffix_of(path) == ".xml" else FIVE_MINUTES


def is_text(path: str) -> bool:
    """Say whether a file becomes smaller by compression."""
    return suffix_of(path) in TEXTS


def suffix_of(path: str) -> str:
    """Return the suffix in small letters, with its dot."""
    return PurePosixPath(path).suffix.lower()
