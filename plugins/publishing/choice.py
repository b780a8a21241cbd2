"""Which rules count, by their names, their codes or the beginnings of these."""

import re
from typing import NoReturn

from plugins.checks import RULES
from plugins.diagnostics import Rule, Severity
from plugins.publishing.obstacles import obstruct
from plugins.releases import closest

_BEGINNING = re.compile(r"W\d{0,2}")


def chosen(select: str, ignore: str, errors: bool = False) -> frozenset[str]:
    """Return the names of the rules that count: those of `select`, or all, without those of `ignore`.

    With `errors`, those alone that stop a build. Raises ObstacleError where a word in one of the texts is neither a
    name, a code nor the beginning of one.
    """
    selected = _named(select) or {rule.name for rule in RULES.values()}
    mild = {rule.name for rule in RULES.values() if errors and rule.severity is not Severity.ERROR}
    return frozenset(selected - _named(ignore) - mild)


def rule_called(word: str) -> Rule:
    """Return the rule with this name or code. Raises ObstacleError where there is none."""
    for rule in RULES.values():
        if word == rule.name or word.upper() == rule.code:
            return rule
    return _refuse(word)


def _named(words: str) -> set[str]:
    named: set[str] = set()
    for word in words.replace(",", " ").split():
        fitting = {rule.name for rule in RULES.values() if _fits(word, rule)}
        named |= fitting or _refuse(word)
    return named


def _fits(word: str, rule: Rule) -> bool:
    code = word.upper()
    return word == rule.name or code == rule.code or (bool(_BEGINNING.fullmatch(code)) and rule.code.startswith(code))


def _refuse(word: str) -> NoReturn:
    near = closest(word, [*RULES, *(rule.code for rule in RULES.values())])
    advice = {"id": f" Mungkin maksud Anda {near}.", "en": f" Did you mean {near}?"} if near else ""
    obstruct("unknown-rule", word, advice)
