"""What is asked of a deploy, and what others do for it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from plugins.deploying.source import CODE

DEPLOY_FILE = Path("deploy.yml")


class Build(Protocol):
    """Builds a newsroom into a folder, and returns an exit code; what is wrong has been said then."""

    def __call__(
        self,
        content: Path,
        output: Path,
        site_url: str,
        now: str,
        lang: str,
        *,
        compress: Sequence[str],
        noindex: bool,
    ) -> int:
        """Build the site of this address as of a moment, its files compressed too in these ways."""


class Newsroom(Struct, frozen=True):
    """What is known of the content.

    `due` counts the releases of a content folder that begin to be public after one moment and up to another, with
    messages in a language. `remind` returns what else writers should hear once the site as of a moment is out, "" for
    nothing. `store` returns the folder of what is kept between builds, which is not for readers.
    """

    build: Build
    due: Callable[[Path, datetime, datetime, str], int]
    remind: Callable[[Path, datetime, str], str] = lambda content, now, lang: ""
    store: Callable[[Path], Path] = lambda content: content


class Wish(Struct, frozen=True):
    """A target by its name in the file `targets`, and how to deploy to it. `now` is "" for this moment.

    `code` are the files and folders beside the content that must be as committed.
    """

    target: str
    content: Path = Path("content")
    output: Path = Path("output")
    targets: Path = DEPLOY_FILE
    now: str = ""
    lang: str = "id"
    dry_run: bool = False
    force: bool = False
    if_due: bool = False
    code: tuple[Path, ...] = CODE
