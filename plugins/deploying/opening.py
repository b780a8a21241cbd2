"""The destination of a target; what a kind of target needs is loaded only for it."""

from contextlib import AbstractContextManager

from plugins.deploying.destination import Destination
from plugins.deploying.targets import FolderTarget, PagesTarget, S3Target, ServerTarget, Target


def opened(target: Target) -> AbstractContextManager[Destination]:
    """Return the destination, to be used in a `with`; raise a DeployError there where it cannot be reached."""
    match target:
        case FolderTarget():
            from plugins.deploying.folder import open_folder

            return open_folder(target)
        case ServerTarget():
            from plugins.deploying.server import open_server

            return open_server(target)
        case S3Target():
            from plugins.deploying.s3 import open_s3

            return open_s3(target)
        case PagesTarget():
            from plugins.deploying.pages import open_pages

            return open_pages(target)
