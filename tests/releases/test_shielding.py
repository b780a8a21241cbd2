"""Leaving steps out saves time and changes nothing."""

from typing import cast
from xml.etree.ElementTree import Element

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.blockprocessors import ReferenceProcessor
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.treeprocessors import InlineProcessor, Treeprocessor

from plugins.diagnostics import Place
from plugins.releases import bodies, shielding
from plugins.releases.bodies import Converter
from plugins.releases.shielding import ShieldingExtension
from tests.releases.conftest import CONVERTER, LANGUAGE, PATH
from tests.releases.test_cleaning import HOSTILE
from tests.thoroughness import examples

INLINE = ["*a*", "**b**", "_c_", "***a** b*", "`d`", "``", "[e](f.md)", '[e](<f g> "t")', '![g](h.png "x")', "~"]
RAW = ["<i>j</i>", "<a@b.example>", "<https://k.example>", "<div>\n", "</div>", "<!-- k -->", "<"]
ENTITIES = ["&amp;", "&", "&#65 "]
REFERENCES = ["[^1]", "\n[^1]: l", "\n\n[^2]: m\n    n", "*[m]: n", "m", '\n[e]: /f "t"\n', "[e]", "[e][]", "![g][e]"]
BLOCKS = ["# ", "\n## T ##\n", "- ", "* ", "1. ", "> ", "    ", "| p |\n|---|\n", "| p | q |\n|--|:-|\n| `|` | \\| |"]
LINES = ["\n---\n", "\n===\n", "- - -", "***", "_ _ _", "-", "=", "  \n", "\n", "\n\n"]
SPACES = [" ", "\t", "\r\n", "\x0b", "\u3000", "\u2028"]
SIGNS = ["\\", "\\*", "\\{", "{: .o }", "{#p}", "{", "}", "[", "]", "](", "]:", "![", "!", "^", "|", '"', "--"]
OWN = ["\x02", "\x03", "\x02klzzwxh:0000\x03", "\x02wzxhzdk:0\x03", "\x0265\x03", "///Footnotes Go Here///"]
PIECES = st.one_of(
    *map(st.sampled_from, (INLINE, RAW, ENTITIES, REFERENCES, BLOCKS, LINES, SPACES, SIGNS, OWN, HOSTILE)),
    st.text(max_size=6),
)
TEXTS = st.lists(PIECES, max_size=14).map("".join)


def markdown(*more: ShieldingExtension) -> Markdown:
    return Markdown(
        extensions=["attr_list", "abbr", "sane_lists", "tables", FootnoteExtension(), *more], output_format="html"
    )


class Nothing(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Leave all as it is."""


def unshielded_converter() -> Converter:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bodies, "ShieldingExtension", Nothing)
        return Converter(LANGUAGE)


SHIELDED, PLAIN, UNSHIELDED = markdown(ShieldingExtension()), markdown(), unshielded_converter()


@given(TEXTS)
@settings(max_examples=examples(600), deadline=None, derandomize=True)
@example("- a\n    ")
@example("-\u3000\n    -\u3000\n    ")
@example("[^1]\n\n[^1]: a\n    -\u3000")
@example("a\n-")
@example("- ---")
@example("> a\n> =")
@example("[a]\n\n> [a]: b")
@example("[a]\n\n[a]:/b")
@example(">a")
@example("a  \nb")
@example("`\\`")
def test_a_body_is_the_same_with_and_without(text: str) -> None:
    """One converter has them all, so that what a body leaves behind would be seen in the next."""
    assert SHIELDED.reset().convert(text) == PLAIN.reset().convert(text)


@given(TEXTS)
@settings(max_examples=examples(300), deadline=None, derandomize=True)
@example('&#160;"x"')
@example("a\n{: #b }\n\n*c*{: lang=en }")
def test_a_page_is_the_same_with_and_without(text: str) -> None:
    assert CONVERTER.convert(text, Place(PATH)) == UNSHIELDED.convert(text, Place(PATH))


STARS = ["*", "**", "***", "*j*", "**k**", "*[j](k)*", "[e *g*](h_i*)", "_", "\\", "`", "{: .d }", "{", "|"]
BRACKETS = ["[", "]", "](", ")", "(", "[e](f)", "![l](m)", "!", "^", "[^1]", "\n\n[^1]: n", "[t](u 'v')", "[w](<x>)"]
WORDS = ["a", "b c", "Z9", "é", " ", "\u00a0", "\n", "  \n", "\n\n", "- ", "1. ", ">", '"', "<", "&", "<b>", "\t"]
NEAR_SIMPLE = st.lists(
    st.one_of(*map(st.sampled_from, (STARS, BRACKETS, WORDS, ["[o](p?q=1&amp;r#s)", "\n\n[y]: z", "[y]", "[]( )"]))),
    max_size=12,
).map("".join)


@given(NEAR_SIMPLE)
@settings(max_examples=examples(1200), deadline=None, derandomize=True)
@example("a *b* c **d** e [f](g) h")
@example("*a**b*")
@example("a*b*c")
@example("*a *b*")
@example("**a*")
@example("*a\nb* [c\nd](e)")
@example("*a  \nb*")
@example("[ ](a)*b*")
@example("![a](b)")
@example("- *a*\n    - [b](c)\n\n    *d*")
@example("[a](b){: title=c }")
@example("[^1](a)\n\n[^1]: *b*")
@example("[a]: b\n\n[a](c) [a]")
def test_simple_links_and_emphasis_are_what_all_patterns_make_of_them(text: str) -> None:
    assert SHIELDED.reset().convert(text) == PLAIN.reset().convert(text)
    assert CONVERTER.convert(text, Place(PATH)) == UNSHIELDED.convert(text, Place(PATH))


def test_simple_links_and_emphasis_are_not_searched_for() -> None:
    assert shielding._read("a *b* [c](d?e_f&g).") is not None
    assert shielding._read("a *b* _c_") is None


def test_a_conversion_that_was_stopped_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: object) -> None:
        raise TimeoutError

    with monkeypatch.context() as patch, pytest.raises(TimeoutError):
        patch.setattr(SHIELDED, "serializer", stop)
        SHIELDED.reset().convert("a")
    text = "# *a*\n\n[b] `c` <i>d</i> &amp; \\*\n\n[b]: e\n\n| f |\n|---|\n| g |\n\n> h{: .i }"
    assert SHIELDED.reset().convert(text) == PLAIN.reset().convert(text)


def test_plain_text_is_spared_most_steps() -> None:
    SHIELDED.reset().convert("# Judul\n\nSatu *dua* tiga.")
    inline = cast(InlineProcessor, SHIELDED.treeprocessors["inline"])
    assert [type(pattern).__name__ for pattern in inline.inlinePatterns] == ["DelimiterProcessor"]
    assert not any(isinstance(step, ReferenceProcessor) for step in SHIELDED.parser.blockprocessors)


def test_every_step_that_is_left_out_exists() -> None:
    """A later version may name one anew: then it would only be slow, which nothing else tells."""
    for signs, steps in (
        (shielding._BLOCKS, PLAIN.parser.blockprocessors),
        (shielding._INLINE, PLAIN.inlinePatterns),
        (shielding._TREE, PLAIN.treeprocessors),
    ):
        assert [name for name in signs if name not in steps] == []


def test_a_step_of_another_extension_is_never_left_out() -> None:
    class Loud(Treeprocessor):
        def run(self, root: Element) -> None:
            root[0].text = "LOUD"

    other = markdown(ShieldingExtension())
    other.treeprocessors.register(Loud(other), "loud", 5)
    assert other.convert("pelan") == "<p>LOUD</p>"
