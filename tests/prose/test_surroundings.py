"""What stands around words: italics, links, pictures."""

from pathlib import Path

import pytest

from plugins.prose import Prose
from plugins.prose.markup import blocks_in
from tests.newsroom import library_in, make_newsroom

PATH = "releases/2026/08/bantuan-aceh.id.md"
BODY = """
Data *real time* dan **tebal** ada di [gudang *sosial* kita](../09/beras-aceh.id.md).

![Karung beras di gudang.](bantuan.png "Gudang. | Foto: Rina Sari")

| Tahun | Beras |
|---|---|
| 2026 | 12 |
"""


def asked(folder: Path, word: str) -> tuple[bool, bool, bool]:
    """Say whether a word is emphasised, linked, or about a picture."""
    library = library_in(make_newsroom(folder, {"append": {PATH: (BODY, 1)}}))
    prose = Prose(library, library.by_path[PATH])
    start = prose.text.rindex(word)
    return prose.is_emphasised(start), prose.is_linked(start, start + len(word)), prose.is_in_picture(start)


def test_words_know_what_stands_around_them(tmp_path: Path) -> None:
    words = ("Data", "real", "time", "tebal", "kita", "sosial", "Bantuan tiba")
    assert [asked(tmp_path / word, word) for word in words] == [
        (False, False, False), (True, False, False), (True, False, False), (True, False, False),
        (False, True, False), (True, True, False), (False, False, False),
    ]  # fmt: skip


def test_a_picture_beside_a_table_is_no_row(tmp_path: Path) -> None:
    assert asked(tmp_path, "Karung") == (False, False, True)
    library = library_in(make_newsroom(tmp_path / "again", {"append": {PATH: (BODY, 1)}}))
    prose = Prose(library, library.by_path[PATH])
    assert "Rina Sari" not in prose.text
    assert [passage.kind for passage in prose.passages].count("cell") == 4


@pytest.mark.parametrize("before", ["", "  ", "- ", "> ", "[", "  - ["])
def test_nor_is_one_in_a_list_a_quotation_or_a_link(before: str) -> None:
    body = BODY.replace("![", f"{before}![")
    assert [block.kind for block in blocks_in(body)].count("cell") == 4
