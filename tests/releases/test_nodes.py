"""YAML as strings with positions."""

import pytest

from plugins.diagnostics import Place
from plugins.releases.nodes import Mapping, entry_keys, locate, parse, plain


def read(text: str) -> object:
    node, problems = parse(text, "site.yml")
    assert node is not None
    assert problems == []
    return plain(node)


def name_of_problem(text: str) -> str:
    _, problems = parse(text, "site.yml")
    return problems[-1].name if problems else ""


@pytest.mark.parametrize("value", ["no", "12:30", "2024", "1e9", "0x1F", "2026-08-21", "null", "~", "yes", "01"])
def test_every_value_stays_the_text_that_was_written(value: str) -> None:
    assert read(f"slug: {value}") == {"slug": value}


def test_empty_values_are_none() -> None:
    assert read("title:\nslug: ''\nlist: [a, ]\nempty: []\nparts: {}") == {
        "title": None,
        "slug": None,
        "list": ["a"],
        "empty": [],
        "parts": {},
    }


def test_block_texts_are_read() -> None:
    assert read("summary: >-\n  Satu\n  dua.\n") == {"summary": "Satu dua."}


def test_positions_are_those_of_the_file() -> None:
    node, _ = parse("title: Judul\nphoto:\n  - file: a.png\n    alt: x\n", "a.id.md", first_line=2)
    assert node is not None
    assert locate(node, ("title",)) == Place("a.id.md", 2, 1)
    assert locate(node, ("photo", 0, "alt")) == Place("a.id.md", 5, 5)


def test_what_is_not_there_is_placed_where_its_parent_stands() -> None:
    node, _ = parse("photo:\n  - file: a.png\n", "a.id.md")
    assert node is not None
    assert locate(node, ("photo", 0, "alt")) == Place("a.id.md", 2, 5)
    assert locate(node, ("photo", 7)) == Place("a.id.md", 1, 1)
    assert locate(node, ("title",)) == Place("a.id.md", 1, 1)


def test_of_two_equal_keys_the_first_counts() -> None:
    node, problems = parse("date: 2026-08-21\ndate: 2026-08-22\n", "a.id.md")
    assert node is not None
    assert plain(node) == {"date": "2026-08-21"}
    assert [(problem.name, problem.place.line, problem.values) for problem in problems] == [
        ("duplicate-key", 2, {"field": "date", "line": 1})
    ]


@pytest.mark.parametrize(
    "text",
    ["a: &x b", "a: *x", "a: !!python/object:os.system x", "!t a: b", "? [a]\n: b", "a: b\n--- \nc: d", "{a: b}: c"],
)
def test_rare_constructions_are_refused(text: str) -> None:
    assert name_of_problem(text) == "unsupported-yaml"


def test_a_billion_laughs_are_refused_at_the_first() -> None:
    laughs = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdef", "bcdefg", strict=True)
    )
    assert name_of_problem(laughs) == "unsupported-yaml"


def test_eight_levels_are_read_and_nine_refused() -> None:
    assert name_of_problem(f"a: {'[' * 7}x{']' * 7}") == ""
    assert name_of_problem(f"a: {'[' * 8}x{']' * 8}") == "nested-too-deeply"


@pytest.mark.parametrize("text", ["", "# hanya komentar\n", "---\n"])
def test_an_empty_document_is_nothing_or_an_empty_text(text: str) -> None:
    node, problems = parse(text, "site.yml")
    assert not isinstance(node, Mapping)
    assert problems == []


@pytest.mark.parametrize("text", ["a: [", "a: 'b", "a: b: c", "\ta: b", 'a: "\\q"', "a: @b", "- a\nb: c", "a: \x00"])
def test_malformed_yaml_is_a_placed_problem(text: str) -> None:
    node, problems = parse(text, "site.yml", first_line=10)
    assert node is None
    assert [problem.name for problem in problems] == ["unreadable-yaml"]
    assert problems[0].place.line >= 10
    assert problems[0].values["reason"]


@pytest.mark.parametrize("value", ['"a\\u202Eb"', '"a\\0b"', "a\u2066b", '"\\x7F"'])
def test_hidden_characters_are_problems_even_when_escaped(value: str) -> None:
    node, problems = parse(f"a: [{value}]", "site.yml")
    assert node is not None
    assert [(problem.name, problem.place.column) for problem in problems] == [("hidden-character", 5)]


def test_keys_of_a_register_keep_the_numbers_of_its_entries() -> None:
    node, _ = parse("units: [{key: a}, {name: x}, y, {key: b}]\nother: a\n", "registers/units.yml")
    assert node is not None
    assert entry_keys(node, "units") == ("a", "", "", "b")
    assert entry_keys(node, "other") == ()
    assert entry_keys(node, "missing") == ()
