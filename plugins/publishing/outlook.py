"""What is in the output folder, looked up beside all that comes before it is needed."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path

from plugins.publishing.holdings import Holdings, look_into
from plugins.publishing.manifest import manifest_digest

Begin = Callable[[Callable[[], Holdings]], Callable[[], Holdings]]
"""Begins some work, and returns what waits for its result."""


class Outlook:
    """Looks through a folder of ten thousands of files in another process, while this one reads the content."""

    def __init__(self, root: Path, begin: Begin) -> None:
        self._root = root
        self.since = manifest_digest(root)
        self._wait = begin(partial(look_into, root)) if self.since else None

    @cached_property
    def _seen(self) -> Holdings | None:
        return self._wait() if self._wait else None

    def holdings(self) -> Holdings:
        """Return what is there: as it was in the beginning, unless another build has been there since, or then was."""
        seen = self._seen
        if seen and not seen.unfinished and not seen.links and manifest_digest(self._root) == self.since:
            return seen
        return look_into(self._root)
