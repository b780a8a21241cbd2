"""Two machines that deploy one commit as of one moment put the same bytes before readers, deployment.json too."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec import Struct, field

from plugins.deploying.deployment import MANIFEST
from tests.built import NOW, ROOT
from tests.deploying.places import folder_file
from tests.newsroom import NEWSROOMS
from tests.publishing.repository import Repository

pytestmark = pytest.mark.slow

URL = "https://uji.contoh.example"
Tree = dict[str, tuple[int, bytes]]


class Machine(Struct, frozen=True, dict=True):
    """A machine on which somebody deploys: its umask, how many work at once, and its environment."""

    umask: str = "022"
    jobs: str = "2"
    variables: dict[str, str] = field(default_factory=dict)

    def deploy(self, forge: Repository, folder: Path, now: str = "") -> Tree:
        """Clone the forge into a folder, deploy from there; return what readers get then."""
        forge.git("clone", "--quiet", str(forge.folder), str(folder))
        for number, path in enumerate(folder.rglob("*")):
            os.utime(path, (1_000_000_000 + number, 1_000_000_000 + number))
        text = folder_file(folder / "www", url=URL, compress="[br, zst, gz]")
        (folder / "deploy.yml").write_text(text, encoding="utf-8")
        invoke = [sys.executable, "-m", "invoke", "--search-root", str(ROOT), "deploy", "folder", "--force"]
        invoke += ["--jobs", self.jobs, *(["--now", now] if now else [])]
        command = ["sh", "-c", f'umask {self.umask}; exec "$@"', "sh", *invoke]
        environment = {**os.environ, **self.variables}
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return tree(folder / "www/current")


HERE = Machine()
MACHINES = {
    "tight": Machine("077", "1", {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
    "loose": Machine("000", "3", {"TZ": "America/St_Johns", "LANG": "de_DE.UTF-8", "PYTHONHASHSEED": "4294967295"}),
    "older": Machine("027", "2", {"SOURCE_DATE_EPOCH": "0", "HOME": "/nowhere", "COLUMNS": "20", "LANGUAGE": "de"}),
    "later": Machine("002", "2", {"SOURCE_DATE_EPOCH": "4102444800", "TZ": "Asia/Jayapura", "LC_ALL": "C.UTF-8"}),
}


def tree(site: Path) -> Tree:
    """Everything of a site as it lies on its target: rights and bytes."""
    paths = sorted(path for path in site.resolve().rglob("*"))
    return {
        path.relative_to(site.resolve()).as_posix(): (
            path.stat().st_mode & 0o7777,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in paths
    }


def told(deployed: Tree) -> dict[str, object]:
    """What the manifest of a deployment says."""
    manifest: dict[str, object] = json.loads(deployed[MANIFEST][1])
    return manifest


@pytest.fixture(scope="module")
def forge(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A newsroom with one commit."""
    forge = Repository(tmp_path_factory.mktemp("forge"))
    shutil.copytree(NEWSROOMS / "bilingual", forge.folder / "content")
    (forge.folder / ".gitignore").write_text("/*\n!/content\n", encoding="utf-8")
    forge.start()
    return forge


@pytest.fixture(scope="module")
def here(forge: Repository, tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """What readers get where nothing is special."""
    return HERE.deploy(forge, tmp_path_factory.mktemp("here") / "clone", NOW)


@pytest.mark.parametrize("name", MACHINES)
def test_another_machine_deploys_the_same_bytes(forge: Repository, here: Tree, tmp_path: Path, name: str) -> None:
    there = MACHINES[name].deploy(forge, tmp_path / "di tempat lain", NOW)
    assert sorted(path for path in there.keys() | here.keys() if there.get(path) != here.get(path)) == []
    assert {MANIFEST, "index.html", "index.html.br", "index.html.zst", "index.html.gz", "en/feed.xml"} <= here.keys()


def test_the_manifest_lists_every_file_that_readers_get(forge: Repository, here: Tree) -> None:
    manifest, files = told(here), {path for path, (_, content) in here.items() if content and not path.startswith(".")}
    listed = manifest["files"]
    assert isinstance(listed, dict)
    assert listed.keys() == files - {MANIFEST}
    assert manifest["commit"] == forge.git("rev-parse", "HEAD").strip()
    assert datetime.fromisoformat(str(manifest["moment"])) == datetime.fromisoformat(NOW)


def test_the_moment_is_the_clocks_and_with_it_a_deployed_site_is_made_again(forge: Repository, tmp_path: Path) -> None:
    """A commit's moment, SOURCE_DATE_EPOCH, neither holds a release back nor lets one out."""
    began = datetime.now(UTC) - timedelta(seconds=1)
    first = MACHINES["older"].deploy(forge, tmp_path / "one")
    moment = str(told(first)["moment"])
    assert began <= datetime.fromisoformat(moment) <= datetime.now(UTC)
    assert MACHINES["later"].deploy(forge, tmp_path / "two", moment) == first
