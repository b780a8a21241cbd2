"""A Chromium for the browser tests: found on this computer, or installed.

Run by `invoke test` before pytest, so that fetching a browser neither counts against a test's time nor fails
once for every test. A missing browser is a failure: only BROWSER=no leaves the browser tests out.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
ADVICE = """\
No Chromium for the browser tests, and none could be installed.
Install one (on Debian and Ubuntu: apt install chromium), or name yours (WARTA_BROWSER=/path/to/chromium),
or leave these tests out (BROWSER=no)."""
NO_DRIVER = """\
Playwright, which drives the browser, cannot start here. Slim systems lack a library it needs
(on Debian and Ubuntu: apt install libatomic1). To leave the browser tests out: BROWSER=no."""
DOWNLOAD_SECONDS = 300


class NoBrowserError(RuntimeError):
    """No Chromium was found, and none could be installed."""


def unwanted() -> bool:
    """Whether BROWSER=no asks to leave the browser tests out."""
    return os.environ.get("BROWSER", "").lower() == "no"


def find() -> str | None:
    """The path of a Chromium on this computer; WARTA_BROWSER comes before any other."""
    if named := os.environ.get("WARTA_BROWSER"):
        if not shutil.which(named):
            raise NoBrowserError(f"WARTA_BROWSER must name a program that can be run, not {named!r}.")
        return named
    for name in NAMES:
        if path := shutil.which(name):
            return path
    return next((str(path) for path in (MAC, playwright_chromium()) if path.is_file()), None)


def playwright_chromium() -> Path:
    """Where Playwright keeps, or would keep, the Chromium it downloads."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def run(command: Sequence[str]) -> None:
    """Runs an installer quietly; that it failed shows when still no browser is found."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    silent = subprocess.DEVNULL
    try:
        subprocess.run(
            command,
            env=environment,
            stdin=silent,
            stdout=silent,
            stderr=silent,
            timeout=DOWNLOAD_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return


def install_with_playwright() -> None:
    """Lets Playwright download its own Chromium, which works where its servers can be reached."""
    run([sys.executable, "-m", "playwright", "install", "chromium"])


def install_with_apt(package: str = "chromium") -> None:
    """Installs a package of Debian's, where we may."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        run(["apt-get", "update", "-q"])
        run(["apt-get", "install", "-q", "-y", "--no-install-recommends", package])


def driver_starts() -> bool:
    """Whether Playwright's own program runs: its Node needs libatomic, which a bare Debian has not."""
    command = [sys.executable, "-m", "playwright", "--version"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


INSTALLERS: tuple[Callable[[], None], ...] = (install_with_playwright, install_with_apt)


def ready() -> str:
    """The path of a Chromium, installed first where there was none; raises NoBrowserError."""
    if not driver_starts():
        install_with_apt("libatomic1")
        if not driver_starts():
            raise NoBrowserError(NO_DRIVER)
    if path := find():
        return path
    for installer in INSTALLERS:
        print(
            f"No Chromium found: trying to {installer.__name__.replace('_', ' ')}",
            file=sys.stderr,
            flush=True,
        )
        installer()
        if path := find():
            return path
    raise NoBrowserError(ADVICE)


if __name__ == "__main__" and not unwanted():
    try:
        ready()
    except NoBrowserError as error:
        sys.exit(str(error))
