"""What Invoke lacks for our tasks: any number of paths, plain words for a mistake and for Ctrl-C, bare exit codes."""

from plugins.command_line.ending import finish, folder, run
from plugins.command_line.looking import look_for_task
from plugins.command_line.paths import TakesPaths
from plugins.command_line.plain import task
from plugins.command_line.stopping import end_at_once

end_at_once()

__all__ = ["TakesPaths", "finish", "folder", "look_for_task", "run", "task"]
