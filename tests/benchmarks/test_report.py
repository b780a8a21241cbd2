import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.report import chart_text, page_text, write_report
from benchmarks.results import keep, keep_growth, kept, kept_growth
from tests.benchmarks.samples import made_up, made_up_growth

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
    keep_growth(made_up_growth(), tmp_path)
    assert [results["corpus"]["releases"] for results in kept(tmp_path)] == [20_000, 1_000, 50]


def test_growth_is_kept_apart(tmp_path: Path) -> None:
    assert kept_growth(tmp_path) == {}
    keep_growth(made_up_growth(), tmp_path)
    assert kept_growth(tmp_path)["ratio"] == 1.2
    assert [size["milliseconds"] for size in kept_growth(tmp_path)["sizes"]] == [10, 12]
    assert [size["one_more"] for size in kept_growth(tmp_path)["sizes"]] == [10, 14]


@pytest.mark.parametrize("alone", [True, False], ids=["alone", "with others"])
@pytest.mark.parametrize("peers", [("Warta",), ("Warta", "Hugo"), ("Warta", "Hugo", "Eleventy")], ids=len)
def test_tables_have_as_many_cells_in_each_row(peers: tuple[str, ...], alone: bool) -> None:
    page = page_text([made_up(*peers, alone=alone), made_up(*peers, releases=50)], made_up_growth())
    found = tables(page)
    assert len(found) == (9 if alone else 8)
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


def test_the_page_shows_the_targets_of_the_largest_corpus() -> None:
    page = page_text([made_up("Warta", "Hugo", releases=10_000, alone=True)], made_up_growth())
    assert "| Clean build, against Hugo | at most 1.00 x | at most 0.70 x | 0.50 x | as aimed |" in page
    assert "| One release's body edited, against Hugo | at most 1/12 | at most 1/25 | 0.50 x | **missed** |" in page
    assert "| Growth: time per release with most releases, against with fewest | at most 1.15 x |" in page
    assert "| 1.20 x | **missed** |" in page
    assert "| Saved to shown anew, `invoke serve` | at most 1.00 s | at most 0.30 s | 0.20 s | as aimed |" in page
    assert (
        "| One new release added, files written | at most 40 files | at most 20 files | 10 files | as aimed |" in page
    )


def test_what_was_not_measured_is_said() -> None:
    page = page_text([made_up("Warta", releases=10_000)])
    assert page.count("| – | not measured |") == 6
    assert "## Growth" not in page


def test_few_releases_meet_no_target() -> None:
    page = page_text([made_up("Warta", "Hugo", alone=True)])
    assert "| 0.50 x | too few releases |" in page


def test_results_of_others_alone_can_be_shown() -> None:
    assert "| – | not measured |" in page_text([made_up("Hugo", releases=10_000)])


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


def test_the_chart_shows_what_warta_alone_was_asked() -> None:
    root = ElementTree.fromstring(chart_text(made_up("Warta", "Hugo", alone=True)))
    assert len([rect for group in root.findall(f"{SVG}g") for rect in group.findall(f"{SVG}rect")]) == 8 + 3
    assert "Invoke check after a build, nothing changed: Warta 0.20 s" in str(root.findtext(f"{SVG}desc"))


def test_page_and_chart_are_written_together(tmp_path: Path) -> None:
    page = write_report([made_up("Warta", "Hugo")], tmp_path)
    assert "(benchmarks.svg)" in page.read_text()
    ElementTree.parse(tmp_path / "benchmarks.svg")
