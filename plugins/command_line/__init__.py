"""What Invoke lacks for our tasks: any number of paths, and an exit code without another word."""

from plugins.command_line.ending import finish, folder, run
from plugins.command_line.paths import TakesPaths

__all__ = ["TakesPaths", "finish", "folder", "run"]
