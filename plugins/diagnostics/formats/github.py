"""For GitHub Actions: workflow commands, which show each finding beside its line."""

from plugins.diagnostics.cells import printable
from plugins.diagnostics.finding import Finding, Severity
from plugins.diagnostics.report import Report

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_IN_TEXT = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_TEXT, ":": "%3A", ",": "%2C"}


def render(report: Report) -> str:
    """Return a workflow command for each finding."""
    return "".join(f"{_command(finding, report)}\n" for finding in report.sorted)


def _command(finding: Finding, report: Report) -> str:
    rule, place = finding.rule, finding.place
    line, column = report.end(place)
    properties = {"file": report.path(finding), "line": place.line, "col": place.column, "endLine": line}
    if line == place.line and column > place.column:  # columns count only within one line
        properties["endColumn"] = column
    properties["title"] = f"{rule.code} {rule.name}"
    told = ",".join(f"{name}={_escaped(str(value), _IN_PROPERTY)}" for name, value in properties.items())
    command = _COMMANDS[rule.severity] if finding.allowed is None else "notice"
    message, hint = report.message(finding), report.hint(finding)
    text = f"{message}\n→ {hint}" if hint else message
    return f"::{command} {told}::{_escaped(text, _IN_TEXT)}"


def _escaped(text: str, signs: dict[str, str]) -> str:
    """Return text that ends neither the command nor its property; line feeds of ours are meant."""
    visible = "\n".join(printable(line) for line in text.split("\n"))
    return "".join(signs.get(char, char) for char in visible)
