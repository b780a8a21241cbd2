"""From a reading to findings."""

from collections.abc import Callable
from pathlib import Path

import pytest
from blinker import signal

from plugins import checks
from plugins.checks import RULES, check, inspect, measure
from plugins.diagnostics import Finding, Place
from plugins.releases import Problem, Reading, read_library
from tests.newsroom import NEWSROOMS, findings_in, library_in, make_newsroom

ORIGINAL = "releases/2026/08/bantuan-aceh.id.md"
TRANSLATION = "releases/2026/08/bantuan-aceh.en.md"
BESIDE = "releases/2026/09/beras-aceh.id.md"


def names(root: Path) -> list[str]:
    return [finding.rule.name for finding in findings_in(root)]


def test_a_valid_newsroom_has_no_findings(tmp_path: Path) -> None:
    assert findings_in(make_newsroom(tmp_path)) == []


def test_findings_come_sorted_by_place(tmp_path: Path) -> None:
    root = make_newsroom(
        tmp_path,
        {
            "change": {
                ORIGINAL: {"province: aceh": "province: gondor", "title: Bantuan": "judul: Bantuan"},
                "site.yml": {"footer: [tentang]": "footer: [kontak]"},
                "pages/tentang.id.md": {"title: Tentang kami\n": ""},
            }
        },
    )
    places = [finding.place for finding in findings_in(root)]
    assert places == sorted(places)
    assert len(places) == 5


def test_each_finding_is_reported_once(tmp_path: Path) -> None:
    twice = {"[penjelasannya](../09/beras-aceh.id.md)": "[a](tidak-ada.id.md) dan [b](tidak-ada.id.md)"}
    assert names(make_newsroom(tmp_path, {"change": {ORIGINAL: twice}})).count("broken-link") == 1


def test_allow_lets_warnings_pass_and_errors_not(tmp_path: Path) -> None:
    allow = "allow: {embargo-before-date: Arsip., unknown-province: Tidak boleh.}\n"
    changed = {"province: aceh": "province: gondor", "signatory": f"embargo: 2026-08-01\n{allow}signatory"}
    assert names(make_newsroom(tmp_path, {"change": {ORIGINAL: changed}})) == ["unknown-province"]


def test_a_translation_does_not_repeat_findings_of_what_it_inherits(tmp_path: Path) -> None:
    changed = {
        "date: 2026-08-21": "date: 2019-01-01\nembargo: 2018-01-01",
        "province: aceh": "province: [papua-barat-daya, gondor]",
        "programme: pkh": "programme: lain",
        "unit: biro-humas\n": "",
        "signatory: budi-santoso": "signatory: joko",
    }
    findings = findings_in(make_newsroom(tmp_path, {"change": {ORIGINAL: changed}}))
    assert {finding.place.path for finding in findings} == {ORIGINAL}
    assert len(findings) == 8


def test_what_an_unreadable_original_would_give_is_not_missed_in_its_translation(tmp_path: Path) -> None:
    assert names(make_newsroom(tmp_path, {"files": {ORIGINAL: "Tanpa isian."}})) == ["no-front-matter"]


def test_an_unreadable_field_is_not_called_missing_too(tmp_path: Path) -> None:
    changed = {"date: 2026-08-21": "date: kemarin", "spokesperson: siti-rahmawati": "spokesperson: [[]]"}
    assert names(make_newsroom(tmp_path, {"change": {ORIGINAL: changed}})) == ["unreadable-date", "wrong-shape"]


def test_a_link_to_an_unreadable_file_is_not_called_broken_too(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path, {"files": {"releases/2026/09/beras-aceh.id.md": ""}})
    assert names(root) == ["no-front-matter"]


def test_languages_may_have_regions(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path)
    for path in root.rglob("*.yml"):
        text = path.read_text(encoding="utf-8").replace("code: en", "code: pt-BR")
        path.write_text(text.replace(" en:", " pt-BR:").replace("{en:", "{pt-BR:"), encoding="utf-8")
    for path in root.rglob("*.en.md"):
        text = path.read_text(encoding="utf-8").replace(".en.md", ".pt-BR.md")
        path.with_suffix("").with_suffix(".pt-BR.md").write_text(text, encoding="utf-8")
        path.unlink()
    assert names(root) == []


def test_without_a_register_only_that_is_said(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path, {"remove": ["registers/units.yml"], "files": {ORIGINAL: ""}})
    assert names(root) == ["missing-file"]


def test_a_folder_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    assert names(tmp_path / "tidak-ada") == ["missing-file"]


