"""Which rules count, by their names, their codes or the beginnings of these."""

import re
from typing import NoReturn

from plugins.checks import RULES
from plugins.diagnostics import Rule, Severity
from plugins.publishing.obstacles import obstruct
from plugins.releases import closest

_BEGINNING = re.compile(r"W\d{0,2}")
_CODE = re.compile(r"[Ww]\d{1,3}", re.ASCII)
_NEAREST = 3
"""Rules that are named where a code is not known."""


def chosen(select: str | None, ignore: str | None, errors: bool = False) -> frozenset[str]:
    """Return the names of the rules that count: those of `select`, or all, without those of `ignore`.

    With `errors`, those alone that stop a build. Raises ObstacleError where one of the texts is empty, where a word in
    it is neither a name, a code nor the beginning of one, or where no rule is left.
    """
    selected = _named(select, "--select") or {rule.name for rule in RULES.values()}
    mild = {rule.name for rule in RULES.values() if errors and rule.severity is not Severity.ERROR}
    left = frozenset(selected - _named(ignore, "--ignore") - mild)
    if not left:
        texts = {"--select": select, "--ignore": ignore}
        typed = [f"{option} {text}" for option, text in texts.items() if text] + ["--errors"] * errors
        obstruct("no-rule-left", " ".join(typed))
    return left


def rule_called(word: str) -> Rule:
    """Return the rule with this name or code. Raises ObstacleError where there is none."""
    if not word.strip():
        obstruct("no-rule", "--explain")
    for rule in RULES.values():
        if word == rule.name or word.upper() == rule.code:
            return rule
    return _refuse(word)


def _named(text: str | None, option: str) -> set[str]:
    named: set[str] = set()
    words = None if text is None else text.replace(",", " ").split()
    if words == []:
        obstruct("no-rule", option)
    for word in words or ():
        fitting = {rule.name for rule in RULES.values() if _fits(word, rule)}
        named |= fitting or _refuse(word)
    return named


def _fits(word: str, rule: Rule) -> bool:
    code = word.upper()
    return word == rule.name or code == rule.code or (bool(_BEGINNING.fullmatch(code)) and rule.code.startswith(code))


def _refuse(word: str) -> NoReturn:
    names = [*RULES, *(rule.code for rule in RULES.values())]
    near = _nearest(int(word[1:].ljust(3, "0"))) if _CODE.fullmatch(word) else _with_name(closest(word, names))
    advice = {"id": f" Mungkin maksud Anda {near}.", "en": f" Did you mean {near}?"} if near else ""
    obstruct("unknown-rule", word, advice)


def _nearest(number: int) -> str:
    """Return the codes nearest to one, with their names: a name is a slip of letters, a code one of counting."""
    nearest = sorted(RULES.values(), key=lambda rule: abs(int(rule.code[1:]) - number))[:_NEAREST]
    return ", ".join(f"{rule.code} {rule.name}" for rule in nearest)


def _with_name(near: str) -> str:
    """Return a code with the name of its rule; a name as it is."""
    return next((f"{rule.code} {rule.name}" for rule in RULES.values() if rule.code == near), near)
