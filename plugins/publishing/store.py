"""The store: what reading found out, kept in one file between builds.

A store may come from anywhere, such as the cache of another build machine. So it holds nothing that runs: texts in an
SQLite file, each with a checksum, and with them what made them. Whatever is odd is thrown away and made anew, and a
remark says so: damage can cost time, never a build. Who forges a store, checksums and all, can tell falsehoods or stop
a build, as with a forged release, but brings nothing into a page that runs.
"""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from plugins.releases import is_text

FILE = "store.sqlite"
KINDS = ("stories", "sheets", "pictures", "receipts")
_SCHEMA = {
    "maker": "CREATE TABLE maker (version TEXT)",
    **{kind: f"CREATE TABLE {kind} (key TEXT PRIMARY KEY, checksum INTEGER, record TEXT)" for kind in KINDS},
}
_CAREFUL = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "synchronous = OFF")
"""Settings that SQLite advises for files from elsewhere; a write that power loss cuts short is made anew."""
BATCH = 1_000
"""Records that are written at a time."""
_FEW = 50
"""Records that are read one by one before a small kind is read whole."""
_REMARKS = {
    "damaged": {"id": "{} catatan rusak dibaca ulang", "en": "{} damaged records were read anew"},
    "unreadable": {"id": "simpanan tidak dapat dibaca: {}", "en": "the store cannot be read: {}"},
    "unwritable": {"id": "simpanan tidak dapat ditulis: {}", "en": "the store cannot be written: {}"},
    "anew": {"id": "simpanan dibuat ulang: {}", "en": "the store is made anew: {}"},
}
_WAIT = 10
"""Seconds to wait for another build that writes."""
_SURPLUS = 3
"""A store is cleared when it holds so many times as many stories as there are."""


class Records:
    """One kind of records: texts by key. The small kinds are read whole once more than a few are asked for."""

    def __init__(self, store: "Store", kind: str, whole: bool) -> None:
        self._store = store
        self._kind = kind
        self._whole = whole
        self._known: dict[str, str] | None = None
        self._asked = 0
        self._fresh: dict[str, str] = {}
        self._unwritable: dict[str, str] = {}

    def get(self, key: str, /) -> str | None:
        """Return a text; None where there is none, or one whose checksum is wrong."""
        if (found := self._fresh.get(key) or self._unwritable.get(key)) is not None:
            return found
        if not self._whole or (self._known is None and self._asked < _FEW):
            self._asked += 1
            rows = self._store.rows(f"SELECT key, checksum, record FROM {self._kind} WHERE key = ?", key)  # noqa: S608
            return self._checked(rows).get(key)
        if self._known is None:
            self._known = self._checked(self._store.rows(f"SELECT key, checksum, record FROM {self._kind}"))  # noqa: S608
        return self._known.get(key)

    def __setitem__(self, key: str, record: str, /) -> None:
        if not is_text(key + record):
            self._unwritable[key] = record
            return
        self._fresh[key] = record
        if len(self._fresh) >= BATCH:
            self.write()

    def write(self) -> None:
        """Write what was put here since the last time; where that fails it stays in memory."""
        rows = [(key, _checksum(self._kind, key, record), record) for key, record in self._fresh.items()]
        if rows and self._store.insert(f"INSERT OR REPLACE INTO {self._kind} VALUES (?, ?, ?)", rows):  # noqa: S608
            if self._known is not None:
                self._known |= self._fresh
            self._fresh = {}

    def forget(self) -> None:
        """Let go of what was read whole."""
        self._known, self._asked = None, 0

    def _checked(self, rows: list[tuple[str, int, str]]) -> dict[str, str]:
        checked = {
            key: text
            for key, checksum, text in rows
            if type(text) is str and checksum == _checksum(self._kind, key, text)
        }
        if len(checked) < len(rows):
            self._store.remark("damaged", len(rows) - len(checked))
        return checked


