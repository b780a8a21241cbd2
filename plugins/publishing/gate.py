"""The check gate: what has an error does not get past it."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from blinker import signal

from plugins.diagnostics import Finding, Severity, closing_line, print_findings
from plugins.publishing.refusals import Refused, refuse
from plugins.releases import Library, Reading

LIBRARY_READ = "warta_library_read"
"""The signal to which checking plugins listen; each answers with its findings."""


def gather(reading: Reading, lang: str) -> list[Finding]:
    """Ask every plugin that checks for its findings; raise Refused where there is none."""
    checkers = signal(LIBRARY_READ)
    if not checkers.receivers:
        # Pelican only logs a plugin that it cannot load: without this, a broken gate would let everything through
        refuse("no-checks", lang)
    answers = checkers.send(reading)
    return [finding for _, findings in answers for finding in findings]


def report(reading: Reading, root: Path, findings: Sequence[Finding], lang: str, stream: TextIO) -> bool:
    """Print the findings of the content folder `root`; say whether the content may be published."""
    print_findings(findings, stream, lang, shown_root(root))
    stream.write(closing_line(findings, reading.files, lang) + "\n")
    return not any(finding.rule.severity is Severity.ERROR for finding in findings)


def pass_gate(reading: Reading, root: Path, lang: str) -> Library:
    """Return the library of a newsroom without errors; print its findings and raise Refused otherwise."""
    findings = gather(reading, lang)
    passed = report(reading, root, findings, lang, sys.stderr) if findings else True
    if not passed or reading.library is None:
        raise Refused
    return reading.library


def shown_root(root: Path) -> str:
    """Return the content folder as paths in messages begin: relative to the working folder where it lies below."""
    try:
        return f"{root.resolve().relative_to(Path.cwd()).as_posix()}/"
    except ValueError:
        return f"{root.as_posix()}/"
