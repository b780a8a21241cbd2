"""Going back to an earlier deployment, and what there is to go back to."""

from pathlib import Path

from plugins.deploying.bar import Bar
from plugins.deploying.clock import is_ahead
from plugins.deploying.deploying import live_or_none, target_of
from plugins.deploying.deployment import Deployment, number_of
from plugins.deploying.opening import opened
from plugins.deploying.refusals import FAILED, DeployError, Refused, telling_of
from plugins.deploying.telling import code_of, minute, returning, table, words, write


def roll_back(target: str, to: str, file: Path, lang: str) -> int:
    """Make the deployment `to` live again, "" for the one before the live one; return the exit code as deploy does."""

    def work() -> int:
        place = target_of(file, target, lang)
        if place is None:
            return FAILED
        with opened(place) as destination, destination.held():
            live, kept = live_or_none(destination), destination.kept()
            come = [each for each in kept if not is_ahead(each.moment)]  # others would end embargoes
            chosen = _wanted(come, live, to) if to else _last(come, live)
            if live and chosen.name == live.name and not destination.unfinished():
                write(words("stays", lang, target=target, name=live.name))
                return 0
            if passed := [] if to else _between(kept, chosen, live):
                write(words("passed-over", lang, target=target, names=", ".join(passed)))
            write(*returning(live, chosen, lang, target))
            with Bar("back", lang) as bar, telling_of(destination.in_one_step):
                back = destination.back(chosen.name, _taken_back(kept, live, chosen), bar)
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
    return live.taken_back or ("" if chosen.name == live.name else live.commit)


def _wanted(kept: list[Deployment], live: Deployment | None, to: str) -> Deployment:
    """Return the kept deployment of this name or commit, the live one if that is of it."""
    fitting = [each for each in kept if each.name == to or (len(to) >= 7 and each.commit.startswith(to))]
    if not fitting:
        raise DeployError("unknown-deployment", ", ".join(each.name for each in kept) or "-")
    return next((each for each in fitting if live and each.name == live.name), fitting[0])


def _last(kept: list[Deployment], live: Deployment | None) -> Deployment:
    """Return what was live before the live one; older manifests do not tell, then its number does."""
    for each in kept:
        if live is None or (each.name in live.before if live.before else _number(each) < _number(live)):
            return each
    raise Refused("nothing-to-go-back-to", live.name if live else "-")


def _between(kept: list[Deployment], chosen: Deployment, live: Deployment | None) -> list[str]:
    """Return the names of those that are newer than the chosen one and older than the live one."""
    return [each.name for each in kept if live and _number(chosen) < _number(each) < _number(live)]


def _number(deployment: Deployment) -> int:
    return number_of(deployment.name)
