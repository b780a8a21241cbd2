"""The ledger: every address of a release or page that was ever public, so that none of them leads nowhere later.

One line for each, address and key parted by a tab: git merges it without a conflict, and people can read it.
"""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from plugins.releases.problems import Problem
from plugins.releases.tree import as_text, digest_of_bytes, is_own_file, read_bytes

LEDGER = "registers/published.txt"
MAX_BYTES = 50_000_000
_HEAD = (
    "# Alamat yang pernah terbit: alamat, tab, lalu berkasnya tanpa bahasa. Ditulis oleh `invoke ledger`.",
    "# Addresses that were ever public: address, tab, then the file without its language. Written by `invoke ledger`.",
)


class Entry(Struct, frozen=True):
    """The key of the story that was public at an address, and the line of the ledger which says so."""

    key: str
    line: int


class Ledger(Struct, frozen=True, dict=True):
    """The file as written, and its hash; "" where there is none. It is taken apart only where it is asked."""

    text: str = ""
    digest: str = ""

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """What it says, by address."""
        parted = ((number, *line.partition("\t")) for number, line in enumerate(self._lines, 1))
        return {address: Entry(key, number) for number, address, _, key in parted if key and address.startswith("/")}

    @cached_property
    def odd_lines(self) -> Mapping[int, str]:
        """Lines that are neither an entry nor a remark nor empty, by their number."""
        known = {entry.line for entry in self.entries.values()}
        rest = {number: line for number, line in enumerate(self._lines, 1) if number not in known and line.strip()}
        return {number: line for number, line in rest.items() if not line.startswith("#") and not self._repeats(line)}

    @property
    def remarks(self) -> tuple[str, ...]:
        """The lines for people, each once."""
        return tuple(dict.fromkeys(line for line in self._lines if line.startswith("#"))) or _HEAD

    @property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    def _repeats(self, line: str) -> bool:
        """Say so of an address that stands on a later line again, as after a merge."""
        address, _, key = line.partition("\t")
        return bool(key) and address in self.entries


def read_ledger(root: Path) -> tuple[Ledger, list[Problem]]:
    """Return the ledger of the content folder `root`, empty where there is none, and why it cannot be read."""
    if not is_own_file(root / LEDGER):
        return Ledger(), []
    content = read_bytes(root, LEDGER)
    if isinstance(content, Problem):
        return Ledger(), [content]
    text = as_text(content, LEDGER, MAX_BYTES)
    return (Ledger(), [text]) if isinstance(text, Problem) else (Ledger(text, digest_of_bytes(content)), [])


def ledger_text(remarks: tuple[str, ...], keys: Mapping[str, str]) -> str:
    """Return a ledger as it stands in its file; `keys` are those of stories, by address."""
    lines = (f"{address}\t{key}" for address, key in sorted(keys.items()))
    return "".join(f"{line}\n" for line in (*remarks, *lines))
