"""Everything a newsroom holds, read once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from plugins.diagnostics import Place
from plugins.releases.addresses import RELEASES
from plugins.releases.bodies import Converter
from plugins.releases.configuration import read_configuration
from plugins.releases.fields import NEWS, Fields, inherit
from plugins.releases.manuscripts import PAGES, Manuscript, read_manuscript
from plugins.releases.nodes import Node, entry_keys, locate
from plugins.releases.pictures import SUFFIXES, Picture, read_picture
from plugins.releases.problems import Problem
from plugins.releases.registers import Registers
from plugins.releases.site import Site
from plugins.releases.strays import find_strays
from plugins.releases.tree import walk


@dataclass(frozen=True)
class Library:
    """All manuscripts of a newsroom with its site and registers.

    `root` is the content folder; `nodes` are site.yml and the registers as written, by path.
    """

    root: Path
    site: Site
    registers: Registers
    manuscripts: tuple[Manuscript, ...]
    pictures: Mapping[str, Picture]
    nodes: Mapping[str, Node] = field(default_factory=dict)

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

    @property
    def news(self) -> Iterator[Manuscript]:
        """Releases and clarifications, not pages."""
        return (manuscript for manuscript in self.manuscripts if manuscript.kind in NEWS)

    def original(self, manuscript: Manuscript) -> Manuscript:
        """Return the manuscript that this one translates; itself where it is the original."""
        return self.translations[manuscript.key][0]

    def fields(self, manuscript: Manuscript) -> Fields:
        """Return the fields that count, those inherited from the original included."""
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


@dataclass(frozen=True, slots=True)
class Reading:
    """The outcome of reading: a library, unless site.yml or a register is unusable; and what was wrong."""

    library: Library | None
    problems: tuple[Problem, ...]
    files: int


def _is_folder(path: Path) -> bool:
    """Say whether `path` is a folder; one that the system hides is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def read_library(root: Path) -> Reading:
    """Read the content folder `root`. Never raises for bad content: what is wrong comes back as problems."""
    if not _is_folder(root):
        return Reading(None, (Problem("missing-file", Place(root.name), {"found": str(root)}),), 0)
    tree = walk(root.resolve())
    configuration = read_configuration(root)
    site, registers = configuration.site, configuration.registers
    problems = [*configuration.problems, *tree.problems]
    if site is None or registers is None:
        return Reading(None, tuple(problems), len(tree.paths))
    converters = {language.code: Converter(language) for language in site.languages}
    manuscripts: list[Manuscript] = []
    pictures: dict[str, Picture] = {}
    for path in tree.paths:
        if not path.startswith((RELEASES, PAGES)):
            continue
        if path.endswith(".md"):
            manuscript, found = read_manuscript(root, path, converters)
            problems += found
            manuscripts += [manuscript] if manuscript else []
        elif path.lower().endswith(SUFFIXES):
            picture = read_picture(root, path)
            if isinstance(picture, Picture):
                pictures[path] = picture
            else:
                problems.append(picture)
    problems += find_strays(tree.paths, site)
    library = Library(root, site, registers, tuple(manuscripts), pictures, configuration.nodes)
    return Reading(library, tuple(problems), len(tree.paths))
