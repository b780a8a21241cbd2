"""Each form of a report, word for word."""

import io
import json

import pytest

from plugins.diagnostics import FORMATS, Finding, Place, Report, print_report, render
from tests.diagnostics.samples import ERROR, WARNING, report, sample

TEXT = """\
content/b.id.md:2:1 W902 no-hint
    2 | title: B
      | ^
  warning: You must be careful.
content/releases/a.id.md:2:15 W901 odd-number
    2 | title: Tujuh, 7
      |               ^
  allowed: A number must be even; found 7.
  = Reason: Memang tujuh.
content/releases/a.id.md:4:7 W901 odd-number
    4 | Hanya 3 keluarga.
      |       ^
  error: A number must be even; found 3.
  → Add one.
content/releases/a.id.md:5:10 W903 secret-number
    5 | Nomornya 99••••••••••••66 dan
      |          ^^^^^^^^^^^^^^^^
  error: The number must not be published.
  → Remove it.
content/releases/a.id.md:5:27 W902 no-hint
    5 | Nomornya 99••••••••••••66 dan
      |                           ^^^
  warning: You must be careful.
"""
CONCISE = """\
content/b.id.md:2:1: peringatan W902 no-hint: Harus hati-hati.
content/releases/a.id.md:2:15: dikecualikan W901 odd-number: Angka harus genap; tertulis 7.
content/releases/a.id.md:4:7: galat W901 odd-number: Angka harus genap; tertulis 3.
content/releases/a.id.md:5:10: galat W903 secret-number: Nomor tidak boleh terbit.
content/releases/a.id.md:5:27: peringatan W902 no-hint: Harus hati-hati.
"""
A = "content/releases/a.id.md"
GITHUB = f"""\
::warning file=content/b.id.md,line=2,col=1,endLine=2,title=W902 no-hint::You must be careful.
::notice file={A},line=2,col=15,endLine=2,endColumn=16,title=W901 odd-number::\
A number must be even; found 7.%0A→ Add one.
::error file={A},line=4,col=7,endLine=4,endColumn=8,title=W901 odd-number::A number must be even; found 3.%0A→ Add one.
::error file={A},line=5,col=10,endLine=5,endColumn=26,title=W903 secret-number::\
The number must not be published.%0A→ Remove it.
::warning file={A},line=5,col=27,endLine=6,title=W902 no-hint::You must be careful.
"""
JUNIT = """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="warta">
  <testsuite name="content/b.id.md" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="W902 no-hint 2:1" classname="content/b.id.md">
      <system-out>You must be careful.</system-out>
    </testcase>
  </testsuite>
  <testsuite name="content/releases/a.id.md" tests="4" failures="2" errors="0" skipped="1">
    <testcase name="W901 odd-number 2:15" classname="content/releases/a.id.md">
      <skipped message="Reason: Memang tujuh.">A number must be even; found 7.
Add one.</skipped>
    </testcase>
    <testcase name="W901 odd-number 4:7" classname="content/releases/a.id.md">
      <failure type="error" message="A number must be even; found 3.">A number must be even; found 3.
Add one.</failure>
    </testcase>
    <testcase name="W903 secret-number 5:10" classname="content/releases/a.id.md">
      <failure type="error" message="The number must not be published.">The number must not be published.
Remove it.</failure>
    </testcase>
    <testcase name="W902 no-hint 5:27" classname="content/releases/a.id.md">
      <system-out>You must be careful.</system-out>
    </testcase>
  </testsuite>
</testsuites>
"""


@pytest.mark.parametrize(
    ("form", "lang", "expected"),
    [("text", "en", TEXT), ("concise", "id", CONCISE), ("github", "en", GITHUB), ("junit", "en", JUNIT)],
    ids=["text", "concise", "github", "junit"],
)
def test_lines_are_exactly_these(form: str, lang: str, expected: str) -> None:
    assert render(form, report(lang)) == expected


def test_json_tells_everything() -> None:
    told = json.loads(render("json", report("id")))
    findings = told.pop("findings")
    assert told == {"version": 1, "lang": "id", "files": 2, "errors": 2, "warnings": 2, "allowed": 1}
    assert findings[2] == {
        "code": "W901",
        "name": "odd-number",
        "severity": "error",
        "path": A,
        "line": 4,
        "column": 7,
        "end_line": 4,
        "end_column": 8,
        "text": "3",
        "message": "Angka harus genap; tertulis 3.",
        "hint": "Tambah satu.",
        "fix": "4",
        "allowed": None,
    }
    assert [each["allowed"] for each in findings] == [None, "Memang tujuh.", None, None, None]
    assert [each["text"] for each in findings] == [None, "7", "3", "99••••••••••••66", "dan\nbaris"]


