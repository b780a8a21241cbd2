"""The quick way out: where nothing has changed since the last build, nothing is parsed, related or rendered."""

from collections.abc import Mapping
from pathlib import Path

from plugins.publishing.desk import Desk
from plugins.publishing.manifest import has_size, read_manifest
from plugins.publishing.outcome import Outcome, strangers
from plugins.publishing.receipts import files_if_clean, frame_of, last_receipt
from plugins.publishing.wishes import clock, compression, site_address
from plugins.releases import Survey


def untouched(
    surveyed: Survey, desk: Desk, content: Path, output: Path, theme: Path, wishes: Mapping[str, object]
) -> Outcome | None:
    """Return what a build would have done, nothing, where that is known beforehand; None where it must be tried."""
    site = surveyed.configuration.site
    if desk.outlook is None or site is None:
        return None
    last = last_receipt(desk.store.receipts, output, desk.outlook.since)
    if last is None or last.survey != surveyed.digest:
        return None
    address, noindex = site_address(wishes, site.url), bool(wishes["NOINDEX"])
    frame = frame_of(content, address, theme, compression(wishes).mark, noindex)
    clean = files_if_clean(desk.store.receipts, surveyed)
    if frame != last.frame or not clean or not last.holds_at(clock(wishes).timestamp()):
        return None
    held, manifest = desk.outlook.holdings(), read_manifest(output)
    whole = all(has_size(told, held.sizes.get(path)) for path, told in manifest.items())
    if not whole or held.links or held.unfinished:
        return None
    return Outcome(strangers=strangers(held, manifest))
