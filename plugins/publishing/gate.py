"""The check gate: what has an error does not get past it."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from blinker import signal
from msgspec.structs import replace

from plugins.diagnostics import Finding, Report, Severity, print_report
from plugins.publishing.originals import sources_of
from plugins.publishing.receipts import is_sound, note_clean, note_sound
from plugins.publishing.refusals import Refused, refuse
from plugins.releases import Library, Reading, Records

STORY_READ = "warta_story_read"
"""The signal to which checking plugins listen while reading; each answers with its findings of one story."""
LIBRARY_READ = "warta_library_read"
"""The signal that comes when everything is read; each answers with all findings."""


def inspect(story: Reading) -> list[Finding]:
    """Ask every plugin that checks for its findings of one story."""
    return [finding for _, findings in signal(STORY_READ).send(story) for finding in findings]


def gather(reading: Reading, lang: str) -> list[Finding]:
    """Ask every plugin that checks for its findings; raise Refused where there is none."""
    checkers = signal(LIBRARY_READ)
    if not checkers.receivers or not signal(STORY_READ).receivers:
        # Pelican only logs a plugin that it cannot load: without this, a broken gate would let everything through
        refuse("no-checks", lang)
    answers = checkers.send(reading)
    return [finding for _, findings in answers for finding in findings]


def report(reading: Reading, root: Path, findings: Sequence[Finding], lang: str, stream: TextIO) -> bool:
    """Print the findings of the content folder `root`; say whether the content may be published."""
    told = Report(tuple(findings), reading.files, lang, shown_root(root), sources_of(root, findings))
    print_report(told, "text", stream)
    return told.is_clean


def pass_gate(reading: Reading, root: Path, lang: str, receipts: Records, warnings: bool) -> Library:
    """Return the library of a newsroom without errors; raise Refused otherwise.

    Its findings are printed, without `warnings` only the errors: they show lines of releases under embargo.
    """
    reading = replace(reading, outline_checked=is_sound(receipts, reading))
    findings = gather(reading, lang)
    note_sound(receipts, reading, findings)
    note_clean(receipts, reading, findings)
    told = [each for each in findings if warnings or each.rule.severity is Severity.ERROR]
    passed = report(reading, root, told, lang, sys.stderr) if told else True
    if not passed or reading.library is None:
        raise Refused
    return reading.library


def shown_root(root: Path) -> str:
    """Return the content folder as paths in messages begin: relative to the working folder where it lies below."""
    try:
        return f"{root.resolve().relative_to(Path.cwd()).as_posix()}/"
    except ValueError:
        return f"{root.as_posix()}/"
