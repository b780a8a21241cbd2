"""What was measured of serving, as it is kept, and docs/serving-benchmarks.md, made from that and nothing else."""

import json
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from msgspec import Struct

from benchmarks.chart import environment
from benchmarks.results import FOLDER, Results
from plugins.deploying.serving import answers

PAGE = "serving-benchmarks.md"
DOCS = Path(__file__).parents[1] / "docs"
PAIRS = {"bare": "warta", "bare, gzip on": "warta, gzip"}
"""A bare server with ours that does the same for readers."""
BY_ADDRESS = 2
"""Headers that depend on address and status, beside those that all answers have."""


class Load(Struct, frozen=True):
    """One run: pages a second, milliseconds within which a half and 99 of 100 were answered, bytes of the body."""

    name: str
    requests: float
    half: float
    most: float
    size: int


def summarise_serving(loads: Sequence[Load], told: Results) -> Results:
    """Return everything that is kept: medians over all rounds."""
    names = dict.fromkeys(load.name for load in loads)
    return {"told": told, "servers": {name: _medians([load for load in loads if load.name == name]) for name in names}}


def kept_serving(folder: Path = FOLDER) -> Path:
    """Return the file in which the results are kept."""
    return folder / "serving.json"


def write_serving_report(results: Results | None = None, folder: Path = DOCS) -> Path:
    """Write the page of the results, those that are kept unless others are given; return it."""
    kept = results or json.loads(kept_serving().read_text(encoding="utf-8"))
    page = folder / PAGE
    page.write_text(serving_page(kept), encoding="utf-8")
    return page


def serving_page(results: Results) -> str:
    """Return the page, in Markdown."""
    servers = results["servers"]
    ratios = {theirs: servers[ours]["requests"] / servers[theirs]["requests"] for theirs, ours in PAIRS.items()}
    return (
        environment()
        .get_template("serving.md")
        .render(
            results=results, servers=servers, ratios=ratios, headers=len(answers.headers(encrypted=False)) + BY_ADDRESS
        )
    )


def _medians(loads: Sequence[Load]) -> Results:
    return {
        "requests": round(median(load.requests for load in loads)),
        "half": round(median(load.half for load in loads), 2),
        "most": round(median(load.most for load in loads), 2),
        "size": loads[0].size,
    }


if __name__ == "__main__":
    print(write_serving_report())
