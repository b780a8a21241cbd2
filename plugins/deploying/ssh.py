"""How ssh is called: always with a strict check of the host's key, never with a question."""

import os
import re
import shlex
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from plugins.deploying.refusals import (
    CutOff,
    DeployError,
    DiskFull,
    MissingProgram,
    NoPermission,
    Unreachable,
    UnusableTarget,
    WrongHostKey,
)
from plugins.deploying.targets import ServerTarget

SECRET = "WARTA_SSH_KEY"  # noqa: S105 - the name of a variable
_ALWAYS = (
    "BatchMode=yes",
    "StrictHostKeyChecking=yes",
    "ConnectTimeout=10",
    "ServerAliveInterval=10",
    "ServerAliveCountMax=3",
    "ClearAllForwardings=yes",
    "LogLevel=ERROR",
)
_WRONG_KEY = re.compile(r"(?:No \S+ )?host key\b", re.IGNORECASE)
"""Only while the line is opened; what comes later is said by others."""
_END = r"(?: \([^()]*\))?\.?$"
_FULL = re.compile(rf"(?:no space left on device|quota exceeded){_END}", re.IGNORECASE)
_BARRED = re.compile(rf"(?:permission denied|read-only file system|operation not permitted){_END}", re.IGNORECASE)


class Line(Struct, frozen=True):
    """A way to a server: `folder` holds what is needed for it and goes with it, the private key among that."""

    target: ServerTarget
    folder: Path

    @property
    def host(self) -> str:
        """The server as ssh wants it named, the account with it."""
        return self.target.host.replace("[", "").replace("]", "")

    def first(self) -> list[str]:
        """Return the command that opens the line, which others share as long as it is open."""
        return self._command(["ControlMaster=yes", "ControlPersist=no"])

    def shared(self) -> list[str]:
        """Return the command that uses the open line; where it is cut, no new one is opened."""
        return self._command(["ControlMaster=no", "ProxyCommand=false"])

    def forget_key(self) -> None:
        """Remove the private key, which an open line needs no longer."""
        (self.folder / "key").unlink(missing_ok=True)

    def _command(self, options: list[str]) -> list[str]:
        options = [*_ALWAYS, *options, f"ControlPath={self.folder}/line"]
        if identity := self._identity():
            options += [f'IdentityFile="{identity}"', "IdentitiesOnly=yes"]
        if known := self._known_hosts():
            options += [f'UserKnownHostsFile="{known}"', "GlobalKnownHostsFile=none"]
        return [
            program("ssh"),
            "-T",
            "-p",
            str(self.target.port),
            *(word for option in options for word in ("-o", option)),
        ]

    def _identity(self) -> str:
        return self.target.identity or (str(self.folder / "key") if os.environ.get(SECRET) else "")

    def _known_hosts(self) -> str:
        return str(self.folder / "known_hosts") if self.target.known_line else self.target.known_hosts


@contextmanager
def line_to(target: ServerTarget) -> Iterator[Line]:
    """Return the way to a server, with the key of the environment in a file that only this account can read."""
    with TemporaryDirectory(prefix="warta-") as folder:
        line = Line(target, Path(folder))
        if (key := os.environ.get(SECRET)) and not target.identity:
            with os.fdopen(os.open(line.folder / "key", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(key.replace("\r\n", "\n").rstrip("\n") + "\n")
        if target.known_line:
            (line.folder / "known_hosts").write_text(target.known_line + "\n", encoding="utf-8")
        yield line


def failure(text: str, otherwise: type[CutOff | Unreachable | UnusableTarget]) -> DeployError:
    """Return what ssh, rsync or the server mean by their last words; `otherwise` where these tell nothing known.

    Names of files are in these words too, so that only where each sign belongs it is one.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if otherwise is Unreachable and (telling := [line for line in lines if _WRONG_KEY.match(line)]):
        return WrongHostKey(telling[-1])
    for error, sign in ((DiskFull, _FULL), (NoPermission, _BARRED)):
        if telling := [line for line in lines if sign.search(line)]:
            return error(telling[0])
    return otherwise(lines[-1] if lines else "-")


def program(name: str) -> str:
    """Return where a program lies; raise MissingProgram where it is not installed."""
    found = shutil.which(name)
    if found is None:
        raise MissingProgram(name)
    return found


def quoted(*words: str) -> str:
    """Return words as a shell reads them."""
    return shlex.join(words)
