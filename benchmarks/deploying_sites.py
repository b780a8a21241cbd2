"""The sites that are deployed: the corpus as it is built, and built again after one release was edited."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from benchmarks.corpus import Sample, edited
from benchmarks.folders import state_of, written_between
from benchmarks.measure import run
from benchmarks.peers.warta import Warta


class Sites(Struct, frozen=True):
    """The built folders; sizes in bytes, without variants that are compressed beforehand."""

    first: Path
    edited: Path
    files: int
    size: int
    changed_files: int
    changed_size: int


def build_sites(work: Path, samples: Sequence[Sample], content: Path) -> Sites:
    """Build the corpus, edit the release in its middle, and build again."""
    warta = Warta(work)
    warta.lay_out(samples, content)
    first, second = work / "first", work / "second"
    run(warta.command())
    shutil.copytree(warta.output, first)
    before = state_of(warta.output)
    warta.write(edited(samples[len(samples) // 2], 1), samples)
    run(warta.command())
    shutil.copytree(warta.output, second)
    changed = written_between(before, state_of(warta.output))
    sizes = [path.stat().st_size for path in first.rglob("*") if path.is_file()]
    return Sites(first, second, len(sizes), sum(sizes), changed.files, changed.size)
