"""Deploying: built, surveyed, held against what is live, and put in its place."""

import sys
import time
from collections.abc import Iterable
from contextlib import nullcontext, redirect_stdout
from datetime import UTC, datetime
from importlib.metadata import version
from io import StringIO
from pathlib import Path
from platform import python_version
from tomllib import loads

from msgspec.structs import replace

from plugins.deploying.bar import Bar
from plugins.deploying.changes import changes_between
from plugins.deploying.clock import is_ahead
from plugins.deploying.deploy_file import read_target
from plugins.deploying.deployment import Deployment, before_next
from plugins.deploying.destination import Destination
from plugins.deploying.lock import locked
from plugins.deploying.opening import opened
from plugins.deploying.refusals import FAILED, Busy, DeployError, Refused, UnreadableManifest, few, telling_of
from plugins.deploying.source import HOUSE, Origin, commit_of, origin_of, refuse_older
from plugins.deploying.survey import built_in, survey
from plugins.deploying.targets import Target
from plugins.deploying.telling import code_of, counted, listed, minute, words, write
from plugins.deploying.wish import Newsroom, Wish
from plugins.diagnostics import print_findings
from plugins.releases import parse_now

PATIENCE = 60.0
"""Seconds for which another build or deploy may use the output folder."""
_BUILDS = 4
"""How often the site is built, until a build finds nothing to do; others, as of other moments, may come between."""


def deploy(wish: Wish, newsroom: Newsroom) -> int:
    """Build the site and deploy it to a target.

    Returns 0 where it is live, or nothing was to be done; 1 where findings or a rule forbade it; 2 where it could not
    be done; 130 where somebody stopped it. Why has been said then.
    """

    def work() -> int:
        ours = (wish.content, wish.output, newsroom.store(wish.content))
        target = target_of(wish.targets, wish.target, wish.lang, ours)
        if target is None:
            return FAILED
        now = _now(wish)
        if wish.if_due and _nothing_due(wish, newsroom, target, now):
            return 0
        origin = origin_of(wish.content, wish.code)
        if origin.unclean and not wish.force:
            raise Refused("unclean-work-tree", few(origin.unclean))
        for number in range(_BUILDS):
            before = built_in(wish.output)
            if code := _build(wish, newsroom, target, now, quietly=number > 0):
                return code
            with locked(wish.output, PATIENCE):
                if built_in(wish.output) != before:
                    continue  # only what a build left as it was is sure to be ours: another may have come behind it
                with Bar("survey", wish.lang) as bar:
                    files = survey(wish.output, bar)
                _refuse_another(origin, origin_of(wish.content, wish.code))
                told = (origin.commit.hash, origin.commit.moment, now.isoformat())
                new = Deployment(files, {}, *told, _versions(), uncommitted=bool(origin.unclean))
                return _send(wish, newsroom, target, new)
        raise Busy(wish.output)

    return code_of(work, wish.lang, wish.target)


def _refuse_another(origin: Origin, now: Origin) -> None:
    """Raise Refused where the content is no longer what it was before the build: nobody can tell what was built."""
    if now != origin:
        commits = [] if now.commit == origin.commit else [now.commit.hash[:7]]
        raise Refused("changed-meanwhile", few([*commits, *sorted({*now.unclean} ^ {*origin.unclean})]))


def target_of(file: Path, name: str, lang: str, ours: Iterable[Path] = ()) -> Target | None:
    """Return a target that is apart from our folders; None where it cannot be used, which is told."""
    target, findings = read_target(file, name, ours)
    print_findings(findings, sys.stderr, lang)
    return target


def _now(wish: Wish) -> datetime:
    """Return the moment for which the site is built, to the second; one to come would end embargoes early."""
    try:
        now = parse_now(wish.now).astimezone(UTC).replace(microsecond=0)
    except ValueError:
        raise DeployError("unreadable-now", wish.now) from None
    if is_ahead(now.isoformat()) and not wish.dry_run:
        raise Refused("future-now", wish.now)
    return now