class Store:
    """The kinds of records. `version` stands for all that decides them beside their keys."""

    def __init__(self, folder: Path, version: str) -> None:
        self._path = folder / FILE
        self._version = version
        self._connection: sqlite3.Connection | None = None
        self._process = os.getpid()
        self._child = False
        self.own = False
        self._remarks: list[tuple[str, str]] = []
        self.stories = Records(self, "stories", whole=True)
        self.sheets = Records(self, "sheets", whole=False)
        self.pictures = Records(self, "pictures", whole=True)
        self.receipts = Records(self, "receipts", whole=False)
        self._open()

    def remarks(self, lang: str = "en") -> list[str]:
        """Return what was odd since the last time, in `lang`, each thing once; reasons are in English."""
        remarks, self._remarks = dict.fromkeys(self._remarks), []
        return [_REMARKS[name].get(lang, _REMARKS[name]["en"]).format(reason) for name, reason in remarks]

    def remark(self, name: str, reason: object) -> None:
        """Note that something was odd."""
        self._remarks.append((name, str(reason)))

    def rows(self, query: str, *values: str) -> list[tuple[str, int, str]]:
        """Return the rows that a query finds; none where the file cannot be read."""
        connection = self._here()
        if connection is None:
            return []
        try:
            return connection.execute(query, values).fetchall() if all(map(is_text, values)) else []
        except sqlite3.OperationalError as error:
            self.remark("unreadable", error)
        except (sqlite3.Error, UnicodeError, OverflowError) as error:
            self._give_up(str(error))
        return []

    def insert(self, statement: str, rows: list[tuple[str, int, str]]) -> bool:
        """Write rows and say whether that went well."""
        connection = self._here()
        if connection is None:
            return False
        try:
            with connection:
                connection.executemany(statement, rows)
        except sqlite3.OperationalError as error:  # another build is writing, or the disk is full
            self.remark("unwritable", error)
            return False
        except sqlite3.Error as error:
            self._give_up(str(error))
            return False
        return True

    def write(self) -> None:
        """Write what was put here so far, for other processes to see."""
        for records in (self.stories, self.sheets, self.pictures, self.receipts):
            records.write()

    def save(self, stories: int) -> None:
        """Write everything; start anew next time where there is far more than `stories` stories need."""
        self.write()
        self.stories.forget()
        held = self.rows("SELECT count(*) FROM stories")
        if held and int(held[0][0]) > _SURPLUS * stories + BATCH:
            self._remove()

    def close(self) -> None:
        """Let go of the file."""
        if self._connection and not self._forked:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None

    def _here(self) -> sqlite3.Connection | None:
        """Return this process's own connection: one that was made before a fork must not be used after it.

        What lies there now may be another build's, of another version: then this process goes without.
        """
        if self._connection and self._forked:
            self._process, self._child = os.getpid(), True
            try:
                connection = self._connect()
                self._connection = None if self._oddity(connection) else connection
            except sqlite3.Error:
                self._connection = None
        return self._connection

    @property
    def _forked(self) -> bool:
        return self._process != os.getpid()

    def _open(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = self._connect()
            if oddity := self._oddity(self._connection):
                self._give_up(oddity)
                self._connection = self._connect()
                self._set_up(self._connection)
        except (sqlite3.Error, OSError, UnicodeError) as error:
            self._give_up(str(error))

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=_WAIT, check_same_thread=False)
        for setting in _CAREFUL:
            connection.execute(f"PRAGMA {setting}")
        return connection

    def _oddity(self, connection: sqlite3.Connection) -> str:
        """Return why what is there is of no use, "" where it is; an empty file is set up."""
        try:
            tables = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall())
            if not tables and not self._child:
                self._set_up(connection)
                return ""
            if tables != _SCHEMA:
                return "it is laid out differently"
            versions = connection.execute("SELECT version FROM maker").fetchall()
            return "" if versions == [(self._version,)] else "another version of Warta or of its libraries made it"
        except (sqlite3.Error, UnicodeError) as error:
            return str(error)

    def _set_up(self, connection: sqlite3.Connection) -> None:
        self.own = True
        connection.execute("PRAGMA journal_mode = WAL")
        with connection:
            for statement in _SCHEMA.values():
                connection.execute(statement)
            connection.execute("INSERT INTO maker VALUES (?)", (self._version,))

    def _give_up(self, reason: str) -> None:
        """Start anew; where the file cannot even be removed, everything stays in memory for this build."""
        self.remark("anew", reason)
        self._remove()

    def _remove(self) -> None:
        if self._child or self._forked:  # the file is the parent's
            self._connection = None
            return
        self.close()
        for suffix in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                Path(f"{self._path}{suffix}").unlink()


def _checksum(kind: str, key: str, record: str) -> int:
    """Return what shows damage, not forgery: who writes a file can write any checksum into it."""
    return crc32(f"{kind}\0{key}\0{record}".encode())
