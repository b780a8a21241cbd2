"""The quick way out: where nothing has changed since the last build, nothing is related, planned or rendered."""

from collections.abc import Mapping
from pathlib import Path

from plugins.publishing.desk import Desk
from plugins.publishing.holdings import look_into
from plugins.publishing.manifest import manifest_digest, read_manifest
from plugins.publishing.outcome import Outcome, strangers
from plugins.publishing.receipts import is_sound, last_receipt, receipt_for
from plugins.publishing.wishes import clock, site_address
from plugins.releases import Reading


def untouched(reading: Reading, desk: Desk, output: Path, theme: Path, wishes: Mapping[str, object]) -> Outcome | None:
    """Return what a build would have done, nothing, where that is known beforehand; None where it must be tried."""
    since = manifest_digest(output)
    last = last_receipt(desk.store.receipts, output, since)
    if last is None or reading.findings or not is_sound(desk.store.receipts, reading) or reading.library is None:
        return None
    address = site_address(wishes, reading.library.site.url)
    if last.changed(receipt_for(reading.library, clock(wishes), address, theme)) != frozenset():
        return None
    held, manifest = look_into(output), read_manifest(output)
    whole = all(told.endswith(f" {held.sizes.get(path)}") for path, told in manifest.items())
    if not whole or held.links or held.unfinished:
        return None
    return Outcome(strangers=strangers(held, manifest))