def test_problems_need_no_library() -> None:
    reading = Reading(None, (Problem("not-utf8", Place("site.yml")),), 1)
    assert [finding.rule for finding in check(reading)] == [RULES["not-utf8"]]


@pytest.mark.parametrize(("name", "answer"), [("warta_library_read", check), ("warta_story_read", inspect)])
def test_the_plugin_answers_each_signal_once_however_often_it_is_registered(
    tmp_path: Path, name: str, answer: Callable[[Reading], list[Finding]]
) -> None:
    reading = read_library(make_newsroom(tmp_path, {"files": {ORIGINAL: ""}}))
    checks.register()
    checks.register()
    answers = [found for receiver, found in signal(name).send(reading) if receiver is answer]
    assert answers == [answer(reading)] != [[]]


@pytest.mark.parametrize("name", ["faulty", "bilingual", "elsewhere", "small"])
def test_it_finds_the_same_whether_stories_were_inspected_while_reading_or_not(name: str) -> None:
    inspected = read_library(NEWSROOMS / name, inspect=inspect)
    assert inspected.inspected
    assert check(inspected) == check(read_library(NEWSROOMS / name))


def test_inspecting_one_story_finds_what_is_wrong_with_it_alone(tmp_path: Path) -> None:
    changed = {ORIGINAL: {"province: aceh": "province: gondor"}, BESIDE: {"unit: ": "unit: tidak-"}}
    library = library_in(make_newsroom(tmp_path, {"change": changed}))
    story = library.of(library.translations["releases/2026/08/bantuan-aceh"])
    findings = inspect(Reading(story, (), 2))
    assert [(finding.rule.name, finding.place.path) for finding in findings] == [("unknown-province", ORIGINAL)]
    assert len(check(read_library(library.root))) == 2


def test_a_warning_that_is_allowed_is_not_found_by_inspecting(tmp_path: Path) -> None:
    changed = {"signatory": "embargo: 2026-08-01\nallow: {embargo-before-date: Arsip.}\nsignatory"}
    library = library_in(make_newsroom(tmp_path, {"change": {ORIGINAL: changed}}))
    assert inspect(Reading(library.of(library.translations["releases/2026/08/bantuan-aceh"]), (), 2)) == []


def test_what_is_allowed_is_found_with_its_reason_by_who_asks(tmp_path: Path) -> None:
    allow = "allow: {embargo-before-date: Arsip., summary-too-long: Dulu., unknown-province: Tidak boleh.}\n"
    changed = {"province: aceh": "province: gondor", "signatory": f"embargo: 2026-08-01\n{allow}signatory"}
    reading = read_library(make_newsroom(tmp_path, {"change": {ORIGINAL: changed}}))
    found = [(finding.rule.name, finding.allowed, dict(finding.values).get("found")) for finding in allowed_in(reading)]
    assert found == [
        ("unknown-province", None, "gondor"),
        ("embargo-before-date", "Arsip.", None),
        ("unneeded-exception", None, "summary-too-long"),
        ("unneeded-exception", None, "unknown-province"),
    ]
    assert [finding.rule.name for finding in check(reading)] == ["unknown-province"]


def allowed_in(reading: Reading) -> list[Finding]:
    return check(reading, allowed=True)


def test_an_exception_for_a_rule_that_is_not_known_is_no_unneeded_one(tmp_path: Path) -> None:
    allow = {"signatory": "allow: {ringkas: Dulu.}\nsignatory"}
    reading = read_library(make_newsroom(tmp_path, {"change": {ORIGINAL: allow}}))
    assert [finding.rule.name for finding in allowed_in(reading)] == ["unknown-exception"]


def test_the_cost_of_every_rule_is_measured(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path)
    costs = measure(lambda inspector: read_library(root, inspect=inspector))
    library = read_library(root).library
    assert library
    assert {cost.rule.name for cost in costs.rules} == set(RULES)
    assert costs.reading > 0
    assert costs.texts > 0
    calls = {cost.rule.name: cost.calls for cost in costs.rules}
    assert calls["duplicate-address"] == 1
    assert calls["embargo-before-date"] == len(library.translations)
    assert calls["misspelt-name"] == len(library.manuscripts)
    assert calls["not-utf8"] == 0


def test_many_faults_stay_cheap_to_explain(tmp_path: Path) -> None:
    """Near names are looked for a limited number of times, so that a broken import does not take minutes."""
    links = " ".join(f"[a](tidak-ada-{number}.id.md)" for number in range(300))
    changed = {"[penjelasannya](../09/beras-aceh.id.md)": links}
    assert names(make_newsroom(tmp_path, {"change": {ORIGINAL: changed}})).count("broken-link") == 300
