"""docs/benchmarks.md and its chart, made from the kept results and nothing else."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.alone import ALONE
from benchmarks.chart import Bar, Group, draw, environment
from benchmarks.folders import KINDS
from benchmarks.results import OURS, Results, kept, kept_growth
from benchmarks.scenarios import SCENARIOS
from benchmarks.targets import MEGABYTE, RELEASES, Judged, judge

DOCS = Path(__file__).parents[1] / "docs"


def write_report(results: Sequence[Results] = (), folder: Path = DOCS) -> Path:
    """Write the page and the chart of all results, those that are kept unless others are given; return the page."""
    several = list(results) or kept()
    growth = {} if results else kept_growth()
    page = folder / "benchmarks.md"
    page.write_text(page_text(several, growth), encoding="utf-8")
    if several:
        (folder / "benchmarks.svg").write_text(chart_text(several[0]), encoding="utf-8")
    return page


def page_text(several: Sequence[Results], growth: Results | None = None) -> str:
    """Return the page, in Markdown; the targets are those of the largest corpus."""
    growth = growth or {}
    return (
        environment()
        .get_template("benchmarks.md")
        .render(
            sections=[_section(results) for results in several],
            scenarios=SCENARIOS | ALONE,
            targets=_targets(several[0], growth) if several else [],
            target_releases=RELEASES,
            growth=growth,
            sizes=[_size(size) for size in growth.get("sizes", ())],
        )
    )


def chart_text(results: Results) -> str:
    """Return the chart of one set of results."""
    peers = results["peers"]
    groups = [_group(told, key, peers) for key, told in (SCENARIOS | ALONE).items()]
    groups = [group for group in groups if group.bars]
    spoken = "; ".join(f"{group.heading}: {_spoken(group)}" for group in groups)
    title = f"Build times for {results['corpus']['releases']:,} releases, shorter is better"
    return draw(title, f"{spoken}.", groups)


def _has(peer: Results, scenario: str) -> bool:
    return scenario in peer["medians"]


def _group(told: str, scenario: str, peers: Results) -> Group:
    bars = [_bar(name, peer, scenario) for name, peer in peers.items() if _has(peer, scenario)]
    return Group(_capital(told.replace("`", "")), bars)


def _spoken(group: Group) -> str:
    return ", ".join(f"{bar.name} {bar.text}" for bar in group.bars)


def _bar(name: str, peer: Results, scenario: str) -> Bar:
    wall = peer["medians"][scenario]["wall"]
    return Bar(name, wall, _seconds(wall))


def _section(results: Results) -> Results:
    """Return what the page's template shows of one set of results: every figure as text."""
    peers = results["peers"]
    return {
        "corpus": results["corpus"],
        "machine": results["machine"],
        "names": list(peers),
        "versions": {name: peer["version"] for name, peer in peers.items()},
        "times": [(_capital(told), _times(results, key)) for key, told in SCENARIOS.items()],
        "alone": [
            (_capital(told), _seconds(peers[OURS]["medians"][key]["wall"]))
            for key, told in ALONE.items()
            if OURS in peers and _has(peers[OURS], key)
        ],
        "memory": [_megabytes(peer["peak_memory"]) for peer in peers.values()],
        "written": [(_capital(told), _written(peers, key)) for key, told in SCENARIOS.items()],
        "kinds": [_kind(peers, kind) for kind in KINDS],
    }


def _times(results: Results, scenario: str) -> list[str]:
    cells = []
    for name, peer in results["peers"].items():
        median = peer["medians"][scenario]
        ratio = results["ratios"].get(name, {}).get(scenario)
        compared = f"; Warta {_ratio(ratio)}" if ratio is not None and name != OURS else ""
        cells.append(f"{_seconds(median['wall'])} ({_seconds(median['cpu'])} of processor){compared}")
    return cells


def _written(peers: Results, scenario: str) -> list[str]:
    medians = [peer["medians"][scenario] for peer in peers.values()]
    return [f"{median['files']:,} ({_megabytes(median['bytes'])})" for median in medians]


def _kind(peers: Results, kind: str) -> tuple[str, list[str], str]:
    """Return one row of the comparison of the sites: the counts, and whether they differ."""
    counts = [peer["kinds"][kind] for peer in peers.values()]
    most, least = max(counts), min(counts)
    verdict = "equal" if most == least else f"differs by {most - least:,}"
    return kind, [f"{count:,}" for count in counts], verdict


def _targets(results: Results, growth: Results) -> list[tuple[str, str, str, str, str]]:
    """Return the rows of the targets: what, must, aim, measured, and the verdict where there were releases enough."""
    enough = results["corpus"]["releases"] >= RELEASES
    return [(*_target(judged), judged.verdict if enough else "too few releases") for judged in judge(results, growth)]


def _target(judged: Judged) -> tuple[str, str, str, str]:
    target = judged.target
    must, aim = (f"at most {_figure(figure, target.unit)}" for figure in (target.must, target.aim))
    measured = "–" if judged.measured is None else _figure(judged.measured, target.unit)
    return target.told, must, aim, measured


def _figure(figure: float, unit: str) -> str:
    if unit == "x":
        return _ratio(figure)
    return _seconds(figure) if unit == "s" else f"{figure:,.0f} {unit}"


def _size(size: Results) -> list[str]:
    each = [f"{size[name]:.2f} ms" for name in ("milliseconds", "one_more")]
    return [f"{size['releases']:,}", _seconds(size["wall"]), *each]


def _capital(text: str) -> str:
    return text if text.startswith("`") else text[0].upper() + text[1:]


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds < 10 else f"{seconds:.1f} s"


def _megabytes(size: float) -> str:
    return f"{size / MEGABYTE:,.1f} MB" if size < 10 * MEGABYTE else f"{size / MEGABYTE:,.0f} MB"


def _ratio(ratio: float) -> str:
    return f"{ratio:.2f} x" if ratio >= 0.1 else f"1/{1 / ratio:.0f}"


if __name__ == "__main__":
    print(write_report())
