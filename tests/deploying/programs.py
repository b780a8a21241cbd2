"""Programs that tests start; what a machine lacks is said."""

import os
import shutil
from typing import NoReturn

import pytest

ALL_PARTS = "WARTA_ALL_PARTS"
"""Where it is set, nothing may be missing."""
SEARCHED = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])


def needs(program: str) -> str:
    """Return where a program lies; skip the test where it is not installed."""
    found = shutil.which(program, path=SEARCHED)
    if found is None:
        lacking(f"{program} is not installed")
    return found


def lacking(reason: str) -> NoReturn:
    """Skip the test for this reason; let it fail where nothing may be missing."""
    if os.environ.get(ALL_PARTS):
        pytest.fail(f"{ALL_PARTS} is set, but {reason}")
    pytest.skip(reason)
