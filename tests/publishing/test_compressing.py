"""Variants say what their texts say, are smaller, and are the same everywhere."""

import os
import subprocess
import sys
import zlib

import pytest

from plugins.publishing import compressing
from plugins.publishing.compressing import LEVELS, SMALLEST, TEXTS, UNCOMPRESSED, Compression, owners_in
from tests.built import ROOT
from tests.compressed import UNPACK, disagreements, unpacked

EVERY = Compression(tuple(LEVELS))
PAGE = b"<p>Bantuan tiba di Aceh.</p>\n" * 200
DIGEST = """
from hashlib import sha256
from plugins.publishing.compressing import LEVELS, Compression
from tests.publishing.test_compressing import PAGE
print(sha256(b"".join(packed for _, packed in Compression(tuple(LEVELS)).variants("a.html", PAGE))).hexdigest())
"""


def noise(size: int) -> bytes:
    """Bytes that no encoding makes smaller."""
    return os.urandom(size)


@pytest.mark.parametrize("content", [PAGE, PAGE * 2_000, "Rp1.000 – “tunai” ".encode() * 99, b"\0" * SMALLEST])
def test_each_variant_says_the_same_and_is_smaller(content: bytes) -> None:
    files = {"a.html": content, **dict(EVERY.variants("a.html", content))}
    assert list(files) == ["a.html", "a.html.br", "a.html.zst", "a.html.gz"]
    assert set(unpacked(files).values()) == {content}
    assert all(len(packed) < len(content) for path, packed in files.items() if path != "a.html")


@pytest.mark.parametrize("path", ["a.png", "a.jpg", "a.html.gz", "a", "html", "a.woff2", ".warta"])
def test_what_is_no_text_has_none(path: str) -> None:
    assert list(EVERY.variants(path, PAGE)) == []
    assert EVERY.mark_of(path) == ""


@pytest.mark.parametrize("ending", TEXTS)
def test_every_text_has_all(ending: str) -> None:
    assert [path for path, _ in EVERY.variants(f"x/a{ending}", PAGE)] == [f"x/a{ending}.{name}" for name in LEVELS]
    assert EVERY.mark_of(f"x/a{ending}") != ""


def test_small_texts_and_texts_that_do_not_shrink_have_none() -> None:
    assert list(EVERY.variants("a.html", PAGE[: SMALLEST - 1])) == []
    assert len(list(EVERY.variants("a.html", PAGE[:SMALLEST]))) == len(LEVELS)
    assert list(EVERY.variants("a.html", noise(SMALLEST * 5))) == []


def test_without_wishes_there_are_none() -> None:
    assert list(UNCOMPRESSED.variants("a.html", PAGE)) == []
    assert UNCOMPRESSED.mark == UNCOMPRESSED.mark_of("a.html") == ""


def test_gzip_tells_no_time_no_name_and_no_system() -> None:
    (packed,) = (packed for _, packed in Compression(("gz",)).variants("a.html", PAGE))
    assert packed[:10] == b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
    assert zlib.decompress(packed, wbits=31) == PAGE


@pytest.mark.slow
@pytest.mark.parametrize("environment", [{"PYTHONHASHSEED": "1", "TZ": "Asia/Jayapura"}, {"LC_ALL": "C"}])
def test_another_process_makes_the_same_bytes(environment: dict[str, str]) -> None:
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    command = [sys.executable, "-c", DIGEST]
    outputs = {subprocess.run(command, env=each, capture_output=True).stdout for each in (variables, {**variables})}
    assert len(outputs) == 1 and outputs != {b""}


def test_the_mark_tells_encodings_levels_and_libraries_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    marks = {EVERY.mark, Compression(("br",)).mark, Compression(("gz",)).mark, Compression(("br", "gz")).mark}
    for name, value in (("LEVELS", {**LEVELS, "br": 11}), ("SMALLEST", 1), ("_maker", lambda _: "0.0.1")):
        with monkeypatch.context() as patch:
            patch.setattr(compressing, name, value)
            compressing._mark.cache_clear()
            marks.add(EVERY.mark)
    compressing._mark.cache_clear()
    assert len(marks) == 7
    assert EVERY.mark in marks


def test_only_what_lies_beside_its_text_is_a_variant() -> None:
    paths = ["a.html", "a.html.br", "a.html.gz", "b.html.br", "c.png", "c.png.gz", "d.gz", "e", "e.br", ".html.br"]
    assert owners_in(paths) == {"a.html.br": "a.html", "a.html.gz": "a.html"}


def test_disagreements_are_found() -> None:
    packed = dict(EVERY.variants("a.html", PAGE))
    assert disagreements({"a.html": PAGE, **packed}) == []
    assert disagreements({"a.html": PAGE[1:], **packed}) == sorted(packed)
    assert disagreements(packed) == sorted(packed)
    assert set(UNPACK) == set(LEVELS)
