"""What of a file is shown, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.diagnostics import Finding, Place, Source, Sources
from plugins.diagnostics.sources import masked
from tests.diagnostics.samples import ERROR, PRIVATE

TEXT = "satu\ndua tiga\n\nempat"
SOURCE = Source(TEXT)


@pytest.mark.parametrize(
    ("place", "line", "words", "end"),
    [
        (Place("a", 1, 1, 4), "satu", "satu", (1, 5)),
        (Place("a", 2, 5, 4), "dua tiga", "tiga", (2, 9)),
        (Place("a", 2, 5, 8), "dua tiga", "tiga\n\nem", (4, 3)),
        (Place("a", 2, 9), "dua tiga", "", (2, 9)),
        (Place("a", 3, 1, 1), "", "\n", (4, 1)),
        (Place("a", 4, 1, 99), "empat", "empat", (4, 6)),
        (Place("a", 4, 7), "empat", "", (4, 7)),
        (Place("a", 5, 1, 2), "", "", (5, 1)),
        (Place("a", 0, 0, 2), "", "", (0, 0)),
    ],
)
def test_a_place_has_its_line_its_words_and_its_end(place: Place, line: str, words: str, end: tuple[int, int]) -> None:
    assert (SOURCE.line(place), SOURCE.words(place), SOURCE.end(place)) == (line, words, end)


@given(text=st.text("ab1\n"), line=st.integers(-1, 9), column=st.integers(-1, 9), extent=st.integers(0, 9))
def test_a_span_lies_in_the_text_or_is_none(text: str, line: int, column: int, extent: int) -> None:
    place = Place("a", line, column, extent)
    lines = text.split("\n")
    span = Source(text).span(place)
    if not 1 <= line <= len(lines) or not 1 <= column <= len(lines[line - 1]) + 1:
        assert span is None
    else:
        assert span is not None
        begin = len("\n".join(lines[: line - 1])) + (line > 1) + column - 1
        assert span == (begin, min(begin + extent, len(text)))
        end_line, end_column = Source(text).end(place)
        assert Source(text).span(Place("a", end_line, end_column)) == (span[1], span[1])


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("9900112233445566", "99••••••••••••66"),
        ("99.001.122-3", "99.•••.••2-3"),
        ("12345", "12•45"),
        ("1234", "••••"),
        ("siti.rahmawati@contoh.example", "si••.•••••••ti@contoh.example"),
        ("budi@contoh.example", "••••@contoh.example"),
        ("tanpa angka", "tanpa angka"),
        ("", ""),
    ],
)
def test_digits_are_masked_but_the_outermost(words: str, shown: str) -> None:
    assert masked(words) == shown


def shown(findings: list[Finding], text: str) -> str:
    source = Sources({"a": text}.get, findings).get("a")
    assert source
    return source.text


def test_what_a_private_rule_found_is_masked_whoever_shows_the_file() -> None:
    text = "Nomor 9900112233445566, 12345678."
    private = PRIVATE.at(Place("a", 1, 7, 16))
    assert shown([private, ERROR.at(Place("a", 1, 1, 5), found=1)], text) == "Nomor 99••••••••••••66, 12345678."


LONG = {
    "Nomor 9900112233445566 dan": "Nomor 99••••••••••••66 dan",
    "telepon 0899 9999-9999": "telepon 08•• ••••-••99",
    "Rp58.966.502.006.000 dan 58.966.502.006.000": "Rp58.966.502.006.000 dan 58.966.502.006.000",
    "Rp58966502006000": "Rp58966502006000",
    "2026-08-21 09.30, 21/8/2019 09.30": "2026-08-21 09.30, 21/8/2019 09.30",
    "Nomor 8 Tahun 2012, 21/8/2019": "Nomor 8 Tahun 2012, 21/8/2019",
    "Nomor 9900/1122_3344*5566": "Nomor 99••/••••_••••*••66",
    "Nomor **9900** 1122 **3344** 5566": "Nomor **99••** •••• **••••** ••66",
    "Nomor 9900 1122\n> 3344 5566": "Nomor 99•• ••••\n> •••• ••66",
    "Nomor 9900&nbsp;1122&nbsp;33445566": "Nomor 99••&nbsp;••••&nbsp;••••••66",
    "antara 1.000.000 - 2.500.000 keluarga": "antara 1.000.000 - 2.500.000 keluarga",
    "11.052.021/12.052.021": "11.052.021/12.052.021",
    "pukul 08.00 - 10.00/10.15 - 12.00": "pukul 08.00 - 10.00/10.15 - 12.00",
    "Nomor 9900-1122-3344-5566": "Nomor 99••-••••-••••-••66",
    "Nomor 99.00-11.22/33.44-55.66": "Nomor 99.••-••.••/••.••-••.66",
    "2019\n2020\n2021\n1.200.000\n1200": "2019\n2020\n2021\n1.200.000\n1200",
}


@pytest.mark.parametrize(("text", "expected"), LONG.items())
def test_a_long_number_that_is_no_amount_is_hidden_though_no_rule_found_it(text: str, expected: str) -> None:
    """A manuscript may allow it, or break it with a sign."""
    assert shown([], text) == expected


def test_what_other_rules_say_of_it_is_masked_too() -> None:
    number = "9900-1122 33445566"
    sources = Sources({"a": f"Nomor {number}, 1234."}.get, [PRIVATE.at(Place("a", 1, 7, 18))])
    assert sources.veiled(f"`{number}`") == "`99••-•••• ••••••66`"
    assert sources.veiled("di sini 9900112233445566") == "di sini 99••••••••••••66"
    assert sources.veiled("di sini 1234") == "di sini 1234"
    again = sources.hidden("b", f"dua kali: {number}")
    assert again.text == "dua kali: 99••-•••• ••••••66"


def test_a_short_number_is_masked_only_where_it_stands() -> None:
    sources = Sources({"a": "PIN 1234, bukan 1234"}.get, [PRIVATE.at(Place("a", 1, 5, 4))])
    source = sources.get("a")
    assert source and source.text == "PIN ••••, bukan 1234"
    assert sources.veiled("1234") == "1234"


def test_a_private_place_without_extent_reaches_to_the_end_of_its_line() -> None:
    assert shown([PRIVATE.at(Place("a", 1, 4))], "12 3456789\n3456789") == "12 34•••89\n3456789"


def test_overlapping_private_places_hide_all() -> None:
    findings = [PRIVATE.at(Place("a", 1, 1, 10)), PRIVATE.at(Place("a", 1, 6, 10))]
    assert "3" not in shown(findings, "1234567890123456")[2:13]


def test_numbers_in_the_names_of_files_are_masked_and_dates_are_not() -> None:
    path = "releases/2026/08/ktp-9900112233445566.id.md"
    assert Sources().veiled_path(path) == "releases/2026/08/ktp-99••••••••••••66.id.md"
    assert (
        Sources().veiled_path("releases/2026/08/IMG_20260821_093000.jpg") == "releases/2026/08/IMG_20260821_093000.jpg"
    )
    assert Sources().veiled_path("releases/2026/08/2026-08-21-1200.id.md") == "releases/2026/08/2026-08-21-1200.id.md"


def test_texts_that_cannot_be_read_are_not_shown() -> None:
    assert Sources().get("a") is None
