"""Results as a benchmark keeps them, small and made up."""

from benchmarks.alone import ALONE
from benchmarks.folders import KINDS, Written
from benchmarks.growth import Clean, summarise_growth
from benchmarks.measure import Usage
from benchmarks.results import OURS, Results, summarise
from benchmarks.scenarios import SCENARIOS, Run

AROUND = {"day": "2026-11-21", "cores": 2, "load": 0.25, "system": "Linux x86_64"}


def made_up(*peers: str, releases: int = 1234, alone: bool = False) -> Results:
    """Results of three rounds; the second peer takes twice as long as the first, and so on."""
    runs = [
        Run(peer, scenario, turn, Usage(factor * place * turn, factor, 0.5), Written(factor * 10, factor * 1000, 0))
        for turn in (1, 2, 3)
        for place, scenario in enumerate(SCENARIOS, 1)
        for factor, peer in enumerate(peers, 1)
    ]
    if alone:
        runs += [
            Run(OURS, scenario, turn, Usage(turn / 10, 0, 0), Written(0, 0, 0))
            for scenario in ALONE
            for turn in (1, 2, 3)
        ]
    sites = {
        peer: {"version": f"{factor}.0", "peak_memory": factor * 100_000_000, "kinds": dict.fromkeys(KINDS, factor)}
        for factor, peer in enumerate(peers, 1)
    }
    corpus = {"releases": releases, "files": 2 * releases, "seed": 7, "rounds": 3}
    return summarise(runs, sites, corpus, AROUND)


def made_up_growth() -> Results:
    """Three rounds of two sizes: 10 ms for each of few releases, 12 ms for each of many."""
    builds = [
        Clean(size, turn, size * each + turn - 2) for turn in (1, 2, 3) for size, each in ((100, 0.01), (200, 0.012))
    ]
    return summarise_growth(builds, 7, AROUND)
