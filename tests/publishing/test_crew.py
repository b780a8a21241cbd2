"""Work shared out among processes: all of it done once, or an error; and nobody left behind."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from threading import Event, Thread
from typing import cast

import pytest

from plugins.publishing import crew as module
from plugins.publishing.crew import Crew, WorkerLostError, usual_jobs

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no forking there")
OPEN = Path("/dev/fd")
"""What this process has open."""


@pytest.fixture(autouse=True)
def nobody_left() -> Iterator[None]:
    """No worker may outlive its work."""
    yield
    assert multiprocessing.active_children() == []


@pytest.fixture
def forking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fork even where an earlier test has left a thread."""
    monkeypatch.setattr(module, "_may_fork", lambda: True)


def doubled_by(number: int) -> tuple[int, int]:
    return 2 * number, os.getpid()


@pytest.mark.usefixtures("forking")
@pytest.mark.parametrize("count", [2, 3, 100, module._TICKETS + 1, 2 * module._TICKETS + 3])
def test_every_task_is_done_once_by_somebody_else(count: int) -> None:
    results = list(Crew(3)(doubled_by, range(count)))
    assert sorted(result for result, _ in results) == [2 * number for number in range(count)]
    assert os.getpid() not in {process for _, process in results}


@pytest.mark.usefixtures("forking")
def test_long_results_come_whole() -> None:
    results = list(Crew(2)(lambda number: bytes([number]) * 3_000_000, range(5)))
    assert sorted(result[0] for result in results) == [0, 1, 2, 3, 4]
    assert {len(result) for result in results} == {3_000_000}


def undisturbed(number: int) -> int:
    os.kill(os.getpid(), signal.SIGINT)
    return number


@pytest.mark.usefixtures("forking")
def test_ctrl_c_is_for_the_parent_alone() -> None:
    """Every process of a terminal gets it, and none but the parent may speak of it."""
    assert sorted(Crew(2)(undisturbed, range(6))) == list(range(6))


@pytest.mark.parametrize(("jobs", "count"), [(1, 5), (4, 1), (4, 0)])
def test_one_process_is_enough_for_one_task_or_one_job(jobs: int, count: int) -> None:
    assert list(Crew(jobs)(doubled_by, range(count))) == [(2 * number, os.getpid()) for number in range(count)]


def test_everything_is_done_here_while_another_thread_runs() -> None:
    over = Event()
    thread = Thread(target=over.wait)
    thread.start()
    try:
        results = list(Crew(4)(doubled_by, range(5)))
    finally:
        over.set()
        thread.join()
    assert results == [(2 * number, os.getpid()) for number in range(5)]


def fail_at_three(number: int) -> int:
    if number == 3:
        raise ValueError("tiga")
    return number


@pytest.mark.usefixtures("forking")
@pytest.mark.parametrize("jobs", [1, 3])
def test_what_a_worker_raises_is_raised_here(jobs: int) -> None:
    with pytest.raises(ValueError, match="tiga"):
        list(Crew(jobs)(fail_at_three, range(10)))


@pytest.mark.usefixtures("forking")
@pytest.mark.parametrize("end", [lambda: os._exit(0), lambda: os.kill(os.getpid(), signal.SIGKILL)])
def test_a_worker_that_is_lost_is_an_error(end: Callable[[], None]) -> None:
    def lose_one(number: int) -> int:
        if number == 3:
            end()
        return number

    with pytest.raises(WorkerLostError):
        list(Crew(3)(lose_one, range(10)))


@pytest.mark.usefixtures("forking")
def test_all_workers_lost_at_once_are_an_error() -> None:
    with pytest.raises(WorkerLostError):
        list(Crew(2)(lambda _: os._exit(1), range(10)))


@pytest.mark.usefixtures("forking")
def test_who_stops_asking_leaves_no_process_behind() -> None:
    results = cast(Generator[tuple[int, int], None, None], Crew(3)(doubled_by, range(1_000)))
    next(results)
    assert multiprocessing.active_children()
    results.close()
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("forking")
def test_workers_see_what_was_in_memory() -> None:
    known = {"a": object()}
    assert set(Crew(2)(lambda _: id(known["a"]), range(4))) == {id(known["a"])}


@pytest.mark.usefixtures("forking")
def test_no_pipe_stays_open() -> None:
    list(Crew(2)(doubled_by, range(4)))
    before = len(list(OPEN.iterdir()))
    for _ in range(3):
        list(Crew(2)(doubled_by, range(4)))
    assert len(list(OPEN.iterdir())) == before


@pytest.mark.usefixtures("forking")
@pytest.mark.parametrize("jobs", [1, 2])
def test_the_crew_tells_how_far_it_has_come(jobs: int) -> None:
    told: list[tuple[int, int]] = []
    list(Crew(jobs, lambda done, tasks: told.append((done, tasks)))(doubled_by, range(4)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_without_a_wish_there_is_a_process_for_each_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Crew().jobs == usual_jobs() >= 1
    assert Crew(7).jobs == 7
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 4, 5}, raising=False)
    assert usual_jobs() == 3
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert usual_jobs() == 1


@pytest.mark.usefixtures("forking")
def test_work_is_done_beside_this_process() -> None:
    wait = Crew(2).aside(os.getpid)
    assert wait() != os.getpid()


def test_with_one_job_work_is_done_here_when_it_is_asked_for() -> None:
    assert Crew(1).aside(os.getpid)() == os.getpid()


@pytest.mark.usefixtures("forking")
def test_work_beside_this_process_that_is_lost_is_done_here() -> None:
    here = os.getpid()

    def die_elsewhere() -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return os.getpid()

    assert Crew(2).aside(die_elsewhere)() == here


@pytest.mark.usefixtures("forking")
def test_an_error_beside_this_process_is_raised_here_and_told_once(capfd: pytest.CaptureFixture[str]) -> None:
    def fail() -> None:
        raise ValueError("tiga")

    with pytest.raises(ValueError, match="tiga"):
        Crew(2).aside(fail)()
    assert capfd.readouterr().err == ""


@pytest.mark.usefixtures("forking")
def test_who_does_not_wait_leaves_nobody_behind(capfd: pytest.CaptureFixture[str]) -> None:
    wait = Crew(2).aside(lambda: bytes(1_000_000))  # more than a pipe holds
    (worker,) = multiprocessing.active_children()
    del wait
    worker.join(10)
    assert worker.exitcode == 0
    assert capfd.readouterr().err == ""
