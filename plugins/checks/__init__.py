"""What may be wrong with releases, pages and registers: one rule, one file in `rules/`, its docstring its manual page.

Reading and rules collect findings and never raise for bad content; printing them, and stopping the build where one is
an error, is for others. Codes and names of rules are kept for ever: W1 files, W2 fields, W3 registers, W4 translations,
W5 addresses and links, W6 pictures and bodies, W7 language, W8 dates and figures, W9 personal data and safety.
"""

from blinker import signal

from plugins.checks.costs import Cost, Costs, measure
from plugins.checks.datelines import dateline_day
from plugins.checks.engine import RULES, check, inspect
from plugins.checks.manual import GROUPS, Manual, manual_of

__all__ = [
    "GROUPS", "RULES", "Cost", "Costs", "Manual", "check", "dateline_day", "inspect", "manual_of", "measure",
    "register",
]  # fmt: skip


def register() -> None:
    """Make the checks a Pelican plugin: whoever sends one of these signals with a Reading gets the findings back.

    `warta_story_read` comes while reading, with one story; `warta_library_read` at its end, with everything.
    """
    signal("warta_story_read").connect(inspect, weak=False)
    signal("warta_library_read").connect(check, weak=False)
