"""The documentation as Markdown text: which files it is, and what stands in them."""

import re
from collections.abc import Iterator

from tests.style.sources import ROOT

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)[^)]*\)")
LINK = re.compile(r"\[(?:[^\]\[]|\[[^\]]*\])*\]\(([^)\s]+)[^)]*\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
CODE = re.compile(r"`[^`\n]+`")
GUIDES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
NAMES = [guide.relative_to(ROOT).as_posix() for guide in GUIDES]


def text_of(name: str) -> str:
    """The text of a guide, or of another file of the repository."""
    return (ROOT / name).read_text(encoding="utf-8")


def prose_of(text: str) -> str:
    """The text without its blocks of code and its code in lines."""
    return CODE.sub("", FENCE.sub("", text))


def references(text: str) -> list[str]:
    """Where links and pictures lead, in prose."""
    prose = prose_of(text)
    return PICTURE.findall(prose) + LINK.findall(PICTURE.sub("", prose))


def anchors(text: str) -> set[str]:
    """The fragments that headings answer to, as GitHub and GitLab make them."""
    kept = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in HEADING.findall(FENCE.sub("", text)))
    return {heading.strip().replace(" ", "-") for heading in kept}


def section(text: str, heading: str) -> str:
    """What stands under a heading of the second level."""
    _, found, after = text.partition(f"\n## {heading}\n")
    assert found, f"no heading {heading!r}"
    return after.partition("\n## ")[0]


def rows(text: str) -> Iterator[list[str]]:
    """The rows of the tables in a text, as cells, without heads and rules."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        rule_follows = number + 1 < len(lines) and re.fullmatch(r"[|: -]+", lines[number + 1])
        if line.startswith("|") and not re.fullmatch(r"[|: -]+", line) and not rule_follows:
            yield [cell.strip() for cell in line.strip().strip("|").split("|")]


def coded(text: str) -> list[str]:
    """What is set as code within a line."""
    return [code.strip("`") for code in CODE.findall(text)]
