"""Findings: what is wrong, where, and how to mend it; and how findings are printed."""

from plugins.diagnostics.finding import Finding, Rule, Severity, Value
from plugins.diagnostics.place import Place
from plugins.diagnostics.printing import closing_line, print_findings

__all__ = ["Finding", "Place", "Rule", "Severity", "Value", "closing_line", "print_findings"]
