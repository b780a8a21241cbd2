"""What the last build was made from: where that is the same, what came of it need not be worked out again."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from pathlib import Path

from plugins.diagnostics import Finding
from plugins.publishing.maker import maker_of_pages
from plugins.releases import Library, Manuscript, Reading, Records

_SOUND = "sound"
_ZONES = timedelta(days=2)
"""More than the day of a release can be off from the day elsewhere."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a site was made from: the hash of everything but contents, and that of the contents of each story.

    `since` and `until` are timestamps between which the clock changes nothing; `until` is 0 where nothing lies ahead.
    """

    outline: str
    contents: Mapping[str, str]
    since: float
    until: float

    def changed(self, now: "Receipt") -> frozenset[str] | None:
        """Return the keys of stories whose contents differ from `now`; None where more than contents may differ."""
        in_time = self.since <= now.since and (not self.until or now.since < self.until)
        if not in_time or self.outline != now.outline:
            return None
        return frozenset(key for key, told in now.contents.items() if self.contents.get(key) != told)


def last_receipt(records: Records, output: Path, since: str) -> Receipt | None:
    """Return what the site in the folder `output` was made from; None where that is not known.

    `since` is the hash of its manifest: the receipt must be that of the very files which lie there.
    """
    try:
        manifest, outline, contents, begun, until = json.loads(records.get(_site(output)) or "")
        receipt = Receipt(str(outline), dict(contents), float(begun), float(until))
    except (ValueError, TypeError):
        return None
    return receipt if since and manifest == since else None


def keep_receipt(records: Records, output: Path, since: str, receipt: Receipt) -> None:
    """Keep what the site in the folder `output` was made from; `since` is the hash of its manifest."""
    kept = [since, receipt.outline, dict(receipt.contents), receipt.since, receipt.until]
    records[_site(output)] = json.dumps(kept, separators=(",", ":"))


def receipt_for(library: Library, now: datetime, address: str, theme: Path) -> Receipt:
    """Return what a build of `library` at the moment `now` for the site's `address` is made from."""
    words = sorted((library.root / "translations").glob("*.po"))
    files = (*sorted(path for path in theme.rglob("*") if path.is_file()), *words)
    told = blake2b(repr((library.outline, address, maker_of_pages())).encode(), digest_size=16)
    for path in files:
        told.update(f"{path.name}\0".encode())
        told.update(blake2b(path.read_bytes()).digest())
    contents = {key: " ".join(each.digest for each in group) for key, group in library.translations.items()}
    return Receipt(told.hexdigest(), contents, now.timestamp(), _next_beginning(library, now))


def note_sound(records: Records, reading: Reading, findings: Iterable[Finding]) -> None:
    """Keep that nothing is wrong with what lists, links and addresses depend on, where that is so."""
    beyond = {each.order for each in findings} - {each.order for each in reading.findings}
    if reading.library and not reading.outline_checked and not beyond:
        records[_SOUND] = _outline(reading)


def is_sound(records: Records, reading: Reading) -> bool:
    """Say whether that was found to be so before."""
    return not reading.problems and reading.library is not None and records.get(_SOUND) == _outline(reading)


def _outline(reading: Reading) -> str:
    return f"{reading.library.outline if reading.library else ''} {reading.paths_digest}"


def _site(output: Path) -> str:
    return f"site:{output.resolve()}"


def _next_beginning(library: Library, now: datetime) -> float:
    """Return the next moment at which something may begin to be public, as a timestamp; 0 where there is none."""
    horizon = (now - _ZONES).date()
    ahead = []
    for manuscript in library.manuscripts:
        for moment in (manuscript.date, manuscript.embargo):
            if moment and moment.day >= horizon:
                ahead.append(moment.at(_zone(library, manuscript)).timestamp())
    return min((at for at in ahead if at > now.timestamp()), default=0)


def _zone(library: Library, manuscript: Manuscript) -> str:
    provinces = manuscript.province or library.original(manuscript).province or ("",)
    province = library.registers.provinces.get(provinces[0])
    return province.timezone if province else "UTC"
