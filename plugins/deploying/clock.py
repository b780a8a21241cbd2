"""The clock of this computer, by which embargoes end."""

import time
from datetime import UTC, datetime, timedelta

from plugins.deploying.refusals import DeployError

SLACK = timedelta(minutes=1)
"""How far ahead of this clock a moment may be and still count as come."""
APART = 300
"""Seconds by which this clock and that of a target may differ."""


def is_ahead(moment: str) -> bool:
    """Say whether a moment has yet to come: a site that was built as of it shows what is under embargo still."""
    return datetime.fromisoformat(moment) > datetime.now(UTC) + SLACK


def refuse_wrong_clock(there: float) -> None:
    """Raise where the clock of a target, in seconds since 1970, tells another time than this one."""
    apart = abs(there - time.time())
    if apart > APART:
        raise DeployError("clock-off", round(apart))
