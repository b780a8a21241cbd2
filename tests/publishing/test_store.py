"""The store: it can cost time, never a build, whatever lies in its place."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from plugins.publishing import store as module
from plugins.publishing.crew import Crew
from plugins.publishing.store import FILE, KINDS, Store

RECORDS = {"a": '["“satu”", 1]', "b": "", "kunci: dengan spasi/é😀": "x" * 100_000}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "dalam" / "cache"


def filled(folder: Path, version: str = "1", records: dict[str, str] = RECORDS) -> None:
    """Put records of each kind into the store."""
    store = Store(folder, version)
    for key, record in records.items():
        for kind in KINDS:
            getattr(store, kind)[key] = record
    store.save(len(records))
    store.close()


def held(folder: Path, version: str = "1") -> dict[str, list[str | None]]:
    """What a new store has under the keys of RECORDS, by kind."""
    store = Store(folder, version)
    found = {kind: [getattr(store, kind).get(key) for key in RECORDS] for kind in KINDS}
    store.close()
    return found


ALL = {kind: list(RECORDS.values()) for kind in KINDS}
NONE = {kind: [None] * len(RECORDS) for kind in KINDS}


def change(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / FILE)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def works_anew(folder: Path, remark: str) -> None:
    """Assert that nothing is taken from the store, that it says why, and that it holds again what is put there."""
    store = Store(folder, "1")
    assert store.stories.get("a") is None and store.sheets.get("a") is None
    assert any(remark in said for said in store.remarks())
    store.close()
    filled(folder)
    assert held(folder) == ALL


def test_what_was_put_there_comes_back(folder: Path) -> None:
    assert held(folder) == NONE
    filled(folder)
    assert held(folder) == ALL
    assert Store(folder, "1").remarks() == []


def test_the_kinds_are_apart(folder: Path) -> None:
    store = Store(folder, "1")
    store.stories["a"] = "1"
    store.save(1)
    assert (store.stories.get("a"), store.sheets.get("a"), store.pictures.get("a")) == ("1", None, None)


def test_what_is_not_written_yet_is_known(folder: Path) -> None:
    store = Store(folder, "1")
    assert store.stories.get("a") is None
    store.stories["a"], store.sheets["a"] = "1", "2"
    assert (store.stories.get("a"), store.sheets.get("a")) == ("1", "2")
    store.write()
    assert (store.stories.get("a"), store.sheets.get("a")) == ("1", "2")


def test_many_records_are_written_as_they_come(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH", 2)
    store = Store(folder, "1")
    for number in range(3):
        store.sheets[f"{number}"] = "x"
    beside = Store(folder, "1")
    assert [beside.sheets.get(f"{number}") for number in range(3)] == ["x", "x", None]


def test_a_store_of_another_version_is_not_used(folder: Path) -> None:
    filled(folder, "0")
    works_anew(folder, "another version")


@pytest.mark.parametrize(
    "statement",
    ["UPDATE sheets SET record = 'lain'", "UPDATE sheets SET checksum = NULL", "UPDATE sheets SET checksum = 'x'"],
)
def test_a_record_with_a_wrong_checksum_is_read_anew(folder: Path, statement: str) -> None:
    filled(folder)
    change(folder, statement)
    store = Store(folder, "1")
    assert [store.sheets.get(key) for key in RECORDS] == [None] * 3
    assert store.stories.get("a") == RECORDS["a"], "the others are not lost"
    assert store.remarks() == ["1 damaged records were read anew"]


def test_a_record_that_belongs_to_another_key_or_kind_is_read_anew(folder: Path) -> None:
    filled(folder)
    change(folder, "DELETE FROM sheets WHERE key = 'b'", "UPDATE sheets SET key = 'b' WHERE key = 'a'")
    change(folder, "DELETE FROM pictures", "INSERT INTO pictures SELECT * FROM stories")
    store = Store(folder, "1")
    assert (store.sheets.get("b"), store.pictures.get("a")) == (None, None)


def test_a_store_s_file_need_not_be_one(folder: Path) -> None:
    filled(folder)
    (folder / FILE).write_bytes(b"<html>bukan basis data</html>" * 100)
    works_anew(folder, "the store is made anew: file is not a database")


def test_a_store_that_was_cut_short_is_made_anew(folder: Path) -> None:
    filled(folder)
    content = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(content[: len(content) // 2])
    works_anew(folder, "the store is made anew")


def test_a_store_damaged_in_its_middle_costs_no_build(folder: Path) -> None:
    filled(folder)
    content = bytearray((folder / FILE).read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    (folder / FILE).write_bytes(content)
    assert held(folder) == NONE
    filled(folder)
    assert held(folder) == ALL


def test_an_empty_file_is_set_up(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / FILE).touch()
    assert Store(folder, "1").remarks() == []
    filled(folder)
    assert held(folder) == ALL


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER mata AFTER INSERT ON stories BEGIN DELETE FROM stories; END",
        "CREATE VIEW mata AS SELECT load_extension('jahat')",
        "CREATE TABLE lain (a)",
        "DROP TABLE pictures",
        "ALTER TABLE sheets ADD COLUMN lain",
        "CREATE INDEX mata ON stories (record)",
        "DELETE FROM maker",
        "INSERT INTO maker VALUES ('1')",
    ],
)
def test_a_store_that_is_laid_out_differently_is_not_used(folder: Path, statement: str) -> None:
    filled(folder)
    change(folder, statement)
    works_anew(folder, "the store is made anew: ")


def test_a_view_in_a_table_s_place_is_not_asked(folder: Path) -> None:
    filled(folder)
    change(
        folder, "ALTER TABLE stories RENAME TO lama", "CREATE VIEW stories AS SELECT key, checksum, record FROM lama"
    )
    works_anew(folder, "laid out differently")


def test_where_a_folder_stands_in_its_place_everything_stays_in_memory(folder: Path) -> None:
    (folder / FILE / "dalam").mkdir(parents=True)
    store = Store(folder, "1")
    store.stories["a"] = "1"
    store.save(1)
    assert store.stories.get("a") == "1"
    assert store.remarks()
    store.close()
    assert (folder / FILE / "dalam").is_dir()


def test_where_the_folder_is_a_file_everything_stays_in_memory(folder: Path) -> None:
    folder.parent.mkdir()
    folder.write_text("milik orang")
    store = Store(folder, "1")
    store.sheets["a"] = "1"
    store.save(1)
    assert store.sheets.get("a") == "1"
    assert store.remarks()
    assert folder.read_text() == "milik orang"


def test_a_file_that_cannot_be_written_costs_no_build(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a disk that may only be read: permissions do not stop the administrator, so SQLite is told so."""
    filled(folder)
    connect = sqlite3.connect

    def read_only(path: Path, **options: object) -> sqlite3.Connection:
        return connect(f"file:{path}?immutable=1", uri=True)

    monkeypatch.setattr(sqlite3, "connect", read_only)
    store = Store(folder, "1")
    assert store.stories.get("a") == RECORDS["a"]
    store.stories["c"] = "baru"
    store.save(4)
    assert store.stories.get("c") == "baru"
    assert any("readonly" in remark for remark in store.remarks())