def _build(wish: Wish, newsroom: Newsroom, target: Target, now: datetime, quietly: bool) -> int:
    """Build the site; of one that is built `quietly`, again, only what stops it is told."""
    told = (wish.content, wish.output, target.url, now.isoformat(), wish.lang)
    said = StringIO()
    with redirect_stdout(said) if quietly else nullcontext():
        code = newsroom.build(*told, compress=target.compress, noindex=target.noindex)
    if code:
        sys.stdout.write(said.getvalue())
    return code


def _nothing_due(wish: Wish, newsroom: Newsroom, target: Target, now: datetime) -> bool:
    """Say whether the live site is still right, which is told.

    It is where all of it is of this very commit, and was built as of a moment since when no release has come due.
    """
    commit = commit_of(wish.content).hash
    with opened(target) as destination:
        live = _live(destination, wish.force)
        if not wish.dry_run:
            destination.tidy()
        unfinished = destination.unfinished()
    if live and live.taken_back == commit:
        if unfinished:
            raise DeployError("unfinished-rollback", live.name)
        write(words("rolled-back", wish.lang, target=wish.target, commit=commit[:7], name=live.name))
        return True
    if live is None or live.commit != commit or live.uncommitted or unfinished:
        return False
    if is_ahead(live.moment) or newsroom.due(wish.content, datetime.fromisoformat(live.moment), now, wish.lang):
        return False
    write(words("not-due", wish.lang, target=wish.target, moment=minute(live.moment), name=live.name))
    return True


def _send(wish: Wish, newsroom: Newsroom, target: Target, new: Deployment) -> int:
    """Hold what was built against what is live, and put it in its place; return the exit code."""
    begun = time.monotonic()
    with opened(target) as destination, nullcontext() if wish.dry_run else destination.held():
        live = _live(destination, wish.force)
        try:
            if not wish.force:
                refuse_older(wish.content, live, new)
        except Refused as older:
            if not wish.if_due or older.name != "older-commit":
                raise
            write(older.message(wish.lang))  # a schedule that began before the last deploy has nothing to do
            return 0
        if live and is_ahead(live.moment):
            sys.stderr.write(words("was-ahead", wish.lang, target=wish.target, moment=minute(live.moment)) + "\n")
        changes = changes_between(live, new)
        if wish.dry_run:
            line = counted("planned", wish.lang, wish.target, changes, new, 0)
            write(*listed(changes, wish.lang), line)
            return 0
        if live and not changes:
            if wish.if_due or _is_untrue(live, new):  # else --if-due would build again and again
                destination.renew(replace(new, name=live.name, carried=live.carried, before=live.before))
            seconds = time.monotonic() - begun
            write(counted("same", wish.lang, wish.target, changes, live, seconds))
            return 0
        with Bar("put", wish.lang) as bar, telling_of(destination.in_one_step):
            named = destination.put(wish.output, replace(new, before=before_next(live)), live, bar)
    sys.stderr.write(newsroom.remind(wish.content, datetime.fromisoformat(new.moment), wish.lang))
    write(counted("done", wish.lang, wish.target, changes, named, time.monotonic() - begun))
    return 0


def _is_untrue(live: Deployment, new: Deployment) -> bool:
    """Say whether the live manifest tells what is no longer so of the same files."""
    was_uncommitted = live.uncommitted and not new.uncommitted
    return live.commit != new.commit or was_uncommitted or is_ahead(live.moment)


def _live(destination: Destination, force: bool) -> Deployment | None:
    """Return what is live; what cannot be told counts as nothing where the deploy is forced."""
    return live_or_none(destination) if force else destination.live()


def live_or_none(destination: Destination) -> Deployment | None:
    """Return what is live; what cannot be told counts as nothing."""
    try:
        return destination.live()
    except UnreadableManifest:
        return None


def _versions() -> dict[str, str]:
    """Return the versions of what the site was made with."""
    project = loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {"warta": project["version"], "pelican": version("pelican"), "python": python_version()}
