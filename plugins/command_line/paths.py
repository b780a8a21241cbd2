"""Tasks that take any number of paths."""

import sys
from typing import Any

from invoke.parser.argument import Argument

from plugins.command_line.plain import PlainTask, words_in


class Words(Argument):
    """All the words that are no options, where Invoke takes a fixed number of them, and each must be there."""

    def __init__(self, count: int, rest: list[str], about: Argument) -> None:
        super().__init__(names=about.names, kind=list, help=about.help, positional=True)
        self.count, self.words, self.rest = count, list[str](), rest

    @property
    def value(self) -> Any:
        """The words; None as long as some are still to come."""
        return [*self.words, *self.rest] if len(self.words) >= self.count else None

    @value.setter
    def value(self, word: str) -> None:
        self.words.append(word)
        self.raw_value = word


class TakesPaths(PlainTask):
    """A task with any number of paths: `invoke check a.md b.md`, or `invoke check -- a.md b.md`."""

    takes_words = True

    def get_arguments(self, ignore_unknown_help: bool | None = None) -> list[Argument]:
        """Return the arguments; `paths` takes the words behind the task's name that no option takes."""
        arguments = super().get_arguments(ignore_unknown_help)
        line = sys.argv[sys.argv.index(self.name) + 1 :] if self.name in sys.argv else []
        end = line.index("--") if "--" in line else len(line)
        count = len(words_in(line[:end], arguments))
        return [Words(count, line[end + 1 :], each) if each.name == "paths" else each for each in arguments]
