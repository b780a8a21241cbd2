"""Two machines that build one commit make the same tree: names, bytes and rights, compressed variants and manifest."""

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copytree

import pytest

from plugins import publishing
from plugins.publishing.manifest import MANIFEST
from tests.built import NOW, ROOT
from tests.compressed import ALL
from tests.newsroom import NEWSROOMS
from tests.rendering import write

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not hasattr(os, "fork"), reason="rights and forks are Unix's")]

BUILD = """
import os, random, sys
from pathlib import Path

umask, order, content, output, now, jobs = sys.argv[1:]
os.umask(int(umask, 8))
listed, scanned = os.listdir, os.scandir

class Shuffled:
    def __init__(self, entries):
        with entries:
            found = list(entries)
        random.Random(order).shuffle(found)
        self._entries = iter(found)
    def __iter__(self): return self
    def __next__(self): return next(self._entries)
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def close(self): pass

if order:
    os.listdir = lambda *path: random.Random(order).sample(found := listed(*path), len(found))
    os.scandir = lambda *path: Shuffled(scanned(*path))
from plugins import publishing
sys.exit(publishing.build(Path(content), Path(output), now=now, jobs=int(jobs), compress="br,zst,gz"))
"""
SYSTEM = Path("/usr/bin/python3")
MACHINES: dict[str, tuple[list[str], dict[str, str]]] = {
    "tight": (["077", "1", "2"], {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
    "loose": (["000", "2", "1"], {"TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4294967295"}),
    "later": (["027", "3", "3"], {"SOURCE_DATE_EPOCH": "4102444800", "LANGUAGE": "de", "LANG": "de_DE.UTF-8"}),
    "older": (["002", "", "2"], {"SOURCE_DATE_EPOCH": "0", "HOME": "/nowhere", "COLUMNS": "20"}),
}
"""The umask, in which order folders are listed, how many work; and the environment."""
Tree = dict[str, tuple[int, bytes]]


def tree(folder: Path) -> Tree:
    """Everything in a folder, the manifest too: rights and bytes."""
    paths = (path for path in (folder, *folder.rglob("*")))
    return {
        path.relative_to(folder).as_posix(): (
            path.stat().st_mode & 0o7777,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in paths
    }


def build_as(
    machine: str, folder: Path, content: Path = NEWSROOMS / "bilingual", now: str = NOW, python: str = sys.executable
) -> Tree:
    """Build a copy of the content on another machine, in the folder `folder`."""
    (umask, order, jobs), environment = MACHINES[machine]
    own = copytree(content, folder / "isi")
    for number, path in enumerate(own.rglob("*")):
        os.utime(path, (1_000_000_000 + number, 1_000_000_000 + number))
    libraries = f"{ROOT}{os.pathsep}{sysconfig.get_path('purelib')}"
    variables = {**os.environ, "PYTHONPATH": libraries, "PYTHONDONTWRITEBYTECODE": "1", **environment}
    command = [python, "-c", BUILD, umask, order, "isi", "situs/keluaran", now, jobs]
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return tree(folder / "situs/keluaran")


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """The site as this process builds it."""
    output = tmp_path_factory.mktemp("here") / "output"
    wishes = {"now": NOW, "cache": output.parent / "store", "compress": ALL}
    assert publishing.build(NEWSROOMS / "bilingual", output, **wishes) == 0  # type: ignore[arg-type]
    return tree(output)


def test_files_and_folders_have_the_rights_that_servers_need(here: Tree) -> None:
    assert {mode for path, (mode, _) in here.items() if path.rpartition("/")[2].count(".") and path != "."} == {0o644}
    assert here["."][0] == here["en"][0] == here["siaran-pers/2024"][0] == 0o755
    assert {"index.html", "index.html.br", "index.html.zst", "index.html.gz", MANIFEST} <= here.keys()


@pytest.mark.parametrize("machine", MACHINES)
def test_another_machine_makes_the_same_tree(here: Tree, tmp_path: Path, machine: str) -> None:
    (tmp_path / "di tempat lain").mkdir()
    there = build_as(machine, tmp_path / "di tempat lain")
    assert sorted(path for path in there.keys() | here.keys() if there.get(path) != here.get(path)) == []


def other_python() -> str:
    """An interpreter that is another patch of the same version and can use our libraries, "" where there is none."""
    versions = "import sys; print(*sys.version_info[:3])"
    if SYSTEM.is_file():
        found = subprocess.run([SYSTEM, "-c", versions], capture_output=True, text=True, check=False).stdout.split()
        own = list(map(str, sys.version_info[:3]))
        if found[:2] == own[:2] and found != own:
            return str(SYSTEM)
    return ""


if OTHER := other_python():  # most machines have one Python: nothing can be learnt there, so that nothing is skipped

    def test_another_patch_of_python_makes_the_same_files(here: Tree, tmp_path: Path) -> None:
        """Only fingerprints are others, since code that is not ours may have changed: they decide what is made anew."""
        there = build_as("tight", tmp_path, python=OTHER)
        assert sizes(there.pop(MANIFEST)) == sizes(here[MANIFEST])
        assert there == {path: told for path, told in here.items() if path != MANIFEST}


def sizes(manifest: tuple[int, bytes]) -> dict[str, str]:
    """Paths and sizes of a manifest, without fingerprints."""
    return {path: told.rpartition(" ")[2] for path, told in json.loads(manifest[1]).items()}


def test_moments_between_which_nothing_begins_make_the_same_tree(here: Tree, tmp_path: Path) -> None:
    """The clock decides what is public, and stamps nothing."""
    assert build_as("loose", tmp_path, now="2026-11-21T23:59:59+09:00") == here


def waiting(content: Path, away: timedelta) -> Callable[[Path], bool]:
    """Write a release whose embargo ends so far from now; return what tells whether a site has it."""
    moment = datetime.now(UTC) + away
    write(content, "2024/05/rahasia.id", embargo=moment.isoformat(timespec="seconds"))
    write(content, "2024/05/terbit.id", title="Terbit")
    (content / "pages").mkdir()
    (content / "pages/tentang.id.md").write_text("---\ntitle: Tentang\nsummary: Situs.\n---\nIsi.\n", encoding="utf-8")
    return lambda site: (site / "siaran-pers/2024/05/rahasia.html").is_file()


@pytest.mark.parametrize("epoch", ["0", "1", "4102444800", "", "tidak ada"])
@pytest.mark.parametrize("hours", [-1, 1])
def test_an_embargo_ends_by_the_real_clock_alone(
    newsroom: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str, hours: int
) -> None:
    """SOURCE_DATE_EPOCH is a commit's moment: neither does it hold a release back, nor does it let one out."""
    is_out = waiting(newsroom, timedelta(hours=hours))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert publishing.build(newsroom, tmp_path / "output", cache=tmp_path / "store", jobs=1) == 0
    assert is_out(tmp_path / "output") == (hours < 0)
