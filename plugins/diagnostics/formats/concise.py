"""For people in a hurry, editors and `grep`: one line for each finding."""

from plugins.diagnostics.cells import printable
from plugins.diagnostics.closing import severity
from plugins.diagnostics.finding import Finding
from plugins.diagnostics.report import Report


def render(report: Report) -> str:
    """Return a line for each finding: position, severity, code, name, message."""
    return "".join(f"{printable(_line(finding, report))}\n" for finding in report.sorted)


def _line(finding: Finding, report: Report) -> str:
    rule, place = finding.rule, finding.place
    position = f"{report.path(finding)}:{place.line}:{place.column}"
    return f"{position}: {severity(finding, report.lang)} {rule.code} {rule.name}: {report.message(finding)}"
