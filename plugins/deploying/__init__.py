"""Getting the site out: what is deployed, to which kinds of target, and how it goes back."""

from plugins.deploying.deploying import deploy
from plugins.deploying.rolling_back import list_releases, roll_back
from plugins.deploying.serving.writing import server_config
from plugins.deploying.verifying.verify import verify
from plugins.deploying.verifying.wanted import Verification
from plugins.deploying.wish import Newsroom, Wish

__all__ = [
    "Newsroom",
    "Verification",
    "Wish",
    "deploy",
    "list_releases",
    "roll_back",
    "server_config",
    "verify",
]  # fmt: skip
