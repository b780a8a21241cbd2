"""site.yml and the registers, read and validated."""

from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from plugins.diagnostics import Place
from plugins.releases.ledger import Ledger, read_ledger
from plugins.releases.nodes import Mapping, Sequence, Text, document_of, parse
from plugins.releases.problems import Problem
from plugins.releases.registers import OfficialFile, ProgrammeFile, ProvinceFile, Registers, UnitFile, by_key
from plugins.releases.site import Site
from plugins.releases.style import FigureFile, Style
from plugins.releases.tree import is_own_file, read_text
from plugins.releases.validation import validate

Model = TypeVar("Model", bound=BaseModel)
SITE = "site.yml"


@dataclass(slots=True)
class _Files:
    root: Path
    problems: list[Problem] = field(default_factory=list)
    nodes: dict[str, Mapping] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def read(self, path: str, model: type[Model]) -> Model | None:
        if not is_own_file(self.root / path):
            self.problems.append(Problem("missing-file", Place(path), {"found": path}))
            return None
        text = read_text(self.root, path)
        if isinstance(text, Problem):
            self.problems.append(text)
            return None
        self.told += [path, text]
        node, problems = parse(text, path)
        self.problems += problems
        if not isinstance(node, Mapping):
            if not problems:
                self.problems.append(Problem("missing-file", Place(path), {"found": path}))
            return None
        self.nodes[path] = node
        self.problems += _duplicates(node)
        read, problems = validate(model, document_of(node))
        self.problems += problems
        return read

    def read_optional(self, path: str, model: type[Model]) -> Model | None:
        """Read a file that a newsroom may do without."""
        return self.read(path, model) if (self.root / path).exists() else model()


@dataclass(frozen=True, slots=True)
class Configuration:
    """The site and its registers, None for what cannot be used; `nodes` are their files as written, by path.

    `digest` is the hash of those files; the ledger, which decides nothing about a story alone, has its own.
    """

    site: Site | None
    registers: Registers | None
    nodes: dict[str, Mapping]
    problems: list[Problem]
    digest: str
    ledger: Ledger


def read_configuration(root: Path) -> Configuration:
    """Read site.yml and the registers."""
    files = _Files(root)
    site = files.read(SITE, Site)
    provinces = files.read("registers/provinces.yml", ProvinceFile)
    programmes = files.read("registers/programmes.yml", ProgrammeFile)
    officials = files.read("registers/officials.yml", OfficialFile)
    units = files.read("registers/units.yml", UnitFile)
    figures = files.read_optional("registers/figures.yml", FigureFile)
    style = files.read_optional("registers/style.yml", Style)
    ledger, problems = read_ledger(root)
    files.problems += problems
    if not (provinces and programmes and officials and units and figures and style):
        return Configuration(site, None, files.nodes, files.problems, "", ledger)
    registers = Registers(
        islands=by_key(provinces.islands),
        provinces=by_key(provinces.provinces),
        programme_types=by_key(programmes.types),
        programme_statuses=by_key(programmes.statuses),
        programmes=by_key(programmes.programmes),
        officials=by_key(officials.officials),
        units=by_key(units.units),
        figures=by_key(figures.series),
        style=style,
        posts=officials.posts,
    )
    digest = blake2b("\0".join(files.told).encode(), digest_size=8).hexdigest()
    return Configuration(site, registers, files.nodes, files.problems, digest, ledger)


def _duplicates(node: Mapping) -> list[Problem]:
    """Find two entries of one list with the same key, or two languages with the same code."""
    problems = []
    for entries in node.entries.values():
        seen: dict[str, int] = {}
        for entry in entries.items if isinstance(entries, Sequence) else ():
            key = entry.entries.get("key", entry.entries.get("code")) if isinstance(entry, Mapping) else None
            if isinstance(key, Text) and key.value in seen:
                problems.append(Problem("duplicate-key", key.place, {"field": key.value, "line": seen[key.value]}))
            elif isinstance(key, Text):
                seen[key.value] = key.place.line
    return problems
