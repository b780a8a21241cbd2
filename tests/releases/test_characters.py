"""Hidden characters are found where they have no business."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.releases.characters import find_hidden


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ban\u200btuan", "U+200B"),
        ("ban\u2060tuan", "U+2060"),
        ("ban\ufefftuan", "U+FEFF"),
        ("ban\u200dtuan", "U+200D"),
        (" \u200c.", "U+200C"),
        ("ban\u180etuan", "U+180E"),
        ("ban\u115ftuan", "U+115F"),
        ("ban\u3164tuan", "U+3164"),
        ("ban\u200etuan", "U+200E"),
        ("ban\u202etuan", "U+202E"),
        ("ban\u2028tuan", "U+2028"),
        ("ban\U000e0061tuan", "U+E0061"),
        ("\U0001f3f4\U000e0001", "U+E0001"),
        ("ban\x1btuan", "U+001B"),
    ],
)
def test_is_found(text: str, name: str) -> None:
    for before in ("Satu\n", ""):  # in a body, and in a field
        found = find_hidden(before + text)
        assert found is not None
        assert found[1] == name


@pytest.mark.parametrize(
    "text",
    [
        "ke\u00adsejahteraan\u00a0sosial\u202fdan\ttab\n",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645\n",
        "\u0915\u094d\u200d\u0937\n",
        "\U0001f469\u200d\U0001f467 \u2764\ufe0f\u200d\U0001f525\n",
        "\u0627\u0644\u0645\u0633\u0627\u0639\u062f\u0629 \u200e(12)\u200f\n",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f\n",
    ],
)
def test_has_its_business(text: str) -> None:
    assert find_hidden(text) is None


@given(st.text())
def test_what_is_found_stands_there(text: str) -> None:
    if found := find_hidden(text):
        assert f"U+{ord(text[found[0]]):04X}" == found[1]
