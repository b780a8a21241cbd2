"""Results as a benchmark keeps them, small and made up."""

from benchmarks.folders import KINDS, Written
from benchmarks.measure import Usage
from benchmarks.results import Results, summarise
from benchmarks.scenarios import SCENARIOS, Run


def made_up(*peers: str, releases: int = 1234) -> Results:
    """Results of three rounds; the second peer takes twice as long as the first, and so on."""
    runs = [
        Run(peer, scenario, turn, Usage(factor * place * turn, factor, 0.5), Written(factor * 10, factor * 1000, 0))
        for turn in (1, 2, 3)
        for place, scenario in enumerate(SCENARIOS, 1)
        for factor, peer in enumerate(peers, 1)
    ]
    sites = {
        peer: {"version": f"{factor}.0", "peak_memory": factor * 100_000_000, "kinds": dict.fromkeys(KINDS, factor)}
        for factor, peer in enumerate(peers, 1)
    }
    corpus = {"releases": releases, "files": 2 * releases, "seed": 7, "rounds": 3}
    around = {"day": "2026-11-21", "cores": 2, "load": 0.25, "system": "Linux x86_64"}
    return summarise(runs, sites, corpus, around)