def test_sarif_tells_everything() -> None:
    (run,) = json.loads(render("sarif", report()))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["W901", "W902", "W903"]
    result = run["results"][2]
    mark = result.pop("partialFingerprints")
    artifact, region = {"uri": A}, {"startLine": 4, "startColumn": 7, "endLine": 4, "endColumn": 8}
    assert result == {
        "ruleId": "W901",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "A number must be even; found 3.\nAdd one."},
        "locations": [
            {"physicalLocation": {"artifactLocation": artifact, "region": {**region, "snippet": {"text": "3"}}}}
        ],
        "fixes": [
            {
                "artifactChanges": [
                    {
                        "artifactLocation": artifact,
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": "4"}}],
                    }
                ]
            }
        ],
    }
    assert list(mark) == ["wartaFinding/v1"]
    assert run["results"][1]["suppressions"] == [{"kind": "inSource", "justification": "Memang tujuh."}]


def test_gitlab_tells_of_what_is_not_let_pass() -> None:
    issues = json.loads(render("gitlab", report()))
    assert [issue["severity"] for issue in issues] == ["minor", "major", "major", "minor"]
    del issues[1]["fingerprint"]
    assert issues[1] == {
        "description": "A number must be even; found 3.\nAdd one.",
        "check_name": "W901 odd-number",
        "severity": "major",
        "location": {
            "path": A,
            "positions": {"begin": {"line": 4, "column": 7}, "end": {"line": 4, "column": 8}},
            "lines": {"begin": 4, "end": 4},
        },
    }


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_found_is_a_report_too(form: str) -> None:
    assert "W90" not in render(form, report(findings=()))


def marks(*findings: Finding, lang: str = "en") -> list[str]:
    return [issue["fingerprint"] for issue in json.loads(render("gitlab", Report(findings, 1, lang)))]


def test_a_fingerprint_stays_when_lines_move_and_languages_change() -> None:
    before = [ERROR.at(Place("a", 4, 7), found=3), ERROR.at(Place("a", 9, 1), found=3), WARNING.at(Place("a", 9, 2))]
    after = [ERROR.at(Place("a", 5, 8), found=3), ERROR.at(Place("a", 20, 1), found=3), WARNING.at(Place("a", 21, 2))]
    assert marks(*before) == marks(*after) == marks(*after, lang="id")
    assert len(set(marks(*before))) == 3
    assert marks(ERROR.at(Place("b", 4, 7), found=3)) != marks(before[0]) != marks(ERROR.at(Place("a"), found=5))


def test_warnings_fail_a_build_server_only_where_they_count() -> None:
    assert render("junit", report()).count("<failure ") == 2
    assert render("junit", report(strict=True)).count("<failure ") == 4
    clean = report(findings=(sample()[1],))
    assert clean.is_clean
    assert not report(findings=(sample()[1],), strict=True).is_clean


@pytest.mark.parametrize("form", FORMATS)
def test_only_what_people_read_ends_with_a_line_that_counts(form: str) -> None:
    stream = io.StringIO()
    print_report(report(), form, stream)
    ends = stream.getvalue().endswith("Files checked: 2; errors: 2; warnings: 2; allowed: 1.\n")
    assert ends == (form in ("text", "concise", "github"))


@pytest.mark.parametrize("form", FORMATS)
def test_a_private_number_is_nowhere(form: str) -> None:
    number = "9900112233445566"
    of_others = ERROR.at(Place("b.id.md", 2, 1, 5), found=number).mended_by(number)
    rendered = render(form, report(findings=(*sample(), of_others)))
    assert number not in rendered
    assert "001122" not in rendered


@pytest.mark.parametrize("form", FORMATS)
def test_no_form_shows_a_number_in_the_name_of_a_file(form: str) -> None:
    place = Place("releases/2026/08/ktp-9900112233445566.id.md", 2, 1, 3)
    shown = render(form, Report((ERROR.at(place, found=3),), 1, "en", "content/"))
    assert "9900112233445566" not in shown
    assert "2026/08/ktp-99" in shown
