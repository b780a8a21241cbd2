"""What was measured of deploys, as it is kept, and docs/deploying-benchmarks.md, made from that and nothing else."""

import json
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from msgspec import Struct

from benchmarks.chart import environment
from benchmarks.deploying_sites import Sites
from benchmarks.results import FOLDER, Results

PAGE = "deploying-benchmarks.md"
DOCS = Path(__file__).parents[1] / "docs"
SCENARIOS = {"first": "first deploy", "nothing": "nothing changed", "edit": "one release edited"}
PAIRS = {"Warta, s3": "rclone", "Warta, server": "rsync"}
"""Each kind of target with the program that one would use alone."""
KILOBYTE, MEGABYTE = 1_000, 1_000_000


class Deploy(Struct, frozen=True):
    """One deploy: either timed, in seconds of the clock and of the processor, or its bytes counted."""

    name: str
    scenario: str
    wall: float | None = None
    cpu: float = 0
    sent: int = 0
    received: int = 0


def summarise_deploys(deploys: Sequence[Deploy], sites: Sites, told: Results) -> Results:
    """Return everything that is kept: medians of seconds, bytes of the round in which they were counted."""
    size = {"files": sites.files, "bytes": sites.size}
    edit = {"files": sites.changed_files, "bytes": sites.changed_size}
    names = dict.fromkeys(each.name for each in deploys)
    figures = {
        name: {
            scenario: _figures([each for each in deploys if (each.name, each.scenario) == (name, scenario)])
            for scenario in SCENARIOS
        }
        for name in names
    }
    return {"told": told, "site": size, "edit": edit, "deploys": figures}


def kept_deploys(folder: Path = FOLDER) -> Path:
    """Return the file in which the results are kept."""
    return folder / "deploying.json"


def write_deploying_report(results: Results | None = None, folder: Path = DOCS) -> Path:
    """Write the page of the results, those that are kept unless others are given; return it."""
    kept = results or json.loads(kept_deploys().read_text(encoding="utf-8"))
    page = folder / PAGE
    page.write_text(deploying_page(kept), encoding="utf-8")
    return page


def deploying_page(results: Results) -> str:
    """Return the page, in Markdown."""
    rows = [(told, [_row(results, pair, scenario) for pair in PAIRS.items()]) for scenario, told in SCENARIOS.items()]
    sizes = {name: _bytes(results[name]["bytes"]) for name in ("site", "edit")}
    template = environment().get_template("deploying.md")
    return template.render(results=results, rows=rows, sizes=sizes)


def _figures(deploys: Sequence[Deploy]) -> Results:
    timed = [each for each in deploys if each.wall is not None]
    counted = [each for each in deploys if each.wall is None]
    return {
        "wall": round(median(each.wall or 0 for each in timed), 3),
        "cpu": round(median(each.cpu for each in timed), 3),
        "sent": counted[0].sent,
        "received": counted[0].received,
    }


def _row(results: Results, pair: tuple[str, str], scenario: str) -> list[str]:
    ours, theirs = (results["deploys"][name][scenario] for name in pair)
    ratio = f"{ours['wall'] / theirs['wall']:.2f} x"
    cells = [f"{each['wall']:.2f} s" for each in (ours, theirs)]
    moved = [_bytes(each["sent"] + each["received"]) for each in (ours, theirs)]
    return [*pair, *cells, ratio, *moved]


def _bytes(count: int) -> str:
    return f"{count / MEGABYTE:,.1f} MB" if count >= MEGABYTE else f"{count / KILOBYTE:,.0f} KB"


if __name__ == "__main__":
    print(write_deploying_report())
