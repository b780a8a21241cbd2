"""For programs: one JSON document, described by `findings.schema.json`."""

from typing import Any

from plugins.diagnostics.cells import printable
from plugins.diagnostics.finding import Finding
from plugins.diagnostics.formats.documents import document
from plugins.diagnostics.report import Report

VERSION = 1
"""Grows where a program that reads the document would have to change."""


def render(report: Report) -> str:
    """Return one object: what was checked, how much was found, and the findings."""
    told = {
        "version": VERSION,
        "lang": report.lang,
        "files": report.files,
        "errors": report.errors,
        "warnings": report.warnings,
        "allowed": report.allowed,
        "findings": [_told(finding, report) for finding in report.sorted],
    }
    return document(told)


def _told(finding: Finding, report: Report) -> dict[str, Any]:
    rule, place = finding.rule, finding.place
    end_line, end_column = report.end(place)
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": str(rule.severity),
        "path": printable(report.path(finding)),
        "line": place.line,
        "column": place.column,
        "end_line": end_line,
        "end_column": end_column,
        "text": report.words(place) if place.extent else None,
        "message": report.message(finding),
        "hint": report.hint(finding),
        "fix": report.fix(finding),
        "allowed": None if finding.allowed is None else report.reason(finding),
    }
