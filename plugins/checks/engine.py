"""Finds the rules and runs them."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from msgspec import Struct

from plugins.checks import rules
from plugins.checks.exceptions import reason_for, reasoned, unneeded
from plugins.diagnostics import Finding, Rule, Value
from plugins.prose import Prose
from plugins.releases import Library, Problem, Reading

Check = Callable[[Library], Iterator[Finding]]
ProseCheck = Callable[[Prose], Iterator[Finding]]
TranslationCheck = Callable[[Prose, Prose], Iterator[Finding]]
Asked = tuple[Sequence[str], Sequence[Iterable[Finding]]]
"""The names of rules, and what each finds: it looks when it is listened to."""
InWords = Callable[[Mapping[str, Value]], Mapping[str, Value]]


class LoadedRule(Struct, frozen=True):
    """A module of `rules/`.

    `check_prose` is given what one manuscript says, `check_translation` an original and its translation, `check_story`
    a library that holds one story: they may look at its files, at site.yml and the registers, and at nothing else, so
    that what they find holds until one of these changes. `check_site` is given everything. All are None where reading
    has found it already; `in_words` puts the values of such a problem into words.
    """

    rule: Rule
    check_prose: ProseCheck | None
    check_translation: TranslationCheck | None
    check_story: Check | None
    check_site: Check | None
    in_words: InWords | None


MOST = 1_000
"""What one rule may say about one manuscript: nobody reads more, and a text of nothing but faults ends in time."""
_PARTS = ("check_prose", "check_translation", "check_story", "check_site", "in_words")


def _load() -> dict[str, LoadedRule]:
    """Return all rules by name, in the order of their codes."""
    loaded = []
    for found in pkgutil.iter_modules(rules.__path__):
        module = importlib.import_module(f"{rules.__name__}.{found.name}")
        parts = (getattr(module, name, None) for name in _PARTS)
        loaded.append(LoadedRule(module.RULE, *parts))
    return {each.rule.name: each for each in sorted(loaded, key=lambda each: each.rule.code)}


_LOADED = _load()
_PROSE_CHECKS = {name: each.check_prose for name, each in _LOADED.items() if each.check_prose}
_TRANSLATION_CHECKS = {name: each.check_translation for name, each in _LOADED.items() if each.check_translation}
_STORY_CHECKS = {name: each.check_story for name, each in _LOADED.items() if each.check_story}
_SITE_CHECKS = {name: each.check_site for name, each in _LOADED.items() if each.check_site}
RULES: Mapping[str, Rule] = {name: each.rule for name, each in _LOADED.items()}
"""Every rule by its name."""


def inspect(reading: Reading) -> list[Finding]:
    """Return what is wrong with one story; what its manuscripts allow is left out."""
    return _sorted(_passing(_story_findings(reading.problems, reading.library), reading.library))


def check(reading: Reading, *, allowed: bool = False) -> list[Finding]:
    """Return what is wrong with a newsroom, sorted by place; what its manuscripts allow is left out.

    Where the `allowed` are asked for, they are among the findings, each with its reason, and so are exceptions that
    nothing needs; the reading must not be `inspected` then, since a story's record does not hold them.
    """
    library = reading.library
    findings = [*reading.findings, *_story_findings(reading.problems, None)]
    if library:
        for story in () if reading.inspected else library.stories():
            findings += _story_findings((), story)
        for _, found in () if reading.outline_checked else asked_of_site(library):
            findings += chain.from_iterable(found)
    if allowed and library:
        findings = [reasoned(finding, library) for finding in findings]
        return _sorted([*findings, *unneeded(findings, library, RULES)])
    return _sorted(_passing(findings, library))


def texts_of(story: Library) -> list[list[Prose]]:
    """Return what the manuscripts of a story say, each original before its translations."""
    return [[Prose(story, manuscript) for manuscript in group] for group in story.translations.values()]


def asked_of_story(story: Library, texts: Iterable[Sequence[Prose]]) -> Iterator[Asked]:
    """Ask every rule that looks at one story, of which the `texts` are."""
    yield [*_STORY_CHECKS], [check_story(story) for check_story in _STORY_CHECKS.values()]
    for original, *translations in texts:
        for prose in (original, *translations):
            yield [*_PROSE_CHECKS], [islice(check_prose(prose), MOST) for check_prose in _PROSE_CHECKS.values()]
        for translation in translations:
            found = (check_translation(original, translation) for check_translation in _TRANSLATION_CHECKS.values())
            yield [*_TRANSLATION_CHECKS], [islice(each, MOST) for each in found]


def asked_of_site(library: Library) -> Iterator[Asked]:
    """Ask every rule that looks at all stories."""
    yield [*_SITE_CHECKS], [check_site(library) for check_site in _SITE_CHECKS.values()]


def _story_findings(problems: Iterable[Problem], story: Library | None) -> list[Finding]:
    findings = [_finding(problem) for problem in problems]
    for _, found in asked_of_story(story, texts_of(story)) if story else ():
        findings += chain.from_iterable(found)
    return findings


def _finding(problem: Problem) -> Finding:
    each = _LOADED[problem.name]
    values = each.in_words(problem.values) if each.in_words else problem.values
    return Finding(each.rule, problem.place, values)


def _passing(findings: Iterable[Finding], library: Library | None) -> Iterable[Finding]:
    """Leave out what is allowed."""
    return (finding for finding in findings if library is None or reason_for(finding, library) is None)


def _sorted(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by place, each finding once: a link that stands twice in a body is placed where it stands first."""
    once = {finding.order: finding for finding in findings}
    return [once[order] for order in sorted(once)]
