"""The bad and good examples of the rules, as their case files tell them."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent / "cases"
EXPECTED = ("id", "en", "denied", "suppressed")
"""What a case tells beside the changes of a newsroom."""


@cache
def cases_of(rule: str) -> dict[str, dict[str, dict[str, Any]]]:
    """Return the cases of a rule by quality and name; they are shared, and must not be changed."""
    text = (CASES / f"{rule}.yml").read_text(encoding="utf-8")
    cases: dict[str, dict[str, dict[str, Any]]] = yaml.load(text, yaml.CSafeLoader)
    return cases


def changes_of(case: dict[str, Any]) -> Any:
    """Return how the newsroom of a case differs from the small one."""
    return {name: case[name] for name in case if name not in EXPECTED}
