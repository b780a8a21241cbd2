"""The content model, validation against it, and what translations inherit."""

from pathlib import Path

import pytest

from plugins.diagnostics import Place
from plugins.releases import ABOUT, Fields, Problem, Speaker, fields_of
from plugins.releases.fields import SHARED, inherit
from plugins.releases.nodes import Mapping, document_of, parse
from plugins.releases.registers import OfficialFile
from plugins.releases.site import Site
from plugins.releases.validation import validate


def read(text: str) -> tuple[Fields, list[Problem]]:
    node, problems = parse(text, "a.id.md")
    assert isinstance(node, Mapping)
    assert problems == []
    fields, problems = validate(Fields, document_of(node))
    assert fields is not None
    return fields, problems


def test_pydantic_is_met_by_its_own_name_only() -> None:
    sources = (Path(__file__).parents[2] / "plugins/releases").glob("*.py")
    assert [path.name for path in sources if "pydantic_core" in path.read_text(encoding="utf-8")] == []


def test_every_field_is_described_in_both_languages() -> None:
    assert set(ABOUT) == set(Fields.model_fields)
    for about in ABOUT.values():
        assert all(about.label[lang] and about.help[lang] for lang in ("id", "en"))
        assert set(about.required) <= set(about.kinds)


def test_kinds_have_their_own_fields() -> None:
    assert "verdict" in fields_of("clarification")
    assert "verdict" not in fields_of("release")
    assert fields_of("page") == ("lang", "title", "summary", "slug", "translated_from", "status", "aliases", "allow")


def test_one_or_several_may_be_written() -> None:
    fields, problems = read("province: aceh\nprogramme: [pkh, bst]\nspokesperson: siti\nphoto: {file: a.png}\n")
    assert problems == []
    assert fields.province == ("aceh",)
    assert fields.programme == ("pkh", "bst")
    assert fields.spokesperson == (Speaker(key="siti"),)
    assert fields.photo is not None
    assert fields.photo[0].file == "a.png"


def test_speakers_are_keys_or_names_with_positions() -> None:
    fields, _ = read("spokesperson: [siti, {name: Rina, position: Relawan}]\n")
    assert fields.spokesperson == (Speaker(key="siti"), Speaker(name="Rina", position="Relawan"))


def test_a_wrong_field_is_left_out_and_the_rest_kept() -> None:
    fields, problems = read("title: [a]\nsummary: Ringkasan.\ndate: kemarin\n")
    assert (fields.title, fields.summary, fields.date) == (None, "Ringkasan.", None)
    assert [(problem.name, problem.place.line) for problem in problems] == [("wrong-shape", 1), ("unreadable-date", 3)]


@pytest.mark.parametrize(
    ("text", "name", "column", "values"),
    [
        ("sumary: a", "unknown-field", 1, {"field": "sumary", "suggestion": "summary"}),
        ("photo: [{file: a, kredit: b}]", "unknown-field", 19, {"field": "photo.kredit", "suggestion": "credit"}),
        ("contact: {fax: a}", "unknown-field", 11, {"field": "contact.fax", "known": "name, phone, email"}),
        ("status: a", "unknown-choice", 1, {"expected": "draft, published or withdrawn"}),
        ("title: {a: b}", "wrong-shape", 1, {"found": "{...}", "expected": "string_type"}),
        ("title: [a]", "wrong-shape", 1, {"found": "[...]"}),
        ("contact: a", "wrong-shape", 1, {"found": "a", "expected": "model_type"}),
        (f"embargo: {'9' * 100}", "unreadable-date", 1, {"found": "9" * 57 + "..."}),
        ("evidence: [{text: a}]", "missing-part", 12, {"field": "evidence.source"}),
        ("'': a", "unknown-field", 1, {"field": ""}),
        ('"[x]": a', "unknown-field", 1, {"suggestion": ""}),
    ],
)
def test_problems_are_named_placed_and_explained(text: str, name: str, column: int, values: dict[str, str]) -> None:
    _, problems = read(text)
    assert [(problem.name, problem.place) for problem in problems] == [(name, Place("a.id.md", 1, column))]
    assert problems[0].values.items() >= values.items()


def test_names_with_an_alias_are_suggested_as_they_are_written() -> None:
    node, _ = parse("officials: [{key: a, name: A, terms: [{post: b, form: 2019}]}]", "officials.yml")
    assert isinstance(node, Mapping)
    officials, problems = validate(OfficialFile, document_of(node))
    assert officials is None
    assert problems[0].values["suggestion"] == "from"


def test_what_cannot_be_used_at_all_is_nothing() -> None:
    node, _ = parse("name: Warta", "site.yml")
    assert isinstance(node, Mapping)
    site, problems = validate(Site, document_of(node))
    assert site is None
    assert {problem.name for problem in problems} == {"missing-part"}


def test_a_translation_takes_shared_fields_it_leaves_out() -> None:
    original, _ = read("title: a\nslug: b\ndate: 2026-08-21\nprovince: aceh\nunit: x\nwriter: Ani\nreason: c\n")
    own, _ = read("title: d\nunit: y\n")
    fields = inherit(own, original)
    assert (fields.title, fields.unit) == ("d", "y")
    assert (fields.date, fields.province) == (original.date, ("aceh",))
    assert (fields.slug, fields.writer, fields.reason) == (None, None, None)


def test_shared_are_facts_and_not_words() -> None:
    assert {"date", "dateline", "province", "programme", "unit", "spokesperson", "signatory", "verdict"} < set(SHARED)
    assert not {"title", "summary", "slug", "claim", "claim_source", "evidence", "status"} & set(SHARED)
