"""Time that work may take, without what the test run around it costs."""

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Do something in so many seconds of the processor.

    Python does not look for garbage meanwhile, as in commands: to look through that of a whole test run takes as long.
    """
    gc.disable()
    begun = time.process_time()
    try:
        yield
        took = time.process_time() - begun
    finally:
        gc.enable()
    assert took < seconds
