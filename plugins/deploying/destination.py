"""What each kind of target can do."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from plugins.deploying.deployment import Deployment

Told = Callable[[int, int], None]
"""Is told how much is done, and of how much; draws the progress."""


def untold(done: int, whole: int) -> None:
    """Draw nothing."""


class Destination(Protocol):
    """Where a site is deployed to. Every method raises a DeployError where it cannot do what it says.

    Where a site is shown `in_one_step`, readers see all of the old one or all of the new one, whatever breaks off;
    elsewhere they may see pages of two versions, until a deploy or rollback comes to its end.
    """

    in_one_step: bool

    def live(self) -> Deployment | None:
        """Return what readers see, None where there is nothing yet."""

    def kept(self) -> list[Deployment]:
        """Return the deployments that can be made live again, newest first, the live one among them."""

    def held(self) -> AbstractContextManager[None]:
        """Keep other deploys out and clear away what dead ones left; raise Busy where another is at work."""

    def unfinished(self) -> bool:
        """Say whether a deploy or rollback broke off, so that readers may see pages of two versions; cheap."""

    def tidy(self) -> None:
        """Remove what waits to be removed and whose time has come; cheap where there is nothing."""

    def put(self, site: Path, deployment: Deployment, live: Deployment | None, told: Told) -> Deployment:
        """Make the folder `site` what readers see, and return the deployment with its name."""

    def renew(self, deployment: Deployment) -> None:
        """Let the live deployment, none of whose files has changed, tell of a newer commit and moment."""

    def back(self, name: str, taken_back: str, told: Told = untold) -> Deployment:
        """Make a kept deployment live again; its manifest tells the commit that it `taken_back`."""
