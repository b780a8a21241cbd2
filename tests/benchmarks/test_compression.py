"""The measurements of compression: what is kept, what the page says, and that builds do what was chosen."""

import json
from pathlib import Path

from benchmarks.compression import BANDS, KEPT, PAGE, TRIED, bands, compressor, kinds_of, measured, write_page
from benchmarks.results import FOLDER
from plugins.publishing.compressing import LEVELS, SMALLEST, Compression
from tests.docs.guides import text_of

TEXT = "<p>Bantuan tiba di Aceh – Rp1.250.000.</p>\n".encode() * 300
KEPT_RESULTS = json.loads((FOLDER / KEPT).read_text(encoding="utf-8"))


def test_the_page_is_made_of_what_is_kept(tmp_path: Path) -> None:
    assert write_page(KEPT_RESULTS, tmp_path).read_text(encoding="utf-8") == text_of(f"docs/{PAGE}")


def test_tables_have_as_many_cells_in_each_row() -> None:
    tables = [block.splitlines() for block in text_of(f"docs/{PAGE}").split("\n\n") if block.startswith("|")]
    assert len(tables) == 4
    for table in tables:
        assert len({line.count("|") for line in table}) == 1, table


def test_the_chosen_levels_were_measured() -> None:
    chosen = {row["encoding"]: row["level"] for row in KEPT_RESULTS["levels"] if row["chosen"]}
    assert chosen == LEVELS
    assert all(LEVELS[name] in TRIED[name] for name in LEVELS)
    assert SMALLEST in BANDS and f"{SMALLEST:,} bytes" in text_of(f"docs/{PAGE}")


def test_what_is_measured_is_what_a_build_makes() -> None:
    made = {path.rpartition(".")[2]: packed for path, packed in Compression(tuple(LEVELS)).variants("a.html", TEXT)}
    found = {name: compressor(name, LEVELS[name])(TEXT) for name in LEVELS}
    assert (found["br"], found["zst"]) == (made["br"], made["zst"])
    assert abs(len(found["gz"]) - len(made["gz"])) <= 12, "but for gzip's head"


def test_shares_and_milliseconds() -> None:
    share, ms = measured(lambda text: text[: len(text) // 4], [TEXT, TEXT * 3])
    assert share == 0.25
    assert 0 <= ms < 1000


def test_texts_are_sorted_by_what_they_are() -> None:
    texts = {"a.html": TEXT, "b/feed.xml": TEXT, "sitemap.xml": TEXT, "assets/a.css": TEXT, "c.html": b"kecil"}
    assert {kind: len(found) for kind, found in kinds_of(texts).items()} == {
        "pages": 1,
        "feeds": 1,
        "stylesheet": 1,
        "sitemap": 1,
    }
    assert [(band["least"], band["files"]) for band in bands(texts.values())] == [(0, 1), (12_000, 4)]
