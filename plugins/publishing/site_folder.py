"""The output folder: what changed is rendered, then put in place, and nothing that is not ours is touched."""

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from plugins.outputs import Output, Renderer
from plugins.publishing.compressing import UNCOMPRESSED, Compression, family_of, owners_in, text_of
from plugins.publishing.holdings import FOLDER_MODE, Holdings, folders_of, look_into
from plugins.publishing.lock import alone_in
from plugins.publishing.manifest import entry, has_fingerprint, has_size, manifest_digest, read_manifest, write_manifest
from plugins.publishing.outcome import Outcome, strangers
from plugins.publishing.plan import make_plan
from plugins.publishing.stage import Crew, Staged, stage_in


class OutdatedError(ValueError):
    """The folder is not what a build thought it was: all outputs must be declared."""


class LinkedFolderError(ValueError):
    """A symbolic link stands where a folder of the site belongs."""


class SiteFolder:
    """An output folder with the manifest of what Warta wrote there; `look` tells what was in it a moment ago."""

    def __init__(
        self,
        root: Path,
        crew: Crew = map,
        look: Callable[[], Holdings] | None = None,
        compression: Compression = UNCOMPRESSED,
    ) -> None:
        self._root = root
        self._crew = crew
        self._look = look or partial(look_into, root)
        self._compression = compression

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
            owners = owners_in(before)
            broken = {text for path, text in owners.items() if not has_size(before[path], held.sizes.get(path))}
            changed = [path for path in plan if path in broken or self._differs(plan[path], before.get(path), held)]
            with stage_in(self._root, held, before, self._compression) as stage:
                staged = stage.render([plan[path] for path in _in_order(changed, plan)], renderer, self._crew)
                fresh = [each for each in staged if each.file]
                manifest = _manifest_after(before, owners, before if since else plan, changed, staged)
                stale = before.keys() - manifest.keys()
                if fresh or stale:
                    # what a killed build leaves half done must be known as ours, and as unfinished
                    write_manifest(self._root, {**before, **dict.fromkeys((each.path for each in fresh), "")})
                removed = [*self._withdraw(_outdated(staged, before, held)), *self._put_in_place(fresh, stale, held)]
            if manifest != before or fresh:
                write_manifest(self._root, manifest)
        written = tuple(self._root / each.path for each in fresh)
        gone = tuple(path for path in removed if path in stale)
        return Outcome(len(changed), written, gone, strangers(held, {**before, **manifest}))

    def _withdraw(self, outdated: Iterable[str]) -> Iterator[str]:
        """Remove variants before their texts change: none ever lies beside a newer text, whenever a build is ended."""
        for path in outdated:
            os.unlink(f"{self._root}/{path}")  # noqa: PTH108 - a Path costs more than the removal
            yield path

    def _put_in_place(self, fresh: Sequence[Staged], stale: Collection[str], held: Holdings) -> Iterator[str]:
        """Move files to where readers find them, one step each, then remove what is left over; yield what was."""
        removed = [path for path in sorted(_in_the_way(stale, fresh), key=_variants_first) if self._remove(path)]
        known = {""} if removed else {"", *held.folders}
        for each in fresh:
            if each.path in held.folders:
                self._clear_folders(each.path)
            folder = each.path.rpartition("/")[0]
            if folder not in known:
                self._make_folders(folder, known)
            os.replace(each.file, f"{self._root}/{each.path}")  # noqa: PTH105 - a Path costs more than the move
        yield from removed
        yield from (path for path in sorted(stale, key=_variants_first) if self._remove(path))

    def _make_folders(self, folder: str, known: set[str]) -> None:
        """Make a folder, and those around it, with the same rights whatever the system is set to."""
        for each in reversed((folder, *folders_of(folder))):
            place = self._root / each
            if each not in known and not place.is_dir():
                place.mkdir()
                place.chmod(FOLDER_MODE)
            known.add(each)

    def _clear_folders(self, folder: str) -> None:
        """Remove a folder with nothing but folders in it, such as a killed build leaves, where a file shall be."""
        for place, _, _ in os.walk(self._root / folder, topdown=False):
            with suppress(OSError):
                Path(place).rmdir()

    def _differs(self, output: Output, told: str | None, held: Holdings) -> bool:
        """Say whether an output may differ from what the manifest tells of it; for a new one nothing is worked out."""
        size = held.sizes.get(output.path)
        if told is None or not has_size(told, size):
            return True
        return not has_fingerprint(told, output.fingerprint + self._compression.mark_of(output.path))

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


def _manifest_after(
    before: Mapping[str, str],
    owners: Mapping[str, str],
    lasting: Collection[str],
    changed: Iterable[str],
    staged: Iterable[Staged],
) -> dict[str, str]:
    """Return the manifest of the site with what is staged; of what was, those files that are `lasting` stay in it.

    `owners` tells which of the files that were are variants of which: they share the fate of their texts.
    """
    renewed = set(changed)
    manifest = {}
    for path, told in before.items():
        text = owners.get(path, path)
        if text in lasting and text not in renewed:
            manifest[path] = told
    return manifest | {each.path: entry(each.fingerprint, each.size, each.digest) for each in staged}


def _outdated(staged: Sequence[Staged], before: Mapping[str, str], held: Holdings) -> Iterator[str]:
    """Yield the variants of texts that are about to change, but for those that are right already."""
    there = {each.path for each in staged if not each.file}
    known = before.keys() | {each.path for each in staged}
    for text in (each.path for each in staged if each.file):
        yield from (path for path in family_of(text) if path in held.sizes and path in known and path not in there)


def _in_the_way(stale: Collection[str], fresh: Iterable[Staged]) -> set[str]:
    """Return old files where a new one needs a folder, and those in folders where a new one shall be."""
    if not stale:
        return set()
    paths = {each.path for each in fresh}
    needed = {folder for path in paths for folder in folders_of(path)}
    texts = {path for path in stale if path in needed or not paths.isdisjoint(folders_of(path))}
    return texts.union(path for text in texts for path in family_of(text) if path in stale)


def _variants_first(path: str) -> tuple[bool, str]:
    """Sort variants before all texts, so that none outlives its own."""
    return not text_of(path), path
