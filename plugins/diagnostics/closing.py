"""The words that every report uses."""

from collections.abc import Sequence

from plugins.diagnostics.finding import Finding, Severity
from plugins.diagnostics.report import count

_SEVERITIES = {
    "id": {Severity.ERROR: "galat", Severity.WARNING: "peringatan", None: "dikecualikan"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", None: "allowed"},
}
_REASONS = {"id": "Alasan: {reason}", "en": "Reason: {reason}"}
_CLOSINGS = {
    "id": "{files} berkas diperiksa: {errors} galat, {warnings} peringatan{allowed}.",
    "en": "Files checked: {files}; errors: {errors}; warnings: {warnings}{allowed}.",
}
_ALLOWED = {"id": ", {count} dikecualikan", "en": "; allowed: {count}"}


def severity(finding: Finding, lang: str) -> str:
    """Return whether it is an error or a warning, or is let pass."""
    return severity_name(finding.rule.severity if finding.allowed is None else None, lang)


def severity_name(severity: Severity | None, lang: str) -> str:
    """Return what a severity is called; None is that of what is let pass."""
    return _SEVERITIES.get(lang, _SEVERITIES["en"])[severity]


def reason(told: str, lang: str) -> str:
    """Return why a finding is let pass, as a sentence."""
    return _REASONS.get(lang, _REASONS["en"]).format(reason=told)


def closing_line(findings: Sequence[Finding], files: int, lang: str) -> str:
    """Return the one line that ends a check of `files` files."""
    lang = lang if lang in _CLOSINGS else "en"
    passed = sum(finding.allowed is not None for finding in findings)
    return _CLOSINGS[lang].format(
        files=files,
        errors=count(findings, Severity.ERROR),
        warnings=count(findings, Severity.WARNING),
        allowed=_ALLOWED[lang].format(count=passed) if passed else "",
    )
