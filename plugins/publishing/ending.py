"""How a task that reads the content ends where it cannot go on."""

from collections.abc import Callable

from plugins.publishing.crew import WorkerLostError
from plugins.publishing.refusals import say
from plugins.publishing.uncollected import uncollected
from plugins.releases import VanishedError


def code_of(work: Callable[[], int], lang: str) -> int:
    """Do the work and return its exit code; where it must not go on, why is said."""
    with uncollected():
        try:
            return work()
        except VanishedError as error:
            return say("content-changed", lang, error)
        except WorkerLostError:
            return say("lost-worker", lang)
        except SystemExit as stop:
            return stop.code if isinstance(stop.code, int) else 1
