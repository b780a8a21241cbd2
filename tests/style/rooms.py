"""The rooms of the house and who may enter which: the table of docs/design.md as code that judges imports."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOMS: dict[str, set[str]] = {
    "diagnostics": set(),
    "releases": {"diagnostics"},
    "prose": {"releases", "diagnostics"},
    "checks": {"prose", "releases", "diagnostics"},
    "site_graph": {"releases"},
    "outputs": {"site_graph", "releases"},
    "publishing": {"diagnostics", "releases", "checks", "site_graph", "outputs"},
    "command_line": set(),
    "deploying": {"diagnostics", "releases"},
}
SPARING = {"diagnostics": {"msgspec"}}
"""Rooms that use nothing but the standard library and these packages."""
PELICAN = {"pelican": {"publishing"}, "blinker": {"publishing", "checks/__init__.py"}}
OUTSIDE = {"tasks", "chores", "tests", "theme", "pelicanconf", "publishconf", "benchmarks"}


def violations(house: Path) -> list[str]:
    """What is wrong with the imports below `house`, the folder `plugins`; one line each."""
    return [
        f"plugins/{file.relative_to(house).as_posix()}:{line}: {complaint}"
        for file in sorted(house.rglob("*.py"))
        for line, complaint in of_file(house, file)
    ]


def of_file(house: Path, file: Path) -> Iterator[tuple[int, str]]:
    """The complaints about one file, with their lines."""
    place = file.relative_to(house)
    room = place.parts[0] if len(place.parts) > 1 else ""
    if not room:
        if place.name != "__init__.py":
            yield 1, "stands in no room; every module belongs to one"
        return
    if room not in ROOMS:
        yield 1, f"{room} is not a room yet: add it to the table in tests/style/rooms.py and docs/design.md"
        return
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        for module, names in imported(node, ("plugins", *place.parts[:-1])):
            for complaint in complaints(house, place, module, names):
                yield getattr(node, "lineno", 1), complaint


def imported(node: ast.AST, package: tuple[str, ...]) -> list[tuple[str, list[str]]]:
    """Modules that a statement imports, relative ones resolved, each with the names taken from it."""
    if isinstance(node, ast.Import):
        return [(alias.name, []) for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        base = package[: len(package) - node.level + 1] if node.level else ()
        return [(".".join([*base, *filter(None, [node.module])]), [alias.name for alias in node.names])]
    return []


def complaints(house: Path, place: Path, module: str, names: list[str]) -> Iterator[str]:
    """What is wrong with one import of the file at `place`."""
    room, (top, *rest) = place.parts[0], module.split(".")
    if top == "plugins":
        yield from of_room(house, room, rest, names)
    elif top in OUTSIDE:
        yield f"imports {module}: rooms never reach outside the house"
    elif top in PELICAN:
        if not PELICAN[top] & {room, place.as_posix()}:
            yield f"imports {module}: only publishing meets Pelican"
    elif room in SPARING and top not in {*sys.stdlib_module_names, *SPARING[room]}:
        yield f"imports {module}: {room} uses the standard library and {', '.join(SPARING[room])} only"


def of_room(house: Path, room: str, rest: list[str], names: list[str]) -> Iterator[str]:
    """What is wrong with importing from `plugins`: the room, the door, the name."""
    if not rest:
        yield "imports plugins as a whole: write from plugins.<room> import <name>"
        return
    target, *inner = rest
    if target == room:
        return
    if target not in ROOMS[room]:
        allowed = ", ".join(sorted(ROOMS[room])) or "no other room"
        yield f"imports plugins.{target}: {room} may import {allowed}"
    elif inner or not names:
        yield f"imports {'.'.join(['plugins', *rest])}: enter by the front door, from plugins.{target} import <name>"
    else:
        offered = front_door(house / target / "__init__.py")
        for name in names:
            if name not in offered:
                yield f"imports {name} from plugins.{target}, whose __all__ does not offer it"


def front_door(file: Path) -> set[str]:
    """The names a room's __init__.py lists in __all__."""
    if not file.is_file():
        return set()
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if [target.id for target in targets if isinstance(target, ast.Name)] == ["__all__"]:
            return set(ast.literal_eval(node.value))  # type: ignore[attr-defined]
    return set()
