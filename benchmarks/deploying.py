"""How long a deploy takes and what it sends, beside rclone and rsync alone: `python -m benchmarks.deploying`."""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.corpus import make_samples
from benchmarks.deploying_contenders import Contender, contenders, port_of
from benchmarks.deploying_relay import relay_to
from benchmarks.deploying_report import Deploy, kept_deploys, summarise_deploys, write_deploying_report
from benchmarks.deploying_sites import Sites, build_sites
from benchmarks.measure import run
from benchmarks.results import surroundings
from tests.deploying.sshd import running_sshd
from tests.deploying.store import running_store

CONTENT = Path(__file__).parents[1] / "content"
MEMORY_DISK = Path("/dev/shm")  # noqa: S108 - a private folder is made in it


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, keep the results, write the page; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.deploying", description=__doc__)
    parser.add_argument("--count", type=int, default=500, help="number of releases, each in one or two languages")
    parser.add_argument("--rounds", type=int, default=3, help="how often every deploy is timed")
    parser.add_argument("--seed", type=int, default=2026, help="another seed makes another corpus")
    wishes = parser.parse_args(arguments)
    around = surroundings()
    work = Path(tempfile.mkdtemp(prefix="warta-deploying-", dir=MEMORY_DISK if MEMORY_DISK.is_dir() else None))
    try:
        sites = build_sites(work, make_samples(wishes.count, CONTENT / "registers", wishes.seed), CONTENT)
        deploys = list(_deploys(work, sites, wishes.rounds))
    finally:
        shutil.rmtree(work, ignore_errors=True)
    told = {"releases": wishes.count, "rounds": wishes.rounds, "seed": wishes.seed}
    kept_deploys().write_text(json.dumps(summarise_deploys(deploys, sites, told | around), indent=1) + "\n")
    print(f"{kept_deploys().name} kept, {write_deploying_report().name} written", file=sys.stderr)
    return 0


def _deploys(work: Path, sites: Sites, rounds: int) -> Iterator[Deploy]:
    """Time all contenders in turn, and once more with every byte counted, which makes them slower."""
    keys = work / "keys"
    keys.mkdir()
    store = running_store()
    with running_sshd(keys) as sshd:
        for turn in range(rounds + 1):
            for each in contenders(work / f"round-{turn}", sshd):
                (work / f"round-{turn}").mkdir(exist_ok=True)
                port = port_of(each.against, store, sshd)
                yield from _counted(each, sites, port) if turn == rounds else _timed(each, sites, port)
            shutil.rmtree(work / f"round-{turn}")


def _scenarios(sites: Sites) -> list[tuple[str, Path]]:
    return [("first", sites.first), ("nothing", sites.first), ("edit", sites.edited)]


def _timed(contender: Contender, sites: Sites, port: int) -> Iterator[Deploy]:
    contender.fresh(port)
    for scenario, site in _scenarios(sites):
        usage = run(contender.command(site))
        print(f"{contender.name:<14}{scenario:<9}{usage.wall:8.2f} s", file=sys.stderr, flush=True)
        yield Deploy(contender.name, scenario, wall=usage.wall, cpu=usage.user + usage.system)


def _counted(contender: Contender, sites: Sites, port: int) -> Iterator[Deploy]:
    with relay_to(port) as relay:
        contender.fresh(relay.port)
        for scenario, site in _scenarios(sites):
            before = relay.sent, relay.received
            run(contender.command(site))
            yield Deploy(contender.name, scenario, sent=relay.sent - before[0], received=relay.received - before[1])


if __name__ == "__main__":
    sys.exit(main())
