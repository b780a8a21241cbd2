"""What a deploy changes in what readers see."""

from msgspec import Struct

from plugins.deploying.deployment import Deployment


class Changes(Struct, frozen=True):
    """Paths, sorted. What is `removed` may still answer as a carried asset."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def changes_between(live: Deployment | None, new: Deployment) -> Changes:
    """Return what differs in `new`; an asset that the live one carries is there already."""
    before = {**live.carried, **live.files} if live else {}
    present = new.files.keys() & before.keys()
    changed = {path for path in present if before[path] != new.files[path]}
    return Changes(
        added=tuple(sorted(new.files.keys() - present)),
        changed=tuple(sorted(changed)),
        removed=tuple(sorted(live.files.keys() - new.files.keys())) if live else (),
        unchanged=tuple(sorted(present - changed)),
    )
