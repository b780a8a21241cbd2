"""Where Pelican meets the newsroom: the check gate, the plan, rendering and writing; and the tasks' entry points."""

from plugins.publishing.build import build, check
from plugins.publishing.register import register

__all__ = ["build", "check", "register"]
