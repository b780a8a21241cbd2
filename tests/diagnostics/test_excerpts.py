"""A line of a file is shown with the underline below what is meant, whatever is written there."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.diagnostics.excerpts import excerpt

LETTERS = st.sampled_from("ab1 .\t亚ｅé😀\u0301\u0308\u20dd한\u1161\u202e\u200d\x1b\x00ا\ufeff\u2028")
LINES = st.text(LETTERS | st.characters(codec="utf-8", exclude_characters="\n…"), max_size=60)
ROOMS = st.integers(24, 120)


def seen(char: str) -> str:
    """What a reader sees of one character of the file."""
    if char == "\t":
        return "    "
    return char if char.isprintable() else char.encode("unicode_escape").decode()


def cells(text: str) -> int:
    """How wide a terminal draws what is seen."""
    wide = sum(unicodedata.east_asian_width(char) in ("W", "F") for char in text)
    drawn_over = sum(
        unicodedata.category(char) in ("Mn", "Me") or 0x1160 <= ord(char) <= 0x11FF or 0xD7B0 <= ord(char) <= 0xD7FF
        for char in text
    )
    both = sum(
        unicodedata.east_asian_width(char) in ("W", "F") and unicodedata.category(char) in ("Mn", "Me") for char in text
    )
    return len(text) + wide - drawn_over - both


def reach(text: str, width: int) -> int:
    """How many characters of a text fill so many cells, marks that are drawn over the last of them included."""
    return max(number for number in range(len(text) + 1) if cells(text[:number]) == width)


@given(line=LINES, start=st.integers(0, 60), extent=st.integers(0, 60), room=ROOMS)
def test_the_underline_lies_under_the_place(line: str, start: int, extent: int, room: int) -> None:
    shown = excerpt(line, start + 1, extent, room)
    start = min(start, len(line))
    stop = min(start + max(extent, 1), len(line))
    while 0 < start < len(line) and cells(seen(line[start])) == 0:  # a mark is drawn onto the letter before it
        start -= 1
    before, meant, after = ("".join(map(seen, part)) for part in (line[:start], line[start:stop], line[stop:]))
    left = len(shown.text) - len(shown.text.removeprefix("…"))
    begin = reach(shown.text, shown.indent) if start else 0
    assert before.endswith(shown.text[left:begin])
    assert left or before == shown.text[:begin]
    end = reach(shown.text, shown.indent + shown.length) if meant and cells(meant) else begin
    underlined = shown.text[begin:end].removesuffix("…")
    assert (meant + after).startswith(underlined)
    assert shown.length == max(cells(meant), 1) or shown.text.endswith("…")
    assert cells(shown.text) <= room
    if len(line) <= room and cells(before + meant + after) <= room:
        assert shown.text == before + meant + after


@given(line=LINES, column=st.integers(-5, 100), extent=st.integers(0, 100), room=ROOMS)
def test_places_beside_the_line_do_no_harm(line: str, column: int, extent: int, room: int) -> None:
    shown = excerpt(line, column, extent, room)
    assert shown.length >= 1
    assert shown.indent >= 0
    assert shown.text.isprintable()


@pytest.mark.parametrize(
    ("line", "column", "extent", "text", "underline"),
    [
        ("title: Bantuan", 8, 7, "title: Bantuan", "       ^^^^^^^"),
        ("title: Bantuan", 8, 0, "title: Bantuan", "       ^"),
        ("title: Bantuan", 15, 0, "title: Bantuan", "              ^"),
        ("title: Bantuan", 8, 700, "title: Bantuan", "       ^^^^^^^"),
        ("\ttitle: x", 2, 5, "    title: x", "    ^^^^^"),
        ("亚齐 aid", 4, 3, "亚齐 aid", "     ^^^"),
        ("亚齐 aid", 1, 1, "亚齐 aid", "^^"),
        ("cafe\u0301 ini", 7, 3, "cafe\u0301 ini", "     ^^^"),
        ("cafe\u0301 ini", 5, 1, "cafe\u0301 ini", "   ^"),
        ("a\u202eb x", 2, 1, r"a\u202eb x", " ^^^^^^"),
        ("", 1, 0, "", "^"),
    ],
)
def test_examples(line: str, column: int, extent: int, text: str, underline: str) -> None:
    shown = excerpt(line, column, extent, 80)
    assert shown.text == text
    assert " " * shown.indent + "^" * shown.length == underline


def test_a_long_line_is_shown_around_the_place() -> None:
    line = " ".join(f"kata{number}" for number in range(500))
    shown = excerpt(line, line.index("kata250") + 1, 7, 40)
    assert shown.text == "…ata248 kata249 kata250 kata251 kata252…"
    assert shown.text[shown.indent :][: shown.length] == "kata250"
    assert excerpt(line, 1, 5, 40).text == "kata0 kata1 kata2 kata3 kata4 kata5 ka…"
    assert excerpt(line, len(line) - 6, 7, 40).text == "…ata495 kata496 kata497 kata498 kata499"


def test_an_extent_longer_than_the_room_is_cut() -> None:
    shown = excerpt("a " + "b" * 200, 3, 200, 40)
    assert shown.text == "…" + "b" * 38 + "…"
    assert (shown.indent, shown.length) == (1, 38)
