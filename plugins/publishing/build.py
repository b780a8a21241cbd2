"""Building and checking, as the tasks call them."""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from plugins.checks import check as findings_of
from plugins.checks import inspect
from plugins.publishing.crew import WorkerLostError
from plugins.publishing.desk import Desk, cache_beside, lay_out
from plugins.publishing.gate import report
from plugins.publishing.maker import HOUSE
from plugins.publishing.receipts import is_sound, note_sound
from plugins.publishing.refusals import say
from plugins.publishing.untouched import untouched
from plugins.publishing.wishes import keep_apart
from plugins.releases import VanishedError


def build(
    content: Path,
    output: Path,
    site_url: str = "",
    now: str = "",
    lang: str = "id",
    *,
    cache: Path | None = None,
    jobs: int = 0,
    profile: bool = False,
    theme: Path | None = None,
    desk: Desk | None = None,
) -> int:
    """Build the newsroom `content` into `output`; return 0, or 1 where findings stopped it and nothing was written.

    The store is in the folder `cache`, by default `.cache` beside the content. `jobs` processes share the work, 0 for
    as many as there are processors. `profile` says where time and memory went. `theme` replaces Warta's own.
    Who builds again and again gives the `desk`, which then counts instead of `cache` and `jobs`.
    """
    if not content.is_dir():
        return check(content, lang)
    wishes = {"SITEURL": site_url, "NOW": now, "FINDINGS_LANGUAGE": lang, "PROFILE": profile}
    paths = {"PATH": content, "OUTPUT_PATH": output, "THEME": theme or HOUSE / "theme"}

    def work() -> int:
        keep_apart(content, output, lang)
        ours = desk or lay_out(cache or cache_beside(content), lang, jobs)
        reading = ours.read(content, inspect)
        if outcome := untouched(reading, ours, output, paths["THEME"], wishes):
            sys.stdout.write(ours.closing(reading, outcome, profile))
            return 0
        stated = {name: str(path.resolve()) for name, path in paths.items()}
        _run({**stated, **{name: wish for name, wish in wishes.items() if wish}, "DESK": ours, "READING": reading})
        return 0

    return _code_of(work, lang)


def check(content: Path, lang: str = "id", *, cache: Path | None = None, jobs: int = 0) -> int:
    """Check the newsroom `content` without building; print all findings; return 1 where there is an error."""

    def work() -> int:
        desk = lay_out(cache or cache_beside(content), lang, jobs)
        reading = desk.read(content, inspect)
        with desk.progress.phase("check"):
            reading = replace(reading, outline_checked=is_sound(desk.store.receipts, reading))
            findings = findings_of(reading)
        note_sound(desk.store.receipts, reading, findings)
        desk.store.write()
        desk.store.close()
        return 0 if report(reading, content, findings, lang, sys.stdout) else 1

    return _code_of(work, lang)


def _run(settings: dict[str, object]) -> None:
    """Let Pelican build with these settings over those of pelicanconf.py."""
    from pelican import Pelican
    from pelican.log import console
    from pelican.settings import read_settings

    console.quiet = True  # Pelican counts articles, of which there are none; the newsroom prints its own line
    Pelican(read_settings(str(HOUSE / "pelicanconf.py"), override=settings)).run()


def _code_of(work: Callable[[], int], lang: str) -> int:
    """Return the exit code of a build or check; where it must not go on, why is said."""
    with uncollected():
        try:
            return work()
        except VanishedError as error:
            return say("content-changed", lang, error)
        except WorkerLostError:
            return say("lost-worker", lang)
        except SystemExit as stop:
            return stop.code if isinstance(stop.code, int) else 1


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the garbage collector from looking, again and again, through a library of which nothing is garbage."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
