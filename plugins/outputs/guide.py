"""The writers' guide as it is handed down: what each rule asks for, in the words of one language."""

from collections.abc import Callable

from msgspec import Struct


class RuleEntry(Struct, frozen=True):
    """A rule and its manual: plain text in the language `lang`, with code in backticks.

    Empty lines part paragraphs; one that is indented is an example, line for line. A rule that `stops` is an error:
    nothing is published until it is mended. One that `may_be_allowed` can be let pass with a reason.
    """

    code: str
    name: str
    stops: bool
    may_be_allowed: bool
    lang: str
    title: str
    what: str
    why: str
    bad: str
    good: str


class Chapter(Struct, frozen=True):
    """A group of rules; its heading is in the language `lang`."""

    key: str
    heading: str
    lang: str
    rules: tuple[RuleEntry, ...]


def _nothing(lang: str) -> tuple[Chapter, ...]:
    return ()


class Guide(Struct, frozen=True):
    """The names of all rules, and what there is to say of them in a language."""

    names: tuple[str, ...] = ()
    chapters: Callable[[str], tuple[Chapter, ...]] = _nothing


NO_GUIDE = Guide()
