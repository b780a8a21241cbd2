"""The ledger of published addresses: what gets in, and that nothing gets out."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins import publishing
from plugins.publishing.ledger import keep_ledger
from tests.newsroom import Changes, findings_in, library_in, make_newsroom

ORIGINAL = "releases/2026/08/bantuan-aceh.id.md"
TRANSLATION = "releases/2026/08/bantuan-aceh.en.md"
LEDGER = "registers/published.txt"
LATER = "2027-01-01"
LINE = "/siaran-pers/2026/08/bantuan-aceh.html\treleases/2026/08/bantuan-aceh"


def newsroom(tmp_path: Path, changed: dict[str, dict[str, str]] | None = None) -> Path:
    return make_newsroom(tmp_path, {"change": changed or {}})


def kept(root: Path, now: str = LATER) -> list[str]:
    """Keep the ledger, and return its lines without remarks."""
    assert keep_ledger(root, now, cache=root.parent / "cache", jobs=1) == 0
    lines = (root / LEDGER).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def test_it_holds_every_public_address_sorted_with_the_key_of_its_story(tmp_path: Path) -> None:
    assert kept(newsroom(tmp_path)) == [
        "/en/about.html\tpages/tentang",
        "/en/clarifications/2026/09/rice-aceh.html\treleases/2026/09/beras-aceh",
        "/en/press-releases/2026/08/aid-arrives-in-aceh.html\treleases/2026/08/bantuan-aceh",
        "/klarifikasi/2026/09/beras-aceh.html\treleases/2026/09/beras-aceh",
        LINE,
        "/tentang.html\tpages/tentang",
    ]


@pytest.mark.parametrize(
    "secret",
    [
        {ORIGINAL: {"dateline:": "status: draft\ndateline:"}},
        {ORIGINAL: {"dateline:": "embargo: 2027-01-01 08:00\ndateline:"}},
        {ORIGINAL: {"date: 2026-08-21": "date: 2027-01-02\nallow: {date-not-in-folder: Uji.}"}},
    ],
    ids=["a draft", "under embargo", "a date ahead"],
)
def test_what_is_not_public_does_not_get_in(tmp_path: Path, secret: dict[str, dict[str, str]]) -> None:
    assert "bantuan-aceh" not in "\n".join(kept(newsroom(tmp_path, secret)))


def test_a_translation_may_be_secret_alone(tmp_path: Path) -> None:
    lines = kept(newsroom(tmp_path, {TRANSLATION: {"summary:": "status: draft\nsummary:"}}))
    assert LINE in lines
    assert not [line for line in lines if "aid-arrives" in line]


def test_the_moment_decides(tmp_path: Path) -> None:
    root = newsroom(tmp_path)
    assert len(kept(root, "2026-08-01")) == 2
    assert len(kept(root, "2026-08-22")) == 4
    assert len(kept(root, "2026-08-01")) == 4, "no line is removed"


def test_keeping_it_twice_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = newsroom(tmp_path)
    kept(root)
    before = (root / LEDGER).stat()
    kept(root)
    assert (root / LEDGER).stat().st_mtime_ns == before.st_mtime_ns
    told = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in told] == ["6", "0"]
    assert len(list((root / "registers").iterdir())) == 6


def test_addresses_and_remarks_stay_when_a_story_takes_another_address(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {ORIGINAL: {"dateline:": "slug: kabar\naliases: [/siaran-pers/lama.html]\ndateline:"}})
    (root / LEDGER).write_text("# Catatan kami\n/siaran-pers/lama.html\treleases/2020/01/hilang\n", encoding="utf-8")
    lines = kept(root)
    assert "/siaran-pers/lama.html\treleases/2020/01/hilang" in lines
    assert "/siaran-pers/2026/08/kabar.html\treleases/2026/08/bantuan-aceh" in lines
    assert (root / LEDGER).read_text(encoding="utf-8").startswith("# Catatan kami\n/en/")


def test_a_file_of_another_name_with_the_same_address_takes_the_line_over(tmp_path: Path) -> None:
    root = newsroom(tmp_path)
    (root / LEDGER).write_text(LINE.replace("\treleases/2026/08/bantuan-aceh", "\treleases/2026/08/lama") + "\n")
    assert LINE in kept(root)


@pytest.mark.parametrize(
    "changes",
    [
        {"change": {ORIGINAL: {"province: aceh": "province: gondor"}}},
        {"files": {LEDGER: "/siaran-pers/lama.html\treleases/2020/01/hilang\n"}},
        {"remove": ["registers/units.yml"]},
    ],
    ids=["a wrong key", "a lost address", "no register"],
)
def test_errors_stand_against_it(tmp_path: Path, changes: Changes, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_newsroom(tmp_path, changes)
    before = (root / LEDGER).read_bytes() if (root / LEDGER).exists() else None
    assert keep_ledger(root, LATER, cache=tmp_path / "cache", jobs=1) == 1
    assert "galat" in capsys.readouterr().err
    assert ((root / LEDGER).read_bytes() if (root / LEDGER).exists() else None) == before


def test_a_moment_that_cannot_be_read_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = newsroom(tmp_path)
    assert keep_ledger(root, "besok", cache=tmp_path / "cache", jobs=1) == 1
    assert "besok" in capsys.readouterr().err


def test_a_disk_that_refuses_leaves_the_old_ledger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = newsroom(tmp_path)
    kept(root, "2026-08-01")
    before = (root / LEDGER).read_bytes()

    def refuse(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(Path, "replace", refuse)
        assert keep_ledger(root, LATER, "en", cache=tmp_path / "cache", jobs=1) == 1
    assert "The ledger cannot be written" in capsys.readouterr().err
    assert (root / LEDGER).read_bytes() == before
    assert not list((root / "registers").glob(".*"))


def test_what_it_wrote_is_read_and_finds_nothing(tmp_path: Path) -> None:
    root = newsroom(tmp_path)
    kept(root)
    assert len(library_in(root).ledger.entries) == 6
    assert not {each.rule.name for each in findings_in(root)} & {"changed-address", "ledger-line"}


def test_a_changed_ledger_is_noticed_though_nothing_else_changed(tmp_path: Path) -> None:
    root = newsroom(tmp_path)
    kept(root)
    kept(root)
    with (root / LEDGER).open("a", encoding="utf-8") as ledger:
        ledger.write("/siaran-pers/lama.html\treleases/2020/01/hilang\n")
    assert keep_ledger(root, LATER, cache=root.parent / "cache", jobs=1) == 1


def test_two_ledgers_that_git_put_together_are_one(tmp_path: Path) -> None:
    root = newsroom(tmp_path)
    lines = kept(root)
    ledger = root / LEDGER
    whole = ledger.read_text(encoding="utf-8")
    ledger.write_text(f"{whole}\n{whole}", encoding="utf-8")
    assert not {each.rule.name for each in findings_in(root)} & {"changed-address", "ledger-line"}
    assert kept(root) == lines
    assert ledger.read_text(encoding="utf-8") == whole


def compared(root: Path, now: str = LATER) -> int:
    return keep_ledger(root, now, "en", cache=root.parent / "cache", jobs=1, compare=True)


def test_it_can_be_compared_without_being_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = newsroom(tmp_path)
    assert compared(root) == 1
    told = capsys.readouterr().out
    assert "6 not yet. Run invoke ledger" in told
    assert "bantuan" not in told
    assert not (root / LEDGER).exists()
    kept(root)
    assert compared(root) == 0
    assert compared(root, "2026-08-01") == 0, "what is no longer public is no fault of the ledger"


def test_a_deploy_reminds_of_it_only_where_addresses_are_missing(tmp_path: Path) -> None:
    root, now = newsroom(tmp_path), datetime(2027, 1, 1, tzinfo=UTC)

    def reminder() -> str:
        return publishing.ledger_reminder(root, now, cache=tmp_path / "cache", jobs=1)

    assert "6 belum. Jalankan invoke ledger" in reminder()
    kept(root)
    assert reminder() == ""
