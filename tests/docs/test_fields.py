"""The guides for writers name every field, say which are required, and their example is right."""

import re
import shutil
from pathlib import Path

import pytest

from plugins.diagnostics import Severity
from plugins.releases import ABOUT
from tests.docs.guides import FENCE, coded, rows, section, text_of
from tests.newsroom import draw, findings_in, printed
from tests.style.sources import ROOT

GUIDES = {"docs/menulis.md": ("ya", "Klarifikasi", "wajib"), "docs/writing.md": ("yes", "Clarifications", "required")}
NEWS = {"release", "clarification"}
NEWS_FIELDS = [name for name, about in ABOUT.items() if set(about.kinds) & NEWS]
ONLY_CLARIFICATIONS = [name for name in NEWS_FIELDS if ABOUT[name].kinds == ("clarification",)]
EXAMPLE = next(block for name, block in FENCE.findall(text_of("docs/menulis.md")) if name == "markdown")


def required_in(guide: str) -> dict[str, str]:
    """The second cell of the guide's table, for every field it has a row for."""
    found = [(coded(cells[0]), cells[1]) for cells in rows(text_of(guide)) if len(cells) == 3]
    return {name: required for names, required in found for name in names}


@pytest.mark.parametrize("guide", GUIDES)
def test_every_field_is_named(guide: str) -> None:
    words = {word for code in coded(text_of(guide)) for word in re.findall(r"(?<![-\w])\w+", code)}
    assert [name for name in NEWS_FIELDS if name not in words] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_the_table_names_no_field_that_is_not(guide: str) -> None:
    assert set(required_in(guide)) - set(ABOUT) == set()


@pytest.mark.parametrize("guide", GUIDES)
def test_required_fields_are_marked(guide: str) -> None:
    yes, *_ = GUIDES[guide]
    marked = {name for name, required in required_in(guide).items() if required.startswith(yes)}
    assert marked == {name for name in NEWS_FIELDS if "release" in ABOUT[name].required}


@pytest.mark.parametrize("guide", GUIDES)
def test_fields_that_only_releases_need_are_marked_so(guide: str) -> None:
    yes, *_ = GUIDES[guide]
    limited = {name for name, required in required_in(guide).items() if required.startswith(f"{yes},")}
    assert limited == {name for name in NEWS_FIELDS if ABOUT[name].required == ("release",)}


@pytest.mark.parametrize("guide", GUIDES)
def test_clarifications_have_their_own_section(guide: str) -> None:
    _, heading, required = GUIDES[guide]
    text = section(text_of(guide), heading)
    assert set(ONLY_CLARIFICATIONS) <= set(coded(text))
    assert all("clarification" in ABOUT[name].required for name in ONLY_CLARIFICATIONS)
    assert required in text


def newsroom_with_example(folder: Path) -> Path:
    """The repository's registers and settings, and the guide's example with its picture as the only release."""
    root = folder / "content"
    shutil.copytree(ROOT / "content" / "registers", root / "registers")
    shutil.copytree(ROOT / "content" / "pages", root / "pages")
    shutil.copy(ROOT / "content" / "site.yml", root)
    release = root / "releases/2026/11/nama-siaran.id.md"
    release.parent.mkdir(parents=True)
    release.write_text(EXAMPLE, encoding="utf-8")
    draw(release.parent / "penyaluran.jpg", 1200, 800)
    return root


def errors_in(root: Path) -> str:
    releases = [finding for finding in findings_in(root) if "releases/" in str(finding.place.path)]
    return printed([finding for finding in releases if finding.rule.severity is Severity.ERROR], "en")


def test_the_example_passes_the_checks(tmp_path: Path) -> None:
    assert errors_in(newsroom_with_example(tmp_path)) == ""


def test_an_example_with_a_fault_does_not(tmp_path: Path) -> None:
    root = newsroom_with_example(tmp_path)
    (root / "releases/2026/11/penyaluran.jpg").unlink()
    assert "missing-picture" in errors_in(root)
