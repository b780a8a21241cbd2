"""What the store is told of each file: its type, how long it may be kept, and in which form it is stored."""

from pathlib import PurePosixPath
from typing import Any

from plugins.deploying.serving import answers

Headers = dict[str, Any]
"""Parameters of a request that writes an object."""
NEVER = answers.FAULTS


def headers_of(path: str, encoded: str) -> Headers:
    """Return the headers of a file of the site that is stored in the form `encoded`, br or none."""
    headers = {"ContentType": type_of(path), "CacheControl": cache_of(path)}
    return headers | {"ContentEncoding": "br"} if encoded == "br" and is_text(path) else headers


def type_of(path: str) -> str:
    """Return the content type."""
    return answers.content_type(f"/{path}")


def cache_of(path: str) -> str:
    """Return how long a file may be kept: for a year where its name changes with its content."""
    return answers.cache_control(f"/{path}")


def is_text(path: str) -> bool:
    """Say whether a file becomes smaller by compression."""
    return suffix_of(path).removeprefix(".") in answers.TYPES


def suffix_of(path: str) -> str:
    """Return the suffix in small letters, with its dot."""
    return PurePosixPath(path).suffix.lower()
