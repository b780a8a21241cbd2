"""Finds the rules and runs them."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.checks import rules
from plugins.diagnostics import Finding, Rule, Value
from plugins.releases import Library, Problem, Reading

Check = Callable[[Library], Iterator[Finding]]
InWords = Callable[[Mapping[str, Value]], Mapping[str, Value]]


@dataclass(frozen=True, slots=True)
class LoadedRule:
    """A module of `rules/`.

    `check_story` is given a library that holds one story: it may look at its files, at site.yml and the registers, and
    at nothing else, so that what it finds holds until one of these changes. `check_site` is given everything. Both are
    None where reading has found it already; `in_words` puts the values of such a problem into words.
    """

    rule: Rule
    check_story: Check | None
    check_site: Check | None
    in_words: InWords | None


def _load() -> dict[str, LoadedRule]:
    """Return all rules by name, in the order of their codes."""
    loaded = []
    for found in pkgutil.iter_modules(rules.__path__):
        module = importlib.import_module(f"{rules.__name__}.{found.name}")
        parts = (getattr(module, name, None) for name in ("check_story", "check_site", "in_words"))
        loaded.append(LoadedRule(module.RULE, *parts))
    return {each.rule.name: each for each in sorted(loaded, key=lambda each: each.rule.code)}


_LOADED = _load()
_STORY_CHECKS = tuple(each.check_story for each in _LOADED.values() if each.check_story)
_SITE_CHECKS = tuple(each.check_site for each in _LOADED.values() if each.check_site)
RULES: Mapping[str, Rule] = {name: each.rule for name, each in _LOADED.items()}
"""Every rule by its name."""


def inspect(reading: Reading) -> list[Finding]:
    """Return what is wrong with one story; warnings that a manuscript allows are left out."""
    return _sorted(_story_findings(reading.problems, reading.library))


def check(reading: Reading) -> list[Finding]:
    """Return what is wrong with a newsroom, sorted by place; warnings that a manuscript allows are left out."""
    library = reading.library
    findings = [*reading.findings, *_story_findings(reading.problems, None)]
    if library:
        for story in () if reading.inspected else library.stories():
            findings += _story_findings((), story)
        for each in () if reading.outline_checked else _SITE_CHECKS:
            findings += each(library)
        findings = [finding for finding in findings if not _allowed(finding, library)]
    return _sorted(findings)


def _story_findings(problems: Iterable[Problem], story: Library | None) -> list[Finding]:
    findings = [_finding(problem) for problem in problems]
    if story is None:
        return findings
    findings += (finding for each in _STORY_CHECKS for finding in each(story))
    return [finding for finding in findings if not _allowed(finding, story)]


def _finding(problem: Problem) -> Finding:
    each = _LOADED[problem.name]
    values = each.in_words(problem.values) if each.in_words else problem.values
    return Finding(each.rule, problem.place, values)


def _allowed(finding: Finding, library: Library) -> bool:
    if not finding.rule.may_be_allowed:
        return False
    manuscript = library.by_path.get(finding.place.path)
    return bool(manuscript and manuscript.fields.allow and finding.rule.name in manuscript.fields.allow)


def _sorted(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by place, each finding once: a link that stands twice in a body is placed where it stands first."""
    once = {finding.order: finding for finding in findings}
    return [once[order] for order in sorted(once)]
