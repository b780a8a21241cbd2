"""Noting which text a translation follows: one line of its file, and what the site then says of it."""

from pathlib import Path

import pytest
from lxml import html

from plugins import publishing
from plugins.publishing.translating import note_translated
from tests.newsroom import findings_in, library_in, make_newsroom

ORIGINAL = "releases/2026/08/bantuan-aceh.id.md"
TRANSLATION = "releases/2026/08/bantuan-aceh.en.md"
PAGE = "en/press-releases/2026/08/aid-arrives-in-aceh.html"
NOTICE = "The original has changed since this translation was made:"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_newsroom(tmp_path)


def note(root: Path, *paths: str) -> int:
    return note_translated(root, paths, "en", cache=root.parent / "cache", jobs=1)


def read(root: Path, path: str = TRANSLATION) -> str:
    return (root / path).read_bytes().decode()


def change(root: Path, path: str, old: str, new: str) -> None:
    text = read(root, path)
    assert old in text
    (root / path).write_bytes(text.replace(old, new, 1).encode())


def digest(root: Path, path: str = ORIGINAL) -> str:
    return library_in(root).by_path[path].words_digest


def stale(root: Path) -> list[str]:
    return [finding.place.path for finding in findings_in(root) if finding.rule.name == "stale-translation"]


@pytest.mark.parametrize("named", [TRANSLATION, ORIGINAL])
def test_one_line_is_put_at_the_end_of_the_fields_and_nothing_else_changes(root: Path, named: str) -> None:
    before, untouched = read(root), read(root, ORIGINAL)
    assert note(root, named) == 0
    line = f"translated_from: {digest(root)}\n"
    assert read(root) == before.replace("\n---\n", f"\n{line}---\n", 1)
    assert read(root, ORIGINAL) == untouched
    assert stale(root) == []


def test_a_later_note_replaces_the_line_where_it_stands(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, TRANSLATION, "slug:", "translated_from: 'lama'  # dulu\nslug:")
    assert stale(root) == [TRANSLATION]
    before = read(root)
    assert note(root, TRANSLATION) == 0
    assert read(root) == before.replace("translated_from: 'lama'  # dulu", f"translated_from: {digest(root)}")
    assert note(root, TRANSLATION) == 0
    told = [line.partition(": ")[2] for line in capsys.readouterr().out.splitlines()]
    assert [line.split(" following")[0] for line in told] == ["noted as", "noted already as"]


def test_windows_line_ends_and_a_byte_order_mark_stay(root: Path) -> None:
    (root / TRANSLATION).write_bytes(b"\xef\xbb\xbf" + read(root).replace("\n", "\r\n").encode())
    before = read(root)
    assert note(root, TRANSLATION) == 0
    line = f"translated_from: {digest(root)}\r\n"
    assert read(root) == before.replace("\r\n---\r\n", f"\r\n{line}---\r\n", 1)


def test_what_readers_do_not_read_makes_no_translation_stale(root: Path) -> None:
    assert note(root, ORIGINAL) == 0
    change(root, ORIGINAL, "dateline:", "allow: {numbers-differ: Uji.}\nwriter: Rina Sari\ndateline:")
    change(root, ORIGINAL, "tiba di Aceh. Lihat", "tiba\ndi Aceh.  Lihat")
    assert stale(root) == []


@pytest.mark.parametrize(
    "edit",
    [
        ("title: Bantuan tiba", "title: Bantuan sampai"),
        ("Lihat juga", "Baca juga"),
        ("caption: Pembagian", "caption: Penyerahan"),
        ("dateline:", "updated: [{date: 2026-08-22, note: Jumlah diperbaiki.}]\ndateline:"),
    ],
    ids=["title", "body", "caption", "a note of a change"],
)
def test_what_readers_read_does(root: Path, edit: tuple[str, str]) -> None:
    assert note(root, ORIGINAL) == 0
    change(root, ORIGINAL, *edit)
    assert stale(root) == [TRANSLATION]
    assert note(root, TRANSLATION) == 0
    assert stale(root) == []


@pytest.mark.parametrize(
    ("path", "told", "code"),
    [
        ("registers/units.yml", "it must be a release or page", 1),
        ("releases/2026", "it must be a release or page", 1),
        ("releases/2026/08/tunggal.id.md", "an original must have a translation", 1),
        ("releases/2026/08/tidak-ada.en.md", "was not found", 2),
    ],
)
def test_it_refuses_what_is_no_translation(
    root: Path, capsys: pytest.CaptureFixture[str], path: str, told: str, code: int
) -> None:
    (root / "releases/2026/08/tunggal.id.md").write_bytes(read(root, ORIGINAL).encode())
    assert note(root, path) == code
    assert told in capsys.readouterr().err


def test_it_refuses_to_guess(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fields = '{title: Aid arrives, summary: Aid arrived., slug: "translated_from: x"}'
    (root / TRANSLATION).write_text(f"---\n{fields}\n---\nAid.\n", encoding="utf-8")
    before = read(root)
    assert note(root, TRANSLATION) == 1
    assert "every field must begin a line" in capsys.readouterr().err
    assert note(root) == 2
    assert "Name the translations" in capsys.readouterr().err
    assert read(root) == before


def test_the_page_says_so_until_it_is_noted_again(root: Path) -> None:
    def shown() -> str:
        output = root.parent / "output"
        assert publishing.build(root, output, "", "2027-01-01", "en", cache=root.parent / "cache", jobs=1) == 0
        page = html.parse(str(output / PAGE)).getroot()
        return " ".join("".join(page.xpath("//*[@role='note']//text()")).split())

    assert note(root, ORIGINAL) == 0
    assert shown() == ""
    change(root, ORIGINAL, "Lihat juga", "Baca juga")
    assert shown() == f"{NOTICE} Bahasa Indonesia"
    assert note(root, ORIGINAL) == 0
    assert shown() == ""
