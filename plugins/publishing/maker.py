"""What made a record or a page, beside what it was made from: our own code and the libraries it uses."""

from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from platform import python_version

HOUSE = Path(__file__).parents[2]
READING = ("diagnostics", "releases", "prose", "checks")
"""The rooms whose code decides what reading finds."""
BUILDING = (*READING, "site_graph", "outputs", "publishing")
"""Those whose code decides what is in the site."""
LIBRARIES = (
    "babel",
    "beautifulsoup4",
    "jinja2",
    "markdown",
    "markupsafe",
    "msgpack",
    "msgspec",
    "nh3",
    "pelican",
    "pillow",
    "pydantic",
    "pyyaml",
    "wordfreq",
)


@cache
def maker_of_records() -> str:
    """Return the hash of what decides how a file is read and checked."""
    return _hash(versions(), *map(code_of, READING))


@cache
def maker_of_pages() -> str:
    """Return the hash of what decides how a page is made."""
    return _hash(versions(), *map(code_of, BUILDING), _hash_of(HOUSE.glob("*conf.py")))


@cache
def versions() -> str:
    """Return the versions of Python and of the libraries that decide what is made."""
    return repr([python_version(), *(version(name) for name in LIBRARIES)])


@cache
def code_of(room: str) -> str:
    """Return the hash of the code of a room."""
    return _hash_of((HOUSE / "plugins" / room).rglob("*.py"))


def _hash_of(files: Iterable[Path]) -> str:
    """Return the hash of files, their paths included."""
    hashes = ((path.relative_to(HOUSE).as_posix(), blake2b(path.read_bytes()).hexdigest()) for path in sorted(files))
    return _hash(*chain.from_iterable(hashes))


def _hash(*texts: str) -> str:
    return blake2b("\0".join(texts).encode(), digest_size=8).hexdigest()
