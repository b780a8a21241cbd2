"""One file as its writer wrote it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from plugins.diagnostics import Place
from plugins.releases.bodies import Body, Converter
from plugins.releases.characters import find_hidden
from plugins.releases.fields import Fields, Kind, fields_of
from plugins.releases.nodes import Mapping, locate, parse
from plugins.releases.paths import MANUSCRIPT
from plugins.releases.problems import Problem
from plugins.releases.suggestions import closest
from plugins.releases.tree import read_text
from plugins.releases.validation import validate

FENCE = "---"
PAGES = "pages/"


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A release or page in one language: fields as written, body, and where everything stands.

    `key` is shared by all translations. `digest` is the hash of the file.
    """

    path: str
    key: str
    lang: str
    kind: Kind
    fields: Fields
    node: Mapping
    text: str
    body: Body
    body_place: Place
    digest: str

    @property
    def slug(self) -> str:
        """The last part of the address."""
        return self.fields.slug or self.key.rpartition("/")[2]

    def place(self, *steps: int | str) -> Place:
        """Return where a field stands, such as place("photo", 0, "alt"); the top of the file where it is left out."""
        return locate(self.node, steps) if steps and steps[0] in self.node.entries else Place(self.path)

    def place_in_body(self, written: str) -> Place:
        """Return where `written` first stands in the body."""
        start = max(self.text.find(written), 0)
        line = self.text.count("\n", 0, start)
        column = start - (self.text.rfind("\n", 0, start) + 1) + 1
        return Place(self.path, self.body_place.line + line, column)


def read_manuscript(root: Path, path: str, converters: dict[str, Converter]) -> tuple[Manuscript | None, list[Problem]]:
    """Read the file at `path`; `converters` holds one per language of the site."""
    match = MANUSCRIPT.fullmatch(path)
    if not match:
        return None, [Problem("file-name", Place(path), {"found": path.rpartition("/")[2]})]
    lang = match["lang"]
    if lang not in converters:
        values = {"found": lang, "known": ", ".join(converters), "suggestion": closest(lang, converters)}
        return None, [Problem("unknown-language", Place(path), values)]
    text = read_text(root, path)
    if isinstance(text, Problem):
        return None, [text]
    node, body_text, body_line, problems = _split(text, path)
    if node is None:
        return None, problems
    fields, kind, field_problems = _fields(node, path)
    body_place = Place(path, body_line)
    body, body_problems = converters[lang].convert(body_text, body_place)
    problems += field_problems + body_problems + _hidden_in(body_text, body_place)
    if fields.lang and fields.lang != lang:
        problems.append(Problem("language-mismatch", locate(node, ("lang",)), {"found": fields.lang, "expected": lang}))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Manuscript(path, match["key"], lang, kind, fields, node, body_text, body, body_place, digest), problems


def _split(text: str, path: str) -> tuple[Mapping | None, str, int, list[Problem]]:
    """Return front matter, body, the line the body begins on, and problems."""
    lines = text.split("\n")
    ends = [number for number, line in enumerate(lines) if line.rstrip() == FENCE][:2]
    if len(ends) < 2 or ends[0] != 0:
        return None, "", 1, [Problem("no-front-matter", Place(path))]
    node, problems = parse("\n".join(lines[1 : ends[1]]), path, first_line=2, comments=False)
    if not isinstance(node, Mapping):
        if not problems:
            problems = [Problem("no-front-matter", Place(path))]
        return None, "", 1, problems
    return node, "\n".join(lines[ends[1] + 1 :]), ends[1] + 2, problems


def _hidden_in(body: str, place: Place) -> list[Problem]:
    if not (hidden := find_hidden(body)):
        return []
    position, name = hidden
    line_start = body.rfind("\n", 0, position) + 1
    line = place.line + body.count("\n", 0, position)
    return [Problem("hidden-character", Place(place.path, line, position - line_start + 1), {"found": name})]


def _fields(node: Mapping, path: str) -> tuple[Fields, Kind, list[Problem]]:
    fields, problems = validate(Fields, node)
    fields = fields or Fields()
    kind: Kind = "page" if path.startswith(PAGES) else fields.kind or "release"
    allowed = fields_of(kind)
    for name in fields.model_fields_set:
        if name not in allowed:
            values = {"field": name, "kind": kind, "suggestion": ""}
            problems.append(Problem("field-of-another-kind", locate(node, (name,)), values))
    if kind == "page" and fields.status == "withdrawn":
        values = {"field": "status", "found": "withdrawn", "expected": "draft or published"}
        problems.append(Problem("unknown-choice", locate(node, ("status",)), values))
    return fields, kind, problems
