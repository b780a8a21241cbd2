"""What the last build was made from: where that is the same, what came of it need not be worked out again."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

from plugins.diagnostics import Finding
from plugins.publishing.maker import maker_of_pages
from plugins.releases import Library, Manuscript, Reading, Records, Survey

_SOUND = "sound"
_CLEAN = "clean"
_ZONES = timedelta(days=2)
"""More than the day of a release can be off from the day elsewhere."""


class Receipt(Struct, frozen=True):
    """What a site was made from: the hash of everything but contents, and that of the contents of each story.

    `survey` is the hash of all that is in the content folder, `frame` that of all beside it: theme, address, code.
    `since` and `until` are timestamps between which the clock changes nothing; `until` is 0 where nothing lies ahead.
    """

    survey: str
    frame: str
    outline: str
    contents: Mapping[str, str]
    since: float
    until: float

    def holds_at(self, moment: float) -> bool:
        """Say whether nothing has begun to be public since then, or was public before."""
        return self.since <= moment and (not self.until or moment < self.until)

    def changed(self, now: "Receipt") -> frozenset[str] | None:
        """Return the keys of stories whose contents differ from `now`; None where more than contents may differ."""
        if not self.holds_at(now.since) or (self.frame, self.outline) != (now.frame, now.outline):
            return None
        return frozenset(key for key, told in now.contents.items() if self.contents.get(key) != told)


def last_receipt(records: Records, output: Path, since: str) -> Receipt | None:
    """Return what the site in the folder `output` was made from; None where that is not known.

    `since` is the hash of its manifest: the receipt must be that of the very files which lie there.
    """
    try:
        manifest, whole, frame, outline, contents, begun, until = json.loads(records.get(_site(output)) or "")
        receipt = Receipt(str(whole), str(frame), str(outline), dict(contents), float(begun), float(until))
    except (ValueError, TypeError, RecursionError):
        return None
    return receipt if since and manifest == since else None


def keep_receipt(records: Records, output: Path, since: str, receipt: Receipt) -> None:
    """Keep what the site in the folder `output` was made from; `since` is the hash of its manifest."""
    told = (receipt.survey, receipt.frame, receipt.outline, dict(receipt.contents), receipt.since, receipt.until)
    kept = [since, *told]
    records[_site(output)] = json.dumps(kept, separators=(",", ":"))


def frame_of(content: Path, address: str, theme: Path, compression: str = "", noindex: bool = False) -> str:
    """Return the hash of what pages are made with: code, libraries, address, theme, words, and what was wished for."""
    words = sorted((content / "translations").glob("*.po"))
    told = blake2b(repr((address, maker_of_pages(), compression, noindex)).encode(), digest_size=16)
    for path in (*sorted(path for path in theme.rglob("*") if path.is_file()), *words):
        told.update(f"{path.name}\0".encode())
        told.update(blake2b(path.read_bytes()).digest())
    return told.hexdigest()


def receipt_for(reading: Reading, library: Library, now: datetime, frame: str) -> Receipt:
    """Return what a build of `library`, which is that of `reading`, is made from at the moment `now`."""
    contents = {key: " ".join(each.digest for each in group) for key, group in library.translations.items()}
    return Receipt(reading.survey, frame, library.outline, contents, now.timestamp(), _next_beginning(library, now))


def note_clean(records: Records, reading: Reading, findings: Sequence[Finding]) -> None:
    """Keep that there is nothing to find in a content folder, where that is so."""
    if reading.library and reading.survey and not findings:
        records[_CLEAN] = f"{reading.survey} {reading.files}"


def files_if_clean(records: Records, surveyed: Survey) -> int:
    """Return how many files a content folder holds in which nothing was found before, as it is; 0 for another."""
    known, _, files = (records.get(_CLEAN) or "").partition(" ")
    return int(files) if known == surveyed.digest and files.isdecimal() else 0


def note_sound(records: Records, reading: Reading, findings: Iterable[Finding]) -> None:
    """Keep that nothing is wrong with what lists, links and addresses depend on, where that is so."""
    beyond = {each.order for each in findings} - {each.order for each in reading.findings}
    if reading.library and not reading.outline_checked and not beyond:
        records[_SOUND] = _outline(reading)


def is_sound(records: Records, reading: Reading) -> bool:
    """Say whether that was found to be so before."""
    return not reading.problems and reading.library is not None and records.get(_SOUND) == _outline(reading)


def _outline(reading: Reading) -> str:
    library = reading.library
    return f"{library.outline} {library.ledger.digest} {reading.paths_digest}" if library else reading.paths_digest


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
