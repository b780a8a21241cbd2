"""Links whose addresses are defined elsewhere in a body."""

from plugins.prose.links import links_in

BODY = """Lihat [satu][Nama  A], [nama a][], [nama a] dan ![gambar][nama a], bukan [nama a](b.md) atau [lain].

[nama A]: https://a.example "Judul"
[^1]: Catatan.
"""


def test_each_use_has_its_label_and_the_address() -> None:
    defined = [link for link in links_in(BODY) if link.is_defined]
    assert [BODY[link.label_start : link.end] for link in defined] == ["[satu][Nama  A]", "[nama a][]", "[nama a]"]
    assert [link.label for link in defined] == ["satu", "nama a", "nama a"]
    assert {BODY[link.start : link.address_end] for link in defined} == {"https://a.example"}


def test_without_definitions_there_are_none() -> None:
    assert not list(links_in("Lihat [satu][a] dan [dua]: tiga."))
