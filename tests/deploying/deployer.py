"""Deploys of folders that are built already; as a program too, so that it can be killed.

`python -m tests.deploying.deployer TARGET deploy.yml content output`
"""

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from plugins.deploying import Newsroom, Wish, deploy
from tests.publishing.repository import Repository


def built(
    content: Path, output: Path, site_url: str, now: str, lang: str, *, compress: Sequence[str], noindex: bool
) -> int:
    """A build that has nothing left to do."""
    return 0


def never(content: Path, since: datetime, until: datetime, lang: str) -> int:
    """No release ever comes due."""
    return 0


READY = Newsroom(built, never)


def deployed(target: str, folder: Path, output: Path, **wishes: object) -> int:
    """Deploy an output folder to a target of deploy.yml in `folder`, where the content lies too; the exit code."""
    wish = Wish(target, folder / "content", output, folder / "deploy.yml", code=(), lang="en")
    return deploy(replace(wish, **wishes), READY)


def make_content(folder: Path) -> Repository:
    """A repository with a content folder and a commit."""
    (folder / "content").mkdir(parents=True)
    (folder / "content" / "site.yml").write_text("name: Uji\n")
    repository = Repository(folder)
    (folder / ".gitignore").write_text("/*\n!/content\n*.bak\n")
    repository.start()
    return repository


if __name__ == "__main__":
    target, folder, output = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    print("ready", flush=True)
    sys.exit(deployed(target, folder, output))