def test_two_builds_at_once_share_a_store(folder: Path) -> None:
    one, other = Store(folder, "1"), Store(folder, "1")
    assert one.stories.get("a") is None and other.stories.get("b") is None
    one.stories["a"], other.stories["b"] = "1", "2"
    one.save(2)
    other.save(2)
    assert (one.remarks(), other.remarks()) == ([], [])
    assert held(folder)["stories"][:2] == ["1", "2"]


def test_a_worker_reads_and_writes_through_a_connection_of_its_own(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plugins.publishing.crew._may_fork", lambda: True)
    store = Store(folder, "1")
    store.sheets["a"] = "1"
    store.write()
    connection = store._connection

    def work(number: int) -> tuple[str | None, bool]:
        found = store.sheets.get("a")
        store.sheets[f"from {number}"] = "2"
        store.write()
        return found, store._connection is connection

    assert list(Crew(2)(work, range(6))) == [("1", False)] * 6
    assert store._connection is connection
    assert [store.sheets.get(f"from {number}") for number in range(6)] == ["2"] * 6
    assert store.remarks() == []


@pytest.fixture
def many(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A store with seven stories, which at most two more than three times what is needed may be in."""
    monkeypatch.setattr(module, "BATCH", 2)
    store = Store(folder, "1")
    for number in range(7):
        store.stories[f"{number}"] = store.sheets[f"{number}"] = "x"
    yield store
    store.close()


def test_a_store_with_far_more_than_is_needed_begins_anew(many: Store, folder: Path) -> None:
    many.save(1)
    assert many.remarks() == [], "which is nothing odd"
    assert not (folder / FILE).exists()
    assert Store(folder, "1").stories.get("6") is None


def test_a_store_with_somewhat_more_is_kept(many: Store, folder: Path) -> None:
    many.save(2)
    assert Store(folder, "1").stories.get("6") == "x"
