"""Ctrl-C ends every task with one plain line and the exit code that shells have for it."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from signal import SIG_IGN, SIGINT, getsignal, signal
from typing import TypeVar

from invoke.exceptions import Exit

from plugins.command_line.looking import language, runs_invoke

STOPPED = 130
"""The exit code where somebody pressed Ctrl-C."""
LINE = {"id": "Dihentikan.", "en": "Stopped."}
Result = TypeVar("Result")


def end_at_once() -> None:
    """From now on Ctrl-C ends Invoke at once: while tasks are loaded, and when they are over, nothing is half done."""
    _at_ctrl_c(_end)


def stoppable(work: Callable[[], Result]) -> Result:
    """Do a task's work, which Ctrl-C interrupts so that it can put in order what it began; raise Exit then."""
    _at_ctrl_c(_interrupt)
    try:
        return work()
    except KeyboardInterrupt:
        exec("")  # noqa: S102 - else Python dies of the signal at its end, where it came while a text was executed
        raise Exit(LINE[language(sys.argv)], STOPPED) from None
    finally:
        with suppress(OSError):
            sys.stdout.flush()
        end_at_once()


def _at_ctrl_c(do: Callable[..., None]) -> None:
    """Say what is done at Ctrl-C, but where another program runs, or Invoke runs where nobody can press it."""
    if runs_invoke() and getsignal(SIGINT) is not SIG_IGN:
        signal(SIGINT, partial(do, os.getpid()))


def _end(process: int, *_: object) -> None:
    if os.getpid() == process:
        os.write(2, f"{LINE[language(sys.argv)]}\n".encode())
    os._exit(STOPPED)


def _interrupt(process: int, *_: object) -> None:
    """Interrupt the task; processes that were forked for it end without a word."""
    if os.getpid() != process:
        os._exit(STOPPED)
    raise KeyboardInterrupt
