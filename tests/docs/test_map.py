"""The README's map and its table of places show the house as it is."""

import re

import pytest

from tests.docs.guides import FENCE, coded, rows, section, text_of
from tests.style.sources import ROOT, tracked

README = text_of("README.md")
MAP = FENCE.findall(section(README, "The map of the house"))[0][1]
WHERE = {
    "README.md": section(README, "Where do I change …?"),
    "CONTRIBUTING.md": section(text_of("CONTRIBUTING.md"), "Where things go"),
}


def shown() -> list[str]:
    """The paths of the map; what is indented stands in the folder above it."""
    found: list[str] = []
    folder = ""
    for line in MAP.splitlines():
        indent = len(line) - len(line.lstrip())
        first = line.split()[0]
        found.append((folder if indent else "") + first)
        folder = folder if indent else first
        found += re.findall(r" {3,}([\w-]+(?:/|\.\w+))(?= {2,})", line.strip())
    return [path for path in found if path.endswith(("/", ".py", ".md"))]


def matches(path: str, beside: str = "") -> bool:
    """Whether a path, with `<name>` for any, leads to something; a bare name may stand beside the path before it."""
    pattern = re.sub(r"<\w+>", "*", path).rstrip("/")
    return any(ROOT.glob(pattern)) or bool(beside and any((ROOT / beside).parent.glob(pattern)))


def test_the_map_is_read() -> None:
    assert {"content/", "plugins/releases/", "tests/", "publishconf.py", "docs/"} <= set(shown())


@pytest.mark.parametrize("path", shown())
def test_what_the_map_shows_exists(path: str) -> None:
    assert (ROOT / path).is_dir() if path.endswith("/") else (ROOT / path).is_file()


def test_what_the_map_names_within_a_folder_exists() -> None:
    folders = {line.split()[0]: line.split(":")[-1] for line in MAP.splitlines() if re.match(r"\w+/ .*:.*/", line)}
    named = [(folder, name) for folder, words in folders.items() for name in re.findall(r"[\w.*/]+(?:/|\.yml)", words)]
    assert ("content/", "releases/") in named
    assert [folder + name for folder, name in named if not any((ROOT / folder).glob(name))] == []


def test_the_map_shows_every_folder() -> None:
    top = {f"{path.relative_to(ROOT).parts[0]}/" for path in tracked() if path.parent != ROOT}
    assert {folder for folder in top if not folder.startswith(".")} - set(shown()) == set()


def test_the_map_shows_every_room_in_the_order_of_the_flow() -> None:
    from tests.style.rooms import ROOMS

    assert [path.split("/")[1] for path in shown() if re.fullmatch(r"plugins/\w+/", path)] == list(ROOMS)


@pytest.mark.parametrize("guide", WHERE)
def test_where_to_change_something_exists(guide: str) -> None:
    lost = []
    for _, where in rows(WHERE[guide]):
        paths = [code for code in coded(where) if re.fullmatch(r"[\w./<>*-]+", code) and re.search(r"[/.]", code)]
        beside = ["", *paths]
        lost += [path for path, last in zip(paths, beside, strict=False) if not matches(path, last)]
    optional = ["content/translations/*.po"]  # a newsroom that is content with the interface's words has none
    assert [path for path in lost if path not in optional] == []


def test_a_planted_path_is_lost() -> None:
    assert not matches("plugins/checks/rules/<rule>/gone.py")
    assert not matches("cleaning.py", "plugins/outputs/views.py")
    assert matches("cleaning.py", "plugins/releases/bodies.py")
