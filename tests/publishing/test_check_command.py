"""`invoke check`, as it is typed, and as pre-commit calls it."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from invoke.collection import Collection
from invoke.exceptions import Exit
from invoke.parser import Parser
from msgspec.structs import fields

import tasks
from plugins import publishing
from plugins.publishing import Wanted
from tests.publishing.checks import ORIGINAL, newsroom

ROOT = Path(__file__).parents[2]
OPTIONS: dict[str, object] = {
    "--changed": True,
    "--format": "json",
    "--strict": True,
    "--select": "W1",
    "--ignore": "W2",
    "--explain": "W3",
    "--fix": True,
    "--suppressed": True,
    "--profile": True,
    "--errors": True,
}


def given(monkeypatch: pytest.MonkeyPatch, *words: str) -> tuple[list[str], dict[str, Any]]:
    """The tasks that Invoke finds in a line, and the arguments of the first."""
    monkeypatch.setattr(sys, "argv", ["invoke", *words])
    parsed = Parser(contexts=Collection.from_module(tasks).to_contexts()).parse_argv(list(words))
    return [context.name for context in parsed if context.name], parsed[0].as_kwargs


@pytest.mark.parametrize(
    ("line", "paths"),
    [
        (["check"], []),
        (["check", "a.md"], ["a.md"]),
        (["check", "a.md", "b c.md", "d"], ["a.md", "b c.md", "d"]),
        (["check", "--", "a.md", "b c.md", "-d"], ["a.md", "b c.md", "-d"]),
        (["check", "a.md", "--lang", "en", "b.md", "--", "c.md"], ["a.md", "b.md", "c.md"]),
        (["check", "--format=json", "-l", "en", "a.md", "--changed", "b.md"], ["a.md", "b.md"]),
        (["check", "--content", "a.md"], []),
        (["check", "-"], ["-"]),
        (["check", "--lang", "en", "-"], ["-"]),
        (["check", "check"], ["check"]),
    ],
    ids=" ".join,
)
def test_words_that_no_option_takes_are_paths(
    monkeypatch: pytest.MonkeyPatch, line: list[str], paths: list[str]
) -> None:
    assert given(monkeypatch, *line)[1]["paths"] == paths


def test_another_task_may_come_before(monkeypatch: pytest.MonkeyPatch) -> None:
    names, _ = given(monkeypatch, "build", "--output", "out", "check", "a.md")
    assert names == ["build", "check"]


def test_every_option_reaches_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Wanted] = []

    def check(content: Path, lang: str, *, wanted: Wanted, **_: object) -> int:
        asked.append(wanted)
        return 2

    monkeypatch.setattr(publishing, "check", check)
    line = [f"{name}={value}" if isinstance(value, str) else name for name, value in OPTIONS.items()]
    _, arguments = given(monkeypatch, "check", "a.md", *line)
    with pytest.raises(Exit) as stop:
        tasks.check.body(None, **arguments)
    assert stop.value.code == 2
    told = {each.name: getattr(asked[0], each.name) for each in fields(Wanted)}
    assert told.pop("paths") == ("a.md",)
    assert told == {name[2:].replace("format", "form"): value for name, value in OPTIONS.items()}


def run(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "invoke", "--search-root", str(ROOT), "check", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_the_command_itself(tmp_path: Path) -> None:
    newsroom(tmp_path, {"change": {ORIGINAL: {"province: aceh": "province: gondor"}}})
    content = f"--content={tmp_path / 'content'}"
    found = run(tmp_path, content, f"content/{ORIGINAL}", "--format", "concise", "--lang", "en")
    assert (found.returncode, found.stderr) == (1, "")
    assert f"content/{ORIGINAL}:6:1: error W301 unknown-province: " in found.stdout
    assert run(tmp_path, content, "--", "content/site.yml", "content/pages").returncode == 0
    assert run(tmp_path, content, "--format=xml").returncode == 2


def test_the_hook_for_pre_commit_calls_a_task_that_there_is() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert set(hook) == {"id", "name", "description", "entry", "language", "files", "pass_filenames"}
    assert (hook["id"], hook["language"], hook["pass_filenames"]) == ("warta-check", "system", False)
    program, task, arguments = hook["entry"].split()
    assert (program, arguments) == ("make", "ARGS=--changed")
    assert "--changed" in OPTIONS and task in Collection.from_module(tasks).tasks
