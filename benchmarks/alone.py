"""What only Warta is asked: checking with a warm store, and the preview that follows every save."""

from collections.abc import Iterator, Sequence
from functools import partial

from benchmarks.corpus import Sample, added_sentence, edited
from benchmarks.folders import Written
from benchmarks.measure import Usage, run
from benchmarks.peers.peer import Command
from benchmarks.peers.warta import Warta
from benchmarks.scenarios import Run
from benchmarks.watch import free_port, reload_times

ALONE = {
    "check": "`invoke check` after a build, nothing changed",
    "check-edit": "`invoke check` after a build, one release's body edited",
    "watch": "`invoke serve`: from saving one release to its page shown anew",
}
"""Scenarios of Warta alone, in the order in which they are run."""

SAVES = 7
"""How often a release is saved under the eyes of the preview."""
OTHER_WORDS = 1_000
"""Added to the turn, so that the edits here are none of those that the builds have seen."""


def checks_of(warta: Warta, samples: Sequence[Sample], turn: int) -> Iterator[Run]:
    """Check twice after a build: as it is, and with one body edited; the edit is taken back afterwards."""
    target = samples[len(samples) // 2]
    run(warta.command())
    yield _measured(warta.check_command(), "check", turn)
    warta.write(edited(target, turn + OTHER_WORDS), samples)
    yield _measured(warta.check_command(), "check-edit", turn)
    warta.write(edited(target, turn), samples)


def watch_of(warta: Warta, samples: Sequence[Sample]) -> Iterator[Run]:
    """Save one release several times while the preview runs."""
    target = samples[len(samples) // 2]
    port = free_port()
    saves = [partial(_save, warta, target, samples, 2 * OTHER_WORDS + turn) for turn in range(SAVES)]
    for turn, wall in enumerate(reload_times(warta.serve_command(port), port, warta.page_of(target), saves), 1):
        yield Run(warta.name, "watch", turn, Usage(wall, 0, 0), Written(0, 0, 0))


def _save(warta: Warta, target: Sample, samples: Sequence[Sample], turn: int) -> str:
    warta.write(edited(target, turn), samples)
    return added_sentence(turn)


def _measured(command: Command, scenario: str, turn: int) -> Run:
    return Run(Warta.name, scenario, turn, run(command), Written(0, 0, 0))
