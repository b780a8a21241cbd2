"""Work shared out among forked processes."""

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from multiprocessing import get_context
from multiprocessing.connection import wait
from signal import SIG_IGN, SIGINT, signal
from typing import Any, TypeVar

from plugins.publishing.aside import begin

Task = TypeVar("Task")
Result = TypeVar("Result")
_TICKETS = 8_000
"""What a pipe holds at least, in numbers of four bytes."""
Told = Callable[[int, int], None]
"""Is told how many tasks of how many are done."""


class WorkerLostError(RuntimeError):
    """A worker ended before its work was done, such as for want of memory."""


def usual_jobs() -> int:
    """Return how many processes this machine can really run at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Crew:
    """Does one thing to many values in `jobs` processes, 0 meaning as many as the machine has processors.

    Workers are forked when the work begins: what is in memory then needs not be sent, and only results are. Where
    forking is not possible, or not safe since another thread is running, everything is done in this process.
    `meanwhile` may be set to what this process is to do once, while its workers work for the first time.
    """

    def __init__(self, jobs: int = 0, told: Told = lambda done, tasks: None) -> None:
        self.jobs = jobs or usual_jobs()
        self.meanwhile: Callable[[], None] = lambda: None
        self._told = told

    def __call__(self, work: Callable[[Task], Result], tasks: Sequence[Task], /) -> Iterator[Result]:
        """Yield `work(task)` for every task, in no certain order. What a worker raises is raised here."""
        jobs = min(self.jobs, len(tasks))
        results = _forked(work, tasks, jobs, self._take) if jobs > 1 and _may_fork() else map(work, tasks)
        for done, result in enumerate(results, 1):
            self._told(done, len(tasks))
            yield result

    def aside(self, work: Callable[[], Result]) -> Callable[[], Result]:
        """Begin `work` beside this process, where that can be done; return what waits for its result, asked once."""
        return begin(work) if self.may_fork else work

    @property
    def may_fork(self) -> bool:
        """Say whether there can be other processes at all."""
        return self.jobs > 1 and _may_fork()

    def _take(self) -> None:
        meanwhile, self.meanwhile = self.meanwhile, lambda: None
        meanwhile()


def _may_fork() -> bool:
    return sys.platform in ("linux", "darwin") and threading.active_count() == 1


def _forked(
    work: Callable[[Task], Result], tasks: Sequence[Task], jobs: int, meanwhile: Callable[[], None]
) -> Iterator[Result]:
    context = get_context("fork")
    step = -(-len(tasks) // _TICKETS)
    shares = [_tickets(share) for share in _shares(-(-len(tasks) // step), jobs)]
    gc.freeze()  # or collecting in a worker would copy every page of memory that it shares
    receivers, workers = [], []
    for own in range(jobs):
        receiver, sender = context.Pipe(duplex=False)
        tickets = (*shares[own:], *shares[:own])
        worker = context.Process(target=_serve, args=(work, tasks, step, tickets, sender), daemon=True)
        worker.start()
        sender.close()
        receivers.append(receiver)
        workers.append(worker)
    for share in shares:
        os.close(share)
    try:
        meanwhile()
        yield from _collected(receivers)
    finally:
        for worker in workers:
            worker.terminate()
            worker.join()
        gc.unfreeze()


def _shares(count: int, jobs: int) -> list[range]:
    """Return a stretch of the tasks for each worker.

    Neighbours have much in common: a worker that stays in one language makes and keeps the cards of that one alone.
    """
    ends = [count * number // jobs for number in range(jobs + 1)]
    return [range(start, end) for start, end in pairwise(ends)]


def _tickets(share: Iterable[int]) -> int:
    """Return a pipe that holds these numbers: who reads four bytes from it has drawn the next."""
    reader, writer = os.pipe()
    os.write(writer, b"".join(number.to_bytes(4, "little") for number in share))
    os.close(writer)
    return reader


def _serve(work: Callable[[Any], Any], tasks: Sequence[Any], step: int, shares: Iterable[int], sender: Any) -> None:
    """Draw tasks from the own share, then from those of slower workers, and send what becomes of each."""
    signal(SIGINT, SIG_IGN)  # Ctrl-C is for the parent, which ends its workers
    gc.disable()  # workers are short-lived, and hardly anything they make holds itself
    for tickets in shares:
        while drawn := os.read(tickets, 4):
            first = int.from_bytes(drawn, "little") * step
            for task in tasks[first : first + step]:
                sender.send(_answer(work, task))
    sender.send(None)


def _answer(work: Callable[[Any], Any], task: Any) -> tuple[Any, Exception | None]:
    try:
        return work(task), None
    except Exception as error:
        return None, error


def _collected(receivers: Sequence[Any]) -> Iterator[Any]:
    waiting = list(receivers)
    while waiting:
        for receiver in wait(waiting):
            try:
                answer = receiver.recv()  # type: ignore[union-attr,call-arg]
            except (EOFError, OSError):  # nothing more, or half an answer
                raise WorkerLostError from None
            if answer is None:
                waiting.remove(receiver)
                continue
            result, error = answer
            if error is not None:
                raise error  # type: ignore[misc]
            yield result
