"""Does a release cost more where there are many? Clean builds of several sizes, in turn, and their time per release."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median

from msgspec import Struct

from benchmarks.corpus import make_samples
from benchmarks.measure import run
from benchmarks.peers.warta import Warta
from benchmarks.results import Results


class Clean(Struct, frozen=True):
    """One clean build of so many releases, and its seconds on the clock."""

    releases: int
    turn: int
    wall: float


def grown(work: Path, sizes: Sequence[int], rounds: int, seed: int, content: Path) -> Iterator[Clean]:
    """Build each size clean in every round; the output goes at once, as the largest would fill the memory."""
    newsrooms = {}
    for size in sizes:
        newsrooms[size] = Warta(work / str(size))
        newsrooms[size].lay_out(make_samples(size, content / "registers", seed), content)
    for turn in range(1, rounds + 1):
        for size, warta in newsrooms.items():
            warta.forget()
            yield Clean(size, turn, run(warta.command()).wall)
            warta.forget()


def summarise_growth(builds: Sequence[Clean], seed: int, around: Results) -> Results:
    """Return what is kept: medians, milliseconds per release, and the ratio of the largest size to the smallest.

    Starting costs the same at every size, which makes few releases look dear; so what each release more costs than the
    size before is kept too.
    """
    sizes = sorted({build.releases for build in builds})
    walls = {size: median(build.wall for build in builds if build.releases == size) for size in sizes}
    per_release = {size: walls[size] / size for size in sizes}
    return {
        "machine": around,
        "seed": seed,
        "rounds": max(build.turn for build in builds),
        "sizes": [
            {
                "releases": size,
                "wall": round(walls[size], 3),
                "milliseconds": round(per_release[size] * 1000, 3),
                "one_more": round((walls[size] - walls.get(fewer, 0)) / (size - fewer) * 1000, 3),
            }
            for fewer, size in pairwise([0, *sizes])
        ],
        "ratio": round(per_release[sizes[-1]] / per_release[sizes[0]], 4),
        "runs": [{"releases": build.releases, "round": build.turn, "wall": round(build.wall, 3)} for build in builds],
    }
