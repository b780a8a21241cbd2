"""What a build is told, made sure of before anything else."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

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


def keep_apart(content: Path, output: Path, lang: str) -> None:
    """Refuse an output folder that is, lies in or holds the content folder."""
    content, output = content.resolve(), output.resolve()
    if content == output or content in output.parents or output in content.parents:
        refuse("output-meets-content", lang, output)
