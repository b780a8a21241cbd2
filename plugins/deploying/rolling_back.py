"""Going back to an earlier deployment, and what there is to go back to."""

from pathlib import Path

from plugins.deploying.deploying import live_or_none, target_of
from plugins.deploying.deployment import Deployment, number_of
from plugins.deploying.opening import opened
from plugins.deploying.refusals import FAILED, Refused
from plugins.deploying.telling import code_of, minute, table, words, write


def roll_back(target: str, to: str, file: Path, lang: str) -> int:
    """Make the deployment `to` live again, "" for the one before the live one; return the exit code as deploy does."""

    def work() -> int:
        place = target_of(file, target, lang)
        if place is None:
            return FAILED
        with opened(place) as destination, destination.held():
            live = live_or_none(destination)
            kept = destination.kept()
            chosen = _chosen(kept, live, to)
            back = destination.back(chosen.name, _taken_back(kept, live, chosen))
        before = live.name if live else "-"
        told = {"commit": back.commit[:7], "files": len(back.files), "moment": minute(back.moment), "before": before}
        write(words("back", lang, target=target, name=back.name, **told))
        return 0

    return code_of(work, lang, target)


def list_releases(target: str, file: Path, lang: str) -> int:
    """Show what is kept on a target, newest first; return the exit code as deploy does."""

    def work() -> int:
        place = target_of(file, target, lang)
        if place is None:
            return FAILED
        with opened(place) as destination:
            kept, live = destination.kept(), live_or_none(destination)
        write(*table(kept, live, lang) if kept else [words("none", lang, target=target)])
        return 0

    return code_of(work, lang)


def _taken_back(kept: list[Deployment], live: Deployment | None, chosen: Deployment) -> str:
    """Return the commit that stays away while `chosen` is live, however many steps back; "" for the newest."""
    if live is None or chosen.name == kept[0].name:
        return ""
    return live.taken_back or live.commit


def _chosen(kept: list[Deployment], live: Deployment | None, to: str) -> Deployment:
    """Return the kept deployment of this name or commit; "" is the newest one before the live one."""
    if to:
        for each in kept:
            if each.name == to or (len(to) >= 7 and each.commit.startswith(to)):
                return each
        raise Refused("unknown-deployment", ", ".join(each.name for each in kept) or "-")
    for each in kept:
        if live is None or number_of(each.name) < number_of(live.name):
            return each
    raise Refused("nothing-to-go-back-to", live.name if live else "-")
