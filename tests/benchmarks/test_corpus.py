from pathlib import Path
from statistics import mean

import pytest

from benchmarks.corpus import SHARES, Sample, edited, make_samples, one_more
from benchmarks.newsroom import remove_release, write_newsroom, write_release
from plugins.checks import check
from plugins.releases import read_library
from tests.style.sources import ROOT

pytestmark = pytest.mark.slow
CONTENT = ROOT / "content"
REGISTERS = CONTENT / "registers"


@pytest.fixture(scope="module")
def many() -> list[Sample]:
    return make_samples(600, REGISTERS)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_seed_gives_the_same_releases_every_time(many: list[Sample]) -> None:
    assert make_samples(600, REGISTERS) == many
    assert make_samples(600, REGISTERS, seed=1) != many


def test_a_newsroom_is_written_the_same_every_time(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_newsroom(make_samples(20, REGISTERS), CONTENT, tmp_path / name)
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_warta_finds_nothing_to_mend(tmp_path: Path) -> None:
    samples = make_samples(60, REGISTERS)
    write_newsroom(samples, CONTENT, tmp_path / "content")
    write_release(edited(samples[30], 1), samples, tmp_path / "content")
    write_release(one_more(samples), samples, tmp_path / "content")
    assert list(check(read_library(tmp_path / "content"))) == []


def test_bodies_have_about_400_words(many: list[Sample]) -> None:
    lengths = [len(body.split()) for sample in many for body in sample.bodies.values()]
    assert 380 < mean(lengths) < 450
    assert min(lengths) > 300
    assert max(lengths) < 600


def test_shares_are_about_what_they_say(many: list[Sample]) -> None:
    found = {
        "untranslated": sum(len(sample.languages) == 1 for sample in many),
        "clarification": sum(sample.kind == "clarification" for sample in many),
        "picture": sum(bool(sample.picture) for sample in many),
        "link": sum(sample.link_to is not None for sample in many),
        "table": sum("|--" in sample.bodies["id"] for sample in many),
        "footnote": sum("[^1]:" in sample.bodies["id"] for sample in many),
    }
    assert {name: round(count / 600, 2) for name, count in found.items()} == pytest.approx(SHARES, abs=0.05)


def test_releases_are_in_order_and_link_backwards(many: list[Sample]) -> None:
    moments = [sample.moment for sample in many]
    assert moments == sorted(set(moments))
    assert all(sample.link_to is None or sample.link_to < sample.number for sample in many)
    assert one_more(many).moment > moments[-1]


def test_every_province_and_programme_that_was_there_is_used(many: list[Sample]) -> None:
    assert len({key for sample in many for key in sample.provinces}) >= 34
    assert len({key for sample in many for key in sample.programmes}) > 40


def test_an_edit_changes_one_body_and_nothing_else(many: list[Sample]) -> None:
    changed = edited(many[5], 3)
    assert changed.bodies["id"].startswith(many[5].bodies["id"])
    assert changed.bodies["id"] != edited(many[5], 2).bodies["id"]
    assert changed.titles == many[5].titles


def test_a_release_is_removed_again(tmp_path: Path) -> None:
    samples = make_samples(5, REGISTERS)
    write_newsroom(samples, CONTENT, tmp_path / "content")
    before = files(tmp_path / "content")
    newcomer = one_more(samples)
    write_release(newcomer, samples, tmp_path / "content")
    assert files(tmp_path / "content") != before
    remove_release(newcomer, tmp_path / "content")
    assert files(tmp_path / "content") == before
