"""Findings as text for a terminal or a log."""

import io

import pytest

from plugins.diagnostics import Finding, Place, Rule, Severity, Sources, closing_line, print_findings

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


def test_only_a_terminal_gets_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    findings = [ERROR.at(Place("a.id.md"), found=1), WARNING.at(Place("b.id.md"))]
    assert "\x1b" not in text(findings)
    coloured = text(findings, stream=Terminal())
    assert "\x1b[31merror\x1b[0m" in coloured
    assert "\x1b[33mwarning\x1b[0m" in coloured


def test_who_wants_no_colours_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in text([WARNING.at(Place("b.id.md"))], stream=Terminal())


def test_a_source_line_has_the_width_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "50")
    stream = Terminal()
    sources = Sources({"a.id.md": "kata " * 100}.get)
    print_findings([WARNING.at(Place("a.id.md", 1, 6, 4))], stream, "en", "", sources)
    _, line, underline, *_ = stream.getvalue().splitlines()
    assert line == f"    1 | {('kata ' * 20)[:40]}…"
    assert underline == "      |      ^^^^"


def test_where_a_place_is_the_whole_file_or_none_of_it_no_line_is_shown() -> None:
    for place in (Place("a.id.md"), Place("a.id.md", 9, 9), Place("a.id.md", 2, 1), Place("b.id.md", 1, 2)):
        stream = io.StringIO()
        print_findings([WARNING.at(place)], stream, "en", "", Sources({"a.id.md": "kata\n\n"}.get))
        assert stream.getvalue().count("\n") == 2


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


def test_the_closing_line_counts_what_is_let_pass() -> None:
    findings = [WARNING.at(Place("a.id.md")), WARNING.at(Place("b.id.md")).allowed_for("Arsip.")]
    assert closing_line(findings, 2, "id") == "2 berkas diperiksa: 0 galat, 1 peringatan, 1 dikecualikan."
    assert closing_line(findings, 2, "en") == "Files checked: 2; errors: 0; warnings: 1; allowed: 1."


def test_the_closing_line_counts() -> None:
    findings = [ERROR.at(Place("a.id.md"), found=1), WARNING.at(Place("b.id.md")), WARNING.at(Place("c.id.md"))]
    assert closing_line(findings, 90, "id") == "90 berkas diperiksa: 1 galat, 2 peringatan."
    assert closing_line(findings, 90, "en") == "Files checked: 90; errors: 1; warnings: 2."
    assert closing_line([], 0, "fr") == "Files checked: 0; errors: 0; warnings: 0."
