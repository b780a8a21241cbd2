"""Building and checking, as the tasks call them."""

import sys
from pathlib import Path

from plugins.publishing.gate import report
from plugins.releases import read_library

HOUSE = Path(__file__).parents[2]


def build(content: Path, output: Path, site_url: str = "", now: str = "", lang: str = "id") -> int:
    """Build the newsroom `content` into `output`; return 0, or 1 where findings stopped it and nothing was written."""
    if not content.is_dir():
        return check(content, lang)
    from pelican import Pelican
    from pelican.log import console
    from pelican.settings import read_settings

    wishes = {"SITEURL": site_url, "NOW": now, "FINDINGS_LANGUAGE": lang}
    paths = {"PATH": str(content.resolve()), "OUTPUT_PATH": str(output.resolve())}
    settings = read_settings(str(HOUSE / "pelicanconf.py"), override={**paths, **_stated(wishes)})
    console.quiet = True  # Pelican counts articles, of which there are none; the newsroom prints its own line
    try:
        Pelican(settings).run()
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 1
    return 0


def check(content: Path, lang: str = "id") -> int:
    """Check the newsroom `content` without building; print all findings; return 1 where there is an error."""
    from plugins.checks import check as findings_of

    reading = read_library(content)
    return 0 if report(reading, content, findings_of(reading), lang, sys.stdout) else 1


def _stated(wishes: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in wishes.items() if value}
