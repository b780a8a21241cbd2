"""The writers' guide, put together from the manuals of the rules."""

from msgspec.structs import asdict

from plugins.checks import GROUPS, RULES, manual_of
from plugins.diagnostics import Rule, Severity
from plugins.outputs import Chapter, Guide, RuleEntry

_ENGLISH = "en"


def writers_guide() -> Guide:
    """Return the guide; what it says in a language is looked up when a page shows it."""
    return Guide(tuple(RULES), _chapters)


def _chapters(lang: str) -> tuple[Chapter, ...]:
    """Return the rules by group, in the order of their codes; groups without any are left out."""
    found = []
    for key, names in GROUPS.items():
        rules = tuple(_entry(rule, lang) for rule in RULES.values() if rule.code[1] == key)
        known = lang if lang in names else _ENGLISH
        found.append(Chapter(key, names[known], known, rules))
    return tuple(chapter for chapter in found if chapter.rules)


def _entry(rule: Rule, lang: str) -> RuleEntry:
    manual = manual_of(rule.name, lang)
    return RuleEntry(
        code=rule.code,
        name=rule.name,
        stops=rule.severity is Severity.ERROR,
        may_be_allowed=rule.may_be_allowed,
        **asdict(manual),
    )
