"""What the last build was made from: the same, and nothing needs to be done; anything else, and it is told."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from plugins.checks import check, inspect
from plugins.publishing.receipts import (
    Receipt,
    frame_of,
    is_sound,
    keep_receipt,
    last_receipt,
    note_sound,
    receipt_for,
)
from plugins.releases import Reading, parse_now, read_library
from plugins.releases.shelf import Memory
from tests.built import NOW, THEME
from tests.newsroom import NEWSROOMS, draw

pytestmark = pytest.mark.slow

STEM = "releases/2024/05/bantuan-keluarga"
ADDRESS = "https://contoh.example"
Change = Callable[[Path], object]


def replaced(path: str, old: str, new: str) -> Change:
    def change(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def read(root: Path) -> Reading:
    return read_library(root, None, inspect)


def receipt(root: Path, now: str = NOW, address: str = ADDRESS, theme: Path = THEME) -> Receipt:
    reading = read(root)
    assert reading.library is not None
    return receipt_for(reading, reading.library, parse_now(now), frame_of(root, address, theme))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(NEWSROOMS / "bilingual", tmp_path / "content")


@pytest.fixture
def before(root: Path) -> Receipt:
    return receipt(root)


CONTENTS: dict[str, Change] = {
    "body": replaced(f"{STEM}.id.md", "Keluarga menerima", "Semua menerima"),
    "draft": replaced("releases/2024/05/draf.id.md", "Isi rahasiadraf", "Isi"),
    "translation": replaced(f"{STEM}.en.md", "Families receive", "All receive"),
}
MORE: dict[str, Change] = {
    "title": replaced(f"{STEM}.id.md", "title: Bantuan", "title: Dukungan"),
    "date": replaced(f"{STEM}.id.md", "09:30", "09:31"),
    "status": replaced("releases/2024/05/draf.id.md", "status: draft", "status: published"),
    "alias": replaced(f"{STEM}.id.md", "/lama/bantuan.html", "/lama/lain.html"),
    "slug": replaced(f"{STEM}.en.md", "slug: support-for-families", "slug: moved"),
    "link": replaced(f"{STEM}.id.md", "../02/english-only.en.md", "../01/tanpa-terjemahan.id.md"),
    "picture": lambda root: draw(root / "releases/2024/05/kotak.png", 30, 20),
    "picture of a body": lambda root: draw(root / "releases/2024/05/kotak-biru.png", 30, 20),
    "release gone": lambda root: (root / "releases/2024/01/tanpa-terjemahan.id.md").unlink(),
    "translation gone": lambda root: (root / f"{STEM}.en.md").unlink(),
    "register": replaced("registers/units.yml", "Meja Gorontalo", "Meja Baru"),
    "site": replaced("site.yml", "feed_length: 5", "feed_length: 4"),
    "words": lambda root: write_words(root),
}


def write_words(root: Path) -> None:
    (root / "translations").mkdir()
    (root / "translations/id.po").write_text('msgid ""\nmsgstr ""\n', encoding="utf-8")


def test_the_same_content_has_the_same_receipt(root: Path, before: Receipt) -> None:
    assert before.changed(receipt(root)) == frozenset()


@pytest.mark.parametrize("change", CONTENTS.values(), ids=CONTENTS)
def test_contents_of_a_story_change_that_story_alone(root: Path, before: Receipt, change: Change) -> None:
    change(root)
    changed = before.changed(receipt(root))
    assert changed is not None
    assert [key.rpartition("/")[2] for key in changed] in (["bantuan-keluarga"], ["draf"])


@pytest.mark.parametrize("change", MORE.values(), ids=MORE)
def test_what_other_pages_show_too_asks_for_everything(root: Path, before: Receipt, change: Change) -> None:
    change(root)
    assert before.changed(receipt(root)) is None


def test_the_theme_and_the_address_of_the_site_ask_for_everything(root: Path, before: Receipt, tmp_path: Path) -> None:
    theme = shutil.copytree(THEME, tmp_path / "theme")
    assert before.changed(receipt(root, theme=theme)) == frozenset()
    assert before.changed(receipt(root, address="https://lain.example")) is None
    (theme / "styles/99-lain.css").write_text("body { margin: 0 }", encoding="utf-8")
    assert before.changed(receipt(root, theme=theme)) is None


@pytest.mark.parametrize(
    ("now", "same"),
    [
        ("2026-01-02", True),
        ("2030-01-01T00:59Z", True),
        ("2030-01-01T01:00Z", False),
        ("2030-02-01", False),
        ("2025-12-31", False),
    ],
)
def test_the_clock_changes_nothing_until_something_begins(root: Path, before: Receipt, now: str, same: bool) -> None:
    """The embargo ends on New Year's Day of 2030, at eight o'clock in Jakarta."""
    assert (before.changed(receipt(root, now)) == frozenset()) is same


def test_a_receipt_belongs_to_a_folder_and_its_manifest(tmp_path: Path, before: Receipt) -> None:
    records: dict[str, str] = {}
    keep_receipt(records, tmp_path / "output", "abc", before)
    assert last_receipt(records, tmp_path / "output", "abc") == before
    assert last_receipt(records, tmp_path / "output", "def") is None
    assert last_receipt(records, tmp_path / "lain", "abc") is None
    keep_receipt(records, tmp_path / "lain", "", before)
    assert last_receipt(records, tmp_path / "lain", "") is None, "there is no manifest"


@pytest.mark.parametrize(
    "odd", ["", "x", "[]", "{}", "3", "null", '["abc", 1]', '["abc", "o", 3, 0, 0]', '["abc", "o", {}, "x", 0]']
)
def test_an_odd_receipt_is_none(tmp_path: Path, before: Receipt, odd: str) -> None:
    records: dict[str, str] = {}
    keep_receipt(records, tmp_path, "abc", before)
    assert last_receipt(dict.fromkeys(records, odd), tmp_path, "abc") is None


def test_a_sound_newsroom_is_known_until_more_than_contents_change(root: Path) -> None:
    records: dict[str, str] = {}
    reading = read(root)
    assert not is_sound(records, reading)
    note_sound(records, reading, check(reading))
    assert is_sound(records, reading)
    CONTENTS["body"](root)
    assert is_sound(records, read(root))
    (root / "releases/2024/05/catatan.txt").touch()
    assert not is_sound(records, read(root)), "another file, at which nobody has looked"


@pytest.mark.parametrize("change", [MORE["link"], MORE["slug"], MORE["alias"], MORE["picture"], MORE["register"]])
def test_what_the_rules_of_the_whole_site_look_at_is_checked_again(root: Path, change: Change) -> None:
    records: dict[str, str] = {}
    note_sound(records, read(root), ())
    change(root)
    assert not is_sound(records, read(root))


def test_a_newsroom_with_findings_beyond_its_stories_is_not_sound(root: Path) -> None:
    replaced(f"{STEM}.id.md", "../02/english-only.en.md", "../02/tidak-ada.en.md")(root)
    records = Memory().stories
    reading = read(root)
    findings = check(reading)
    assert [finding.rule.name for finding in findings] == ["broken-link"]
    note_sound(records, reading, findings)
    assert not is_sound(records, reading)
    assert check(replace(reading, outline_checked=True)) == []
