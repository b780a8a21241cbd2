"""What a build is told, made sure of before anything else."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plugins.publishing.compressing import LEVELS, Compression
from plugins.publishing.refusals import refuse
from plugins.releases import parse_now


def clock(settings: Mapping[str, Any]) -> datetime:
    """Return the moment for which the site is built; refuse one that cannot be read."""
    try:
        return parse_now(settings["NOW"])
    except ValueError:
        refuse("unreadable-now", settings["FINDINGS_LANGUAGE"], settings["NOW"])


def site_address(settings: Mapping[str, Any], default: str) -> str:
    """Return the site's address, `default` where none is wished for; refuse one that pages could not link to."""
    address = settings["SITEURL"] or default
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        usable = False
    if not usable or any(char in address for char in "?#\\\"'<> \t\n") or not address.isprintable():
        refuse("unusable-site-url", settings["FINDINGS_LANGUAGE"], address)
    return str(address).rstrip("/")


def compression(settings: Mapping[str, Any]) -> Compression:
    """Return how the site is compressed, in one order however it was wished for; refuse an unknown encoding."""
    told = settings["COMPRESS"]
    names = [name.strip() for name in (told.split(",") if isinstance(told, str) else told)]
    if unknown := [name for name in names if name and name not in LEVELS]:
        refuse("unknown-encoding", settings["FINDINGS_LANGUAGE"], ", ".join(unknown))
    return Compression(tuple(name for name in LEVELS if name in names))


def keep_apart(content: Path, output: Path, cache: Path, lang: str) -> None:
    """Refuse an output folder that is, lies in or holds the content folder, or holds the store.

    The store knows every text, those under embargo too, and the output folder is what readers see.
    """
    content, output, cache = content.resolve(), output.resolve(), cache.resolve()
    if content == output or content in output.parents or output in content.parents:
        refuse("output-meets-content", lang, output)
    if output in (cache, *cache.parents):
        refuse("output-holds-store", lang, cache)
