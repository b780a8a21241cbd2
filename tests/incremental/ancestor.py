"""Imported by the process that clean builds are forked from: it has built one other site, and never any of ours.

So they share nothing with the incremental builds they are compared with, and need not load everything anew.
"""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.incremental.house import House

with TemporaryDirectory(prefix="warta-") as folder, suppress(Exception):  # if it fails, clean builds will say why
    house = House(Path(folder) / "house")
    house.room.stories = house.room.stories[:1]
    house.write()
    house.build()
