"""The recipes for CI as jobs: what each runs, and with which variables."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct, field

from tests.style.sources import ROOT

FOLDER = ROOT / "docs/ci"
WORKFLOWS = sorted((FOLDER / "github/workflows").glob("*.yml"))
GITLAB = FOLDER / "gitlab-ci.yml"
FILTER = "blob:none"
"""What recipes ask forges to leave out: files that only older commits have."""
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
SCRIPTS = ("before_script", "script", "after_script")


class Command(Struct, frozen=True, dict=True):
    """What is run in one shell, with variables as the recipe states them."""

    text: str
    variables: Mapping[str, str] = field(default_factory=dict)


class Job(Struct, frozen=True, dict=True):
    """A job of a recipe."""

    name: str
    commands: tuple[Command, ...]

    def __str__(self) -> str:
        return self.name


def workflow(path: Path) -> dict[str, Any]:
    """A workflow as a value; YAML takes its `on` for a truth."""
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {"on" if key is True else str(key): value for key, value in told.items()}


def steps(path: Path) -> Iterator[dict[str, Any]]:
    """Every step of a workflow."""
    for job in workflow(path)["jobs"].values():
        yield from job["steps"]


def jobs() -> Iterator[Job]:
    """Every job of every recipe."""
    for path in WORKFLOWS:
        told = workflow(path)
        for name, job in told["jobs"].items():
            yield Job(f"{path.stem}/{name}", tuple(_of_workflow(told, job)))
    pipeline = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))
    variables = _texts(pipeline["variables"])
    for name, job in pipeline.items():
        if isinstance(job, dict) and "script" in job:
            shells = ([line for part in SCRIPTS[:2] for line in job.get(part, [])], job.get("after_script", []))
            texts = ("\n".join(lines) for lines in shells if lines)
            yield Job(f"gitlab/{name}", tuple(Command(text, variables) for text in texts))


def lines(job: Job) -> list[str]:
    """The commands of a job, line by line."""
    return [line for command in job.commands for line in command.text.splitlines() if line]


def _of_workflow(told: Mapping[str, Any], job: Mapping[str, Any]) -> Iterator[Command]:
    for step in job["steps"]:
        if "run" in step:
            yield Command(step["run"], _texts(told.get("env", {}) | job.get("env", {}) | step.get("env", {})))


def _texts(variables: Mapping[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in variables.items()}
