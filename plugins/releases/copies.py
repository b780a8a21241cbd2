"""A writer's copy: one file read, with everything that is wrong in it."""

from functools import partial
from pathlib import Path
from typing import Any, cast

from msgspec import Struct

from plugins.diagnostics import Place
from plugins.releases.bodies import Body, Converter
from plugins.releases.characters import find_hidden
from plugins.releases.fields import Fields, Kind, fields_of
from plugins.releases.manuscripts import Written
from plugins.releases.nodes import Document, Mapping, document_of, locate, parse
from plugins.releases.paths import PAGES
from plugins.releases.problems import Problem
from plugins.releases.simple_front import simple_values
from plugins.releases.tree import as_text, digest_of_bytes, read_bytes
from plugins.releases.validation import validate

FENCE = "---"


class Copy(Struct, frozen=True):
    """A file as its writer wrote it, with its fields and, in `front`, their plain values; its body is not converted."""

    digest: str
    kind: Kind
    fields: Fields
    front: dict[str, Any]
    written: Written

    @property
    def path(self) -> str:
        """The path of the file."""
        return self.written.body_place.path


def read_copy(root: Path, path: str, lang: str) -> tuple[Copy | None, list[Problem]]:
    """Read the file at `path`, whose name says that it is in `lang`."""
    content = read_bytes(root, path)
    return (None, [content]) if isinstance(content, Problem) else copy_of(content, path, lang)


def copy_of(content: bytes, path: str, lang: str) -> tuple[Copy | None, list[Problem]]:
    """Return the copy of a file at `path` that holds `content`, and what is wrong with it."""
    text = as_text(content, path)
    if isinstance(text, Problem):
        return None, [text]
    front_text, body_text, body_line = _split(text)
    if not body_line:
        return None, [Problem("no-front-matter", Place(path))]
    document, problems = _document(front_text, path)
    if document is None:
        return None, problems
    fields, kind, field_problems = _fields(document, path)
    written = Written(document, body_text, Place(path, body_line), front_text)
    problems += field_problems + _hidden_in(written)
    if fields.lang and fields.lang != lang:
        problems.append(
            Problem("language-mismatch", locate(document.node, ("lang",)), {"found": fields.lang, "expected": lang})
        )
    stated = fields.model_fields_set
    front = {name: value for name, value in document.values.items() if name in stated}
    return Copy(digest_of_bytes(content), kind, fields, front, written), problems


def convert(copy: Copy, converter: Converter) -> tuple[Body, list[Problem]]:
    """Turn the body of a copy into HTML."""
    return converter.convert(copy.written.text, copy.written.body_place)


def _split(text: str) -> tuple[str, str, int]:
    """Return front matter, body, and the line the body begins on, 0 where there is no front matter."""
    lines = text.split("\n")
    ends = [number for number, line in enumerate(lines) if line.rstrip() == FENCE][:2]
    if len(ends) < 2 or ends[0] != 0:
        return "", "", 0
    return "\n".join(lines[1 : ends[1]]), "\n".join(lines[ends[1] + 1 :]), ends[1] + 2


def _document(text: str, path: str) -> tuple[Document | None, list[Problem]]:
    """Return front matter as it stands; where its places are not needed, and it is simple, YAML is not."""
    parsed = partial(parse, text, path, first_line=2, comments=False)
    if (values := simple_values(text.split("\n"))) is not None:
        return Document(values, lambda: cast(Mapping, parsed()[0])), []
    node, problems = parsed()
    if isinstance(node, Mapping):
        return document_of(node), problems
    return None, problems or [Problem("no-front-matter", Place(path))]


def _hidden_in(written: Written) -> list[Problem]:
    body, place = written.text, written.body_place
    if not (hidden := find_hidden(body)):
        return []
    position, name = hidden
    line_start = body.rfind("\n", 0, position) + 1
    line = place.line + body.count("\n", 0, position)
    return [Problem("hidden-character", Place(place.path, line, position - line_start + 1), {"found": name})]


def _fields(document: Document, path: str) -> tuple[Fields, Kind, list[Problem]]:
    fields, problems = validate(Fields, document)
    fields = fields or Fields()
    kind: Kind = "page" if path.startswith(PAGES) else fields.kind or "release"
    allowed = fields_of(kind)
    for name in fields.model_fields_set:
        if name not in allowed:
            values = {"field": name, "kind": kind, "suggestion": ""}
            problems.append(Problem("field-of-another-kind", locate(document.node, (name,)), values))
    if kind == "page" and fields.status == "withdrawn":
        values = {"field": "status", "found": "withdrawn", "expected": "draft or published"}
        problems.append(Problem("unknown-choice", locate(document.node, ("status",)), values))
    return fields, kind, problems
