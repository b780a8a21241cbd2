"""Mending changes exactly what a fix says, shows it, and has nothing more to do afterwards."""

import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.diagnostics import Finding, Place, Rule, Severity, Source
from plugins.publishing import Wanted, checking, mending
from plugins.publishing.mending import mend
from plugins.publishing.obstacles import ObstacleError
from plugins.releases import Reading
from tests.newsroom import library_in
from tests.publishing.checks import BESIDE, ORIGINAL, Checker, checker, newsroom

RULE = Rule(
    code="W901",
    name="doubled-space",
    severity=Severity.WARNING,
    message={"id": "Spasi harus satu.", "en": "There must be one space."},
    hint={"id": "Hapus satu.", "en": "Remove one."},
)
PRIVATE = Rule(
    "W902", "secret", Severity.ERROR, {"id": "Rahasia.", "en": "Secret."}, {"id": "", "en": ""}, private=True
)


def place_of(path: str, text: str, begin: int, length: int) -> Place:
    return Place(path, text.count("\n", 0, begin) + 1, begin - (text.rfind("\n", 0, begin) + 1) + 1, length)


def doubled_spaces(reading: Reading, **_: object) -> list[Finding]:
    """What a rule would find that mends doubled spaces, two at a time; and private numbers, which are left alone."""
    return list(looked_for(reading))


