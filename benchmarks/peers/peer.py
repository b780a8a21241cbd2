"""What a measured generator has to offer."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct, field

from benchmarks.corpus import Sample

NOW = "2026-12-01T09:00+07:00"
"""The moment every build believes it is: after the newest release of the corpus."""


class Command(Struct, frozen=True):
    """A program to be measured: its arguments, the folder it runs in, what its environment has more than ours."""

    arguments: Sequence[str]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)


class Peer(Protocol):
    """One generator, with a work folder of its own in which it has its sources and its output."""

    name: str

    @property
    def output(self) -> Path:
        """The folder of the built site."""

    def version(self) -> str:
        """Return the version in words."""

    def lay_out(self, samples: Sequence[Sample], content: Path) -> None:
        """Write the sources of a whole site, with registers, pages and settings of the content folder `content`."""

    def write(self, sample: Sample, samples: Sequence[Sample]) -> None:
        """Write, or write again, the sources of one release."""

    def remove(self, sample: Sample) -> None:
        """Remove the sources of one release."""

    def forget(self) -> None:
        """Remove the output and whatever the generator keeps between builds."""

    def command(self) -> Command:
        """Return what builds the site."""
