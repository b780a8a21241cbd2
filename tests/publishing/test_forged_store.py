"""A store from elsewhere, every checksum right, that wants to bring something into the site."""

import json
import sqlite3
from pathlib import Path

import pytest

from plugins import publishing
from plugins.publishing.store import FILE, _checksum
from tests.built import NOW, files_in
from tests.newsroom import make_newsroom

FORGED = [
    "<script>alert(1)</script>",
    '<p onclick="alert(1)">a</p>',
    '<a href="javascript:alert(1)">a</a>',
    '<img src="https://elsewhere.example/x.png">',
    '<p style="position:fixed">a</p>',
    "<iframe></iframe>",
]


def build(content: Path, output: Path, cache: Path) -> int:
    return publishing.build(content, output, now=NOW, cache=cache, jobs=1)


@pytest.mark.parametrize("forged", FORGED)
def test_a_forged_body_is_made_anew(tmp_path: Path, forged: str) -> None:
    content = make_newsroom(tmp_path)
    assert build(content, tmp_path / "clean", tmp_path / "first") == 0
    with sqlite3.connect(tmp_path / "first" / FILE) as store:
        for key, record in store.execute("SELECT key, record FROM sheets").fetchall():
            front, body = record.split("\n")
            html, *rest = json.loads(body)
            changed = f"{front}\n{json.dumps([html + forged, *rest])}"
            row = (changed, _checksum("sheets", key, changed), key)
            store.execute("UPDATE sheets SET record = ?, checksum = ? WHERE key = ?", row)
    store.close()
    assert build(content, tmp_path / "site", tmp_path / "first") == 0
    assert files_in(tmp_path / "site") == files_in(tmp_path / "clean")


@pytest.mark.parametrize("kind", ["stories", "sheets", "pictures"])
def test_bytes_in_the_place_of_a_text_are_read_anew(tmp_path: Path, kind: str) -> None:
    content = make_newsroom(tmp_path)
    assert build(content, tmp_path / "clean", tmp_path / "first") == 0
    with sqlite3.connect(tmp_path / "first" / FILE) as store:
        for key, record in store.execute(f"SELECT key, record FROM {kind}").fetchall():
            forged = record.encode()
            row = (forged, _checksum(kind, key, forged), key)
            store.execute(f"UPDATE {kind} SET record = ?, checksum = ? WHERE key = ?", row)
    store.close()
    assert build(content, tmp_path / "site", tmp_path / "first") == 0
    assert files_in(tmp_path / "site") == files_in(tmp_path / "clean")
