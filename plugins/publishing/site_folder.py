"""The output folder: what changed is rendered, then put in place, and nothing that is not ours is touched."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from plugins.outputs import Output, Renderer
from plugins.publishing.holdings import Holdings, folders_of, look_into
from plugins.publishing.lock import alone_in
from plugins.publishing.manifest import entry, has_size, manifest_digest, read_manifest, write_manifest
from plugins.publishing.outcome import Outcome, strangers
from plugins.publishing.plan import make_plan
from plugins.publishing.stage import Crew, Staged, stage_in


class OutdatedError(ValueError):
    """The folder is not what a build thought it was: all outputs must be declared."""


class LinkedFolderError(ValueError):
    """A symbolic link stands where a folder of the site belongs."""


class SiteFolder:
    """An output folder with the manifest of what Warta wrote there; `look` tells what was in it a moment ago."""

    def __init__(self, root: Path, crew: Crew = map, look: Callable[[], Holdings] | None = None) -> None:
        self._root = root
        self._crew = crew
        self._look = look or partial(look_into, root)

    def publish(self, outputs: Iterable[Output], renderer: Renderer, since: str = "") -> Outcome:
        """Render what changed, and only when all of it is ready put it in place; the manifest comes last.

        What has the fingerprint and the size that the manifest says is neither rendered nor read. Raises
        ImpossiblePlanError, UnknownFolderError or LinkedFolderError before anything is rendered, OSError where writing
        fails; the next build then completes it.

        Where `since` is the hash of a manifest, `outputs` are only those that may differ from it. Raises OutdatedError,
        with nothing done, where it is no longer that of the folder, or the folder no longer what it says.
        """
        plan = make_plan(outputs)
        with alone_in(self._root):
            if since and since != manifest_digest(self._root):
                raise OutdatedError(self._root)
            before = read_manifest(self._root)
            held = self._look()
            if since:
                _refuse_damage(self._root, before, held, plan)
            _refuse_links(self._root, plan, held)
            self._clear_unfinished(held)
            changed = [path for path, output in plan.items() if _differs(output, before.get(path), held)]
            with stage_in(self._root, held) as stage:
                staged = stage.render([plan[path] for path in _in_order(changed, plan)], renderer, self._crew)
                fresh = [each for each in staged if each.file]
                stale = [] if since else sorted(before.keys() - plan.keys())
                if fresh or stale:
                    # what a killed build leaves half done must be known as ours, and as unfinished
                    write_manifest(self._root, {**before, **dict.fromkeys((each.path for each in fresh), "")})
                removed = self._put_in_place(plan, fresh, stale, held)
            kept = {path: told for path, told in before.items() if since or path in plan}
            manifest = kept | {each.path: entry(each.fingerprint, each.size) for each in staged}
            if manifest != before or fresh:
                write_manifest(self._root, manifest)
        written = tuple(self._root / each.path for each in fresh)
        return Outcome(len(changed), written, removed, strangers(held, {**before, **manifest}))

    def _put_in_place(
        self, plan: Mapping[str, Output], fresh: Sequence[Staged], stale: Sequence[str], held: Holdings
    ) -> tuple[str, ...]:
        """Move files to where readers find them, one step each, then remove what is left over; return what was."""
        removed = [path for path in _in_the_way(stale, plan) if self._remove(path)]
        known = set(held.folders) if not removed else set()
        for each in fresh:
            folder = each.path.rpartition("/")[0]
            if folder not in known:
                (self._root / folder).mkdir(parents=True, exist_ok=True)
                known.add(folder)
            os.replace(each.file, f"{self._root}/{each.path}")  # noqa: PTH105 - a Path costs more than the move
        return (*removed, *(path for path in stale if self._remove(path)))

    def _clear_unfinished(self, held: Holdings) -> None:
        """Remove what a killed build had prepared and not yet put in place."""
        links = [path for path in held.links if path.rpartition("/")[2].startswith(".warta-")]
        for path in (*held.unfinished, *links):
            target = self._root / path
            if target.is_dir() and not target.is_symlink():
                shutil.rmtree(target)
            else:
                target.unlink(missing_ok=True)
        held.links.difference_update(links)

    def _remove(self, path: str) -> bool:
        target = self._root / path
        if not target.is_file() or any((self._root / folder).is_symlink() for folder in folders_of(path)):
            return False
        target.unlink()
        for folder in target.parents:
            if folder == self._root or any(folder.iterdir()):
                break
            folder.rmdir()
        return True


def _differs(output: Output, told: str | None, held: Holdings) -> bool:
    """Say whether an output may differ from what the manifest tells of it; for a new one nothing is worked out."""
    return told is None or told != entry(output.fingerprint, held.sizes.get(output.path))


def _refuse_damage(root: Path, before: Mapping[str, str], held: Holdings, plan: Mapping[str, Output]) -> None:
    """Raise OutdatedError where a file that is not planned is not as the manifest says."""
    for path, told in before.items():
        if path not in plan and not has_size(told, held.sizes.get(path)):
            raise OutdatedError(root / path)
    if held.links:
        raise OutdatedError(root)


def _refuse_links(root: Path, plan: Mapping[str, Output], held: Holdings) -> None:
    if held.links:
        for folder in sorted({folder for path in plan for folder in folders_of(path)} & held.links):
            raise LinkedFolderError(root / folder)


def _in_order(paths: Iterable[str], plan: Mapping[str, Output]) -> list[str]:
    """Put what pages show before them, and feeds and the sitemap after them: a reader in between finds whole pages."""
    turns = {"asset": 0, "picture": 0, "feed": 2, "sitemap": 2, "robots": 2}
    return sorted(paths, key=lambda path: turns.get(plan[path].kind, 1))


def _in_the_way(stale: Iterable[str], plan: Mapping[str, Output]) -> Iterator[str]:
    """Yield old files where the plan needs a folder, and those in folders where it needs a file."""
    stale = set(stale)
    for path in plan if stale else ():
        yield from (folder for folder in folders_of(path) if folder in stale)
    yield from (path for path in stale if any(folder in plan for folder in folders_of(path)))
