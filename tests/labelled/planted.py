"""The newsrooms in which faults are planted, and which findings in them were meant."""

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from PIL import Image

from plugins.checks import check
from plugins.diagnostics import Finding, Place
from plugins.releases import read_library
from tests.labelled.labels import CLEAN, Fault, Faulty, Mark

GPS = 0x8825
"""The Exif tag under which cameras write where they were."""


class Verdict(Struct, frozen=True):
    """What one faulty release shows: the faults found and missed, and the findings that nobody planted."""

    found: tuple[Fault, ...]
    missed: tuple[Fault, ...]
    false: tuple[Finding, ...]


class Spot(Struct, frozen=True):
    """Characters `start` to `end` of the `text` of a file; of a picture, "" and no characters."""

    path: str
    text: str
    start: int
    end: int

    def holds(self, place: Place) -> bool:
        """Say whether a place touches these characters; where it has no extent, whether it begins in their lines."""
        if place.path != self.path:
            return False
        first = sum(map(len, self.text.splitlines(keepends=True)[: place.line - 1]))
        position = first + place.column - 1
        if place.extent:
            return position < self.end and self.start < position + place.extent
        return first <= self.end and self.text.rfind("\n", 0, self.start) < position


def rounds(releases: Iterable[Faulty]) -> list[list[Faulty]]:
    """Part the faulty releases so that each clean one occurs once in a newsroom."""
    newsrooms: list[list[Faulty]] = []
    for faulty in releases:
        free = next((each for each in newsrooms if all(faulty.of != other.of for other in each)), None)
        if free is None:
            newsrooms.append(free := [])
        free.append(faulty)
    return newsrooms


def plant(folder: Path, releases: Iterable[Faulty]) -> Path:
    """Make a newsroom with these faults in `folder`."""
    root = shutil.copytree(CLEAN, folder / "content")
    for faulty in releases:
        for name, content in faulty.beside.items():
            _put(root / faulty.path(name), content)
        for fault in faulty.faults:
            _change(root / faulty.path(fault.where), fault)
        for lang in faulty.windows1252:
            path = root / faulty.path(lang)
            path.write_bytes(path.read_text(encoding="utf-8").encode("windows-1252"))
    return root


def judge(root: Path, releases: Sequence[Faulty]) -> list[Verdict]:
    """Check a newsroom with planted faults; what is found elsewhere is counted against the last release."""
    left = check(read_library(root))
    verdicts = []
    for faulty in releases:
        mine = [finding for finding in left if _belongs(finding, faulty) or faulty is releases[-1]]
        left = [finding for finding in left if finding not in mine]
        verdicts.append(_verdict(root, faulty, mine))
    return verdicts


def _verdict(root: Path, faulty: Faulty, findings: list[Finding]) -> Verdict:
    spots = {mark: _spots(root, faulty, mark) for fault in faulty.faults for mark in (fault.mark, *fault.also)}
    hits = {
        mark: {
            finding.order
            for finding in findings
            if finding.rule.name == mark.rule and any(spot.holds(finding.place) for spot in spots[mark])
        }
        for mark in spots
    }
    meant = set().union(*hits.values())
    return Verdict(
        tuple(fault for fault in faulty.faults if hits[fault.mark]),
        tuple(fault for fault in faulty.faults if not hits[fault.mark]),
        tuple(finding for finding in findings if finding.order not in meant),
    )


def _belongs(finding: Finding, faulty: Faulty) -> bool:
    beside = {faulty.path(name) for name in faulty.beside}
    return finding.place.path in beside or finding.place.path.startswith(f"releases/{faulty.of}.")


def _spots(root: Path, faulty: Faulty, mark: Mark) -> list[Spot]:
    """Return where the texts of a mark stand; the first place of each, but within what was planted if it is there."""
    path = faulty.path(mark.where)
    if not path.endswith(".md"):
        return [Spot(path, "", 0, 0)]
    text = (root / path).read_bytes().decode("utf-8", errors="replace")
    around = next((fault.new for fault in faulty.faults if mark in (fault.mark, *fault.also)), "")
    spots = []
    for wanted in mark.texts:
        start = text.find(wanted, text.find(around) if wanted in around and around in text else 0)
        assert start >= 0, f"{wanted!r} is not in {path}"
        spots.append(Spot(path, text, start, start + len(wanted)))
    return spots


def _change(path: Path, fault: Fault) -> None:
    if not fault.old:
        return
    text = path.read_text(encoding="utf-8")
    assert fault.old in text, f"{fault.old!r} is not in {path}"
    path.write_text(text.replace(fault.old, fault.new, 1), encoding="utf-8")


def _put(path: Path, content: Any) -> None:
    """Put a file beside a release: a text, or a picture."""
    if isinstance(content, str):
        path.write_text(content, encoding="utf-8")
        return
    width, height = map(int, content["picture"])
    exif = Image.Exif()
    if content.get("place"):
        exif[GPS] = {1: "S", 2: (6.0, 10.0, 0.0), 3: "E", 4: (106.0, 49.0, 0.0)}
    Image.new("1", (width, height)).save(path, exif=exif)
