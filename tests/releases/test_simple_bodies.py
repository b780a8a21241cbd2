"""Simple bodies are read at once, with the same result as by Python-Markdown, typography and cleaning."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.diagnostics import Place
from plugins.releases import bodies
from plugins.releases.bodies import Body, Converter
from plugins.releases.configuration import read_configuration
from plugins.releases.simple_bodies import SimpleBodies
from tests.releases.conftest import CONVERTER, LANGUAGE, PATH
from tests.releases.test_cleaning import HOSTILE
from tests.releases.test_shielding import TEXTS
from tests.thoroughness import examples

CONTENT = Path("content")
SIMPLE = SimpleBodies(LANGUAGE.quotes, LANGUAGE.table)
WORDS = ["Kata", "a", "é", "7", "2026", "1.308 orang", "Rp5", ">", "}", "!", "(b)", "“c”", "d/e", "–", "…", ".", "x_y"]
QUOTED = ['"', "'", '"f"', "'g'", "h'i", "--", "---", "...", '-- "', ">j"]
INLINE = ["*k*", "**l**", '*"m"*', "*n o*p", "[q](r.id.md)", "[q](https://r.go.id/s?t=u#v)", "[w](../x/y.md#z)"]
ODD_LINKS = [
    "[a](/b)",
    "[a](//b)",
    "[a](#b)",
    "[a](javascript:b)",
    "[a](http://1.2.3.4.5)",
    "[a](mailto:b@c.id)",
    "[a](b c)",
]
LINES = [
    "\n",
    "\n\n",
    "\n\n\n",
    "\n\n- ",
    "\n- ",
    "\n* ",
    "\n\n1. ",
    "\n2. ",
    "\n\n## ",
    "\n\n#### ",
    "\n\n> ",
    "\n---\n",
]
TABLES = ["\n\n| a | b |\n|---|--:|\n| ", " | ", " |\n| ", " |\n", "|", "\n|:-|:-:|\n", "\n\n|"]
SIMPLE_PIECES = st.one_of(*map(st.sampled_from, (WORDS, WORDS, QUOTED, INLINE, LINES, TABLES, [" "], ODD_LINKS)))
NEAR_SIMPLE = st.lists(SIMPLE_PIECES, max_size=18).map("".join)


def as_usual(text: str) -> Body:
    """What becomes of a text that is not taken for simple."""
    return CONVERTER.read_with_markdown(text, Place(PATH))[0]


def agrees(text: str) -> bool:
    simple = SIMPLE.convert(text, PATH)
    return simple is None or Body(simple[0], tuple(simple[1])) == as_usual(text)


@given(NEAR_SIMPLE)
@settings(max_examples=examples(3000), deadline=None, derandomize=True)
@example("")
@example("a\n\n\n\nb")
@example("# a\n\n### b\n\n## c")
@example("- a\n- b\n\n- c")
@example("- a\n\n1. b")
@example("1. a\n5. b\n\nc")
@example('| "a" | b\' |\n|:--|:-:|\n| 1 | *2* |')
@example("| | |\n|-|-|\n| 1 | 2 |")
@example("| a |\n|---|\n| b |")
@example("a | b\n- | -")
@example("- | -\n- | -")
@example("**a** [b](c)")
@example('a *"b"* "c"')
@example("a ")
def test_a_simple_body_is_the_same(text: str) -> None:
    assert agrees(text)


@given(st.one_of(TEXTS, st.text(max_size=40), st.lists(st.sampled_from(HOSTILE), max_size=3).map("".join)))
@settings(max_examples=examples(1000), deadline=None, derandomize=True)
def test_any_body_is_the_same(text: str) -> None:
    assert agrees(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Satu *dua* **tiga**", "<p>Satu <em>dua</em> <strong>tiga</strong></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("# A", "<h2>A</h2>"),
        ("[a](b.id.md)", '<p><a href="content:releases/2026/08/b.id.md">a</a></p>'),
    ],
)
def test_simple_bodies_are_read_at_once(text: str, html: str) -> None:
    assert SIMPLE.convert(text, PATH) is not None
    assert SIMPLE.convert(text, PATH)[0] == html  # type: ignore[index]


@pytest.mark.parametrize(
    "text", ["a <b>c</b>", "![a](b.png)", "[^1]", "`a`", "    a", "a  \nb", "-  a\n\n  b", "a\u202eb"]
)
def test_others_are_not(text: str) -> None:
    assert SIMPLE.convert(text, PATH) is None


def test_most_of_our_own_bodies_are_simple() -> None:
    """Otherwise the short way would only be one way more."""
    site = read_configuration(CONTENT).site
    assert site is not None
    simple = {language.code: SimpleBodies(language.quotes, language.table) for language in site.languages}
    files = sorted(CONTENT.glob("releases/**/*.md"))
    texts = [(path.name.split(".")[-2], path.read_text(encoding="utf-8").split("\n---\n", 1)[1]) for path in files]
    read = [simple[lang].convert(text, PATH) for lang, text in texts]
    assert sum(each is not None for each in read) > len(read) * 0.75


QUOTES = [("«\u00a0", "\u00a0»", "“", "”"), ("„", "“", "‚", "‘"), ("<<", ">>", "&", "&"), ("»", "«", "›", "‹")]
ODDLY_QUOTED = [Converter(LANGUAGE.model_copy(update={"quotes": quotes})) for quotes in QUOTES]


@pytest.mark.parametrize("converter", ODDLY_QUOTED)
@given(text=NEAR_SIMPLE)
@settings(max_examples=examples(400), deadline=None, derandomize=True)
@example(text="\"a\" 'b' *\"c\"* ['d'](e.md)\n\n| \"f\" | g |\n|---|---|\n| 'h' | i |")
def test_every_languages_quotes_are_the_same(converter: Converter, text: str) -> None:
    assert converter.convert(text, Place(PATH))[0] == converter.read_with_markdown(text, Place(PATH))[0]


def test_a_table_without_heads_is_named_by_the_word_for_it() -> None:
    language = LANGUAGE.model_copy(update={"table": 'Tabel & <b>\u00a0"daftar" \''})
    simple = SimpleBodies(language.quotes, language.table).convert("| | |\n|-|-|\n| 1 | 2 |", PATH)
    assert simple is not None
    assert simple[0] == Converter(language).read_with_markdown("| | |\n|-|-|\n| 1 | 2 |", Place(PATH))[0].html


def test_the_converter_takes_the_short_way(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    converter = Converter(LANGUAGE)
    monkeypatch.setattr(bodies, "clean", never)
    assert converter.convert("Satu.", Place(PATH)) == (Body("<p>Satu.</p>"), [])
