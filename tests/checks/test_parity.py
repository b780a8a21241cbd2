"""What two versions have in common although it is written in another way, and what they have not."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from plugins.checks.parity import (
    Difference,
    dates_that_differ,
    figures_that_differ,
    names_that_differ,
    quotations_that_differ,
)
from plugins.checks.parity.differences import MOST, is_slip
from plugins.prose import Prose
from tests.newsroom import library_in, make_newsroom
from tests.timing import at_most

ORIGINAL = "releases/2026/08/bantuan-aceh.id.md"
TRANSLATION = "releases/2026/08/bantuan-aceh.en.md"
Compare = Callable[[Prose, Prose], Iterable[Difference]]


def versions(folder: Path, original: str, translation: str) -> tuple[Prose, Prose]:
    """Two versions of a release with these bodies."""
    root = make_newsroom(folder)
    for path, body in ((ORIGINAL, original), (TRANSLATION, translation)):
        head, _, _ = (root / path).read_text(encoding="utf-8").rpartition("\n---\n")
        (root / path).write_text(f"{head}\n---\n{body}\n", encoding="utf-8")
    library = library_in(root)
    return Prose(library, library.by_path[ORIGINAL]), Prose(library, library.by_path[TRANSLATION])


def told(compare: Compare, original: Prose, translation: Prose) -> list[tuple[str, str, str]]:
    """The language of the version in which each difference stands, what it says, and what the other has instead."""
    differences = compare(original, translation)
    return [(each.here.manuscript.lang, each.here.text[each.start : each.end], each.instead) for each in differences]


SAME = [
    (figures_that_differ, "Nilai Rp1,25 juta.", "It is worth IDR 1,250,000."),
    (figures_that_differ, "Nilai Rp43.393.136.929.000.", "It is worth Rp43.4 trillion."),
    (figures_that_differ, "Ada dua ratus lima puluh karung.", "There are 250 sacks."),
    (figures_that_differ, "Ada dua puluh tiga karung.", "There are twenty-three sacks."),
    (figures_that_differ, "Selusin truk, 12 supir.", "A dozen lorries, twelve drivers."),
    (figures_that_differ, "Pukul 23.57 WITA.", "At 11.57 p.m. WITA (UTC+8)."),
    (figures_that_differ, "Pukul 09.00.", "At 9 a.m."),
    (figures_that_differ, "Pukul 00.30.", "At 12.30 a.m."),
    (figures_that_differ, "Kelompok ke-3.", "The third group."),
    (figures_that_differ, "Kekuatannya M5,8.", "It had M5.8."),
    (figures_that_differ, "Pada 2025/2026, 10-12 orang.", "In 2025/2026, 10-12 people."),
    (figures_that_differ, "Kedua desa.", "Both villages."),
    (figures_that_differ, "Lihat https://a.example/7/8.", "See https://a.example/9."),
    (dates_that_differ, "Rapat 20 hingga 22 Agustus 2026.", "The meeting of August 20 to 22, 2026."),
    (dates_that_differ, "Pada Maret 2019 dan September 2019.", "In March and September 2019."),
    (dates_that_differ, "Pada Jum'at.", "On Friday."),
    (names_that_differ, "Presiden Budi Santoso.", "President Budi Santoso."),
    (names_that_differ, "Program Keluarga Harapan (PKH).", "The Family Hope Programme."),
    (quotations_that_differ, "Istilah “Beras Kita” baru.", "The term Beras Kita is new."),
]
DIFFERENT = [
    (figures_that_differ, "Ada 1.308 desa.", "There are 1,380 villages.", [("en", "1,380", "1.308")]),
    (figures_that_differ, "Ada 4 truk.", "There are no lorries.", [("id", "4", "")]),
    (figures_that_differ, "Hadir.", "Three villages came.", [("en", "Three", "")]),
    (figures_that_differ, "Rp5 triliun, Rp5.125 miliar.", "Rp5 trillion, Rp5,175 billion.",
     [("en", "Rp5,175 billion", "Rp5.125 miliar")]),
    (figures_that_differ, "Pukul 14.00.", "At 3 p.m.", [("en", "3 p.m.", "14.00")]),
    (dates_that_differ, "Sejak Maret 2018, bukan Juli 2019.", "Since July 2018, not July 2019.",
     [("en", "July 2018", "Maret 2018")]),
    (dates_that_differ, "Rabu, 19 Agustus.", "Thursday, 19 August.",
     [("en", "Thursday, 19 August", "Rabu, 19 Agustus")]),
    (names_that_differ, "Budi Santoso hadir.", "Budy Santoso came.", [("en", "Budy", "Budi")]),
    (names_that_differ, "Di Papua Barat.", "In Southwest Papua.",
     [("id", "Papua Barat", ""), ("en", "Southwest Papua", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("compare", "original", "translation"), SAME)
def test_the_same_in_another_way(compare: Compare, original: str, translation: str, tmp_path: Path) -> None:
    assert told(compare, *versions(tmp_path, original, translation)) == []


@pytest.mark.parametrize(("compare", "original", "translation", "expected"), DIFFERENT)
def test_differences(
    compare: Compare, original: str, translation: str, expected: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    assert told(compare, *versions(tmp_path, original, translation)) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("Rauf", "Raup"), ("Rauf", "Ruaf"), ("Rauf", "Rauff"), ("auf", "Rauf"), ("12", "21"), ("Sahaja", "Sajaha")],
)
def test_one_slip(one: str, other: str) -> None:
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Rauf", "Rauf"), ("Rauf", "Fuar"), ("Rauf", "Rafu!"), ("Rauf", "Riup"), ("Ra", "Rauf")]
)
def test_none_or_more(one: str, other: str) -> None:
    assert not is_slip(one, other)
    assert not is_slip(other, one)


HOSTILE = {
    "numbers": lambda step: " ".join(str(number * step) for number in range(10_000, 26_000)),
    "dates": lambda step: " ".join(f"{1 + day % 27 + step} Mei {1900 + day % 199}." for day in range(8_000)),
    "names": lambda step: " ".join(f"Ab{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{'xyz'[step]}" for n in range(9_000)),
    "one word": lambda step: "Budi Santosa " * (4_000 + step),
    "quotations": lambda step: "“satu dua tiga empat lima” " * (3_000 + step),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_take_little_time(text: Callable[[int], str], tmp_path: Path) -> None:
    pair = versions(tmp_path, text(1), text(2))
    with at_most(2):
        for compare in (figures_that_differ, dates_that_differ, names_that_differ, quotations_that_differ):
            assert len(list(compare(*pair))) <= 2 * MOST
