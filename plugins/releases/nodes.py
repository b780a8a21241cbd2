"""YAML as strings with positions.

YAML's own types are not used: `lang: no` must stay "no" and `12:30` must stay "12:30". Nodes are built from parser
events rather than by PyYAML's composer, whose C code overflows its stack on deep nesting and lets duplicate keys win.
"""

import re
import typing
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, NoReturn

import yaml
from msgspec import Struct

from plugins.diagnostics import Place, Value
from plugins.releases.characters import find_hidden
from plugins.releases.problems import Problem
from plugins.releases.slips import find_slip

MAX_DEPTH = 8
_BREAK = re.compile("[\n\x85\u2028\u2029]")
"""What YAML counts as the end of a line."""
_HASH = re.compile(r"[ \t]+#")
_HASHTAG = re.compile(r"[ \t]+#[^ \t#]")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Text(Struct, frozen=True):
    """A scalar, always a string."""

    value: str
    place: Place


class Sequence(Struct, frozen=True):
    """A list of nodes."""

    items: tuple["Node", ...]
    place: Place


class Mapping(Struct, frozen=True):
    """A mapping; `keys` holds where each key stands."""

    entries: dict[str, "Node"]
    keys: dict[str, Place]
    place: Place


Node = Text | Sequence | Mapping


class Document:
    """A mapping as its writer wrote it: its plain `values`, and its `node` with their places, made when asked for."""

    def __init__(self, values: dict[str, Any], make_node: Callable[[], Mapping]) -> None:
        self.values = values
        self._make_node = make_node

    @cached_property
    def node(self) -> Mapping:
        """The mapping with the place of everything in it."""
        return self._make_node()


def document_of(node: Mapping) -> Document:
    """Return the document that was parsed to `node`."""
    return Document(plain(node), lambda: node)


def parse(text: str, path: str, first_line: int = 1, *, comments: bool = True) -> tuple[Node | None, list[Problem]]:
    """Return the tree of the YAML document `text` and what was wrong with it; None where it cannot be read at all.

    `first_line` is the line of the file on which `text` begins. Without `comments`, none may follow a text that stands
    without quotes: writers of front matter mean the sign, and would lose what follows it.
    """
    lines = _BREAK.split(text)
    builder = _Builder(path, first_line, () if comments or "#" not in text else lines)
    try:
        # yaml.parse asks whether there is another event before it gets each: as slow again
        return builder.document(iter(_Loader(text).get_event, None)), builder.problems
    except _Refused as refusal:
        return None, [*builder.problems, refusal.problem]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = builder.place(mark) if mark else Place(path, first_line)
        reason = error.problem or ""
        if mark and (slip := find_slip(lines, mark.line, mark.column, reason)):
            place, reason = Place(path, first_line + slip.line, slip.column + 1), slip.name
        return None, [*builder.problems, Problem("unreadable-yaml", place, {"reason": reason})]
    except yaml.reader.ReaderError as error:
        line = first_line + text.count("\n", 0, max(error.position, 0))
        return None, [Problem("unreadable-yaml", Place(path, line), {"reason": str(error.reason)})]


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.name)
        self.problem = problem


class _Builder:
    def __init__(self, path: str, first_line: int, lines: typing.Sequence[str]) -> None:
        self.path = path
        self.lines = lines
        self.first_line = first_line
        self.problems: list[Problem] = []

    def place(self, mark: Any) -> Place:
        return Place(self.path, self.first_line + mark.line, mark.column + 1)

    def document(self, events: Iterator[Any]) -> Node | None:
        for event in events:
            if not isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
                break
        if isinstance(event, yaml.StreamEndEvent):
            return None
        node = self.node(event, events, 0)
        next(events)
        if not isinstance(following := next(events), yaml.StreamEndEvent):
            self.refuse("unsupported-yaml", following)
        return node

    def refuse(self, name: str, event: Any) -> NoReturn:
        raise _Refused(Problem(name, self.place(event.start_mark)))

    def node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        if event.anchor or event.tag not in (None, "!"):  # an alias has the anchor that it stands for
            self.refuse("unsupported-yaml", event)
        if depth > MAX_DEPTH:
            self.refuse("nested-too-deeply", event)
        place = self.place(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            self.look_for_hidden(event.value, place)
            if self.lines and not event.style:
                self.look_for_hash(event)
            return Text(event.value, place)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self.items(events, depth + 1)), place)
        return self.mapping(events, place, depth + 1)

    def look_for_hidden(self, text: str, place: Place) -> None:
        if hidden := find_hidden(text):
            self.problems.append(Problem("hidden-character", place, {"found": hidden[1]}))

    def look_for_hash(self, event: Any) -> None:
        """Tell when a number sign ends a text; after a field that is left empty only when a word is tied to it."""
        mark = event.end_mark
        rest = self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""
        if (_HASH if event.value else _HASHTAG).match(rest):
            place = Place(self.path, self.first_line + mark.line, mark.column + 1)
            self.problems.append(Problem("cut-by-hash", place, {"found": rest.strip()[:60]}))

    def items(self, events: Iterator[Any], depth: int) -> Iterator[Node]:
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self.node(event, events, depth)

    def mapping(self, events: Iterator[Any], place: Place, depth: int) -> Mapping:
        entries: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.node(event, events, depth)
            if not isinstance(key, Text):
                self.refuse("unsupported-yaml", event)
            node = self.node(next(events), events, depth)
            if key.value in entries:
                values: dict[str, Value] = {"field": key.value, "line": keys[key.value].line}
                self.problems.append(Problem("duplicate-key", key.place, values))
                continue
            entries[key.value], keys[key.value] = node, key.place
        return Mapping(entries, keys, place)


def plain(node: Node) -> Any:
    """Return the node as strings, lists and dicts; empty texts become None."""
    if isinstance(node, Text):
        # a no-break space is not taken away: it belongs to the quotes of French
        return node.value.strip(" \t\n") if node.value.strip() else None
    if isinstance(node, Sequence):
        return [plain(child) for child in node.items]
    return {key: plain(child) for key, child in node.entries.items()}


def locate(node: Node, path: tuple[int | str, ...]) -> Place:
    """Return where the deepest known part of `path` stands, such as ("photo", 0, "alt")."""
    place = node.place
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
            place, node = node.keys[step], node.entries[step]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            place = node.place
        else:
            break
    return place


def value_place(node: Node, path: tuple[int | str, ...]) -> Place | None:
    """Return where the value of a text begins, its quotation mark included; None where there is no text."""
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
            node = node.entries[step]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        elif step != 0:  # one entry may be written without a list around it
            return None
    return node.place if isinstance(node, Text) else None


def entry_keys(node: Node, section: str) -> tuple[str, ...]:
    """Return the keys of the entries that a register lists under `section`, "" for an entry without one."""
    entries = node.entries.get(section) if isinstance(node, Mapping) else None
    listed = entries.items if isinstance(entries, Sequence) else ()
    keys = (entry.entries.get("key") if isinstance(entry, Mapping) else None for entry in listed)
    return tuple(key.value if isinstance(key, Text) else "" for key in keys)
