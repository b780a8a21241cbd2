"""For build servers: JUnit's XML, a test suite for each file and a test case for each finding."""

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plugins.diagnostics.cells import printable
from plugins.diagnostics.closing import reason
from plugins.diagnostics.finding import Finding, Severity
from plugins.diagnostics.formats.documents import explained
from plugins.diagnostics.report import Report

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render(report: Report) -> str:
    """Return the suites; one that passes where nothing was found, since some servers take none for a fault."""
    root = Element("testsuites", name="warta")
    for path, findings in groupby(report.sorted, report.path):
        cases = [_case(finding, report) for finding in findings]
        root.append(_suite(printable(path), cases))
    if not report.findings:
        root.append(_suite("warta", [Element("testcase", name="check", classname="warta")]))
    indent(root)
    return f"{_DECLARATION}{tostring(root, encoding='unicode')}\n"


def _suite(name: str, cases: list[Element]) -> Element:
    failures = sum(case.find("failure") is not None for case in cases)
    skipped = sum(case.find("skipped") is not None for case in cases)
    counts = {"tests": len(cases), "failures": failures, "errors": 0, "skipped": skipped}
    suite = Element("testsuite", {"name": name, **{what: str(number) for what, number in counts.items()}})
    suite.extend(cases)
    return suite


def _case(finding: Finding, report: Report) -> Element:
    """Return a finding as a test that failed; one that is let pass was skipped, and a warning only said something."""
    rule, place = finding.rule, finding.place
    path = printable(report.path(finding))
    case = Element("testcase", name=f"{rule.code} {rule.name} {place.line}:{place.column}", classname=path)
    text = explained(finding, report)
    if finding.allowed is not None:
        SubElement(case, "skipped", message=reason(report.reason(finding), report.lang)).text = text
    elif rule.severity is Severity.ERROR or report.strict:
        SubElement(case, "failure", type=str(rule.severity), message=report.message(finding)).text = text
    else:
        SubElement(case, "system-out").text = text
    return case
