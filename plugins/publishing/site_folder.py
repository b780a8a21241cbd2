"""The output folder: rendered whole before anything is written, and cleared of nothing that is not ours."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkstemp

from plugins.outputs import Output, Renderer
from plugins.publishing.lock import alone_in
from plugins.publishing.plan import make_plan

MANIFEST = ".warta.json"
"""Lies in the site itself, so that it goes where the site goes; it names nothing that is not public."""
UNFINISHED = ".warta-"
"""Begins the names of files that are being written."""


class UnknownFolderError(ValueError):
    """The folder holds files, and no manifest says which are ours: an old page might stay unseen."""


class LinkedFolderError(ValueError):
    """A symbolic link stands where a folder of the site belongs."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did to the output folder."""

    rendered: int
    written: tuple[Path, ...]
    removed: tuple[str, ...]
    strangers: tuple[str, ...]

    def closing_line(self, files: int) -> str:
        """Return the one line that ends a build of `files` content files."""
        line = f"{files} read, {self.rendered} rendered, {len(self.written)} written, {len(self.removed)} removed"
        return f"{line}, {len(self.strangers)} not ours left alone" if self.strangers else line


class SiteFolder:
    """An output folder with the manifest of what Warta wrote there."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def publish(self, outputs: Iterable[Output], renderer: Renderer) -> Outcome:
        """Render every page, and only then write the files whose bytes changed; the manifest comes last.

        What pages show comes before them, feeds and the sitemap after them, what is no longer planned goes last, so
        that a reader in between finds whole pages. Pictures are copied when their turn comes, not kept in memory.
        Raises ImpossiblePlanError, UnknownFolderError or LinkedFolderError before anything is written, OSError
        where writing fails; the next build then completes it.
        """
        plan = make_plan(outputs)
        self._read_manifest()  # refuses a folder of which nothing is known before anything is rendered
        pages = {path: output.render(renderer) for path, output in plan.items() if not _is_copied(output)}
        with alone_in(self._root):
            self._refuse_links(plan)
            self._clear_unfinished()
            return self._replace_site(plan, pages, renderer)

    def _replace_site(self, plan: Mapping[str, Output], pages: Mapping[str, bytes], renderer: Renderer) -> Outcome:
        before = self._read_manifest()  # only now: another build may have written while this one rendered
        if plan.keys() - before.keys():
            self._write_manifest({**dict.fromkeys(plan, ""), **before})  # what a killed build leaves is ours too
        stale = sorted(before.keys() - plan.keys())
        removed = [path for path in _in_the_way(stale, plan) if self._remove(path)]
        contents = ((path, pages[path] if path in pages else plan[path].render(renderer)) for path in _in_order(plan))
        written = [self._write(path, content) for path, content in contents if self._differs(path, content)]
        removed += [path for path in stale if self._remove(path)]
        self._write_manifest({path: output.fingerprint for path, output in plan.items()})
        return Outcome(len(plan), tuple(written), tuple(removed), self._strangers(plan))

    def _clear_unfinished(self) -> None:
        """Remove the files that a killed build had prepared and not yet put in place."""
        for path in self._root.rglob(f"{UNFINISHED}*"):
            if path.is_symlink() or path.is_file():
                path.unlink()

    def _refuse_links(self, plan: Mapping[str, Output]) -> None:
        for folder in sorted({folder for path in plan for folder in _folders(path)}):
            if (self._root / folder).is_symlink():
                raise LinkedFolderError(self._root / folder)

    def _differs(self, path: str, content: bytes) -> bool:
        target = self._root / path
        return target.is_symlink() or not target.is_file() or target.read_bytes() != content

    def _write(self, path: str, content: bytes) -> Path:
        target = self._root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, content)
        return target

    def _remove(self, path: str) -> bool:
        target = self._root / path
        if not target.is_file() or any((self._root / folder).is_symlink() for folder in _folders(path)):
            return False
        target.unlink()
        for folder in target.parents:
            if folder == self._root or any(folder.iterdir()):
                break
            folder.rmdir()
        return True

    def _strangers(self, plan: Mapping[str, Output]) -> tuple[str, ...]:
        found = (path.relative_to(self._root).as_posix() for path in self._root.rglob("*") if not path.is_dir())
        return tuple(sorted(path for path in found if path not in plan and path != MANIFEST))

    def _read_manifest(self) -> dict[str, str]:
        """Return what was written last time; raise UnknownFolderError where there are files and no telling."""
        try:
            manifest = json.loads((self._root / MANIFEST).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            manifest = None
        if isinstance(manifest, dict):
            return {path: str(mark) for path, mark in manifest.items() if _is_inside(path)}
        if self._root.is_dir() and any(not path.name.startswith(".") for path in self._root.iterdir()):
            raise UnknownFolderError(self._root)
        return {}

    def _write_manifest(self, manifest: Mapping[str, str]) -> None:
        content = json.dumps(manifest, indent=0, sort_keys=True).encode()
        if self._differs(MANIFEST, content):
            self._write(MANIFEST, content)


def _is_copied(output: Output) -> bool:
    return output.kind == "picture"


def _in_order(plan: Mapping[str, Output]) -> list[str]:
    turns = {"asset": 0, "picture": 0, "feed": 2, "sitemap": 2, "robots": 2}
    return sorted(plan, key=lambda path: turns.get(plan[path].kind, 1))


def _is_inside(path: str) -> bool:
    return path[:1] not in ("", "/") and ".." not in path.split("/")


def _in_the_way(stale: Iterable[str], plan: Mapping[str, Output]) -> Iterator[str]:
    """Yield old files where the plan needs a folder, and those in folders where it needs a file."""
    stale = set(stale)
    for path in plan if stale else ():
        yield from (folder for folder in _folders(path) if folder in stale)
    yield from (path for path in stale if any(folder in plan for folder in _folders(path)))


def _folders(path: str) -> Iterator[str]:
    while path := path.rpartition("/")[0]:
        yield path


def _replace(target: Path, content: bytes) -> None:
    """Put a file in place in one step, so that nobody ever reads half of it."""
    handle, name = mkstemp(dir=target.parent, prefix=UNFINISHED)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        beside.chmod(0o644)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
