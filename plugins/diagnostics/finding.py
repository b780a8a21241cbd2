"""What a check finds.

The kind of a finding (its rule) is apart from the single finding, so that messages stand in one place, in every
language, and a finding carries only its place and the values that fill the message.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from plugins.diagnostics.place import Place

Value = str | int | Mapping[str, str]
"""What fills a message: a text, a number, or a text per language."""


class Severity(StrEnum):
    """An error stops the build; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding. `code` and `name` are kept for ever; `message` and `hint` are templates per language."""

    code: str
    name: str
    severity: Severity
    message: Mapping[str, str]
    hint: Mapping[str, str]

    def at(self, place: Place, /, **values: Value) -> "Finding":
        """Return the finding of this rule at `place`."""
        return Finding(self, place, values)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong at one place."""

    rule: Rule
    place: Place
    values: Mapping[str, Value] = field(default_factory=dict)

    def message(self, lang: str) -> str:
        """Return what is required and what was found, in language `lang`."""
        return self._fill(self.rule.message, lang)

    def hint(self, lang: str) -> str:
        """Return how to mend it, in language `lang`."""
        return self._fill(self.rule.hint, lang)

    def _fill(self, templates: Mapping[str, str], lang: str) -> str:
        texts = {name: _in_language(value, lang) for name, value in self.values.items()}
        return templates.get(lang, templates["en"]).format_map(texts)

    @property
    def order(self) -> tuple[Place, str, str]:
        """The sort key: by place, then by code, then by what was found."""
        return (self.place, self.rule.code, self.message("en"))


def _in_language(value: Value, lang: str) -> str:
    if isinstance(value, Mapping):
        return value.get(lang) or value.get("en") or next(iter(value.values()), "")
    return str(value)
