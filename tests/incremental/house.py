"""A house of its own for a newsroom: content, theme, store and output, built over and over and compared."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from hashlib import sha256
from io import StringIO
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from plugins import publishing
from plugins.publishing.holdings import UNFINISHED
from plugins.publishing.manifest import MANIFEST
from tests.built import files_in
from tests.incremental.settings import theme_files
from tests.incremental.stories import starting_newsroom
from tests.incremental.writing import content_files

SAME_TIME = 1_700_000_000
"""Every file is this old: what changed must be seen by its content alone."""
REMEMBERED = 64
"""Sites of clean builds that are kept, for edits that lead back and for hypothesis trying again."""
Bytes = dict[str, bytes]
_clean: dict[str, Bytes] = {}


class House:
    """A newsroom in a folder, and what has been put into its output by others."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.room = starting_newsroom()
        self.strangers: Bytes = {}
        self.content, self.theme = root / "content", root / "theme"
        self.output, self.store = root / "output", root / "store"

    def write(self, spoiled: Bytes | None = None) -> None:
        """Write content and theme as the newsroom is now, `spoiled` in place of some files."""
        lay_out(self.content, content_files(self.room) | (spoiled or {}))
        lay_out(self.theme, theme_files(self.room))

    def build(self, jobs: int = 1) -> int:
        """Build in this process, with what is in store, into the output that is there."""
        return build_in(self.root, "output", "store", *self.wishes, jobs)

    @property
    def wishes(self) -> tuple[str, str, str]:
        """What a build is told: moment, address and encodings."""
        return self.room.now, self.room.site_url, self.room.compress

    @contextmanager
    def clean_build(self) -> Iterator[Bytes]:
        """Build anew, in a process that never built before, beside what the caller does; give the site at the end."""
        inputs = self.inputs()
        site: Bytes = _clean.pop(inputs, {})
        if site:
            yield site
        else:
            for name in ("clean", "clean-store"):
                shutil.rmtree(self.root / name, ignore_errors=True)
            process = start(build_and_leave, self.root, "clean", "clean-store", *self.wishes, 1)
            try:
                yield site
            finally:
                process.join()
            assert process.exitcode == 0, f"a clean build refused this newsroom; its folder is {self.root}"
            site.update(files_in(self.root / "clean"))
        _clean[inputs] = site
        while len(_clean) > REMEMBERED:
            del _clean[next(iter(_clean))]

    def inputs(self) -> str:
        """Return a hash of everything that a build depends on."""
        digest = sha256(repr(self.wishes).encode())
        for folder in (self.content, self.theme):
            for path, content in sorted(files_in(folder).items()):
                digest.update(f"{folder.name}/{path} {len(content)} ".encode() + content)
        return digest.hexdigest()


def build_in(root: Path, output: str, store: str, now: str, site_url: str, compress: str, jobs: int) -> int:
    """Build the house at `root` with its own theme, quietly."""
    printed = StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        code = publishing.build(
            root / "content",
            root / output,
            site_url,
            now,
            "en",
            cache=root / store,
            jobs=jobs,
            compress=compress,
            theme=root / "theme",
        )
    if code:
        print(printed.getvalue())
    return code


def build_and_leave(*wishes: object) -> None:
    """Build, and make the outcome this process's exit code."""
    sys.exit(build_in(*wishes))  # type: ignore[arg-type]


def start(work: Callable[..., None], *wishes: object) -> BaseProcess:
    """Let a process that shares nothing with this one do `work`."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["pytest", "tests.incremental.ancestor"])
    process = context.Process(target=work, args=wishes)
    process.start()
    return process


def lay_out(folder: Path, files: Bytes) -> None:
    """Make a folder hold exactly these files."""
    for path, content in files_in(folder).items():
        if files.get(path) != content:
            (folder / path).unlink()
    for path, content in files.items():
        target = folder / path
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            os.utime(target, (SAME_TIME, SAME_TIME))
    for place in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(place.iterdir()):
            place.rmdir()


def differences(found: Bytes, expected: Bytes) -> list[str]:
    """Say in which files two sites differ, and how; [] where they are the same."""
    return [
        *(f"missing: {path}" for path in sorted(expected.keys() - found.keys())),
        *(f"too much: {path}" for path in sorted(found.keys() - expected.keys())),
        *(
            _difference(path, found[path], expected[path])
            for path in sorted(found.keys() & expected.keys())
            if found[path] != expected[path]
        ),
    ]


def unfinished(folder: Path) -> list[str]:
    """Return the files that a build had begun and not put in place."""
    return [path.name for path in folder.rglob(f"{UNFINISHED}*") if path.name != MANIFEST]


def _difference(path: str, found: bytes, expected: bytes) -> str:
    pairs = zip([*found.split(b"\n"), b"(end)"], [*expected.split(b"\n"), b"(end)"], strict=False)
    old, new = next((pair for pair in pairs if pair[0] != pair[1]), (found, expected))
    return f"stale: {path}\n    has    {old[:300]!r}\n    should {new[:300]!r}"
