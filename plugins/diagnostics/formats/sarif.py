"""For code scanning: SARIF 2.1.0."""

import re
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from plugins.diagnostics.finding import Finding, Rule, Severity
from plugins.diagnostics.formats.documents import document, explained, fingerprints
from plugins.diagnostics.place import Place
from plugins.diagnostics.report import Report

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "wartaFinding/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_LANGUAGE = re.compile("[a-z]{2}(-[A-Z]{2})?")


def render(report: Report) -> str:
    """Return a log of one run; its rules are those that found something."""
    rules = {finding.rule.code: finding.rule for finding in report.sorted}
    numbers = {code: number for number, code in enumerate(sorted(rules))}
    driver: dict[str, Any] = {"name": "Warta", "rules": [_descriptor(rules[code], report) for code in numbers]}
    if _LANGUAGE.fullmatch(report.lang):
        driver["language"] = report.lang
    known = zip(report.sorted, fingerprints(report), strict=True)
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True}],
        "columnKind": "unicodeCodePoints",
        "results": [{"ruleIndex": numbers[each.rule.code], **_result(each, mark, report)} for each, mark in known],
    }
    return document({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _descriptor(rule: Rule, report: Report) -> dict[str, Any]:
    told = {"id": rule.code, "name": rule.name, "defaultConfiguration": {"level": _LEVELS[rule.severity]}}
    manual = report.manual(rule, report.lang)
    return told | ({"shortDescription": {"text": manual.split("\n")[0]}, "help": {"text": manual}} if manual else {})


def _result(finding: Finding, mark: str, report: Report) -> dict[str, Any]:
    rule = finding.rule
    artifact = {"uri": _address(report.path(finding))}
    region = _region(finding.place, report)
    result: dict[str, Any] = {
        "ruleId": rule.code,
        "level": _LEVELS[rule.severity],
        "message": {"text": explained(finding, report)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {FINGERPRINT: mark},
    }
    if finding.allowed is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": report.reason(finding)}]
    fix = report.fix(finding)
    if fix is not None and "snippet" in region:
        deleted = {name: value for name, value in region.items() if name != "snippet"}
        replacement = {"deletedRegion": deleted, "insertedContent": {"text": fix}}
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}]}]
    return result


def _region(place: Place, report: Report) -> dict[str, Any]:
    """Return where a finding stands; its end, and what is written there, are added where they are known."""
    region: dict[str, Any] = {"startLine": place.line, "startColumn": place.column}
    if place.extent:
        region["endLine"], region["endColumn"] = report.end(place)
    if words := report.words(place):
        region["snippet"] = {"text": words}
    return region


def _address(path: str) -> str:
    """Return a path as an address, relative where the path is."""
    escaped = quote(path.encode(errors="surrogateescape"))
    return f"file://{escaped}" if PurePath(path).is_absolute() else escaped
