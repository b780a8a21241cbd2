"""The repository holds what it should, and nothing of the machine it was written on."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.style.sources import ROOT, tracked

# Written so that no pattern finds itself.
FORBIDDEN = {
    "an option that names a package registry": r"--(extra-)?index[-]url|--find[-]links|--trusted[-]host",
    "where a package was fetched from": r'"resolve[d]"\s*:|/simpl[e]/|files\.python[h]osted',
    "a folder of someone's machine": r"(?<![\w.}~-])/root[/]",
}
PINNED = re.compile(r"^(\S+)==([^\s;]+)(?: ; [^\\]+)? \\$")
LOCKS = ["requirements.txt", "requirements-dev.txt"]


def locked(name: str) -> dict[str, set[str]]:
    """Package names and their pinned versions; a package has several where markers choose."""
    pins: dict[str, set[str]] = {}
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if pin := PINNED.match(line):
            pins.setdefault(pin[1], set()).add(pin[2])
    return pins


def text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""  # a picture


@pytest.mark.parametrize("pattern", FORBIDDEN.values(), ids=FORBIDDEN)
def test_no_file_names_what_is_not_ours(pattern: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}"
        for path in tracked()
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if re.search(pattern, line)
    ]
    assert found == []


def test_nothing_generated_is_tracked() -> None:
    generated = [
        "output/index.html",
        ".cache/store",
        ".venv/bin/python",
        "uv.lock",
        "plugins/__pycache__/x.pyc",
    ]
    done = subprocess.run(["git", "check-ignore", *generated], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.split() == generated


def test_the_licence_is_the_agpl() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU AFFERO GENERAL PUBLIC LICENSE" in licence
    assert "13. Remote Network Interaction" in licence


@pytest.mark.parametrize("name", LOCKS)
def test_requirements_are_locked_with_hashes_and_name_no_host(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    requirements = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert [line for line in requirements if not PINNED.match(line)] == []
    assert len(re.findall(r"\\\n    --hash=sha256:[0-9a-f]{64}", text)) >= len(requirements)


def test_requirements_hold_what_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for name, wanted in zip(
        LOCKS, [project["project"]["dependencies"], project["dependency-groups"]["dev"]], strict=True
    ):
        names = {re.split(r"[>=<!~;\[ ]", requirement)[0] for requirement in wanted}
        assert names - set(locked(name)) == set(), f"run `invoke lock`: {name} is behind pyproject.toml"


def test_developers_run_what_operators_run() -> None:
    run, dev = map(locked, LOCKS)
    assert {name: dev.get(name) for name in run} == run
