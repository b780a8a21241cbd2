"""Reports on a terminal or in a log."""

import os
import shutil
from collections.abc import Iterable
from io import TextIOWrapper
from typing import TextIO

from msgspec.structs import replace

from plugins.diagnostics.closing import closing_line
from plugins.diagnostics.finding import Finding
from plugins.diagnostics.formats import FOR_READERS, render
from plugins.diagnostics.report import ROOM, Report
from plugins.diagnostics.sources import Sources

_LEAST = 40
"""Cells below which a line would show too little of its file."""


def print_findings(
    findings: Iterable[Finding], stream: TextIO, lang: str, root: str = "", sources: Sources | None = None
) -> None:
    """Write findings to `stream`, sorted by place: position, code, name, source line, message, hint.

    `root` is put before each path, so that terminals can open the file. Without `sources` no source line is shown.
    """
    print_text(render("text", for_stream(Report(tuple(findings), 0, lang, root, sources or Sources()), stream)), stream)


def print_report(report: Report, form: str, stream: TextIO) -> None:
    """Write a report to `stream`; what people read ends with a line that counts."""
    text = render(form, for_stream(report, stream))
    if form in FOR_READERS:
        text += closing_line(report.findings, report.files, report.lang) + "\n"
    print_text(text, stream)


def print_text(text: str, stream: TextIO) -> None:
    """Write a text to `stream`, whatever its encoding: a console that lacks a letter must not lose the report."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    stream.write(text)


def for_stream(report: Report, stream: TextIO) -> Report:
    """Return the report in the colours and the width of a terminal, where `stream` is one."""
    if not stream.isatty():
        return report
    room = shutil.get_terminal_size((ROOM, 0)).columns
    return replace(report, colour=not os.environ.get("NO_COLOR"), room=max(room, _LEAST))
