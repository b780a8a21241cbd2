"""Tasks that say plainly what was typed wrongly."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

from invoke.parser.argument import Argument
from invoke.parser.context import to_flag
from invoke.tasks import Task
from invoke.tasks import task as any_task

from plugins.command_line.looking import look_over, refuse_no_word, typed_for
from plugins.command_line.stopping import stoppable


class PlainTask(Task[Any]):
    """A task whose options are looked over before Invoke takes them, and which can be stopped."""

    takes_words = False
    """Whether all words that are no options are for the task; else those behind its own name the next one."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Do the task; Ctrl-C stops it plainly."""
        return stoppable(partial(super().__call__, *args, **kwargs))

    def get_arguments(self, ignore_unknown_help: bool | None = None) -> list[Argument]:
        """Return the arguments. Raises Exit where what was typed for the task is wrong."""
        arguments = super().get_arguments(ignore_unknown_help)
        typed = typed_for(self.name)
        if typed is not None:
            words, wanted = words_in(typed, arguments), [str(each.name) for each in arguments if each.positional]
            taken = len(words) if self.takes_words else len(wanted)
            look_over(typed[: next(iter(words[taken:]), None)], arguments)
            if not self.takes_words and len(words) < taken:
                refuse_no_word(self.name, wanted[len(words)], typed)
        return arguments


def words_in(typed: Sequence[str], arguments: Iterable[Argument]) -> list[int]:
    """Return which of the words typed are neither options nor their values."""
    valued = {to_flag(name) for each in arguments if each.takes_value for name in each.names}
    pairs = enumerate(pairwise(["", *typed]))
    return [at for at, (before, word) in pairs if word == "-" or not (word.startswith("-") or before in valued)]


task = partial(any_task, klass=PlainTask)
"""Makes a task of a function, as Invoke's own does."""
