"""Findings as text for a terminal or a log."""

import io

import pytest

from plugins.diagnostics import Finding, Place, Rule, Severity, closing_line, print_findings

ERROR = Rule(
    code="W901",
    name="odd-number",
    severity=Severity.ERROR,
    message={"id": "Harus genap: {found}.", "en": "Must be even: {found}."},
    hint={"id": "Tambah satu.", "en": "Add one."},
)
WARNING = Rule("W902", "no-hint", Severity.WARNING, {"id": "Hati-hati.", "en": "Careful."}, {"id": "", "en": ""})


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def text(findings: list[Finding], lang: str = "en", root: str = "", stream: io.StringIO | None = None) -> str:
    stream = stream or io.StringIO()
    print_findings(findings, stream, lang, root)
    return stream.getvalue()


def test_a_finding_is_its_place_its_rule_its_message_and_its_hint() -> None:
    finding = ERROR.at(Place("releases/a.id.md", 3, 7), found=1)
    assert text([finding]) == "releases/a.id.md:3:7 W901 odd-number\n  error: Must be even: 1.\n  → Add one.\n"
    assert text([finding], "id") == "releases/a.id.md:3:7 W901 odd-number\n  galat: Harus genap: 1.\n  → Tambah satu.\n"


def test_a_rule_without_hint_has_no_line_for_it() -> None:
    assert text([WARNING.at(Place("a.id.md"))]) == "a.id.md:1:1 W902 no-hint\n  warning: Careful.\n"


def test_findings_are_sorted() -> None:
    findings = [ERROR.at(Place("b.id.md"), found=1), WARNING.at(Place("a.id.md", 10)), WARNING.at(Place("a.id.md", 9))]
    assert [line.split()[0] for line in text(findings).splitlines() if "W9" in line] == [
        "a.id.md:9:1",
        "a.id.md:10:1",
        "b.id.md:1:1",
    ]


def test_paths_are_written_from_where_one_stands() -> None:
    assert text([WARNING.at(Place("a.id.md"))], root="content/").startswith("content/a.id.md:1:1 ")


def test_only_a_terminal_gets_colours() -> None:
    findings = [ERROR.at(Place("a.id.md"), found=1), WARNING.at(Place("b.id.md"))]
    assert "\x1b" not in text(findings)
    coloured = text(findings, stream=Terminal())
    assert "\x1b[31merror\x1b[0m" in coloured
    assert "\x1b[33mwarning\x1b[0m" in coloured


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[2J", r"\x1b[2J"),
        ("a\r\nb", r"a\r\nb"),
        ("\x07\x00", r"\x07\x00"),
        ("\u202egnp", r"\u202egnp"),
        ("\udcff", r"\udcff"),
        ("\u2028", r"\u2028"),
        ("é 亚齐 “a”", "é 亚齐 “a”"),
    ],
)
def test_texts_of_writers_do_not_steer_the_terminal(hostile: str, shown: str) -> None:
    finding = ERROR.at(Place(f"{hostile}.id.md"), found=hostile)
    for stream in (io.StringIO(), Terminal()):
        printed = text([finding], stream=stream)
        assert f"Must be even: {shown}." in printed
        assert printed.startswith(f"{shown}.id.md:1:1 ")
        assert len(printed.splitlines()) == 3


def test_another_language_is_answered_in_english() -> None:
    assert "  error: Must be even" in text([ERROR.at(Place("a.id.md"), found=1)], "fr")


def test_the_closing_line_counts() -> None:
    findings = [ERROR.at(Place("a.id.md"), found=1), WARNING.at(Place("b.id.md")), WARNING.at(Place("c.id.md"))]
    assert closing_line(findings, 90, "id") == "90 berkas diperiksa: 1 galat, 2 peringatan."
    assert closing_line(findings, 90, "en") == "Files checked: 90; errors: 1; warnings: 2."
    assert closing_line([], 0, "fr") == "Files checked: 0; errors: 0; warnings: 0."
