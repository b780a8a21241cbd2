"""Whatever a writer commits: the checker neither raises nor takes seconds, and what it finds lies in the file."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.checks import check
from plugins.releases import read_library
from tests.newsroom import NEWSROOMS, make_newsroom, printed
from tests.thoroughness import examples
from tests.timing import at_most

PATHS = ("releases/2026/08/bantuan-aceh.id.md", "releases/2026/08/bantuan-aceh.en.md")
SECONDS = 2.0
"""Of one processor, for one file of the greatest length that is allowed."""
LENGTH = 90_000
SNIPPETS = [
    *"“”‘’\"'()[]{}<>*_`|#-–.,:;!?%/\\\n\t\x00\u200b\u202e\u0301é",
    "\n\n", "Siti Rahmawati", "Sity Rahmawati", "Menteri Contoh", "Plt. ", "Dr. ", "S.H.", "anak A (12)", "kekerasan",
    "Rabu (22/8/2019)", "31 Februari 2026", "21 Agustus", "August 21, 2026", "Jumat (15/02) lalu", "pukul 25.00",
    "Rp43,3 triliun", "Rp 1.200", "9,41 persen", "62.77 trillion", "1.308", "99", "3175", "0812-3456-789", "ke-76",
    "yang yang ", "kementrian", "masyarkat", " ,", "Baca juga: ", "PKH", "penyandang cacat", "â€œ", "dan", "tiga belas",
    "[a](https://bit.ly/x)", "![x](bantuan.png)", "<https://а.example>", "javascript:x", "nama@surel.example",
    "| A | B |\n|---|---|\n| 10% | 20% |\n", "- ", "1. ", "> ", "## ", "[^a]", "[^a]: ", "```\n", "{#a .b}", "---\n",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=3)), max_size=40).map("".join)
HOSTILE = [
    *"“”\"'‘’ 1.,-(|[*_`>#<&a",
    *("1.", "1,", "a ", "A ", "a, ", "A. ", "Aa ", "aa aa ", "1 ", "1/1 ", "Rp1", "Rp ", "1 1 1 ", "0812 ", "- ", "]("),
    *("Siti ", "Siti Rahmawat ", "Menteri Contoh ", "Agustus ", "1 Agustus ", "Rabu ", "Rabu (", "tiga ", "dua puluh "),
    *("x@", "x@y.example ", "https://", "https://a.example/ ", "www.", "AB ", "AB (", "(AB) ", "“a” ", "“a ", "a“"),
    *("|a", "a|\n", "| 1% ", "1. a\n", "\n\n“a", "a\n\n", ".\n\n", "anak A (", "NIK ", "31740", "e-", "-a", "a-a "),
    *("meng", "dan ", "[a](b) "),
]  # fmt: skip


def rewritten(root: Path, number: int, title: str, body: str) -> None:
    old = (NEWSROOMS / "small" / PATHS[number]).read_text(encoding="utf-8")
    head = old.rsplit("---\n", 1)[0]
    if "\n" not in title and title.isprintable():
        line = next(line for line in head.split("\n") if line.startswith("title: "))
        head = head.replace(line, "title: '" + title.replace("'", "''") + "'")
    (root / PATHS[number]).write_bytes(f"{head}---\n{body}".encode("utf-8", "surrogatepass"))


@given(titles=st.tuples(TEXTS, TEXTS), bodies=st.tuples(TEXTS, TEXTS))
@settings(
    max_examples=examples(150),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_findings_lie_in_their_files(tmp_path: Path, titles: tuple[str, str], bodies: tuple[str, str]) -> None:
    root = tmp_path / "content"
    if not root.exists():
        make_newsroom(tmp_path)
    for number in (0, 1):
        rewritten(root, number, titles[number], bodies[number])
    findings = check(read_library(root))
    for lang in ("id", "en"):
        assert printed(findings, lang).count("\n  → ") <= len(findings)
    for finding in findings:
        place = finding.place
        if (root / place.path).is_file() and finding.rule.name != "not-utf8":
            text = (root / place.path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
            lines = text.split("\n")
            assert 1 <= place.line <= len(lines), finding
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1, finding
            start = sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1
            assert start + place.extent <= len(text), finding


@pytest.mark.slow
@pytest.mark.parametrize("snippet", HOSTILE)
def test_hostile_texts_take_no_seconds(tmp_path: Path, snippet: str) -> None:
    root = make_newsroom(tmp_path)
    text = (snippet * (LENGTH // len(snippet)))[:LENGTH]
    for number in (0, 1):
        rewritten(root, number, snippet * 50, text)
    reading = read_library(root)
    with at_most(2 * SECONDS):  # two files
        check(reading)
