"""The forms that a report may take, one file each; each has `render(report)`, which returns it as one text."""

from importlib import import_module

from plugins.diagnostics.report import Report

FORMATS = ("text", "concise", "json", "sarif", "github", "gitlab", "junit")
FOR_READERS = ("text", "concise", "github")
"""Those among whose lines others may stand."""


def render(name: str, report: Report) -> str:
    """Return a report in the form called `name`, one of FORMATS; only that one is loaded."""
    rendered = import_module(f"{__name__}.{name}").render(report)
    return str(rendered)
