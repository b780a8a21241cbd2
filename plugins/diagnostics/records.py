"""Findings as plain values, so that they can be kept from one build to the next."""

from typing import Any

from plugins.diagnostics.finding import Finding, Rule, Severity
from plugins.diagnostics.place import Place

Record = list[Any]
"""What JSON can hold of a finding: its rule, its place, its values."""


def as_record(finding: Finding) -> Record:
    """Return a finding as lists, texts and numbers."""
    rule, place = finding.rule, finding.place
    about = [rule.code, rule.name, str(rule.severity), dict(rule.message), dict(rule.hint)]
    told = [*about, rule.allowable, rule.private]
    values = {name: value if isinstance(value, str | int) else dict(value) for name, value in finding.values.items()}
    return [told, [place.path, place.line, place.column, place.extent], values, finding.fix]


def from_record(record: Record) -> Finding:
    """Return the finding that `as_record` was given; ValueError, TypeError or KeyError where the record is none."""
    (code, name, severity, message, hint, allowable, private), (path, line, column, extent), values, fix = record
    rule = Rule(code, name, Severity(severity), message, hint, allowable, private)
    return Finding(rule, Place(path, line, column, extent), values, fix)
