"""Where Pelican meets the newsroom: the check gate, the plan, rendering and writing; and the tasks' entry points."""

from pathlib import Path

from plugins.publishing.build import build
from plugins.publishing.register import register
from plugins.publishing.wanted import Wanted

__all__ = ["Wanted", "build", "check", "register"]


def check(
    content: Path, lang: str = "id", *, cache: Path | None = None, jobs: int = 0, wanted: Wanted | None = None
) -> int:
    """Check a newsroom, as `checking.check` does; a build does without what that takes to load."""
    from plugins.publishing import checking

    return checking.check(content, lang, cache=cache, jobs=jobs, wanted=wanted)
