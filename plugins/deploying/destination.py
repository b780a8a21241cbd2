"""What each kind of target can do."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from plugins.deploying.deployment import Deployment

Told = Callable[[int, int], None]
"""Is told how much is done, and of how much; draws the progress."""


class Destination(Protocol):
    """Where a site is deployed to. Every method raises a DeployError where it cannot do what it says."""

    def live(self) -> Deployment | None:
        """Return what readers see, None where there is nothing yet."""

    def kept(self) -> list[Deployment]:
        """Return the deployments that can be made live again, newest first, the live one among them."""

    def held(self) -> AbstractContextManager[None]:
        """Keep other deploys out and clear away what dead ones left; raise Busy where another is at work."""

    def tidy(self) -> None:
        """Remove what waits to be removed and whose time has come; cheap where there is nothing."""

    def put(self, site: Path, deployment: Deployment, live: Deployment | None, told: Told) -> Deployment:
        """Make the folder `site` what readers see, in one step, and return the deployment with its name."""

    def renew(self, deployment: Deployment) -> None:
        """Let the live deployment, none of whose files has changed, tell of a newer commit and moment."""

    def back(self, name: str, taken_back: str) -> Deployment:
        """Make a kept deployment live again; its manifest tells the commit that it `taken_back`."""
