"""Exceptions: what a manuscript lets pass under `allow`, and why."""

from collections.abc import Container, Iterable, Iterator

from plugins.checks.rules.unneeded_exception import RULE as UNNEEDED
from plugins.diagnostics import Finding
from plugins.releases import Library


def reason_for(finding: Finding, library: Library) -> str | None:
    """Return why the manuscript of a finding lets it pass; None where it does not, or may not."""
    if not finding.rule.may_be_allowed:
        return None
    manuscript = library.by_path.get(finding.place.path)
    allow = manuscript.fields.allow if manuscript else None
    return allow.get(finding.rule.name) if allow else None


def reasoned(finding: Finding, library: Library) -> Finding:
    """Return the finding with the reason for which it is let pass, where there is one."""
    reason = reason_for(finding, library)
    return finding if reason is None else finding.allowed_for(reason)


def unneeded(findings: Iterable[Finding], library: Library, rules: Container[str]) -> Iterator[Finding]:
    """Yield the exceptions to one of the `rules` by which none of `findings` is let pass.

    Told only to who asks for exceptions: it is no fault of a release, and the rule may find something again.
    """
    needed = {(finding.place.path, finding.rule.name) for finding in findings if finding.allowed is not None}
    for manuscript in library.manuscripts:
        for name in manuscript.fields.allow or ():
            if name in rules and (manuscript.path, name) not in needed:
                yield UNNEEDED.at(manuscript.place("allow", name), found=name)
