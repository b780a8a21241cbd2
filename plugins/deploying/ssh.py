"""How ssh is called: always with a strict check of the host's key, never with a question."""

import os
import shlex
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

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
_FULL = ("no space left", "quota exceeded")
_BARRED = ("permission denied", "read-only file system", "operation not permitted")


@dataclass(frozen=True, slots=True)
class Line:
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
    """Return what ssh, rsync or the server mean by their last words; `otherwise` where these tell nothing known."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    folded = text.casefold()
    for error, signs in ((WrongHostKey, ("host key",)), (DiskFull, _FULL), (NoPermission, _BARRED)):
        telling = [line for line in lines if any(sign in line.casefold() for sign in signs)]
        if any(sign in folded for sign in signs):
            return error(telling[0] if error is not WrongHostKey else telling[-1])
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
