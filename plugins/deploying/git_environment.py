"""What git is told by its environment."""

import os

_OF_A_HOOK = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_PREFIX"}


def outside_hooks() -> dict[str, str]:
    """Return the environment without what a hook tells git of its repository: a folder says itself where it belongs."""
    return {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
