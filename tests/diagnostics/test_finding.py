"""Rules, findings and their order."""

import pytest

from plugins.diagnostics import Finding, Place, Rule, Severity

RULE = Rule(
    code="W901",
    name="odd-number",
    severity=Severity.ERROR,
    message={"id": "{field} harus genap; tertulis {found}.", "en": "{field} must be even; it says {found}."},
    hint={"id": "Tambah satu.", "en": "Add one."},
)
PLACE = Place("a.id.md", 3, 7)


def test_values_fill_the_message_in_each_language() -> None:
    finding = RULE.at(PLACE, field={"id": "Jumlah", "en": "The number"}, found=3)
    assert finding.message("id") == "Jumlah harus genap; tertulis 3."
    assert finding.message("en") == "The number must be even; it says 3."
    assert finding.hint("en") == "Add one."


def test_an_unknown_language_is_answered_in_english() -> None:
    assert RULE.at(PLACE, field="a", found=3).message("fr") == "a must be even; it says 3."


@pytest.mark.parametrize(("texts", "expected"), [({"id": "jumlah"}, "jumlah"), ({}, ""), ({"id": "", "en": ""}, "")])
def test_a_value_without_the_language_is_given_in_another(texts: dict[str, str], expected: str) -> None:
    assert RULE.at(PLACE, field=texts, found=3).message("en").startswith(f"{expected} must")


def test_braces_of_writers_are_no_templates() -> None:
    assert RULE.at(PLACE, field="{0.__class__}", found="{found}").message("en") == (
        "{0.__class__} must be even; it says {found}."
    )


def test_values_may_have_any_name() -> None:
    rule = Rule("W902", "any-name", Severity.WARNING, {"en": "{self} {place} {lang}"}, {"en": ""})
    assert rule.at(PLACE, self="a", place="b", lang="c").message("en") == "a b c"


def test_findings_are_ordered_by_place_then_code_then_words() -> None:
    other = Rule("W900", "other", Severity.ERROR, {"en": "other"}, {"en": ""})
    findings = [
        RULE.at(Place("b.id.md"), field="a", found=1),
        RULE.at(Place("a.id.md", 10), field="a", found=1),
        RULE.at(Place("a.id.md", 9, 10), field="a", found=1),
        RULE.at(Place("a.id.md", 9, 9), field="b", found=1),
        RULE.at(Place("a.id.md", 9, 9), field="a", found=1),
        other.at(Place("a.id.md", 9, 9)),
    ]
    assert sorted(findings, key=lambda finding: finding.order) == findings[::-1]


def test_findings_with_equal_values_are_equal() -> None:
    assert RULE.at(PLACE, field="a", found=1) == Finding(RULE, PLACE, {"field": "a", "found": 1})


def test_an_unknown_language_gets_no_mixture() -> None:
    finding = RULE.at(PLACE, field={"id": "Jumlah", "en": "The number"}, found=3)
    assert finding.message("de") == "The number must be even; it says 3."
