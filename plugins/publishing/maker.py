"""What made a record or a page, beside what it was made from: our own code and the libraries it uses."""

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
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
    return _hash(_code_of(READING))


@cache
def maker_of_pages() -> str:
    """Return the hash of what decides how a page is made."""
    return _hash((*_code_of(BUILDING), *sorted(HOUSE.glob("*conf.py"))))


def _code_of(rooms: Iterable[str]) -> Iterator[Path]:
    return (path for room in rooms for path in sorted((HOUSE / "plugins" / room).rglob("*.py")))


def _hash(paths: Iterable[Path]) -> str:
    versions = [python_version(), *(version(name) for name in LIBRARIES)]
    digest = blake2b(repr(versions).encode(), digest_size=8)
    for path in paths:
        digest.update(f"{path.relative_to(HOUSE).as_posix()}\0".encode())
        digest.update(blake2b(path.read_bytes()).digest())
    return digest.hexdigest()
