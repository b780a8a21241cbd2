"""What is left of Markdown when its signs are taken away."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.prose.markup import blocks_in

KINDS = {
    "a paragraph": ("Satu dua.\nTiga.", [("paragraph", "Satu dua.\nTiga.")]),
    "two paragraphs": ("Satu.\n\nDua.", [("paragraph", "Satu."), ("paragraph", "Dua.")]),
    "headings": ("# Satu\nDua.\n## Tiga ##\n", [("heading", "Satu"), ("paragraph", "Dua."), ("heading", "Tiga ##")]),
    "underlined headings": ("Satu\n====\n\nDua.", [("heading", "Satu"), ("paragraph", "Dua.")]),
    "a list": ("- Satu\n- Dua\n  tiga\n1. Empat", [("entry", "Satu"), ("entry", "Dua\n  tiga"), ("entry", "Empat")]),
    "a quotation": ("> Satu\n> > Dua", [("quote", "Satu"), ("quote", "Dua")]),
    "a rule": ("Satu.\n\n---\n\nDua.", [("paragraph", "Satu."), ("paragraph", "Dua.")]),
    "code": ("Satu.\n\n```\nbukan\n```\n\nDua.", [("paragraph", "Satu."), ("paragraph", "Dua.")]),
    "definitions": ("Satu.\n\n[a]: https://a.example\n*[BPS]: Badan Pusat Statistik", [("paragraph", "Satu.")]),
    "a footnote": ("Satu.[^a]\n\n[^a]: Dua.", [("paragraph", "Satu."), ("note", "Dua.")]),
    "a table": (
        "| A | B |\n|---|---|\n| satu | 2 |\n",
        [("cell", "A"), ("cell", "B"), ("cell", "satu"), ("cell", "2")],
    ),
    "a pipe alone": ("Satu | dua", [("paragraph", "Satu | dua")]),
    "Windows' ends of lines": ("Satu.\r\n\r\nDua.", [("paragraph", "Satu."), ("paragraph", "Dua.")]),
}
SIGNS = {
    "emphasis": ("**Satu** _dua_ *tiga*, ***empat***", "Satu dua tiga, empat"),
    "links": ('[satu](https://a.example/b_(c)), [dua](x.md "judul") dan [tiga][a]', "satu, dua dan tiga"),
    "a picture": ("![Warga menerima beras](b.png)", "Warga menerima beras"),
    "code": ("Tulis `allow` di sini", "Tulis  di sini"),
    "tags": ("<b>Satu</b> a < b", "Satu a < b"),
    "addresses": ("<https://a.example>, <a@b.example>.", "https://a.example, a@b.example."),
    "attributes": ("Satu{.besar #a} {dua}", "Satu {dua}"),
    "escapes": (r"1\. Satu \* dua", "1. Satu * dua"),
    "names with underscores": ("berkas_ini_saja", "berkas_ini_saja"),
    "brackets": ("Satu [dua] tiga", "Satu [dua] tiga"),
    "marks of footnotes": ("Satu[^a], dua.", "Satu, dua."),
}
PIECES = st.sampled_from(
    [*"aB1 \n\n|*_`[](){}<>#-+>.!\\^:~=\t", "\n\n", "](", "[^a]", "[^a]: ", "```", "|---|", "- ", "1. ", "“", "kata "]
)


def read(body: str) -> list[tuple[str, str]]:
    return [(block.kind, "".join(body[a:b] for a, b in block.slices)) for block in blocks_in(body)]


@pytest.mark.parametrize(("body", "expected"), KINDS.values(), ids=KINDS)
def test_kinds_of_passages(body: str, expected: list[tuple[str, str]]) -> None:
    assert read(body) == expected


@pytest.mark.parametrize(("body", "expected"), SIGNS.values(), ids=SIGNS)
def test_signs_are_taken_away(body: str, expected: str) -> None:
    assert [text for _, text in read(body)] == [expected]


def test_cells_know_where_they_stand() -> None:
    body = "| A | |\n|---|---|\n| satu | 2 |\n\nKata.\n\nC | D\n--|--\nx | \n"
    assert [block.cell for block in blocks_in(body)] == [
        (1, 0, 0),
        (1, 1, 0),
        (1, 1, 1),
        None,
        (2, 0, 0),
        (2, 0, 1),
        (2, 1, 0),
    ]


@given(st.lists(PIECES, max_size=60).map("".join))
def test_pieces_stand_in_the_body_in_their_order(body: str) -> None:
    slices = [piece for block in blocks_in(body) for piece in block.slices]
    assert all(0 <= start < end <= len(body) for start, end in slices)
    assert all(last[1] <= first[0] for last, first in pairwise(slices))


@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_word_is_lost_but_those_of_signs(body: str) -> None:
    """Letters outside code, links, tags, attributes and definitions are all there."""
    if not set(body) & set("`[]<>{}:~"):
        kept = "".join(text for _, text in read(body))
        assert sorted(filter(str.isalpha, kept)) == sorted(filter(str.isalpha, body))
