"""How things stand in a bucket before a deploy, after one that was killed too."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from plugins.deploying.deployment import Deployment, File, number_of
from plugins.deploying.refusals import UnreadableManifest
from plugins.deploying.s3.headers import is_text
from plugins.deploying.s3.records import Records, State, key_of


class Standing(Struct, frozen=True):
    """What the records tell.

    `live` is what readers see, None where nothing is or where the manifest is `unreadable`. `unfinished` are the
    deployments that were begun after it, some of whose files may lie there already. `names` are those of all that ever
    got one, newest first, `kept` those of them that can be made live again.
    """

    live: Deployment | None
    unreadable: str
    state: State
    is_known: bool
    unfinished: tuple[Deployment, ...]
    names: tuple[str, ...]

    @property
    def kept(self) -> list[str]:
        """Names of the deployments that were live once and are not about to be removed, newest first."""
        live = self.live.name if self.live else ""
        unfinished = {name for name in self.state.underway if name != live} - {*self.state.returning}
        return [name for name in self.names if name not in unfinished and key_of(name) not in self.state.vanishing]

    @property
    def there(self) -> Mapping[str, File]:
        """What the live deployment says lies there."""
        return {**self.live.carried, **self.live.files} if self.live else {}

    def doubtful(self, encoded: str) -> set[str]:
        """Return the paths of which nobody knows whether they hold what the live deployment says, in this form."""
        there = self.there
        doubtful = {path for each in self.unfinished for path in _differing(there, {**each.carried, **each.files})}
        if self.live and not self.is_known:
            doubtful.update(self.live.files)
        elif self.live and self.state.encoded != encoded:
            doubtful.update(filter(is_text, self.live.files))
        return doubtful


def look(records: Records) -> Standing:
    """Return how things stand."""
    live, unreadable = None, ""
    try:
        live = records.live()
    except UnreadableManifest as error:
        unreadable = error.found
    state = records.state()
    underway = state.underway if state else ()
    names = {*records.names(), *underway}
    return Standing(
        live=live,
        unreadable=unreadable,
        state=state or State(),
        is_known=state is not None,
        unfinished=tuple(_unfinished(records, [name for name in underway if live is None or name != live.name])),
        names=tuple(sorted(names, key=number_of, reverse=True)),
    )


def standing_after(before: Standing, new: Deployment, state: State) -> Standing:
    """Return how things stand once a deployment is live."""
    names = tuple(sorted({*before.names, new.name}, key=number_of, reverse=True))
    return Standing(new, "", state, True, (), names)


def _unfinished(records: Records, names: Iterable[str]) -> Iterable[Deployment]:
    """Yield the unfinished deployments; of one without a manifest nothing was sent yet."""
    for name in names:
        if deployment := records.deployment(name):
            yield deployment


def _differing(one: Mapping[str, File], other: Mapping[str, File]) -> set[str]:
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}
