"""What a check finds.

The kind of a finding (its rule) is apart from the single finding, so that messages stand in one place, in every
language, and a finding carries only its place and the values that fill the message.
"""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from plugins.diagnostics.place import Place

Value = str | int | Mapping[str, str]
"""What fills a message: a text, a number, or a text per language."""


class Severity(StrEnum):
    """An error stops the build; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Rule(Struct, frozen=True):
    """A kind of finding. `code` and `name` are kept for ever; `message` and `hint` are templates per language.

    Every warning may be allowed with a reason; an error only where the rule is `allowable`: where it judges rather
    than knows, as with the name of another person who is called almost like a minister. What a `private` rule finds
    must not be read from a log: wherever its place is shown, digits are masked.
    """

    code: str
    name: str
    severity: Severity
    message: Mapping[str, str]
    hint: Mapping[str, str]
    allowable: bool = False
    private: bool = False

    @property
    def may_be_allowed(self) -> bool:
        """Whether a manuscript may let it pass."""
        return self.allowable or self.severity is Severity.WARNING

    def at(self, place: Place, /, **values: Value) -> "Finding":
        """Return the finding of this rule at `place`."""
        return Finding(self, place, values)


class Finding(Struct, frozen=True):
    """One thing that is wrong at one place.

    `fix` is what should stand there instead, only where putting it there cannot do harm; else None. `allowed` is the
    reason for which its manuscript lets it pass; None where it does not.
    """

    rule: Rule
    place: Place
    values: Mapping[str, Value] = field(default_factory=dict)
    fix: str | None = None
    allowed: str | None = None

    def mended_by(self, fix: str | None) -> "Finding":
        """Return the finding with its fix."""
        return replace(self, fix=fix)

    def allowed_for(self, reason: str) -> "Finding":
        """Return the finding as one that passes, and why."""
        return replace(self, allowed=reason)

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
