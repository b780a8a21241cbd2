"""A forge on this disk: a bare repository with a branch of pages, and sites to deploy there."""

import io
import subprocess
import sys
import tarfile
import threading
import time
from hashlib import sha256
from pathlib import Path

from plugins.deploying.deployment import MANIFEST, Deployment, File, from_json
from plugins.deploying.pages import Pages, open_pages
from plugins.deploying.targets import PagesTarget
from tests.publishing.repository import Repository
from tests.style.sources import ROOT

BRANCH = "gh-pages"
FILES = 60
"""Pages of a site in the tests of kills: enough for a deploy to take a while."""


class Forge:
    """A bare repository on this disk, and a working repository beside it that pushes there."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.bare = folder, Repository(folder / "forge.git")
        self.working = folder / "working"
        self.working.mkdir(parents=True)
        self.bare.folder.mkdir()
        self.bare.git("init", "--quiet", "--bare")
        Repository(self.working).start()
        Repository(self.working).git("remote", "add", "origin", "../forge.git")

    def target(self, **fields: object) -> PagesTarget:
        return PagesTarget.model_validate({"kind": "pages", "repository": str(self.working), **fields})

    def deploy(self, number: int, **fields: object) -> Deployment:
        with open_pages(self.target(**fields)) as pages, pages.held():
            return put(pages, self.folder, number)

    def back(self, name: str) -> Deployment:
        with open_pages(self.target()) as pages, pages.held():
            return pages.back(name, "")

    def tip(self) -> str:
        return self.bare.git("for-each-ref", "--format=%(objectname)", f"refs/heads/{BRANCH}").strip()

    def shown(self, commit: str = BRANCH) -> dict[str, bytes]:
        """Every file of a commit."""
        packed = subprocess.run(["git", "archive", commit], cwd=self.bare.folder, capture_output=True, check=True)
        with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
            members = [member for member in archive if member.isfile()]
            return {member.name: (archive.extractfile(member) or io.BytesIO()).read() for member in members}

    def commits(self) -> list[str]:
        return self.bare.git("log", "--format=%s", BRANCH).splitlines()

    def hook(self, name: str, script: str) -> None:
        hook = self.bare.folder / "hooks" / name
        hook.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        hook.chmod(0o755)


def site(folder: Path, number: int, count: int = 1) -> tuple[Path, Deployment]:
    """A site whose pages all tell of the one stylesheet that only this site has."""
    style = f"assets/warta.{number:012x}.css"
    texts = {f"halaman-{page}.html": f"{number} {style}" for page in range(count)}
    texts |= {"index.html": f"{number} {style}", style: f"gaya {number}"}
    root = folder / f"site-{number}"
    for path, text in texts.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    (root / ".warta.json").write_text("{}", encoding="utf-8")
    files = {path: File(sha256(text.encode()).hexdigest(), len(text)) for path, text in texts.items()}
    moment = f"2026-01-01T00:{number % 60:02d}:00+00:00"
    return root, Deployment(files, {}, f"{number:040x}", moment, moment, {"warta": "0.1.0"})


def put(pages: Pages, folder: Path, number: int, count: int = 1) -> Deployment:
    root, deployment = site(folder, number, count)
    return pages.put(root, deployment, pages.live(), lambda done, whole: None)


def faults(files: dict[str, bytes]) -> list[str]:
    """What is wrong with a commit: files that differ from its manifest, and pages whose stylesheet is not there."""
    manifest = from_json(files[MANIFEST])
    if manifest is None:
        return [MANIFEST]
    told = {**manifest.files, **manifest.carried}
    wrong = [path for path, file in told.items() if sha256(files.get(path, b"")).hexdigest() != file.sha256]
    wrong += [path for path in files if path not in told and path not in (MANIFEST, ".nojekyll", "CNAME")]
    pages = (text.decode().split() for path, text in files.items() if path.endswith(".html"))
    return wrong + [style for number, style in pages if files.get(style) != f"gaya {int(number)}".encode()]


DEPLOY = """
import sys
from pathlib import Path
from plugins.deploying.pages import open_pages
from tests.deploying.forge import FILES, put
from plugins.deploying.targets import PagesTarget
folder, number = Path(sys.argv[1]), int(sys.argv[2])
with open_pages(PagesTarget(kind="pages", repository=str(folder / "working"))) as pages, pages.held():
    put(pages, folder, number, FILES)
"""


def run(forge: Forge, number: int) -> subprocess.Popen[bytes]:
    """Begin to deploy in a process of its own, in a group of its own."""
    command = [sys.executable, "-c", DEPLOY, str(forge.folder), str(number)]
    return subprocess.Popen(command, cwd=ROOT, start_new_session=True, stderr=subprocess.DEVNULL)


def watch(forge: Forge, seen: set[str], stop: threading.Event) -> None:
    while not stop.is_set():
        seen.add(forge.tip())
        time.sleep(0.02)
