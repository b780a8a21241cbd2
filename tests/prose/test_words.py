"""What is a word of a text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.prose.words import words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bantuan e-Warong pada Jum'at.", ["Bantuan", "e-Warong", "pada", "Jum'at"]),
        ("Bantuan – e-Warong pada Jum’at.", ["Bantuan", "e-Warong", "pada", "Jum’at"]),
        ("22-8-2019 --- 'kata' -awal akhir- a--b c-'d", ["kata", "awal", "akhir", "a", "b", "c", "d"]),
        ("PKH2019 (sosial/ekonomi)\nBaris_dua", ["PKH", "sosial", "ekonomi", "Baris", "dua"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words_of(text) == expected


@given(st.text("ab-' 1.\n", max_size=40))
def test_texts_of_ascii_are_taken_apart_as_others_are(text: str) -> None:
    assert words_of(text) == re.findall(r"[A-Za-z]+(?:[-'][A-Za-z]+)*", text)
    assert words_of(f"{text} é") == [*words_of(text), "é"]
