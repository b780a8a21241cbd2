"""The output folder: written whole or not at all, and cleared of nothing that is not ours."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from plugins.outputs import Output, Renderer
from plugins.publishing.plan import make_plan


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
    """An output folder and the manifest, kept outside it, of what Warta wrote there."""

    def __init__(self, root: Path, cache: Path) -> None:
        self._root = root
        name = sha256(str(root.resolve()).encode()).hexdigest()[:16]
        self._manifest = cache / f"manifest-{name}.json"

    def publish(self, outputs: Iterable[Output], renderer: Renderer) -> Outcome:
        """Render every output, and only then write those whose bytes changed; the manifest comes last."""
        plan = make_plan(outputs)
        rendered = {path: output.render(renderer) for path, output in plan.items()}
        before = self._read_manifest()
        self._write_manifest({**dict.fromkeys(plan, ""), **before})  # what a killed build leaves is ours too
        stale = sorted(before.keys() - plan.keys())
        removed = [path for path in _in_the_way(stale, plan) if self._remove(path)]
        written = [self._write(path, content) for path, content in rendered.items() if self._differs(path, content)]
        removed += [path for path in stale if self._remove(path)]
        self._write_manifest({path: output.fingerprint for path, output in plan.items()})
        return Outcome(len(rendered), tuple(written), tuple(removed), self._strangers(plan))

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
        if not target.is_file():
            return False
        target.unlink()
        for folder in target.parents:
            if folder == self._root or any(folder.iterdir()):
                break
            folder.rmdir()
        return True

    def _strangers(self, plan: Mapping[str, Output]) -> tuple[str, ...]:
        found = (path.relative_to(self._root).as_posix() for path in self._root.rglob("*") if not path.is_dir())
        return tuple(sorted(path for path in found if path not in plan))

    def _read_manifest(self) -> dict[str, str]:
        """Return what was written last time; an unreadable manifest counts as none, and nothing is removed."""
        try:
            manifest = json.loads(self._manifest.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(manifest, dict):
            return {}
        return {path: mark for path, mark in manifest.items() if ".." not in path.split("/") and path[:1] != "/"}

    def _write_manifest(self, manifest: Mapping[str, str]) -> None:
        self._manifest.parent.mkdir(parents=True, exist_ok=True)
        _replace(self._manifest, json.dumps(manifest, indent=0, sort_keys=True).encode())


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
    beside = target.with_name(f".{target.name}.new")
    beside.write_bytes(content)
    beside.replace(target)
