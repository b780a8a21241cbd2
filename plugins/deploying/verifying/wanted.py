"""What is asked of a verification, and what came of it."""

from pathlib import Path

from msgspec import Struct

from plugins.deploying.verifying.faults import Fault

SAMPLE = 50
"""Files that are chosen by chance."""


class Verification(Struct, frozen=True):
    """The address of a site, and what of it is verified.

    `sample` files are chosen by chance, None: all are looked at; a `seed` that was printed chooses the same again.
    `output` is a folder that the site must have been deployed from. A `plain` host has its own headers and statuses.
    With `asking`, addresses that are not public yet are asked for, which writes them into the server's log. `form` is
    text or json. `http` is the port at which the host of an https address answers http too, None: the usual one.
    """

    url: str
    sample: int | None = SAMPLE
    seed: int = 0
    output: Path | None = None
    plain: bool = False
    asking: bool = False
    form: str = "text"
    lang: str = "id"
    now: str = ""
    http: int | None = None


class Verified(Struct, frozen=True):
    """What was looked at: the name of the deployment and its commit, how many files and other addresses; the faults."""

    name: str
    commit: str
    seed: int
    files: int
    ways: int
    faults: tuple[Fault, ...]
