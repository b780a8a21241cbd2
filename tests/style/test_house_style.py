"""Small modules, small functions, and the names of the field rather than vague ones."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from tests.style.sources import ROOT, lines, nodes, tracked

PYTHON = tracked("*.py")
OURS = [path for path in PYTHON if path.is_relative_to(ROOT / "plugins") or path.parent == ROOT]
ROOMS = [path for path in OURS if path.is_relative_to(ROOT / "plugins") and path.name != "__init__.py"]
TEMPLATES = tracked("theme/*.html", "theme/**/*.html")
Function = ast.FunctionDef | ast.AsyncFunctionDef

VAGUE = {"item", "data", "info", "manager", "utils", "helpers", "misc", "common"}
ANOTHER_FIELDS = {"post"}  # a release is not a blog's post; as part of a name it may be an official's post
NOT_OURS_TO_NAME = {
    "handle_data",
    "structured_data",
}  # html.parser calls the one; schema.org's word is the other


def functions(path: Path) -> list[Function]:
    return [node for node in nodes(path) if isinstance(node, Function)]


def length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def places(path: Path, function: Function) -> str:
    return f"{path.relative_to(ROOT)}:{function.lineno}: {function.name} has {length(function)} lines"


def names(path: Path) -> Iterator[str]:
    """What a module names: itself, its classes, functions and their arguments."""
    yield path.stem
    for node in nodes(path):
        if isinstance(node, Function | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg


def forbidden(name: str) -> bool:
    words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}
    return name not in NOT_OURS_TO_NAME and (name.lower() in ANOTHER_FIELDS or bool(words & VAGUE))


def test_modules_are_short() -> None:
    assert [f"{path.relative_to(ROOT)}: {lines(path)}" for path in PYTHON if lines(path) > 300] == []
    assert median(lines(path) for path in ROOMS) < 100


def test_functions_are_short() -> None:
    found, ours = [(path, function) for path in PYTHON for function in functions(path)], frozenset(OURS)
    assert [places(*each) for each in found if length(each[1]) > 50] == []
    assert median(length(function) for path, function in found if path in ours) <= 10


def test_templates_are_short() -> None:
    assert TEMPLATES
    assert [f"{path.relative_to(ROOT)}: {lines(path)}" for path in TEMPLATES if lines(path) > 80] == []


def test_tasks_only_call() -> None:
    tasks = [function for function in functions(ROOT / "tasks.py") if function.decorator_list]
    bodies = {task.name: (task.end_lineno or 0) - task.body[0].lineno + 1 for task in tasks}
    assert bodies
    assert {name: size for name, size in bodies.items() if size >= 7} == {}


def test_names_say_what_they_mean() -> None:
    assert [f"{path.relative_to(ROOT)}: {name}" for path in OURS for name in names(path) if forbidden(name)] == []


@pytest.mark.parametrize("name", ["data", "load_info", "FeedManager", "utils", "HTMLItem", "Post", "item_2"])
def test_vague_names_are_found(name: str) -> None:
    assert forbidden(name)


@pytest.mark.parametrize("name", ["metadata", "information", "update", "post_on", "structured_data", "commonly"])
def test_other_names_pass(name: str) -> None:
    assert not forbidden(name)
