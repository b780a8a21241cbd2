"""What is remembered from one deploy to the next: what still answers, what is kept, and what goes when."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from plugins.deploying.deployment import Deployment, File, carried_beside, number_of, worth_keeping
from plugins.deploying.s3.records import State, key_of
from plugins.deploying.s3.standing import Standing
from plugins.deploying.s3.stash import MIXED


def kept_after(standing: Standing, live: Deployment, keep: int) -> list[str]:
    """Return the names of those that are kept once `live` is."""
    others = [each for each in standing.kept if each != live.name]
    return [live.name, *worth_keeping(others, live.before)[: keep - 1]]


def carrying_on(standing: Standing, new: Deployment, kept: Iterable[str]) -> Deployment:
    """Return the deployment with the assets that lie there and that a kept one may need.

    The newest deployment that may need an asset is told by the state, so that the manifests of all need not be read.
    """
    oldest, newest = _oldest(kept), number_of(standing.names[0]) if standing.names else 0
    still_answers = carried_beside(new.files)
    carried: dict[str, File] = {
        path: file
        for path, file in sorted(standing.there.items())
        if path not in new.files and still_answers(path) and standing.state.carried.get(path, newest) >= oldest
    }
    return replace(new, carried=carried)


def begun(standing: Standing, new: Deployment, stashed: Iterable[str], encoded: str) -> State:
    """Return the state as a deploy begins that brings all texts into the form `encoded`: till its end some are not."""
    newest = number_of(standing.names[0]) if standing.names else 0
    state = standing.state
    return replace(
        state,
        underway=tuple(dict.fromkeys((*state.underway, new.name))),
        returning=tuple(dict.fromkeys((*state.returning, *({new.name} & {*standing.kept})))),
        encoded=state.encoded if state.encoded == encoded else MIXED,
        stashed={**state.stashed, **dict.fromkeys(stashed, newest)},
        carried={path: state.carried.get(path, newest) for path in new.carried},
    )


def settled(standing: Standing, state: State, new: Deployment, kept: Sequence[str], now: datetime) -> State:
    """Return the state once nothing leads any more to what the new deployment lacks; it is noted as vanishing."""
    oldest = _oldest(kept)
    stashed = {key: number for key, number in state.stashed.items() if number >= oldest}
    linked = {path for each in standing.unfinished for path in (*each.files, *each.carried)}
    gone = {
        *linked,
        *standing.there,
        *(state.stashed.keys() - stashed.keys()),
        *(key_of(name) for name in {*standing.names} - {*kept}),
    }
    before = {key: since for key, since in state.vanishing.items() if key not in linked}
    vanishing = {**dict.fromkeys(gone, now), **before}
    answering = {*new.files, *new.carried, *stashed}
    return replace(
        state, stashed=stashed, vanishing={key: since for key, since in vanishing.items() if key not in answering}
    )


def deletable(standing: Standing, now: datetime, late: timedelta) -> Iterator[str]:
    """Yield what vanished long enough ago; nothing while a deploy is unfinished, whose pages may lead there again."""
    live, state = standing.live, standing.state
    if live is None or any(name != live.name for name in state.underway):
        return
    needed = {*standing.there, *state.stashed, key_of(live.name)}
    yield from (key for key, since in state.vanishing.items() if since + late <= now and key not in needed)


def _oldest(kept: Iterable[str]) -> int:
    return min(map(number_of, kept), default=0)
