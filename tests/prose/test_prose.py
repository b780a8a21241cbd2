"""What a manuscript says, and that every position leads back to its place in the file."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.diagnostics import Place
from plugins.prose import Prose
from plugins.releases import Library
from tests.newsroom import NEWSROOMS, library_in, make_newsroom
from tests.thoroughness import examples

PATH = "releases/2026/08/bantuan-aceh.id.md"
TITLES = st.text(alphabet="aB é\"':#“”-,.!&*[]{}", min_size=1, max_size=30)
TEXTS = st.text(alphabet="aB1 é\n*_[](){}<>#-|`“”.,:\\", max_size=80).filter(
    lambda text: "<<<<<<< " not in text and ">>>>>>> " not in text
)
"""What a body may say; one with the mark of a conflict is not read."""


def prose_of(library: Library, path: str = PATH) -> Prose:
    return Prose(library, library.by_path[path])


def changed(folder: Path, changes: dict[str, str]) -> Prose:
    return prose_of(library_in(make_newsroom(folder, {"change": {PATH: changes}})))


def at(root: Path, place: Place) -> str:
    """The characters that a place means, as they stand in the file."""
    lines = (root / place.path).read_text(encoding="utf-8").split("\n")
    start = sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1
    return "\n".join(lines)[start : start + place.extent]


def shown(root: Path, prose: Prose, words: str) -> str:
    start = prose.text.index(words)
    return at(root, prose.place(start, start + len(words)))


def test_passages_come_in_the_order_of_a_page() -> None:
    prose = prose_of(library_in(NEWSROOMS / "small"))
    kinds = "title summary alt caption paragraph paragraph".split()
    assert [passage.kind for passage in prose.passages] == kinds
    assert prose.passages[2].steps == ("photo", 0, "alt")
    assert "\n\nBantuan untuk 1.200 keluarga tiba di Aceh. Lihat juga penjelasannya.\n\n" in prose.text


def test_a_passage_is_found_by_position() -> None:
    prose = prose_of(library_in(NEWSROOMS / "small"))
    for passage in prose.passages:
        assert prose.passage_at(passage.start) == prose.passage_at(passage.end - 1) == passage


VALUES = {
    "plain": ("title: Bantuan tiba di Aceh", "Aceh"),
    "quoted": ('title: "Bantuan: tiba di Aceh"', "Aceh"),
    "in single quotes": ("title: 'Bantuan: tiba di Aceh'", "Aceh"),
    "folded": ("title: >\n  Bantuan tiba\n  di Aceh", "Aceh"),
    "over two lines": ("title: Bantuan tiba\n  di Aceh", "Aceh"),
    "with an escape": ('title: "Bantuan \\u0041ceh tiba di Aceh"', "tiba di Aceh"),
}


@pytest.mark.parametrize(("written", "words"), VALUES.values(), ids=VALUES)
def test_a_field_leads_to_its_place(tmp_path: Path, written: str, words: str) -> None:
    root = make_newsroom(tmp_path, {"change": {PATH: {"title: Bantuan tiba di Aceh": written}}})
    assert shown(root, prose_of(library_in(root)), words) == words


def test_what_stands_otherwise_in_the_file_has_the_place_of_its_field(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path, {"change": {PATH: {"Bantuan tiba di Aceh": '"\\u0041ceh"'}}})
    prose = prose_of(library_in(root))
    assert prose.place(0, 4) == Place(PATH, 2, 8)


def test_a_single_photo_needs_no_list(tmp_path: Path) -> None:
    photo = "photo:\n  file: bantuan.png\n  alt: Karung beras.\n  caption: Beras.\n  credit: Rina"
    old = (NEWSROOMS / "small" / PATH).read_text(encoding="utf-8")
    block = old[old.index("photo:") : old.index("\n---\nBantuan")]
    root = make_newsroom(tmp_path, {"change": {PATH: {block: photo}}})
    assert shown(root, prose_of(library_in(root)), "Karung") == "Karung"


def test_signs_between_words_belong_to_the_extent(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path, {"change": {PATH: {"keluarga tiba di Aceh. L": "**keluarga** miskin. L"}}})
    prose = prose_of(library_in(root))
    start = prose.text.rindex("keluarga miskin")
    assert at(root, prose.place(start, start + 15)) == "keluarga** miskin"
    assert not prose.may_be_fixed(start, start + 15)
    assert prose.may_be_fixed(start, start + 8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(60), deadline=None)
@given(TITLES, TEXTS, st.data())
def test_every_position_leads_into_the_file(tmp_path: Path, title: str, body: str, choice: st.DataObject) -> None:
    folder = tmp_path / f"{abs(hash((title, body)))}"
    quoted = title.replace("'", "''")
    changes = {
        "title: Bantuan tiba di Aceh": f"title: '{quoted}'",
        "Bantuan untuk 1.200 keluarga tiba di Aceh. L": body,
    }
    root = folder / "content" if folder.exists() else make_newsroom(folder, {"change": {PATH: changes}})
    prose = prose_of(library_in(root))
    if not prose.passages:
        return
    passage = choice.draw(st.sampled_from(prose.passages))
    start = choice.draw(st.integers(passage.start, passage.end - 1))
    place = prose.place(start, choice.draw(st.integers(start + 1, passage.end)))
    lines = (root / PATH).read_text(encoding="utf-8").split("\n")
    assert 1 <= place.line <= len(lines)
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1
    if passage.in_body:
        assert at(root, place)[0] == prose.text[start]


def test_links_and_quotations(tmp_path: Path) -> None:
    body = 'Kata “siapa saja” dan "mereka". Lihat <https://a.example/b> atau https://c.example/d.'
    body += "\n\n[satu](https://e.example) ![x](bantuan.png)"
    prose = changed(tmp_path, {"keluarga tiba di Aceh. L": f"{body} L"})
    assert [prose.text[start:end] for start, end in prose.quotations] == ["“siapa saja”", '"mereka"']
    addresses = ["https://e.example", "../09/beras-aceh.id.md", "https://a.example/b", "https://c.example/d"]
    assert [link.address for link in prose.links] == addresses
    for link in prose.links:
        assert prose.manuscript.text[link.start : link.address_end] == link.address
    start = prose.text.index("siapa")
    assert prose.is_quoted(start, start + 5)
    assert not prose.may_be_fixed(start, start + 5)
    label = prose.text.index("satu")
    assert not prose.may_be_fixed(label, label + 4)


FIXABLE = {
    "plain": ("Warga yang yang menerima", True),
    "at the beginning": ("Yang yang menerima", True),
    "quoted": ("Katanya “warga yang yang menerima”.", False),
    "between marks of another language": ("Katanya «warga yang yang menerima».", False),
    "between single marks": ("Katanya 'warga yang yang menerima'.", False),
    "in a quotation by itself": ("> Warga yang yang menerima.", False),
    "in a name": ("Pemilik PT Yang yang Jaya datang", False),
    "in an address that went wrong": ("Buka [ini](https://a.example/yang yang)", False),
    "in the label of a link": ("Buka [yang yang](https://a.example)", False),
    "in code": ("    yang yang", False),
    "behind the sign of a hashtag": ("Ikuti #yang yang lain", False),
}


@pytest.mark.parametrize(("body", "may"), FIXABLE.values(), ids=FIXABLE)
def test_what_may_be_fixed_unseen(tmp_path: Path, body: str, may: bool) -> None:
    prose = changed(tmp_path, {"keluarga tiba di Aceh. L": f"keluarga.\n\n{body}\n\nL"})
    start = prose.text.casefold().index("yang yang")
    assert prose.may_be_fixed(start, start + len("yang yang")) is may


def test_what_others_wrote_is_not_fixed(tmp_path: Path) -> None:
    path = "releases/2026/09/beras-aceh.id.md"
    root = make_newsroom(tmp_path, {"change": {path: {"claim: Beras": "claim: Karung yang yang"}}})
    prose = prose_of(library_in(root), path)
    for words in ("yang yang", "Pesan", "Dinas Pangan Aceh"):
        start = prose.text.index(words)
        assert not prose.may_be_fixed(start, start + len(words))


def test_words() -> None:
    prose = prose_of(library_in(NEWSROOMS / "small"))
    assert prose.words[:4] == ["Bantuan", "tiba", "di", "Aceh"]
    assert prose.find("keluarga") == (prose.text.index("keluarga"), prose.text.index("keluarga") + 8)
    assert prose.find("keluar") == (0, 0)
