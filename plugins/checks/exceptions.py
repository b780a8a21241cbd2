"""Exceptions: what a manuscript lets pass under `allow`, and why."""

from collections.abc import Container, Iterable, Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

UNNEEDED = Rule(
    code="W299",
    name="unneeded-exception",
    severity=Severity.WARNING,
    message={
        "id": "Pengecualian hanya untuk yang masih ditemukan; `{found}` tidak menemukan apa pun lagi di sini.",
        "en": "An exception must be for something that is found; `{found}` finds nothing here any more.",
    },
    hint={"id": "Hapus `{found}` dari `allow`.", "en": "Remove `{found}` from `allow`."},
)
"""Told only to who asks for exceptions: it is no fault of a release, and the rule may find something again."""


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
    """Yield the exceptions to one of the `rules` by which none of `findings` is let pass."""
    needed = {(finding.place.path, finding.rule.name) for finding in findings if finding.allowed is not None}
    for manuscript in library.manuscripts:
        for name in manuscript.fields.allow or ():
            if name in rules and (manuscript.path, name) not in needed:
                yield UNNEEDED.at(manuscript.place("allow", name), found=name)
