"""Every package we use is named in pyproject.toml and has its reason in docs/design.md."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.docs.guides import rows, section, text_of
from tests.style.sources import nodes, tracked

PROJECT = tomllib.loads(text_of("pyproject.toml"))
REASONS = section(text_of("docs/design.md"), "Dependencies, each in a line")
OURS = {"plugins", "tests", "tasks", "chores", "pelicanconf", "publishconf", "benchmarks"}


def plain(name: str) -> str:
    """A package's name as registries compare them."""
    return re.sub(r"[-_.]+", "-", re.split(r"[>=<!~;\[ ]", name.strip())[0]).lower()


def named(requirements: list[str]) -> set[str]:
    return {plain(requirement) for requirement in requirements}


def imported(file: Path) -> set[str]:
    """The modules of others that a file imports, by their first name."""
    imports = (node for node in nodes(file) if isinstance(node, ast.Import))
    whole = {alias.name.partition(".")[0] for node in imports for alias in node.names}
    parts = {
        node.module.partition(".")[0]
        for node in nodes(file)
        if isinstance(node, ast.ImportFrom) and node.module and not node.level
    }
    return (whole | parts) - OURS - set(sys.stdlib_module_names)


def unnamed(files: list[Path], requirements: set[str]) -> list[str]:
    """The imports whose package is not required."""
    packages = packages_distributions()
    return sorted(
        f"{file.name}: {module}"
        for file in files
        for module in imported(file)
        if not {plain(package) for package in packages.get(module, [])} & requirements
    )


def test_the_table_has_every_dependency_and_no_other() -> None:
    table = {plain(name) for packages, _ in rows(REASONS) for name in packages.split(",")}
    required = named(PROJECT["project"]["dependencies"])
    assert sorted(table - required) == [], "rows without a dependency in pyproject.toml"
    assert sorted(required - table) == [], "dependencies without a row in docs/design.md"


def test_every_reason_says_something() -> None:
    assert [packages for packages, why in rows(REASONS) if len(why.split()) < 3] == []


def test_what_the_site_imports_is_required() -> None:
    files = [
        *tracked("plugins/*.py", "plugins/**/*.py"),
        *tracked("tasks.py", "chores.py", "pelicanconf.py", "publishconf.py"),
    ]
    assert unnamed(files, named(PROJECT["project"]["dependencies"])) == []


def test_what_the_tests_import_is_required() -> None:
    files = tracked("tests/*.py", "tests/**/*.py")
    groups = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
    assert unnamed(files, named(groups)) == []


def test_an_unnamed_import_is_found() -> None:
    file = Path(__file__).parents[1] / "built.py"
    assert unnamed([file], {"msgspec", "pelican"}) == ["built.py: lxml"]
    assert unnamed([file], {"lxml", "msgspec"}) == []
