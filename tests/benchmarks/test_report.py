import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.report import chart_text, page_text, write_report
from benchmarks.results import keep, kept
from tests.benchmarks.samples import made_up

SVG = "{http://www.w3.org/2000/svg}"


def tables(page: str) -> list[list[str]]:
    """The tables of a page, each as its lines."""
    blocks = [block.splitlines() for block in page.split("\n\n")]
    return [block for block in blocks if block[0].startswith("|")]


def test_medians_and_ratios_are_kept(tmp_path: Path) -> None:
    path = keep(made_up("Warta", "Hugo"), tmp_path)
    assert path.name == "1234.json"
    loaded = json.loads(path.read_text())
    assert loaded["peers"]["Hugo"]["medians"]["cold"]["wall"] == 4
    assert loaded["ratios"] == {"Hugo": {"cold": 0.5, "unchanged": 0.5, "edit": 0.5, "added": 0.5}}
    assert len(loaded["runs"]) == 2 * 4 * 3


def test_the_largest_corpus_comes_first(tmp_path: Path) -> None:
    for count in (50, 20_000, 1_000):
        keep(made_up("Warta", "Hugo", releases=count), tmp_path)
    assert [results["corpus"]["releases"] for results in kept(tmp_path)] == [20_000, 1_000, 50]


@pytest.mark.parametrize("peers", [("Warta",), ("Warta", "Hugo"), ("Warta", "Hugo", "Eleventy")], ids=len)
def test_tables_have_as_many_cells_in_each_row(peers: tuple[str, ...]) -> None:
    page = page_text([made_up(*peers), made_up(*peers, releases=50)])
    found = tables(page)
    assert len(found) == 6
    for table in found:
        assert len({line.count("|") for line in table}) == 1, table
        assert set(table[1]) <= set("|-:")


def test_the_page_says_where_the_sites_differ() -> None:
    page = page_text([made_up("Warta", "Hugo")])
    assert "| release pages | 1 | 2 | differs by 1 |" in page
    assert "| release pages | 1 | equal |" in page_text([made_up("Warta")])


def test_the_page_shows_times_ratios_and_surroundings() -> None:
    page = page_text([made_up("Warta", "Hugo")])
    assert "| Clean build: no output, no store | 2.00 s (1.50 s of processor) | 4.00 s (2.50 s of " in page
    assert "(2.50 s of processor); Warta 0.50 x |" in page
    assert "load 0.25 at the start" in page
    assert "\n\n\n" not in page


def test_a_page_without_results_says_so() -> None:
    assert "No results are kept yet." in page_text([])


def test_the_chart_tells_everything_in_words_too() -> None:
    root = ElementTree.fromstring(chart_text(made_up("Warta", "Hugo & <friends>")))
    assert root.get("role") == "img"
    labels = [root.find(f"{SVG}{name}") for name in ("title", "desc")]
    assert root.get("aria-labelledby") == " ".join(str(label.get("id")) for label in labels if label is not None)
    assert "1,234 releases" in str(root.findtext(f"{SVG}title"))
    assert "Hugo & <friends> 4.00 s" in str(root.findtext(f"{SVG}desc"))


def test_bars_stay_inside_the_chart_and_are_in_proportion() -> None:
    root = ElementTree.fromstring(chart_text(made_up("Warta", "Hugo")))
    width, height = (float(str(root.get(name))) for name in ("width", "height"))
    bars = [rect for group in root.findall(f"{SVG}g") for rect in group.findall(f"{SVG}rect")]
    assert len(bars) == 8
    for bar in bars:
        assert float(str(bar.get("x"))) + float(str(bar.get("width"))) < width
        assert float(str(bar.get("y"))) + float(str(bar.get("height"))) < height
    ours, theirs = (float(str(bar.get("width"))) for bar in bars[:2])
    assert theirs == pytest.approx(2 * ours, rel=0.01)


def test_page_and_chart_are_written_together(tmp_path: Path) -> None:
    page = write_report([made_up("Warta", "Hugo")], tmp_path)
    assert "(benchmarks.svg)" in page.read_text()
    ElementTree.parse(tmp_path / "benchmarks.svg")
