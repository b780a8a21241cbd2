"""What may go wrong with a live site: each is done to a copy of one, and how a verification tells it."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

from tests.deploying.served import RELEASE, note_deployment

Edit = Callable[[Path], None]
FEED = "feed.xml"


def put(path: Path, content: bytes) -> None:
    """Put a file in the place of one that other releases share, and of its compressed variants."""
    for ending in ("", ".br", ".zst", ".gz"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def edited_page(site: Path) -> None:
    put(site / RELEASE[1:], b"<!doctype html><p>lain")


def lost_page(site: Path) -> None:
    put(site / RELEASE[1:], b"")
    (site / RELEASE[1:]).unlink()


def lost_asset(site: Path) -> None:
    (asset,) = (site / "assets").glob("*.css")
    put(asset, b"")
    asset.unlink()


def stale_variant(site: Path) -> None:
    (site / f"{FEED}.br").unlink()
    os.link(site / "sitemap.xml.br", site / f"{FEED}.br")


def broken_feed(site: Path) -> None:
    put(site / FEED, b"<feed xmlns='http://www.w3.org/2005/Atom'>")
    note_deployment_of(site)


def growing_feed(site: Path) -> None:
    put(site / FEED, b"<!DOCTYPE feed [<!ENTITY a 'aaa'>]><feed xmlns='http://www.w3.org/2005/Atom'>&a;</feed>")
    note_deployment_of(site)


def early_feed(site: Path) -> None:
    put(
        site / FEED,
        re.sub(rb"<published>[^<]+", b"<published>2026-01-01T07:05:00+07:00", (site / FEED).read_bytes(), count=1),
    )
    note_deployment_of(site)


def early_page(site: Path) -> None:
    page = site / RELEASE[1:]
    put(page, re.sub(rb'"datePublished": ?"[^"]+', b'"datePublished": "2026-01-03', page.read_bytes()))
    note_deployment_of(site)


def early_sitemap(site: Path) -> None:
    path = site / "sitemap.xml"
    put(path, re.sub(rb"<lastmod>[^<]+", b"<lastmod>2026-01-03", path.read_bytes(), count=1))
    note_deployment_of(site)


def early_moment(site: Path) -> None:
    note_deployment_of(site, moment="2026-01-01T00:10:00+00:00")


def expiring_contact(site: Path) -> None:
    path = site / ".well-known/security.txt"
    put(path, path.read_bytes().replace(b"2031-06-30", b"2026-01-10"))
    note_deployment_of(site)


def unreadable_manifest(site: Path) -> None:
    put(site / "deployment.json", b'{"files": 3}')


def note_deployment_of(site: Path, **different: object) -> None:
    """Tell that this site was deployed as it lies here."""
    sizes = json.loads((site / ".warta.json").read_bytes())
    present = {path: f"0 {(site / path).stat().st_size}" for path in sizes if (site / path).is_file()}
    put(site / ".warta.json", json.dumps(present).encode())
    put(site / "deployment.json", b"")
    note_deployment(site, **different)


FAULTS: dict[Edit, str] = {
    edited_page: f"{RELEASE} must hold what was deployed (SHA-256 ",
    lost_page: f"{RELEASE} must answer 200; it answers 404. Deploy again",
    lost_asset: ".css must answer 200; it answers 404.",
    stale_variant: "/feed.xml must hold what was deployed (SHA-256 ",
    broken_feed: "/feed.xml must be well-formed Atom; no element found",
    growing_feed: "/feed.xml must be well-formed Atom; DOCTYPE",
    early_feed: "/feed.xml must hold nothing before its time (2026-01-01T07:05:00+07:00). Take it back at once",
    early_page: f"{RELEASE} must hold nothing before its time (2026-01-03)",
    early_sitemap: "/sitemap.xml must hold nothing before its time (2026-01-03)",
    early_moment: "/deployment.json must hold nothing before its time (2026-01-01T00:10:00+00:00)",
    expiring_contact: "/.well-known/security.txt must hold at least 14 days more; 2026-01-10.",
    unreadable_manifest: "/deployment.json must hold a readable manifest of what was deployed; 200.",
}
BY_CHANCE = (edited_page, lost_page, early_page, stale_variant)
"""Those that are seen for certain only where everything is looked at."""
