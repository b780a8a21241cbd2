"""Every link and picture of the guides leads somewhere in the repository."""

from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from tests.docs.guides import NAMES, anchors, references
from tests.style.sources import ROOT


def lost(name: str, text: str) -> list[str]:
    """The references of a guide that lead to no file, or to no heading of it."""
    found = []
    for reference in references(text):
        if reference.startswith(("https://", "http://", "mailto:")):
            continue
        path, fragment = urldefrag(unquote(reference))
        target = (ROOT / name).parent / path if path else ROOT / name
        headings = anchors(target.read_text(encoding="utf-8")) if fragment and target.is_file() else set()
        if not target.exists() or not target.resolve().is_relative_to(ROOT) or (fragment and fragment not in headings):
            found.append(reference)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_reference_leads_somewhere(name: str) -> None:
    assert lost(name, (ROOT / name).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", [name for name in NAMES if Path(name).parent.name == "docs"])
def test_every_guide_can_be_reached_from_the_readme(name: str) -> None:
    ways = {"README.md"}
    for _ in NAMES:
        for guide in sorted(ways & set(NAMES)):
            there = [(ROOT / guide).parent / urldefrag(link)[0] for link in references((ROOT / guide).read_text())]
            ways |= {path.resolve().relative_to(ROOT).as_posix() for path in there if path.is_file()}
    assert name in ways


def test_planted_faults_are_found() -> None:
    links = "[a](gone.md) ![b](docs/gone.png) [c](#the-map-of-the-house) [d](#gone) [e](docs/design.md#gone)"
    assert lost("README.md", f"{links} `[f](x)`") == ["docs/gone.png", "gone.md", "#gone", "docs/design.md#gone"]
    assert lost("README.md", "[a](docs/design.md#one-way-through) [b](LICENSE) [c](https://warta.example/)") == []
