"""When releases that wait for their moment appear: how many and when, never which, for logs of CI may be public."""

import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec import Struct

from plugins.checks import inspect
from plugins.publishing.desk import read_once
from plugins.publishing.ending import code_of
from plugins.publishing.gate import shown_root
from plugins.publishing.refusals import refuse
from plugins.publishing.wishes import clock
from plugins.releases import ANY_LANGUAGE, Library, Texts, in_language
from plugins.site_graph import Release, Story, relate

NOTHING_DUE = 3
"""The exit code that says so, where it was asked."""
_LATEST = datetime(3001, 1, 1, tzinfo=UTC)
"""After every moment that a writer can state."""
_MINUTE = "%Y-%m-%d %H:%M"
_LINES = {
    "next": {
        "id": "Yang berikutnya terbit {moment}: {count} siaran. Seluruhnya menunggu: {all}.",
        "en": "Next due: {moment}; releases: {count}. Waiting in all: {all}.",
    },
    "none": {
        "id": "Tidak ada siaran yang menunggu waktunya.",
        "en": "No release is waiting for its moment.",
    },
    "not-within": {
        "id": "Tidak ada siaran yang terbit dalam {within} menit ke depan. Seluruhnya menunggu: {all}.",
        "en": "No release is due within {within} minutes. Waiting in all: {all}.",
    },
}


class Due(Struct, frozen=True):
    """A moment at which a story appears, or another language of it; `zone` has the letters of its zone, such as WIT."""

    moment: datetime
    zone: Texts


def dues(library: Library, now: datetime) -> tuple[Due, ...]:
    """Return what begins to be public after `now`, the next first."""
    stories = relate(library, _LATEST).by_key.values()
    ahead = [due for story in stories for due in _beginnings(story).values() if due.moment > now]
    return tuple(sorted(ahead, key=lambda due: due.moment))


def due_between(
    content: Path, since: datetime, until: datetime, lang: str = "id", *, cache: Path | None = None, jobs: int = 0
) -> int:
    """Return how often something begins to be public after `since`, up to and with `until`.

    Raises SystemExit where the content cannot be read, which is told.
    """
    ahead = dues(_library(content, lang, cache, jobs), since)
    return sum(due.moment <= until for due in ahead)


def next_embargo(
    content: Path,
    now: str = "",
    lang: str = "id",
    *,
    within: int = 0,
    wait: bool = False,
    cache: Path | None = None,
    jobs: int = 0,
    pause: Callable[[float], None] = time.sleep,
) -> int:
    """Say when the next release is due, and how many are; return 0.

    Where nothing is due `within` so many minutes, return NOTHING_DUE. With `wait`, `pause` until what is due then is,
    and return 0 in any case: schedules of forges begin late, so that a release on time has to be waited for.
    """

    def work() -> int:
        moment = clock({"NOW": now, "FINDINGS_LANGUAGE": lang})
        ahead = dues(_library(content, lang, cache, jobs), moment)
        near = [due for due in ahead if not within or due.moment - moment <= timedelta(minutes=within)]
        sys.stdout.write(_line(near, len(ahead), within, lang))
        sys.stdout.flush()
        if near and within and wait:
            pause((near[0].moment - moment).total_seconds())
        return NOTHING_DUE if within and not near and not wait else 0

    return code_of(work, lang)


def _beginnings(story: Story) -> dict[datetime, Due]:
    """Return when a story's languages appear, each moment once: none before the original."""
    releases = (story.original, *story.releases.values())
    begun = (max(story.original, release, key=lambda each: each.begins) for release in releases)
    return {release.begins: Due(release.begins, _zone(release)) for release in begun}


def _zone(release: Release) -> Texts:
    """Return the letters of the zone in which its beginning is told; an embargo may have an offset of its own."""
    if release.begins.utcoffset() == release.moment.utcoffset():
        return release.zone
    return {ANY_LANGUAGE: str(release.begins.tzinfo)}


def _library(content: Path, lang: str, cache: Path | None, jobs: int) -> Library:
    library = read_once(content, inspect, lang, cache, jobs).library
    if library is None:
        refuse("unreadable-content", lang, shown_root(content))
    return library


def _line(near: Sequence[Due], every: int, within: int, lang: str) -> str:
    name = "next" if near else "not-within" if within else "none"
    first = [due for due in near if due.moment == near[0].moment]
    line = _LINES[name].get(lang, _LINES[name]["en"])
    return line.format(moment=_told(first, lang), count=len(first), all=every, within=within) + "\n"


def _told(together: Sequence[Due], lang: str) -> str:
    """Return a moment in each of the zones of what is due then, and in UTC."""
    local = dict.fromkeys(f"{due.moment:{_MINUTE}} {in_language(due.zone, lang)}" for due in together)
    return f"{', '.join(local)} ({together[0].moment.astimezone(UTC):{_MINUTE}} UTC)" if together else ""
