"""How a folder is laid out that a web server shows: releases/ with the kept ones, and a link to the live one.

    /srv/warta/current -> releases/000042-84bd3cc
    /srv/warta/releases/000041-19f0a3e/
    /srv/warta/releases/000042-84bd3cc/

A web server shows `current`. What is unfinished bears a name that no finished one can have.
"""

from collections.abc import Iterable

from plugins.deploying.deployment import Deployment, number_of, worth_keeping

CURRENT, RELEASES, LOCK = "current", "releases", ".lock"
UNFINISHED = ".part"
"""How the names of those folders end that are not finished, or half removed."""


def finished(names: Iterable[str]) -> list[str]:
    """Return the names of finished deployments, newest first."""
    return sorted(filter(number_of, names), key=number_of, reverse=True)


def all_numbered(names: Iterable[str]) -> list[str]:
    """Return the names that were ever given, those of unfinished deployments too: none is given twice."""
    return [name.removesuffix(UNFINISHED) for name in names]


def superfluous(names: Iterable[str], live: Deployment, keep: int) -> list[str]:
    """Return which finished deployments go when `keep` are kept, `live` among them."""
    others = [name for name in finished(names) if name != live.name]
    return worth_keeping(others, live.before)[keep - 1 :]
