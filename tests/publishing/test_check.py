"""A check tells what is asked for, and its exit code says how it went."""

import json
from pathlib import Path

import pytest

from plugins.checks import RULES
from plugins.publishing import Wanted
from plugins.publishing.obstacles import MESSAGES, ObstacleError
from tests.publishing.checks import BESIDE, FAULTY, ORIGINAL, Checker, checker, newsroom

CLEAN = "Files checked: 13; errors: 0; warnings: 0.\n"


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Checker:
    newsroom(tmp_path, FAULTY)
    return checker(tmp_path, monkeypatch, capsys)


@pytest.fixture
def clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Checker:
    newsroom(tmp_path)
    return checker(tmp_path, monkeypatch, capsys)


def test_what_is_wrong_is_shown_with_its_line(check: Checker) -> None:
    for _ in range(2):
        code, out, err = check()
        assert code == 1
        assert out.splitlines()[:3] == [
            f"content/{ORIGINAL}:6:1 W301 unknown-province",
            "    6 | province: gondor",
            "      | ^",
        ]
        assert out.endswith("; errors: 1; warnings: 1.\n")
        assert err == ""


def test_a_clean_newsroom_is_clean_each_time(clean: Checker) -> None:
    assert clean() == clean() == (0, CLEAN, "")
    told = clean(Wanted(form="json"))
    assert (told.code, json.loads(told.out)["findings"]) == (0, [])


def test_warnings_count_only_where_they_should(check: Checker) -> None:
    assert check.concise(ignore="W301").code == 0
    assert check.concise(ignore="W301", strict=True).code == 1


@pytest.mark.parametrize(
    ("select", "ignore", "found"),
    [
        (None, None, ["unknown-province", "embargo-before-date"]),
        ("W301", None, ["unknown-province"]),
        ("w2", None, ["embargo-before-date"]),
        ("W2,unknown-province", None, ["unknown-province", "embargo-before-date"]),
        ("W", "W2 W3", []),
        (None, "unknown-province, W21", []),
        ("missing-field", None, []),
    ],
)
def test_rules_are_chosen_by_name_code_or_its_beginning(
    check: Checker, select: str | None, ignore: str | None, found: list[str]
) -> None:
    answer = check.concise(select=select, ignore=ignore)
    assert answer.rules == found
    assert answer.code == ("unknown-province" in found)


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (Wanted(select="unknown-provinse"), "unknown-provinse is not known. Did you mean unknown-province?"),
        (Wanted(ignore="W301,X999"), "X999 is not known."),
        (Wanted(select="301"), "301 is not known."),
        (Wanted(select=""), "Behind --select there must be the name or the code of a rule; there is none."),
        (Wanted(ignore=" ,"), "Behind --ignore there must be the name or the code of a rule; there is none."),
        (Wanted(explain=""), "Behind --explain there must be the name or the code of a rule; there is none."),
        (Wanted(explain="broken-lnk"), "broken-lnk is not known. Did you mean broken-link?"),
        (Wanted(explain="W2999"), "W2999 is not known. Did you mean W299 unneeded-exception?"),
        (Wanted(select="W301", ignore="W301"), "at least one; --select W301 --ignore W301 leaves none."),
        (Wanted(select="scale-slip", errors=True), "at least one; --select scale-slip --errors leaves none."),
        (Wanted(profile=True, select="W301", fix=True, changed=True), "there must not be --changed, --fix, --select."),
        (Wanted(profile=True, strict=True, paths=("a.md",)), "there must not be --strict, a.md."),
        (Wanted(profile=True, paths=("-",)), "--profile must be used by itself or with --format; with it"),
        (Wanted(explain="w298"), "w298 is not known. Did you mean W299 unneeded-exception, W301 unknown-province, "),
        (Wanted(explain="W2"), "W2 is not known. Did you mean W201 missing-field, W202 unknown-field, "),
        (Wanted(profile=True, form="sarif"), "For --profile, the format must be one of these: text, json; it says"),
        (Wanted(paths=("-",), fix=True, changed=True), "with it there must not be --changed, --fix."),
        (Wanted(paths=("-", "a.md"), suppressed=True), "with it there must not be --suppressed, a.md."),
        (Wanted(form="xml"), "one of these: text, concise, json, sarif, github, gitlab, junit; it says xml."),
    ],
)
def test_what_is_not_known_is_refused(check: Checker, wanted: Wanted, said: str) -> None:
    code, out, err = check(wanted)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_a_language_without_messages_is_refused(check: Checker) -> None:
    told = "The language of the messages must be one of these: id, en; it says xx.\n"
    assert check(Wanted(explain="W301"), lang="xx") == check(lang="xx") == (2, "", told)


def test_without_content_nothing_can_be_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = checker(tmp_path, monkeypatch, capsys)(lang="id")
    assert answer == (2, "", "Folder isi harus ada; content tidak ditemukan. Sebut letaknya: --content FOLDER.\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", MESSAGES)
