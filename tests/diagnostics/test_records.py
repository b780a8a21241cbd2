"""Findings kept from one build to the next are what they were."""

import json
from typing import Any

import pytest
from msgspec.structs import replace

from plugins.checks import check
from plugins.diagnostics import Finding, Place, Rule, Severity, as_record, from_record
from plugins.releases import read_library
from tests.newsroom import NEWSROOMS, printed

RULE = Rule(
    code="W901",
    name="odd-number",
    severity=Severity.WARNING,
    message={"id": "{field} harus genap; tertulis {found}.", "en": "{field} must be even; it says {found}."},
    hint={"id": "{advice}", "en": "{advice}"},
)
FINDING = RULE.at(
    Place("releases/a “b” .id.md", 3, 7), field={"id": "Jumlah", "en": "The number"}, found=3, advice="\x00{0}é😀"
)


def kept(finding: Finding) -> Finding:
    """A finding as it comes back from a file."""
    return from_record(json.loads(json.dumps(as_record(finding))))


def test_a_finding_comes_back_equal() -> None:
    assert kept(FINDING) == FINDING
    assert kept(RULE.at(Place("site.yml"))) == RULE.at(Place("site.yml"))
    assert kept(FINDING).rule.severity is Severity.WARNING
    assert kept(FINDING).order == FINDING.order


def test_what_a_rule_is_comes_back_too() -> None:
    rule = replace(RULE, allowable=True, private=True)
    assert kept(rule.at(Place("a", 1, 2, 3)).mended_by("x")) == rule.at(Place("a", 1, 2, 3)).mended_by("x")


def test_why_a_finding_is_let_pass_is_asked_anew_each_time() -> None:
    assert kept(FINDING.allowed_for("Arsip.")) == FINDING


def test_numbers_stay_numbers_and_texts_texts() -> None:
    values = kept(RULE.at(Place("a"), field="3", found=3, advice="")).values
    assert values == {"field": "3", "found": 3, "advice": ""}


def test_every_finding_of_a_faulty_newsroom_is_told_alike_afterwards() -> None:
    findings = check(read_library(NEWSROOMS / "faulty"))
    assert len(findings) > 40
    again = [kept(finding) for finding in findings]
    assert again == findings
    for lang in ("id", "en"):
        assert printed(again, lang) == printed(findings, lang)


@pytest.mark.parametrize(
    "record",
    [
        [],
        None,
        3,
        "abc",
        [[], [], []],
        [["W1", "a", "error", {}, {}], ["a", 1], {}],
        [["W1", "a", "fatal", {}, {}], ["a", 1, 1], {}],
    ],
)
def test_what_is_no_record_is_refused(record: Any) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        from_record(record)
