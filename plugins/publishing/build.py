"""Building, as the task calls it."""

import sys
from collections.abc import Callable
from pathlib import Path

from plugins.checks import check as findings_of
from plugins.checks import inspect
from plugins.publishing.crew import WorkerLostError
from plugins.publishing.desk import Desk, cache_beside, lay_out
from plugins.publishing.gate import report
from plugins.publishing.maker import HOUSE
from plugins.publishing.refusals import say
from plugins.publishing.uncollected import uncollected
from plugins.publishing.untouched import untouched
from plugins.publishing.wishes import keep_apart
from plugins.releases import VanishedError, read_library


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
        reading = read_library(content)
        return 0 if report(reading, content, findings_of(reading), lang, sys.stdout) else 1
    wishes = {"SITEURL": site_url, "NOW": now, "FINDINGS_LANGUAGE": lang, "PROFILE": profile}
    paths = {"PATH": content, "OUTPUT_PATH": output, "THEME": theme or HOUSE / "theme"}

    def work() -> int:
        keep_apart(content, output, lang)
        ours = (desk or lay_out(cache or cache_beside(content), lang, jobs)).facing(output)
        ours.crew.meanwhile = _load
        surveyed = ours.survey(content)
        outcome = untouched(surveyed, ours, content, output, paths["THEME"], wishes) if surveyed else None
        if surveyed and outcome:
            sys.stdout.write(ours.closing(len(surveyed.tree.paths), 0, outcome, profile))
            return 0
        reading = ours.read(content, inspect, surveyed)
        stated = {name: str(path.resolve()) for name, path in paths.items()}
        _run({**stated, **{name: wish for name, wish in wishes.items() if wish}, "DESK": ours, "READING": reading})
        return 0

    return _code_of(work, lang)


def _load() -> None:
    """Load what comes after reading, while workers hash files and this process would only wait."""
    import plugins.publishing.newsroom  # noqa: F401


def _run(settings: dict[str, object]) -> None:
    """Let Pelican build with these settings over those of pelicanconf.py."""
    from pelican import Pelican
    from pelican.log import console
    from pelican.settings import read_settings

    console.quiet = True  # Pelican counts articles, of which there are none; the newsroom prints its own line
    Pelican(read_settings(str(HOUSE / "pelicanconf.py"), override=settings)).run()


def _code_of(work: Callable[[], int], lang: str) -> int:
    """Return the exit code of a build; where it must not go on, why is said."""
    with uncollected():
        try:
            return work()
        except VanishedError as error:
            return say("content-changed", lang, error)
        except WorkerLostError:
            return say("lost-worker", lang)
        except SystemExit as stop:
            return stop.code if isinstance(stop.code, int) else 1
