"""Where Pelican meets the newsroom: the check gate, the plan, rendering and writing; and the tasks' entry points."""

from datetime import datetime
from pathlib import Path

from plugins.publishing.build import build
from plugins.publishing.register import register
from plugins.publishing.wanted import Wanted
from plugins.releases import Routes

__all__ = ["Wanted", "build", "check", "due_between", "find_routes", "ledger_reminder", "register"]


def check(
    content: Path, lang: str = "id", *, cache: Path | None = None, jobs: int = 0, wanted: Wanted | None = None
) -> int:
    """Check a newsroom, as `checking.check` does; a build does without what that takes to load."""
    from plugins.publishing import checking

    return checking.check(content, lang, cache=cache, jobs=jobs, wanted=wanted)


def due_between(
    content: Path, since: datetime, until: datetime, lang: str = "id", *, cache: Path | None = None, jobs: int = 0
) -> int:
    """Count what begins to be public after `since` and up to `until`, as `due.due_between` does."""
    from plugins.publishing import due

    return due.due_between(content, since, until, lang, cache=cache, jobs=jobs)


def ledger_reminder(content: Path, now: datetime, lang: str = "id", *, cache: Path | None = None, jobs: int = 0) -> str:
    """Return what is to be said of addresses that are not in the ledger, as `ledger.ledger_reminder` does."""
    from plugins.publishing import ledger

    return ledger.ledger_reminder(content, now, lang, cache=cache, jobs=jobs)


def find_routes(
    content: Path, now: str = "", lang: str = "id", *, cache: Path | None = None, jobs: int = 0
) -> Routes | None:
    """Return what servers have to know of a newsroom's site, as `routes.find_routes` does."""
    from plugins.publishing import routes

    return routes.find_routes(content, now, lang, cache=cache, jobs=jobs)
