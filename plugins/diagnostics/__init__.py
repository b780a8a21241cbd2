"""Findings: what is wrong, where, and how to mend it; and the forms in which a report tells of them."""

from plugins.diagnostics.cells import printable
from plugins.diagnostics.closing import closing_line, severity_name
from plugins.diagnostics.finding import Finding, Rule, Severity, Value
from plugins.diagnostics.formats import FOR_READERS, FORMATS, render
from plugins.diagnostics.formats.documents import document
from plugins.diagnostics.place import Place
from plugins.diagnostics.printing import print_findings, print_report, print_text
from plugins.diagnostics.records import as_record, from_record
from plugins.diagnostics.report import Report
from plugins.diagnostics.sources import Source, Sources

__all__ = [
    "FORMATS", "FOR_READERS", "Finding", "Place", "Report", "Rule", "Severity", "Source", "Sources", "Value",
    "as_record", "closing_line", "document", "from_record", "print_findings", "print_report", "print_text",
    "printable", "render", "severity_name",
]  # fmt: skip