def looked_for(reading: Reading) -> Iterator[Finding]:
    assert reading.library
    for path in reading.library.by_path:
        text = (reading.library.root / path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        for found in re.compile("(?=  )").finditer(text, text.index("\n---\n")):
            yield RULE.at(place_of(path, text, found.start(), 2)).mended_by(" ")
        for found in re.finditer("[0-9]{16}", text):
            yield PRIVATE.at(place_of(path, text, found.start(), 16))


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Checker:
    newsroom(tmp_path)
    monkeypatch.setattr(checking, "findings_of", doubled_spaces)
    monkeypatch.setattr(checking, "chosen", lambda *_: frozenset({RULE.name, PRIVATE.name}))
    return checker(tmp_path, monkeypatch, capsys)


def add(root: Path, path: str, text: str) -> bytes:
    before = (root / path).read_bytes()
    (root / path).write_bytes(before + text.encode())
    return before


def test_a_fix_is_made_and_shown(check: Checker) -> None:
    before = add(check.root, ORIGINAL, "Satu  dua. Nomor 9900112233445566.\n")
    code, out, err = check(Wanted(fix=True))
    assert (check.root / ORIGINAL).read_bytes() == before + b"Satu dua. Nomor 9900112233445566.\n"
    line = before.count(b"\n") + 1
    assert out.startswith(f"--- content/{ORIGINAL}\n+++ content/{ORIGINAL}\n@@ -{line - 3},4 +{line - 3},4 @@\n ")
    assert (
        "\n-Satu  dua. Nomor 99••••••••••••66.\n"
        "+Satu dua. Nomor 99••••••••••••66.\n"
        "Fixes applied: 1; files: 1.\n"
        f"content/{ORIGINAL}:{line}:17 W902 secret\n"
    ) in out
    assert (code, err) == (1, "")


def test_mending_twice_changes_nothing_more(check: Checker) -> None:
    add(check.root, ORIGINAL, "Satu    dua   tiga  empat.\n")
    add(check.root, BESIDE, "Lima  enam.\n")
    code, out, _ = check(Wanted(fix=True))
    after = (check.root / ORIGINAL).read_bytes()
    assert after.endswith(b"\nSatu dua tiga empat.\n")
    assert "Fixes applied: 7; files: 2.\n" in out
    assert code == 0
    assert check(Wanted(fix=True)).out == "Fixes applied: 0; files: 0.\nFiles checked: 13; errors: 0; warnings: 0.\n"
    assert (check.root / ORIGINAL).read_bytes() == after


def test_one_difference_of_each_file_is_shown(check: Checker) -> None:
    """However often it takes to mend it."""
    add(check.root, ORIGINAL, "Satu     dua. Nomor 9900112233445566.\n")
    add(check.root, BESIDE, "Lima  enam.\n")
    out = check(Wanted(fix=True)).out
    assert [line for line in out.splitlines() if line.startswith(("---", "+++", "-", "+"))] == [
        f"--- content/{ORIGINAL}",
        f"+++ content/{ORIGINAL}",
        "-Satu     dua. Nomor 99••••••••••••66.",
        "+Satu dua. Nomor 99••••••••••••66.",
        f"--- content/{BESIDE}",
        f"+++ content/{BESIDE}",
        "-Lima  enam.",
        "+Lima enam.",
    ]
    assert "Fixes applied: 5; files: 2.\n" in out


def test_what_was_mended_is_shown_though_somebody_interrupts(
    check: Checker, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def once(reading: Reading, **_: object) -> list[Finding]:
        if not (found := doubled_spaces(reading)):
            raise KeyboardInterrupt
        return found

    add(check.root, ORIGINAL, "Satu  dua.\n")
    monkeypatch.setattr(checking, "findings_of", once)
    with pytest.raises(KeyboardInterrupt):
        check(Wanted(fix=True))
    assert "-Satu  dua.\n+Satu dua.\nFixes applied: 1; files: 1.\n" in capsys.readouterr().out


def test_what_was_mended_before_an_obstacle_in_the_same_pass_is_shown(
    check: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(check.root, ORIGINAL, "Satu  dua.\n")
    add(check.root, BESIDE, "Lima  enam.\n")
    copymode = shutil.copymode

    def full(source: Path, target: Path) -> None:
        copymode(source, target)
        if source.name in BESIDE:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copymode", full)
    code, out, err = check(Wanted(fix=True))
    assert code == 2
    assert "+Satu dua.\nFixes applied: 1; files: 1.\n" in out
    assert "Lima" not in out
    assert BESIDE in err


def test_only_what_is_shown_is_mended(check: Checker) -> None:
    before = add(check.root, ORIGINAL, "Satu  dua.\n")
    add(check.root, BESIDE, "Lima  enam.\n")
    assert "files: 1." in check(Wanted(fix=True, paths=(f"content/{BESIDE}",))).out
    assert (check.root / ORIGINAL).read_bytes() == before + b"Satu  dua.\n"


def test_what_programs_read_holds_no_diff(check: Checker) -> None:
    add(check.root, ORIGINAL, "Satu  dua.\n")
    _, out, err = check(Wanted(fix=True, form="json"))
    assert out.startswith("{\n")
    assert "+Satu dua.\n" in err


def test_byte_order_mark_line_ends_and_permissions_stay(check: Checker) -> None:
    file = check.root / ORIGINAL
    text = "\ufeff" + file.read_text(encoding="utf-8").replace("\n", "\r\n") + "Satu  dua\r\n  tiga.\r\n"
    file.write_bytes(text.encode())
    file.chmod(0o640)
    check(Wanted(fix=True))
    assert file.read_bytes() == text.replace("Satu  dua\r\n  tiga", "Satu dua\r\n tiga").encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert sorted(each.name for each in file.parent.iterdir()) == [
        "bantuan-aceh.en.md",
        "bantuan-aceh.id.md",
        "bantuan.png",
    ]


def found(root: Path, *findings: Finding) -> int:
    return sum(len(each.edits) for each in mend(root, findings, library_in(root)))


def test_only_a_whole_place_is_mended(tmp_path: Path) -> None:
    root = newsroom(tmp_path)
    before = (root / ORIGINAL).read_bytes()
    rule = RULE
    assert found(root, rule.at(Place(ORIGINAL, 2, 8)).mended_by("x")) == 0
    assert found(root, rule.at(Place(ORIGINAL, 2, 8, 9_999)).mended_by("x")) == 0
    assert found(root, rule.at(Place(ORIGINAL, 2, 800, 1)).mended_by("x")) == 0
    assert found(root, rule.at(Place(ORIGINAL, 2, 8, 7)).mended_by("Bantuan")) == 0
    assert found(root, rule.at(Place(ORIGINAL, 2, 8, 7)).mended_by("x").allowed_for("Arsip.")) == 0
    assert found(root, rule.at(Place(ORIGINAL, 2, 8, 7))) == 0
    assert found(root, rule.at(Place("site.yml", 2, 1, 1)).mended_by("x")) == 0
    assert (root / ORIGINAL).read_bytes() == before
    assert found(root, rule.at(Place(ORIGINAL, 2, 8, 7)).mended_by("Beras")) == 1
    assert (root / ORIGINAL).read_bytes() == before.replace(b"title: Bantuan", b"title: Beras")


def test_a_file_that_changed_since_it_was_read_is_left_alone(tmp_path: Path) -> None:
    root = newsroom(tmp_path)
    library = library_in(root)
    add(root, ORIGINAL, "Baris baru.\n")
    after = (root / ORIGINAL).read_bytes()
    assert mend(root, [RULE.at(Place(ORIGINAL, 2, 8, 7)).mended_by("x")], library) == []
    assert (root / ORIGINAL).read_bytes() == after


def test_a_file_that_is_saved_meanwhile_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = newsroom(tmp_path)
    copymode = shutil.copymode

    def saved_meanwhile(source: Path, target: Path) -> None:
        copymode(source, target)
        source.write_text("milik orang")

    monkeypatch.setattr(shutil, "copymode", saved_meanwhile)
    assert found(root, RULE.at(Place(ORIGINAL, 2, 8, 7)).mended_by("x")) == 0
    assert (root / ORIGINAL).read_text() == "milik orang"
    assert not list(root.rglob(".warta-*"))


def test_lines_that_end_in_another_way_are_left_alone(tmp_path: Path) -> None:
    root = newsroom(tmp_path)
    add(root, ORIGINAL, "Satu\u2028dua.\n")
    assert found(root, RULE.at(Place(ORIGINAL, 2, 8, 7)).mended_by("x")) == 0


def test_a_file_that_cannot_be_written_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = newsroom(tmp_path)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "mkstemp", full)
    with pytest.raises(ObstacleError, match="unwritable-fix") as obstacle:
        found(root, RULE.at(Place(ORIGINAL, 2, 8, 7)).mended_by("x"))
    assert ORIGINAL in obstacle.value.told("id")


@given(
    text=st.text("ab \n", max_size=30),
    fixes=st.lists(st.tuples(st.integers(0, 30), st.integers(1, 5), st.text("xy\n", max_size=3)), max_size=5),
    windows=st.booleans(),
    mark=st.booleans(),
)
def test_edits_do_the_same_whatever_the_line_ends(
    text: str, fixes: list[tuple[int, int, str]], windows: bool, mark: bool
) -> None:
    findings = [
        RULE.at(place_of("a", text, begin, length)).mended_by(fix)
        for begin, length, fix in fixes
        if begin + length <= len(text)
    ]
    edits = list(mending._edits(Source(text), findings))
    assert all(first.end <= second.begin for first, second in pairwise(edits))
    after = mending._edited(text, edits)
    raw = ("\ufeff" if mark else "") + (text.replace("\n", "\r\n") if windows else text)
    written = mending._edited(raw, mending._as_written(raw, edits))
    assert written.removeprefix("\ufeff").replace("\r\n", "\n") == after
    if windows and "\n" in text:
        assert "\n" not in written.replace("\r\n", "")
    assert written.startswith("\ufeff") == mark
