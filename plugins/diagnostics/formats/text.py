"""For people: position, source line, message and hint."""

from plugins.diagnostics.cells import printable
from plugins.diagnostics.closing import reason, severity
from plugins.diagnostics.excerpts import excerpt
from plugins.diagnostics.finding import Finding, Severity
from plugins.diagnostics.place import Place
from plugins.diagnostics.report import Report

_COLOURS = {Severity.ERROR: "\x1b[31m", Severity.WARNING: "\x1b[33m"}
_PLAIN = "\x1b[0m"
_GUTTER = 5
"""Cells of a line number."""


def render(report: Report) -> str:
    """Return all findings, a few lines each."""
    return "".join(_lines(finding, report) for finding in report.sorted)


def _lines(finding: Finding, report: Report) -> str:
    rule, place, lang = finding.rule, finding.place, report.lang
    position = printable(f"{report.path(finding)}:{place.line}:{place.column}")
    told = _coloured(severity(finding, lang), finding, report)
    text = f"{position} {rule.code} {rule.name}\n{_excerpt(finding, report)}"
    text += f"  {told}: {report.message(finding)}\n"
    if finding.allowed is not None:
        return text + f"  = {reason(report.reason(finding), lang)}\n"
    hint = report.hint(finding)
    return text + (f"  → {hint}\n" if hint else "")


def _excerpt(finding: Finding, report: Report) -> str:
    """Return the source line and its underline; nothing where a place is the whole file, or cannot be shown."""
    place = finding.place
    source = report.sources.get(place.path) if place != Place(place.path) else None
    if source is None or source.span(place) is None or not (line := source.line(place)):
        return ""
    part = excerpt(line, place.column, place.extent, report.room - _GUTTER - 3)
    underline = _coloured("^" * part.length, finding, report)
    return f"{place.line:>{_GUTTER}} | {part.text}\n{'':{_GUTTER}} | {' ' * part.indent}{underline}\n"


def _coloured(text: str, finding: Finding, report: Report) -> str:
    return f"{_COLOURS[finding.rule.severity]}{text}{_PLAIN}" if report.colour else text
