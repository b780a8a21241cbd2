"""Simple front matter is read at once, with the same values as by the YAML parser."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.releases.nodes import parse, plain
from plugins.releases.simple_front import simple_values
from tests.thoroughness import examples

KEYS = ["title", "date", "photo", "name", "no", "a-b", "x1", "Title", "judul resmi", "1a", "?", "<<", '"a"']
TEXTS = ["Satu dua", "2026-08-21 09:30", "aceh", "no", "~", "é", "(a)", "a: b", "a:b", "a #b", "a#b", "a:", "a ", "/x"]
SIGNS = ["-", "- a", "?", "&a", "*a", "!a", "%a", "@a", "`a`", "|", ">", "#a", "{a: b}", "[a", "...", "---", "\ufeff"]
QUOTED = ['"a"', "'b'", '"a: b"', "'it''s'", '"a\\n"', '""', "''", '" "', '"a" b', "'a", '"a #b"', "[a]", "[a, b-c]"]
VALUES = st.one_of(*map(st.sampled_from, (TEXTS, TEXTS, QUOTED, SIGNS)), st.text(max_size=5))
SIMPLE_KEYS = st.one_of(st.sampled_from(KEYS[:7]), st.sampled_from(KEYS))
INDENTS = st.sampled_from(["", "", "", " ", "  ", "  ", "    "])
FIELDS = st.builds("{}{}: {}".format, INDENTS, SIMPLE_KEYS, VALUES)
HEADS = st.builds("{}{}:".format, INDENTS, SIMPLE_KEYS)
ITEMS = st.builds("{}- {}".format, INDENTS, st.one_of(VALUES, st.builds("{}: {}".format, SIMPLE_KEYS, VALUES)))
LINES = st.lists(st.one_of(FIELDS, HEADS, ITEMS, VALUES, st.just("")), max_size=9)


@given(LINES)
@settings(max_examples=examples(4000), deadline=None, derandomize=True)
@example([])
@example([""])
@example(["title: a", "  b"])
@example(["title:", "- a", "- b: c", "  d: e", "", "date: f"])
@example(["title:", "  - a: b", "    c: d", "  - e: f"])
@example(["title:", "  a: b", "  - c"])
@example(["title:", "- a", "  b: c"])
@example(["- a"])
@example(["title: ''", "- a"])
@example(["title: ''", "  a: b"])
@example(["  title: a", "date: b"])
@example(["title: a", "title: b"])
@example(["title:", "- a:", "  b: c", "- d"])
@example(["title: a" + "b" * 2000, "c" * 2000 + ": d"])
def test_simple_values_are_those_of_the_parser(lines: list[str]) -> None:
    values = simple_values(lines)
    if values is not None:
        node, problems = parse("\n".join(lines), "a.id.md", first_line=2, comments=False)
        assert problems == []
        assert node is not None
        assert values == plain(node)


def test_fields_lists_and_mappings_are_read() -> None:
    lines = ["title: 'Satu: dua'", "province:", "- aceh", "photo:", "  - file: a.png", "    alt:", "allow:", "  x: y"]
    photo = {"file": "a.png", "alt": None}
    values = {"title": "Satu: dua", "province": ["aceh"], "photo": [photo], "allow": {"x": "y"}}
    assert simple_values(lines) == values


@pytest.mark.parametrize("line", ["title: a # b", "title: |", "title: {a: b}", "title: a\u202eb", "# a", "title: a: b"])
def test_others_are_left_to_the_parser(line: str) -> None:
    assert simple_values([line]) is None


def test_most_of_our_own_front_matter_is_simple() -> None:
    """Otherwise the short way would only be one way more."""
    texts = [path.read_text(encoding="utf-8") for path in Path("content").glob("releases/**/*.md")]
    read = [simple_values(text.split("\n---\n", 1)[0].split("\n")[1:]) for text in texts]
    assert sum(values is not None for values in read) > len(read) * 0.75
