"""What pages, feeds and lists of a live site say: well-formed, and nothing before its time."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from xml.etree import ElementTree

from plugins.deploying.verifying.asking import Answer
from plugins.deploying.verifying.choosing import address_of
from plugins.deploying.verifying.faults import Fault
from plugins.deploying.verifying.visit import Visit

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SECURITY = ".well-known/security.txt"
NOTICE = 14
"""Days before its end at which the security contact is to be renewed."""
_SKEW = timedelta(minutes=2)
"""By which the clocks of two machines may differ."""
_LAST_ZONE = timezone(timedelta(hours=14))
"""Where a day begins first."""
_PUBLISHED = re.compile(r'"datePublished": ?"([^"]+)"')
_EXPIRES = re.compile(r"^Expires: *(\S+)", re.MULTILINE | re.IGNORECASE)


def content_faults(visit: Visit, path: str, answer: Answer) -> Iterator[Fault]:
    """Yield what is wrong with what a file says."""
    name = path.rpartition("/")[2]
    if name == "feed.xml":
        yield from _feed_faults(visit, path, answer)
    elif re.fullmatch(r"sitemap[^/]*\.xml", name):
        yield from _sitemap_faults(visit, path, answer)
    elif path.endswith(".html"):
        text = answer.content.decode(errors="replace")
        yield from _early(visit, path, _PUBLISHED.findall(text))
    elif path == SECURITY:
        yield from _security_faults(visit, path, answer)


def is_early(told: str, now: datetime) -> bool:
    """Say whether a date or moment lies ahead, everywhere on Earth; what cannot be read does not."""
    try:
        if len(told) <= len("2026-11-21"):
            return datetime.fromisoformat(told).date() > now.astimezone(_LAST_ZONE).date()
        moment = datetime.fromisoformat(told)
    except ValueError:
        return False
    return moment.utcoffset() is not None and moment > now + _SKEW


def _feed_faults(visit: Visit, path: str, answer: Answer) -> Iterator[Fault]:
    feed = _parsed(answer)
    if isinstance(feed, str) or feed.tag != f"{ATOM}feed":
        yield Fault("malformed", address_of(path), "Atom", feed if isinstance(feed, str) else feed.tag)
        return
    ids = [entry.findtext(f"{ATOM}id", "") for entry in feed.iter(f"{ATOM}entry")]
    if not all(ids) or len(set(ids)) != len(ids):
        yield Fault("malformed", address_of(path), "Atom", "id")
    told = [each.text or "" for name in ("published", "updated") for each in feed.iter(f"{ATOM}{name}")]
    yield from _early(visit, path, told)


def _sitemap_faults(visit: Visit, path: str, answer: Answer) -> Iterator[Fault]:
    sitemap = _parsed(answer)
    if isinstance(sitemap, str) or sitemap.tag not in (f"{SITEMAP}urlset", f"{SITEMAP}sitemapindex"):
        yield Fault("malformed", address_of(path), "sitemap", sitemap if isinstance(sitemap, str) else sitemap.tag)
        return
    yield from _early(visit, path, [each.text or "" for each in sitemap.iter(f"{SITEMAP}lastmod")])


def _security_faults(visit: Visit, path: str, answer: Answer) -> Iterator[Fault]:
    match = _EXPIRES.search(answer.content.decode(errors="replace"))
    try:
        ends = datetime.fromisoformat(match[1]) if match else None
    except ValueError:
        ends = None
    if ends is None or ends.utcoffset() is None:
        yield Fault("malformed", address_of(path), "security.txt (RFC 9116)", "Expires")
    elif ends < visit.now + timedelta(days=NOTICE):
        yield Fault("expiring", address_of(path), str(NOTICE), ends.date().isoformat())


def _early(visit: Visit, path: str, told: list[str]) -> Iterator[Fault]:
    if early := sorted({each for each in told if is_early(each, visit.now)}):
        yield Fault("early", address_of(path), found=early[0])


def _parsed(answer: Answer) -> ElementTree.Element | str:
    """Return a document, or what is wrong with it; one that declares types is refused unread, for it may grow."""
    if b"<!DOCTYPE" in answer.content:
        return "DOCTYPE"
    try:
        return ElementTree.fromstring(answer.content)  # noqa: S314 - nothing is declared, so nothing can grow
    except ElementTree.ParseError as error:
        return str(error)
