"""Everything a newsroom holds, read once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct, field

from plugins.diagnostics import Finding, Place
from plugins.releases.fields import NEWS, Fields, inherit
from plugins.releases.ledger import Ledger
from plugins.releases.manuscripts import Manuscript
from plugins.releases.nodes import Node, entry_keys, locate
from plugins.releases.pictures import Picture
from plugins.releases.problems import Problem
from plugins.releases.registers import Registers
from plugins.releases.site import Site

REMEMBERED = 2_000
"""Manuscripts whose fields are kept in memory once they were asked for."""


class Library(Struct, frozen=True, dict=True):
    """Manuscripts of a newsroom with its site and registers.

    `root` is the content folder; `nodes` are site.yml and the registers as written, by path; `digest` is their hash.
    `ledger` has the addresses that were ever public.
    """

    root: Path
    site: Site
    registers: Registers
    manuscripts: tuple[Manuscript, ...]
    pictures: Mapping[str, Picture]
    nodes: Mapping[str, Node] = field(default_factory=dict)
    digest: str = ""
    ledger: Ledger = field(default_factory=Ledger)

    @cached_property
    def by_path(self) -> Mapping[str, Manuscript]:
        """Manuscripts by their path."""
        return {manuscript.path: manuscript for manuscript in self.manuscripts}

    @cached_property
    def translations(self) -> Mapping[str, tuple[Manuscript, ...]]:
        """Manuscripts by key, each group in the order of the site's languages: the first is the original."""
        rank = {code: number for number, code in enumerate(self.site.codes)}
        groups: dict[str, list[Manuscript]] = {}
        for manuscript in self.manuscripts:
            groups.setdefault(manuscript.key, []).append(manuscript)
        return {key: tuple(sorted(group, key=lambda each: rank[each.lang])) for key, group in groups.items()}

    @cached_property
    def outline(self) -> str:
        """The hash of all but contents: site.yml, registers, entries, pictures and, of standing pages, the fields.

        As long as it is the same, lists, links and addresses are, and so is what is wrong with them.
        """
        told = blake2b(self.digest.encode(), digest_size=16)
        for manuscript in self.manuscripts:
            front = manuscript.front_digest if manuscript.kind == "page" else ""
            told.update(f"{manuscript.entry_digest}{front}".encode())
        for path, picture in self.pictures.items():
            told.update(f"{path}\0{picture.digest}\0".encode(errors="surrogateescape"))
        return told.hexdigest()

    @property
    def news(self) -> Iterator[Manuscript]:
        """Releases and clarifications, not pages."""
        return (manuscript for manuscript in self.manuscripts if manuscript.kind in NEWS)

    def stories(self) -> Iterator["Library"]:
        """Yield a library for each release or page with its translations, as rules of one story are given it."""
        for group in self.translations.values():
            yield self.of(group)

    def of(self, manuscripts: Iterable[Manuscript]) -> "Library":
        """Return a library of the same newsroom that holds these manuscripts alone, and no pictures."""
        return Library(self.root, self.site, self.registers, tuple(manuscripts), {}, self.nodes, self.digest)

    def original(self, manuscript: Manuscript) -> Manuscript:
        """Return the manuscript that this one translates; itself where it is the original."""
        return self.translations[manuscript.key][0]

    def is_stale(self, manuscript: Manuscript) -> bool:
        """Say whether the original has changed since it was translated; where nobody said when that was, it has not."""
        original = self.original(manuscript)
        return original is not manuscript and manuscript.translated_from not in ("", original.words_digest)

    def fields(self, manuscript: Manuscript) -> Fields:
        """Return the fields that count, those inherited from the original included."""
        return self._remembered_fields(manuscript.path)

    @cached_property
    def _remembered_fields(self) -> Callable[[str], Fields]:
        return lru_cache(maxsize=REMEMBERED)(self._fields)

    def _fields(self, path: str) -> Fields:
        manuscript = self.by_path[path]
        original = self.original(manuscript)
        return manuscript.fields if original is manuscript else inherit(manuscript.fields, original.fields)

    def place(self, path: str, *steps: int | str) -> Place:
        """Return where something stands in site.yml or a register, such as place("registers/units.yml", "units", 0)."""
        return locate(self.nodes[path], steps) if path in self.nodes else Place(path)

    def entry_place(self, path: str, section: str, key: str, *steps: int | str) -> Place:
        """Return where the entry `key` of the list `section` stands in a register, or a part of that entry."""
        node = self.nodes.get(path)
        keys = entry_keys(node, section) if node else ()
        return self.place(path, section, keys.index(key), *steps) if key in keys else self.place(path, section)


class Reading(Struct, frozen=True):
    """The outcome of reading: a library, unless site.yml or a register is unusable; and what was wrong.

    `problems` are those of files; where each story was inspected while it was read, its problems are among `findings`.
    `files` counts the files of the content, `parsed` those that had to be parsed anew. `paths_digest` is the hash of
    the names of all files, `survey` that of all they hold, "" where a file changed
    while it was read. Where `outline_checked`, what lists, links and addresses
    depend on is known to be right.
    """

    library: Library | None
    problems: tuple[Problem, ...]
    files: int
    findings: tuple[Finding, ...] = ()
    inspected: bool = False
    parsed: int = 0
    paths_digest: str = ""
    survey: str = ""
    outline_checked: bool = False
