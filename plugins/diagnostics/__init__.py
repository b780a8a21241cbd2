"""Findings: what is wrong, where, and how to mend it; and how findings are printed."""

from plugins.diagnostics.finding import Finding, Rule, Severity, Value
from plugins.diagnostics.place import Place
from plugins.diagnostics.printing import closing_line, print_findings
from plugins.diagnostics.records import as_record, from_record

__all__ = [
    "Finding", "Place", "Rule", "Severity", "Value", "as_record", "closing_line", "from_record", "print_findings",
]  # fmt: skip
