"""Building, as the task calls it."""

import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.publishing.desk import Desk, cache_beside, lay_out
from plugins.publishing.ending import code_of
from plugins.publishing.gate import report
from plugins.publishing.maker import HOUSE
from plugins.publishing.untouched import untouched
from plugins.publishing.wishes import keep_apart
from plugins.releases import read_library


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
    warnings: bool = True,
    compress: Sequence[str] = (),
    noindex: bool = False,
    theme: Path | None = None,
    desk: Desk | None = None,
) -> int:
    """Build the newsroom `content` into `output`; return 0, or 1 where findings stopped it and nothing was written.

    The store is in the folder `cache`, by default `.cache` beside the content. `jobs` processes share the work, 0 for
    as many as there are processors. `profile` says where time and memory went; without `warnings` only errors are
    printed. `compress` names the encodings in which texts shall lie ready too: br, zst, gz; or is one text, with
    commas. With `noindex`, search engines are asked to leave the site out. `theme` replaces Warta's own. Who builds
    again and again gives the `desk`, which then counts instead of `cache` and `jobs`.
    """
    if not content.is_dir():
        return _nothing_there(content, lang)
    wishes = {"SITEURL": site_url, "NOW": now, "FINDINGS_LANGUAGE": lang, "PROFILE": profile}
    wishes |= {"COMPRESS": compress, "NOINDEX": noindex}
    place = cache or cache_beside(content)
    paths = {"PATH": content, "OUTPUT_PATH": output, "THEME": theme or HOUSE / "theme", "CACHE_PATH": place}

    def work() -> int:
        keep_apart(content, output, place, lang)
        ours = (desk or lay_out(place, lang, jobs)).facing(output)
        ours.crew.meanwhile = _load
        surveyed = ours.survey(content)
        outcome = untouched(surveyed, ours, content, output, paths["THEME"], wishes) if surveyed else None
        if surveyed and outcome:
            sys.stdout.write(ours.closing(len(surveyed.tree.paths), 0, outcome, profile))
            return 0
        from plugins.checks import inspect  # what takes as long to load as to see that nothing has changed

        reading = ours.read(content, inspect, surveyed)
        stated = {**{name: str(path.resolve()) for name, path in paths.items()}, "WARNINGS": warnings}
        _run({**stated, **{name: wish for name, wish in wishes.items() if wish}, "DESK": ours, "READING": reading})
        return 0

    return code_of(work, lang)


def _nothing_there(content: Path, lang: str) -> int:
    """Say that there is no content; return the exit code."""
    from plugins.checks import check as findings_of

    reading = read_library(content)
    return 0 if report(reading, content, findings_of(reading), lang, sys.stdout) else 1


def _load() -> None:
    """Load what comes after reading, while workers hash files and this process would only wait."""
    import plugins.publishing.newsroom  # noqa: F401
    from plugins.checks import inspect  # noqa: F401


def _run(settings: dict[str, object]) -> None:
    """Let Pelican build with these settings over those of pelicanconf.py."""
    from pelican import Pelican
    from pelican.log import console
    from pelican.settings import read_settings

    console.quiet = True  # Pelican counts articles, of which there are none; the newsroom prints its own line
    Pelican(read_settings(str(HOUSE / "pelicanconf.py"), override=settings)).run()
