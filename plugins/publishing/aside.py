"""Some work done in a forked process, while this one goes on."""

from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from typing import Any, TypeVar

Result = TypeVar("Result")


def begin(work: Callable[[], Result]) -> Callable[[], Result]:
    """Begin `work` in a process beside this one and return what waits for its result, and is to be asked once.

    Where that process is lost, or fails, the work is done here.
    """
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    worker = context.Process(target=_send, args=(work, receiver, sender), daemon=True)
    worker.start()
    sender.close()

    def wait() -> Result:
        try:
            result: Result = receiver.recv()
        except (EOFError, OSError):
            result = work()
        finally:
            receiver.close()
            worker.join()
        return result

    return wait


def _send(work: Callable[[], Any], receiver: Any, sender: Any) -> None:
    receiver.close()  # or there would always be somebody who may still read
    with suppress(Exception, KeyboardInterrupt):  # who waits does the work again, and hears what is wrong
        sender.send(work())
