"""The hosts that links show to their readers, which need not be those that they lead to."""

from collections.abc import Sequence
from html import unescape
from urllib.parse import urlsplit

from plugins.checks.hosts import WebAddress, host_of, is_under
from plugins.prose import regex

_MARKS = " *_`~<>()\"'“”‘’.,;:!?"
"""What may stand around an address that is shown."""
_HOST = regex(r"[^\W_][\w-]{0,62}(?:\.[^\W_][\w-]{0,62}){0,8}\.[^\W\d_]{2,24}")
_SCHEMES = ("http://", "https://", "www.")
_ENDINGS = frozenset("biz co com edu gov id info int net online org site xyz".split())
"""What tells a host from the name of a file or a person's degree."""
_LEADING = frozenset(
    "akses alamat buka cek di klik kunjungi laman link portal resmi situs tautan web website"
    " at check click go link official open page portal site the to visit website".split()
)
"""Words in front of an address that say nothing else."""
_MOST_WORDS = 5
_ARCHIVES = ("archive.org", "archive.ph", "archive.today", "perma.cc")
"""What keeps the pages of others under addresses of its own."""


def label_host(address: WebAddress, official: Sequence[str]) -> str:
    """Return the host that the label of a link shows and the link does not lead to; "" where there is none."""
    return _elsewhere(_in_label(address.label, official), address.host)


def user_host(address: WebAddress, official: Sequence[str]) -> str:
    """Return what stands in front of the @ of a web address, where people would take it for the host."""
    return _elsewhere(_user(address.address, official), address.host)


def is_disguised(address: WebAddress, official: Sequence[str]) -> bool:
    """Say whether the label of a link shows an official host, and the link leads to one that is not."""
    shown = label_host(address, official)
    return bool(shown) and is_under(shown, official) and not is_under(address.host, official)


def _elsewhere(shown: str, host: str) -> str:
    """Return a host that is shown, unless it lies above or below the one that is led to, or is kept there."""
    if not shown or not host or is_under(host, _ARCHIVES):
        return ""
    here, there = shown.removeprefix("www."), host.removeprefix("www.")
    return "" if is_under(here, (there,)) or is_under(there, (here,)) else shown


def _in_label(label: str, official: Sequence[str]) -> str:
    """Return the host that a label shows, where it shows nothing else."""
    if "." not in label and "&" not in label:
        return ""
    *leading, last = unescape(label.replace("\\", "")).strip(_MARKS).split() or [""]
    if len(leading) >= _MOST_WORDS or any(word.strip(_MARKS).casefold() not in _LEADING for word in leading):
        return ""
    return _evident(last.strip(_MARKS), official)


def _user(address: str, official: Sequence[str]) -> str:
    """Return what stands in front of the @ of a web address where it looks like a host."""
    if "@" not in address:
        return ""
    try:
        return _evident(urlsplit(address).username or "", official)
    except ValueError:
        return ""


def _evident(text: str, official: Sequence[str]) -> str:
    """Return the host of an address as people write it; "" where it need not be one."""
    host = host_of(text) if "@" not in text else ""
    is_sure = text.casefold().startswith(_SCHEMES) or host.rpartition(".")[2] in _ENDINGS or is_under(host, official)
    return host if is_sure and _HOST.fullmatch(host) else ""
