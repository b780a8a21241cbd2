"""Data flows one way: rooms import only what stands before them, by the front door."""

from pathlib import Path

import pytest

from tests.style.rooms import ROOMS, violations
from tests.style.sources import ROOT

PLANTED = {
    "a later room": ("releases/a.py", "from plugins.checks import check", "releases may import diagnostics"),
    "a room apart": (
        "site_graph/a.py",
        "from plugins.diagnostics import Finding",
        "site_graph may import releases",
    ),
    "no room allowed": (
        "diagnostics/a.py",
        "from plugins.releases import Release",
        "may import no other room",
    ),
    "a submodule": ("checks/a.py", "from plugins.releases.model import Release", "enter by the front door"),
    "a submodule as name": ("checks/a.py", "from plugins.releases import model", "does not offer it"),
    "import of a module": ("checks/a.py", "import plugins.releases", "enter by the front door"),
    "a hidden name": ("checks/a.py", "from plugins.releases import secret", "does not offer it"),
    "a star": ("checks/a.py", "from plugins.releases import *", "does not offer it"),
    "the whole house": ("checks/a.py", "from plugins import releases", "as a whole"),
    "a relative way out": ("releases/a.py", "from ..checks import check", "releases may import diagnostics"),
    "inside a function": ("releases/a.py", "def f():\n    from plugins.checks import check", "may import"),
    "Pelican": ("outputs/a.py", "from pelican import signals", "only publishing meets Pelican"),
    "blinker": ("checks/rules/a.py", "import blinker", "only publishing meets Pelican"),
    "outside": ("outputs/a.py", "import tasks", "never reach outside"),
    "a package": ("diagnostics/a.py", "import yaml", "the standard library and msgspec only"),
    "an unknown room": ("attic/a.py", "import json", "not a room yet"),
    "no room": ("a.py", "import json", "stands in no room"),
}
ALLOWED = {
    "an earlier room": ("checks/a.py", "from plugins.releases import Release"),
    "its own room": (
        "releases/a.py",
        "from plugins.releases.model import Release\nfrom .model import Release",
    ),
    "a nested folder": ("checks/rules/a.py", "from plugins.checks.rule import Rule\nfrom ..rule import Rule"),
    "Pelican": ("publishing/a.py", "import pelican.generators\nfrom blinker import signal"),
    "a plugin's register": ("checks/__init__.py", "from blinker import signal"),
    "the standard library": ("diagnostics/a.py", "from __future__ import annotations\nimport json"),
    "values": ("diagnostics/a.py", "from msgspec import Struct"),
}


def planted(house: Path, name: str, source: str) -> list[str]:
    """The complaints about one file in an otherwise empty house."""
    door = house / "releases" / "__init__.py"
    for file, text in ((door, '__all__ = ["Release"]\n'), (house / name, source)):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return violations(house)


def test_the_rooms_import_what_they_may() -> None:
    found = violations(ROOT / "plugins")
    assert not found, "\n" + "\n".join(found)


def test_the_table_has_no_way_back() -> None:
    order = list(ROOMS)
    assert all(order.index(earlier) < order.index(room) for room, allowed in ROOMS.items() for earlier in allowed)


@pytest.mark.parametrize(("name", "source", "message"), PLANTED.values(), ids=PLANTED)
def test_a_planted_violation_is_found(tmp_path: Path, name: str, source: str, message: str) -> None:
    found = planted(tmp_path, name, source)
    assert len(found) == 1
    assert found[0].startswith(f"plugins/{name}:") and message in found[0]


@pytest.mark.parametrize(("name", "source"), ALLOWED.values(), ids=ALLOWED)
def test_what_is_allowed_passes(tmp_path: Path, name: str, source: str) -> None:
    assert planted(tmp_path, name, source) == []
