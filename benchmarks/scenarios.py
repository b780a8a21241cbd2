"""What is measured: a clean build, and builds after small changes."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from benchmarks.corpus import Sample, edited, one_more
from benchmarks.folders import Written, count_kinds, state_of, written_between
from benchmarks.measure import Usage, peak_memory, run
from benchmarks.peers.peer import Peer

SCENARIOS = {
    "cold": "clean build: no output, no store",
    "unchanged": "built again, nothing changed",
    "edit": "one release's body edited",
    "added": "one new release added",
}
"""Scenarios in the order in which they are run, each on the output of the one before."""


class Run(Struct, frozen=True):
    """One build of one peer, measured."""

    peer: str
    scenario: str
    turn: int
    usage: Usage
    written: Written


def warm_up(peer: Peer) -> dict[str, object]:
    """Build once, so that programs are in the machine's memory; return peak memory and what the site consists of."""
    peer.forget()
    memory = peak_memory(peer.command())
    return {"version": peer.version(), "peak_memory": memory, "kinds": count_kinds(state_of(peer.output))}


def rounds_of(peer: Peer, samples: Sequence[Sample], turn: int) -> Iterator[Run]:
    """Run every scenario once; the sources are those of `samples` again when all are run, but for the edit."""
    target, newcomer = samples[len(samples) // 2], one_more(samples)
    peer.forget()
    yield _measured(peer, "cold", turn)
    yield _measured(peer, "unchanged", turn)
    peer.write(edited(target, turn), samples)
    yield _measured(peer, "edit", turn)
    peer.write(newcomer, samples)
    yield _measured(peer, "added", turn)
    peer.remove(newcomer)


def _measured(peer: Peer, scenario: str, turn: int) -> Run:
    before = state_of(peer.output)
    usage = run(peer.command())
    return Run(peer.name, scenario, turn, usage, written_between(before, state_of(peer.output)))


def lay_out(peers: Sequence[Peer], samples: Sequence[Sample], content: Path) -> None:
    """Write the sources of every peer."""
    for peer in peers:
        peer.lay_out(samples, content)
