from pathlib import Path

from benchmarks.serving_report import Load, summarise_serving, write_serving_report


def test_the_page_tells_medians_and_what_they_are_worth(tmp_path: Path) -> None:
    rates = {"bare": (90, 100, 300), "warta": (70, 50, 80), "bare, gzip on": (10, 10, 10), "warta, gzip": (25, 25, 25)}
    loads = [Load(name, rate, 0.5, 2, 1234) for name, all_rates in rates.items() for rate in all_rates]
    told = {"page": "a.html", "seconds": 1, "rounds": 3, "connections": 16}
    told |= {"day": "2026-11-22", "cores": 2, "load": 0.5, "system": "Linux x86_64"}
    page = write_serving_report(summarise_serving(loads, told), tmp_path).read_text(encoding="utf-8")
    assert "| bare | 100 | 0.50 ms | 2.00 ms | 1,234 |" in page
    assert "ours sends 0.70 times as many pages as a bare one" in page
    assert "ours sends 2.5 times as many pages as a server that packs" in page


def test_the_page_of_the_repository_is_made_from_what_is_kept(tmp_path: Path) -> None:
    page = write_serving_report(folder=tmp_path)
    kept = Path(__file__).parents[2] / "docs" / page.name
    assert page.read_text(encoding="utf-8") == kept.read_text(encoding="utf-8")
