"""What Warta has to reach with 10,000 releases, and what it aims at."""

from collections.abc import Callable

from msgspec import Struct

from benchmarks.results import OURS, Results

RELEASES = 10_000
MEGABYTE = 1_000_000
Figure = Callable[[Results, Results], float]
"""Reads one figure from the results of a run and from those of the growth; KeyError where it was not measured."""


class Target(Struct, frozen=True):
    """One figure: at most `must`, better `aim`; `unit` is s, MB, x (a ratio) or files."""

    told: str
    must: float
    aim: float
    unit: str
    figure: Figure


class Judged(Struct, frozen=True):
    """A target beside what was measured; None where it was not."""

    target: Target
    measured: float | None

    @property
    def verdict(self) -> str:
        """Say how the measured figure stands."""
        if self.measured is None:
            return "not measured"
        if self.measured <= self.target.aim:
            return "as aimed"
        return "reached" if self.measured <= self.target.must else "**missed**"


def _wall(scenario: str) -> Figure:
    return lambda results, growth: float(results["peers"][OURS]["medians"][scenario]["wall"])


def _ratio(scenario: str) -> Figure:
    return lambda results, growth: float(results["ratios"]["Hugo"][scenario])


TARGETS = (
    Target("Clean build, against Hugo", 1.0, 0.7, "x", _ratio("cold")),
    Target("One release's body edited, against Hugo", 1 / 12, 1 / 25, "x", _ratio("edit")),
    Target("Nothing changed", 1.0, 0.6, "s", _wall("unchanged")),
    Target(
        "One new release added, files written",
        40,
        20,
        "files",
        lambda results, growth: float(results["peers"][OURS]["medians"]["added"]["files"]),
    ),
    Target(
        "Peak memory, clean build",
        700,
        400,
        "MB",
        lambda results, growth: float(results["peers"][OURS]["peak_memory"]) / MEGABYTE,
    ),
    Target(
        "Growth: time per release with most releases, against with fewest",
        1.15,
        1.05,
        "x",
        lambda results, growth: float(growth["ratio"]),
    ),
    Target("`invoke check`, nothing changed", 1.0, 0.5, "s", _wall("check")),
    Target("`invoke check`, one release edited", 1.0, 0.5, "s", _wall("check-edit")),
    Target("Saved to shown anew, `invoke serve`", 1.0, 0.3, "s", _wall("watch")),
)


def judge(results: Results, growth: Results) -> list[Judged]:
    """Return every target with its figure."""
    return [Judged(target, _measured(target, results, growth)) for target in TARGETS]


def _measured(target: Target, results: Results, growth: Results) -> float | None:
    try:
        return target.figure(results, growth)
    except KeyError:
        return None
