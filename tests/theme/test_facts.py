"""The facts of a release: a panel that opens by hand, or one that stands open and has nothing to open."""

import re

from tests.built import THEME, BuiltSite, texts

STYLES = (THEME / "components/facts/facts.css").read_text(encoding="utf-8")
RELEASE = "siaran-pers/2024/05/bantuan-keluarga.html"


def held_open() -> str:
    """The rules for browsers that hold the closed panel open."""
    (rules,) = re.findall(r"@supports selector\(details::details-content\) \{((?:[^{}]|\{[^{}]*\})*)\}", STYLES)
    return str(rules)


def test_where_the_panel_stands_open_a_heading_takes_the_place_of_the_summary(bilingual: BuiltSite) -> None:
    assert re.search(r"\.facts summary \{[^}]*visibility: hidden", held_open()), "hidden is no stop for the keyboard"
    assert re.search(r"\.facts-heading \{ display: block", held_open())
    assert "content-visibility: visible" in held_open()
    heading = "//aside[@class='facts']/*[@class='facts-heading']"
    assert texts(bilingual.pages[RELEASE], f"{heading}/text()") == texts(bilingual.pages[RELEASE], "//summary/text()")
    assert texts(bilingual.pages[RELEASE], f"{heading}//@href | {heading}/@tabindex") == []


def test_elsewhere_the_summary_works_and_the_heading_is_not_there() -> None:
    beside = STYLES.replace(held_open(), "")
    assert re.search(r"\.facts-heading \{ display: none", beside)
    assert not re.search(r"summary[^{]*\{[^}]*(visibility|display|pointer-events)", beside)


def test_paper_shows_the_facts() -> None:
    before = STYLES[: STYLES.index("@supports")]
    assert before.rstrip().endswith("@media (min-width: 60em), print {")
