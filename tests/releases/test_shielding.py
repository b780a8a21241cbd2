"""Shielding plain text saves time and changes nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension

from plugins.releases.shielding import ShieldingExtension
from tests.releases.test_cleaning import HOSTILE

PIECES = st.one_of(
    st.sampled_from(
        [
            "*a*",
            "**b**",
            "_c_",
            "`d`",
            "[e](f.md)",
            "![g](h.png)",
            "<i>j</i>",
            "<a@b.example>",
            "https://k.example",
            "&amp;",
            "&",
        ]
    ),
    st.sampled_from(
        ["  \n", "\n", "\n\n", "\\", "\\*", "[^1]", "[^1]: l", "*[m]: n", "m", "{: .o }", "| p |\n|---|\n", "- ", "> "]
    ),
    st.sampled_from(HOSTILE),
    st.text(max_size=6),
)


def converted(text: str, *more: ShieldingExtension) -> str:
    return Markdown(extensions=["attr_list", "abbr", "sane_lists", "tables", FootnoteExtension(), *more]).convert(text)


@given(st.lists(PIECES, max_size=12).map("".join))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_bodies_are_the_same_with_and_without(text: str) -> None:
    assert converted(text, ShieldingExtension()) == converted(text)
