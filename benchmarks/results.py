"""Results as they are kept: one JSON file per number of releases, medians and ratios included."""

import json
import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.scenarios import Run

FOLDER = Path(__file__).with_name("results")
GROWTH = "growth.json"
OURS = "Warta"
Results = dict[str, Any]


def surroundings() -> Results:
    """Return what a reader needs to judge the figures: cores, load before the first run, system, day."""
    return {
        "day": datetime.now(UTC).date().isoformat(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "load": round(os.getloadavg()[0], 2),
        "system": f"{platform.system()} {platform.machine()}",
    }


def summarise(runs: Sequence[Run], sites: dict[str, Results], corpus: Results, around: Results) -> Results:
    """Return everything that is kept; times in seconds, sizes in bytes, ratios of Warta's wall time to the other's."""
    medians = {name: _medians([run for run in runs if run.peer == name]) for name in sites}
    return {
        "corpus": corpus,
        "machine": around,
        "peers": {name: site | {"medians": medians[name]} for name, site in sites.items()},
        "ratios": {name: _ratios(medians[OURS], medians[name]) for name in sites if name != OURS and OURS in sites},
        "runs": [_told(run) for run in runs],
    }


def keep(results: Results, folder: Path = FOLDER) -> Path:
    """Write the results and return the file."""
    return _write(folder / f"{results['corpus']['releases']}.json", results)


def keep_growth(growth: Results, folder: Path = FOLDER) -> Path:
    """Write what was measured at several sizes and return the file."""
    return _write(folder / GROWTH, growth)


def kept(folder: Path = FOLDER) -> list[Results]:
    """Return all kept results, the largest corpus first."""
    loaded = [json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("[0-9]*.json")]
    return sorted(loaded, key=lambda results: -int(results["corpus"]["releases"]))


def kept_growth(folder: Path = FOLDER) -> Results:
    """Return what was measured at several sizes; empty where nothing was."""
    path = folder / GROWTH
    growth: Results = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return growth


def _write(path: Path, results: Results) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    return path


def _medians(runs: Sequence[Run]) -> Results:
    """Return the medians of every scenario that was run, in the order in which they were."""
    scenarios = dict.fromkeys(run.scenario for run in runs)
    return {scenario: _median([run for run in runs if run.scenario == scenario]) for scenario in scenarios}


def _median(runs: Sequence[Run]) -> Results:
    return {
        "wall": round(median(run.usage.wall for run in runs), 3),
        "cpu": round(median(run.usage.user + run.usage.system for run in runs), 3),
        "files": int(median(run.written.files for run in runs)),
        "bytes": int(median(run.written.size for run in runs)),
        "removed": int(median(run.written.removed for run in runs)),
    }


def _ratios(ours: Results, theirs: Results) -> dict[str, float]:
    return {scenario: round(ours[scenario]["wall"] / theirs[scenario]["wall"], 4) for scenario in theirs}


def _told(run: Run) -> Results:
    return {
        "peer": run.peer,
        "scenario": run.scenario,
        "round": run.turn,
        "wall": round(run.usage.wall, 3),
        "user": round(run.usage.user, 3),
        "system": round(run.usage.system, 3),
        "files": run.written.files,
        "bytes": run.written.size,
    }
