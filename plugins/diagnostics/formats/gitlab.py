"""For GitLab: a Code Quality report."""

from typing import Any

from plugins.diagnostics.cells import printable
from plugins.diagnostics.finding import Finding, Severity
from plugins.diagnostics.formats.documents import document, explained, fingerprints
from plugins.diagnostics.report import Report

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def render(report: Report) -> str:
    """Return a list of issues, as GitLab calls them; what is let pass is none."""
    known = zip(report.sorted, fingerprints(report), strict=True)
    return document([_issue(finding, mark, report) for finding, mark in known if finding.allowed is None])


def _issue(finding: Finding, mark: str, report: Report) -> dict[str, Any]:
    rule, place = finding.rule, finding.place
    line, column = report.end(place)
    return {
        "description": explained(finding, report),
        "check_name": f"{rule.code} {rule.name}",
        "fingerprint": mark,
        "severity": _SEVERITIES[rule.severity],
        "location": {
            "path": printable(report.path(finding)),
            "positions": {
                "begin": {"line": place.line, "column": place.column},
                "end": {"line": line, "column": column},
            },
            "lines": {"begin": place.line, "end": line},
        },
    }
