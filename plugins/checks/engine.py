"""Finds the rules and runs them."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.checks import rules
from plugins.diagnostics import Finding, Rule, Severity, Value
from plugins.releases import Library, Problem, Reading

Check = Callable[[Library], Iterator[Finding]]
InWords = Callable[[Mapping[str, Value]], Mapping[str, Value]]


@dataclass(frozen=True, slots=True)
class LoadedRule:
    """A module of `rules/`.

    `check` is None where reading has found it already; `in_words` puts the values of such a problem into words.
    """

    rule: Rule
    check: Check | None
    in_words: InWords | None


def _load() -> dict[str, LoadedRule]:
    """Return all rules by name, in the order of their codes."""
    loaded = []
    for found in pkgutil.iter_modules(rules.__path__):
        module = importlib.import_module(f"{rules.__name__}.{found.name}")
        loaded.append(LoadedRule(module.RULE, getattr(module, "check", None), getattr(module, "in_words", None)))
    return {each.rule.name: each for each in sorted(loaded, key=lambda each: each.rule.code)}


_LOADED = _load()
RULES: Mapping[str, Rule] = {name: each.rule for name, each in _LOADED.items()}
"""Every rule by its name."""


def check(reading: Reading) -> list[Finding]:
    """Return what is wrong with a newsroom, sorted by place; warnings that a manuscript allows are left out."""
    findings = [_finding(problem) for problem in reading.problems]
    if reading.library:
        for each in _LOADED.values():
            findings += each.check(reading.library) if each.check else ()
        findings = [finding for finding in findings if not _allowed(finding, reading.library)]
    return _sorted(findings)


def _finding(problem: Problem) -> Finding:
    each = _LOADED[problem.name]
    values = each.in_words(problem.values) if each.in_words else problem.values
    return Finding(each.rule, problem.place, values)


def _allowed(finding: Finding, library: Library) -> bool:
    if finding.rule.severity is not Severity.WARNING:
        return False
    manuscript = library.by_path.get(finding.place.path)
    return bool(manuscript and manuscript.fields.allow and finding.rule.name in manuscript.fields.allow)


def _sorted(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by place, each finding once: a link that stands twice in a body is placed where it stands first."""
    once = {finding.order: finding for finding in findings}
    return [once[order] for order in sorted(once)]
