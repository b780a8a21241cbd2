"""What is printed for programs follows published schemas; the origin of these is told beside them."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from jsonschema.validators import validator_for
from lxml import etree

from plugins.checks import check
from plugins.diagnostics import Report, Sources, render
from plugins.publishing.originals import sources_of
from plugins.releases import read_library
from tests.diagnostics.hostile import hostile_report
from tests.diagnostics.samples import report
from tests.newsroom import NEWSROOMS

HERE = Path(__file__).parent / "schemas"
OURS = Path(__file__).parents[2] / "plugins/diagnostics/findings.schema.json"
FAULTY = NEWSROOMS / "faulty"


def faulty(lang: str) -> Report:
    reading = read_library(FAULTY)
    findings = tuple(check(reading))
    return Report(findings, reading.files, lang, "content/", sources_of(FAULTY, findings))


REPORTS: dict[str, Callable[[], Report]] = {
    "samples": report,
    "strict samples": partial(report, "id", strict=True),
    "nothing": partial(report, findings=()),
    "hostile texts": hostile_report,
    "a faulty newsroom": partial(faulty, "id"),
    "without sources": lambda: Report(report().findings, 2, "en", "/somewhere/", Sources()),
}


@pytest.fixture(params=REPORTS.values(), ids=list(REPORTS))
def told(request: pytest.FixtureRequest) -> Report:
    report: Report = request.param()
    return report


def complaints(document: Any, schema: Path) -> list[str]:
    rules = json.loads(schema.read_text(encoding="utf-8"))
    kind = validator_for(rules)
    kind.check_schema(rules)
    return [f"{error.json_path}: {error.message}" for error in kind(rules).iter_errors(document)]


def test_sarif_is_sarif(told: Report) -> None:
    assert complaints(json.loads(render("sarif", told)), HERE / "sarif-schema-2.1.0.json") == []


def test_json_is_what_its_schema_says(told: Report) -> None:
    assert complaints(json.loads(render("json", told)), OURS) == []


def test_junit_is_what_jenkins_reads(told: Report) -> None:
    schema = etree.XMLSchema(etree.parse(HERE / "junit-10.xsd"))
    schema.assertValid(etree.fromstring(render("junit", told).encode()))


def test_gitlab_finds_what_it_requires(told: Report) -> None:
    issues = json.loads(render("gitlab", told))
    for issue in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} == set(issue)
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["path"] and issue["location"]["lines"]["begin"] >= 1
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_a_schema_can_complain() -> None:
    told = json.loads(render("json", report()))
    told["findings"][0]["line"] = 0
    del told["findings"][1]["code"]
    assert len(complaints(told, OURS)) == 2
    log = json.loads(render("sarif", report()))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert len(complaints(log, HERE / "sarif-schema-2.1.0.json")) == 1
