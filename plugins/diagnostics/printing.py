"""Findings as text for a terminal or a log."""

from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from typing import TextIO

from plugins.diagnostics.finding import Finding, Severity

_SEVERITIES = {
    "id": {Severity.ERROR: "galat", Severity.WARNING: "peringatan"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning"},
}
_CLOSINGS = {
    "id": "{files} berkas diperiksa: {errors} galat, {warnings} peringatan.",
    "en": "Files checked: {files}; errors: {errors}; warnings: {warnings}.",
}
_COLOURS = {Severity.ERROR: "\x1b[31m", Severity.WARNING: "\x1b[33m"}


def print_findings(findings: Iterable[Finding], stream: TextIO, lang: str, root: str = "") -> None:
    """Write findings to `stream`, sorted by place: position, code, name, message, hint.

    `root` is put before each path, so that terminals can open the file. Colours only where `stream` is a terminal.
    """
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")  # a console that lacks a letter must not lose the report
    colour = stream.isatty()
    for finding in sorted(findings, key=lambda found: found.order):
        stream.write(_lines(finding, lang, root, colour))


def closing_line(findings: Sequence[Finding], files: int, lang: str) -> str:
    """Return the one line that ends a check of `files` files."""
    errors = sum(finding.rule.severity is Severity.ERROR for finding in findings)
    template = _CLOSINGS.get(lang, _CLOSINGS["en"])
    return template.format(files=files, errors=errors, warnings=len(findings) - errors)


def _lines(finding: Finding, lang: str, root: str, colour: bool) -> str:
    rule, place = finding.rule, finding.place
    severity = _SEVERITIES.get(lang, _SEVERITIES["en"])[rule.severity]
    if colour:
        severity = f"{_COLOURS[rule.severity]}{severity}\x1b[0m"
    position = _printable(f"{root}{place.path}:{place.line}:{place.column}")
    text = f"{position} {rule.code} {rule.name}\n  {severity}: {_printable(finding.message(lang))}\n"
    hint = finding.hint(lang)
    return text + (f"  → {_printable(hint)}\n" if hint else "")


def _printable(text: str) -> str:
    """Show control characters as escapes: writers' text must not steer the terminal."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)
