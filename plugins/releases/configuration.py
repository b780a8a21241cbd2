"""site.yml and the registers, read and validated."""

from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace
from pydantic import BaseModel

from plugins.diagnostics import Place
from plugins.releases.ledger import Ledger, read_ledger
from plugins.releases.nodes import Mapping, Sequence, Text, document_of, parse
from plugins.releases.problems import Problem
from plugins.releases.registers import (
    OfficialFile,
    PortfolioFile,
    ProgrammeFile,
    ProvinceFile,
    Registers,
    UnitFile,
    by_key,
)
from plugins.releases.site import Site
from plugins.releases.style import FigureFile, Style
from plugins.releases.tree import is_own_file, read_text
from plugins.releases.validation import validate

Model = TypeVar("Model", bound=BaseModel)
SITE = "site.yml"
PROVINCES, PROGRAMMES, OFFICIALS, UNITS, PORTFOLIOS, FIGURES, STYLE = REGISTERS = tuple(
    f"registers/{name}.yml"
    for name in ("provinces", "programmes", "officials", "units", "portfolios", "figures", "style")
)
OPTIONAL = (PORTFOLIOS, FIGURES, STYLE)
REMEMBERED = 4
"""Newsrooms that are kept as they were read."""
Texts = tuple[tuple[str, str | Problem | None], ...]


class _Files(Struct):
    """The files by path: their texts, the problem of one that cannot be read, None for one that need not be there."""

    texts: dict[str, str | Problem | None]
    problems: list[Problem] = field(default_factory=list)
    nodes: dict[str, Mapping] = field(default_factory=dict)

    def read(self, path: str, model: type[Model]) -> Model | None:
        text = self.texts[path]
        if text is None:
            return model()
        if isinstance(text, Problem):
            self.problems.append(text)
            return None
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


class Configuration(Struct, frozen=True):
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
    """Read site.yml and the registers. Where they say what they said before, the very same objects are returned.

    Much is worked out for registers once, such as how names are found, and a preview reads them at every save.
    """
    texts = tuple((path, _text(root, path)) for path in (SITE, *REGISTERS))
    readable = not any(isinstance(text, Problem) for _, text in texts)
    known = _remembered(texts) if readable else _configuration(texts)
    ledger, problems = read_ledger(root)
    return replace(known, problems=[*known.problems, *problems], ledger=ledger)


def _text(root: Path, path: str) -> str | Problem | None:
    """Return what a file says; None for one that is not there and that a newsroom may do without."""
    if path in OPTIONAL and not (root / path).exists():
        return None
    return read_text(root, path) if is_own_file(root / path) else Problem("missing-file", Place(path), {"found": path})


def _configuration(texts: Texts) -> Configuration:
    files = _Files(dict(texts))
    site = files.read(SITE, Site)
    provinces = files.read(PROVINCES, ProvinceFile)
    programmes = files.read(PROGRAMMES, ProgrammeFile)
    officials = files.read(OFFICIALS, OfficialFile)
    units = files.read(UNITS, UnitFile)
    portfolios = files.read(PORTFOLIOS, PortfolioFile)
    figures = files.read(FIGURES, FigureFile)
    style = files.read(STYLE, Style)
    if not (provinces and programmes and officials and units and portfolios and figures and style):
        return Configuration(site, None, files.nodes, files.problems, "", Ledger())
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
        portfolios=portfolios.portfolios,
    )
    told = (part for path, text in texts if isinstance(text, str) for part in (path, text))
    digest = blake2b("\0".join(told).encode(), digest_size=8).hexdigest()
    return Configuration(site, registers, files.nodes, files.problems, digest, Ledger())


_remembered = lru_cache(maxsize=REMEMBERED)(_configuration)


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