def test_every_obstacle_is_told_in_both_languages(name: str) -> None:
    obstacle = ObstacleError(name, "{found}\n", {"id": " saran", "en": " advice"})
    told = [obstacle.told(lang) for lang in ("id", "en", "fr")]
    assert told[0] != told[1] == told[2]
    assert "harus" in told[0] or "tidak boleh" in told[0]
    assert "must" in told[1]
    assert all("\n" not in line for line in told)


@pytest.mark.parametrize("name", ["W301", "w301", "unknown-province"])
def test_a_rule_is_explained_in_the_language_asked_for(check: Checker, name: str) -> None:
    code, out, _ = check(Wanted(explain=name), lang="id")
    assert code == 0
    assert out.startswith("W301 unknown-province (galat)\n\n")
    assert all(f"\n{heading}: " in out for heading in ("Yang diperiksa", "Alasan", "Salah", "Benar"))
    english = check(Wanted(explain=name)).out
    assert english.startswith("W301 unknown-province (error)\n\n")
    assert all(f"\n{heading}: " in english for heading in ("What it checks", "Why", "Bad", "Good"))
    assert max(map(len, english.splitlines())) <= 120


def test_what_is_let_pass_is_shown_with_its_reason(check: Checker) -> None:
    text = (check.root / BESIDE).read_text(encoding="utf-8")
    allow = "allow: {embargo-before-date: Arsip lama., summary-too-long: Dulu panjang.}\nverdict:"
    (check.root / BESIDE).write_text(text.replace("verdict:", allow), encoding="utf-8")
    hidden = check.concise()
    assert hidden.rules == ["unknown-province"]
    assert hidden.out.endswith("; errors: 1; warnings: 0.\n")
    for _ in range(2):
        shown = check(Wanted(suppressed=True), lang="id")
        assert shown.code == 1
        assert "  dikecualikan: Embargo tidak boleh" in shown.out
        assert "  = Alasan: Arsip lama.\n" in shown.out
        assert "W299 unneeded-exception\n" in shown.out
        assert "`summary-too-long` tidak menemukan apa pun lagi" in shown.out
        assert shown.out.endswith(": 1 galat, 1 peringatan, 1 dikecualikan.\n")
    assert check.concise() == hidden


def test_errors_alone(check: Checker) -> None:
    text = (check.root / BESIDE).read_text(encoding="utf-8")
    (check.root / BESIDE).write_text(text.rstrip() + " Beras beras datang.\n", encoding="utf-8")
    assert "doubled-word" in check.concise().rules
    alone = check.concise(errors=True)
    assert (alone.code, alone.rules) == (1, ["unknown-province"])
    assert check.concise(errors=True, ignore="W301") == check.concise(errors=True, select="W209")


def test_an_exception_that_is_needed_is_not_called_unneeded(clean: Checker) -> None:
    text = (clean.root / BESIDE).read_text(encoding="utf-8")
    allow = "embargo: 2026-01-01\nallow: {embargo-before-date: Arsip.}\nverdict:"
    (clean.root / BESIDE).write_text(text.replace("verdict:", allow), encoding="utf-8")
    assert clean().out == CLEAN
    answer = clean.concise(suppressed=True, strict=True)
    assert (answer.code, answer.rules) == (0, ["embargo-before-date"])


def test_the_profile_tells_what_each_rule_costs(check: Checker) -> None:
    code, out, _ = check(Wanted(profile=True))
    heading, *rows, total, texts, once, reading = out.splitlines()
    assert code == 0
    assert heading.split() == ["code", "rule", "calls", "ms", "µs/file", "of", "reading"]
    assert {row.split()[1] for row in rows} <= set(RULES)
    costs = [float(row.split()[3]) for row in rows]
    assert costs == sorted(costs, reverse=True)
    assert total.startswith("      all rules")
    assert texts.startswith("      taking texts apart, for all rules")
    assert once.startswith("Once, for dictionaries and names: ")
    assert reading.startswith("Reading 13 files without rules: ")
    assert not (check.folder / ".cache").exists()


def test_the_profile_is_told_to_programs(check: Checker) -> None:
    code, out, err = check(Wanted(profile=True, form="json"))
    told = json.loads(out)
    assert (code, err) == (0, "")
    assert list(told) == ["version", "files", "reading", "texts", "once", "rules"]
    assert (told["version"], told["files"]) == (1, 13)
    assert {tuple(rule) for rule in told["rules"]} == {("code", "name", "calls", "seconds", "share")}
    assert {rule["name"]: rule["code"] for rule in told["rules"]}["unknown-province"] == "W301"
    assert all(rule["calls"] for rule in told["rules"])
    assert all(abs(rule["share"] - rule["seconds"] / told["reading"]) < 1e-3 for rule in told["rules"])
