"""Every task and option the guides name is there."""

import re
import shlex
from collections.abc import Iterator

import pytest
from invoke.collection import Collection

import tasks
from tests.docs.guides import CODE, FENCE, NAMES, text_of

TASKS = Collection.from_module(tasks).tasks
COMMAND = re.compile(r"^(?:\$ )?(?P<tool>make|invoke|\S*[/\\]invoke)(?P<words>( .*)?)$")
VARIABLES = {"ARGS", "BROWSER", "PYTHON", "WARTA_BROWSER"}
OF_INVOKE = {"--list", "--help"}


def commands(text: str) -> Iterator[tuple[str, list[str]]]:
    """The calls of make and invoke in code: the tool, and its words."""
    blocks = [block for _, block in FENCE.findall(text)]
    indented = re.findall(r"^ {4}(\S.*)$", FENCE.sub("", text), re.MULTILINE)
    inline = [code.strip("`") for code in CODE.findall(FENCE.sub("", text))]
    for line in [line for block in blocks for line in block.splitlines()] + indented + inline:
        if found := COMMAND.match(line.strip()):
            yield found["tool"], shlex.split(found["words"], comments=True)


def options_of(task: str) -> set[str]:
    """The options of a task, as they are typed."""
    return {f"--{name}" for argument in TASKS[task].get_arguments() for name in argument.names if len(name) > 1} | {
        f"--{argument.name.replace('_', '-')}" for argument in TASKS[task].get_arguments() if argument.name
    }


def complaints(tool: str, words: list[str]) -> list[str]:
    """What is wrong with one call."""
    variables = dict(word.split("=", 1) for word in words if re.match(r"[A-Z_]+=", word))
    rest = [word for word in words if not re.match(r"[A-Z_]+=", word)]
    rest += shlex.split(variables.get("ARGS", ""))
    found = [f"{tool}: no variable {name}" for name in sorted(set(variables) - VARIABLES)]
    names = [word for word in rest[:1] if re.fullmatch(r"[a-z-]+", word) and not word.startswith("-")]
    if rest and rest[0] in OF_INVOKE:
        return found + [f"{tool}: no task {name}" for name in rest[1:] if name not in TASKS]
    unknown = [name for name in names if name not in TASKS]
    known = options_of(names[0]) if names and not unknown else set()
    given = [word.partition("=")[0] for word in rest[1:] if word.startswith("--")]
    found += [f"{tool}: no task {name}" for name in unknown]
    return found + [f"{tool} {' '.join(names)}: no option {option}" for option in given if option not in known]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_exists(name: str) -> None:
    assert [line for call in commands(text_of(name)) for line in complaints(*call)] == []


def test_the_guides_name_every_task() -> None:
    named = {word for name in NAMES for _, words in commands(text_of(name)) for word in words}
    assert set(TASKS) - named - {"clean"} == set()


@pytest.mark.parametrize("variable", sorted(VARIABLES))
def test_every_variable_is_read_somewhere(variable: str) -> None:
    assert variable in text_of("Makefile") + text_of("tests/browser/provision.py")


def test_planted_faults_are_found() -> None:
    planted = '`make bulid` and `make check ARGS="--lnag en"`\n\n    invoke build --now X --later Y  # now\n'
    found = [line for call in commands(planted) for line in complaints(*call)]
    assert found == ["invoke build: no option --later", "make: no task bulid", "make check: no option --lnag"]
    assert [
        line for call in commands("`make`, `make test BROWSER=no`, `invoke --list`") for line in complaints(*call)
    ] == []
