"""A shell on a server, kept open: whoever has lost the connection can do nothing there any more."""

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryFile
from typing import IO, cast

from plugins.deploying.refusals import CutOff, Unreachable, UnusableTarget
from plugins.deploying.ssh import Line, failure, quoted

SILENCE = 60
"""Seconds without a word after which the server takes us for dead, and lets go of the lock."""
BEAT = 15.0
_FAREWELL = 5.0
_LOOP = (
    r"LC_ALL=C; export LC_ALL; umask 022;"
    r" while line=$(timeout {silence} head -n 1 | tr '\036' '\n') && [ -n \"$line\" ];"
    r" do eval \"$line\" </dev/null 2>&1; printf '\n%s %s\n' {token} $?; done"
).replace('\\"', '"')
"""Takes one line, with another sign for its line ends, and answers it; then takes the next."""


class Shell:
    """Runs scripts one after another in one shell; `functions` are known to all of them."""

    def __init__(self, line: Line, functions: str) -> None:
        command, self._host = line.first(), line.host
        self._token = token_hex(16)
        self._turn = threading.Lock()
        self._stderr: IO[bytes] = TemporaryFile()  # noqa: SIM115 - closed with the shell
        self._begun = False
        remote = quoted("exec", "sh", "-c", _LOOP.format(silence=SILENCE, token=self._token))
        self._process = subprocess.Popen(  # noqa: S603
            [*command, line.host, remote],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._stderr,
        )
        self._stdin, self._stdout = cast(IO[bytes], self._process.stdin), cast(IO[bytes], self._process.stdout)
        try:
            self.ask(":")
            self._begun = True
            self.ask(functions)
        except BaseException:
            self.close()
            raise

    def ask(self, *words: str) -> tuple[int, bytes]:
        """Run a function with its words, or a script alone; return its exit code and what it said."""
        script = words[0] if len(words) == 1 else quoted(*words)
        with self._turn:
            try:
                self._stdin.write(script.replace("\n", "\x1e").encode() + b"\n")
                self._stdin.flush()
            except OSError:
                raise self._lost() from None
            return self._answer()

    def told(self, *words: str) -> bytes:
        """Return what a function said; raise a DeployError where it failed."""
        code, said = self.ask(*words)
        if code:
            raise failure(said.decode(errors="replace"), UnusableTarget)
        return said

    @contextmanager
    def kept_awake(self) -> Iterator[None]:
        """Let the server know, while something else is done, that we live."""
        over = threading.Event()

        def beat() -> None:
            try:
                while not over.wait(BEAT):
                    self.ask(":")
            except (CutOff, Unreachable):
                return  # whoever asks next will be told

        thread = threading.Thread(target=beat, daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()

    def close(self) -> None:
        """Leave the shell, and with it the lock."""
        with suppress(OSError):
            self._stdin.close()
        try:
            self._process.wait(_FAREWELL)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._stdout.close()
        self._stderr.close()

    def _answer(self) -> tuple[int, bytes]:
        said, mark = bytearray(), self._token.encode()
        for line in self._stdout:
            if line.startswith(mark):
                return int(line.split()[1]), bytes(said[:-1])
            said += line
        raise self._lost()

    def _lost(self) -> Exception:
        self._process.wait()
        self._stderr.seek(0)
        text = self._stderr.read().decode(errors="replace")
        return failure(text or self._host, CutOff if self._begun else Unreachable)


@contextmanager
def shell_on(line: Line, script: Path) -> Iterator[Shell]:
    """Open a shell on a server which knows the functions of a file."""
    lines = script.read_text(encoding="utf-8").splitlines()
    shell = Shell(line, "\n".join(each for each in lines if each and not each.startswith("#")))
    try:
        line.forget_key()
        yield shell
    finally:
        shell.close()
