"""Paths, texts, suggestions, pictures, registers: the small parts of reading."""

from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from pydantic import ValidationError

from plugins.releases import Picture, Problem, Term, closest, in_language, is_local, key_of, relative_to, split_fragment
from plugins.releases.paths import MANUSCRIPT
from plugins.releases.pictures import content_of, read_picture
from plugins.releases.registers import Official, Province, Unit
from plugins.releases.site import Colours
from plugins.releases.tree import VanishedError, digest_of, digest_of_bytes, read_text, walk
from tests.newsroom import draw
from tests.releases.conftest import LANGUAGE


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("b.png", "releases/08/b.png"),
        ("../09/b.png", "releases/09/b.png"),
        ("./b.png", "releases/08/b.png"),
        ("../../b.png", "b.png"),
        ("../../../b.png", None),
        ("../../../content/b.png", None),
        ("/etc/passwd", None),
        ("..\\..\\b.png", None),
        ("b\0.png", None),
        ("../../..", None),
    ],
)
def test_paths_stay_inside_the_content(target: str, expected: str | None) -> None:
    assert relative_to("releases/08/a.id.md", target) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("a.id.md", True),
        ("../a.id.md#b", True),
        ("www.a.example", True),
        ("https://a.example", False),
        ("//a.example", False),
        ("/a.html", False),
        ("mailto:a@b.example", False),
        ("#a", False),
        ("?a", False),
        ("", False),
        ("http://[", False),
    ],
)
def test_local_links_have_neither_scheme_nor_host(url: str, expected: bool) -> None:
    assert is_local(url) is expected


def test_fragments_are_split_off() -> None:
    assert split_fragment("a%20b.id.md#c%20d") == ("a b.id.md", "#c%20d")
    assert split_fragment("a.id.md") == ("a.id.md", "")


def test_keys_are_shared_by_translations() -> None:
    assert key_of("releases/08/a.id.md") == key_of("releases/08/a.en.md") == "releases/08/a"
    assert key_of("releases/08/a.png") == "releases/08/a.png"


@pytest.mark.parametrize(
    "name", ["id.md", ".id.md", "a.md", "a.b.id.md", "a.i.md", "a.indo.md", "a.ID.md", "a.id.md.md"]
)
def test_other_names_are_no_manuscripts(name: str) -> None:
    assert MANUSCRIPT.fullmatch(f"releases/{name}") is None


@pytest.mark.parametrize("lang", ["id", "pt-BR", "zh-Hant", "ace", "de-CH-1996"])
def test_language_codes_are_those_of_bcp_47(lang: str) -> None:
    match = MANUSCRIPT.fullmatch(f"releases/a.{lang}.md")
    assert match is not None
    assert match["lang"] == lang
    assert LANGUAGE.model_validate({**LANGUAGE.model_dump(), "code": lang}).code == lang


@pytest.mark.parametrize(
    ("colours", "fits"),
    [
        ({"ink": "#123"}, True),
        ({"notice-paper": "#11223344"}, True),
        ({"rule": "rebeccapurple"}, True),
        ({"link": "oklch(40% 0.2 250 / 50%)"}, True),
        ({"link": "rgb(1, 2, 3)"}, True),
        ({"ink": "red; } body { display: none"}, False),
        ({"ink": "url(//evil.example)"}, False),
        ({"ink": "#12"}, False),
        ({"ink": "red}"}, False),
        ({"inc": "red"}, False),
        ({"ink}": "red"}, False),
    ],
)
def test_colours_are_known_and_harmless(colours: dict[str, str], fits: bool) -> None:
    with nullcontext() if fits else pytest.raises(ValidationError):
        assert Colours.model_validate({"light": colours}).light == colours


def test_registers_hold_texts_per_language() -> None:
    zone = {"key": "a", "name": "A", "timezone": "Europe/Vienna", "zone": {"de": "MEZ", "en": "CET"}, "capital": "Wien"}
    province = Province.model_validate({**zone, "summer_zone": {"de": "MESZ", "en": "CEST"}})
    assert (in_language(province.zone, "en"), in_language(province.summer_zone, "en")) == ("CET", "CEST")
    assert in_language(province.capital, "en") == "Wien"
    unit = {"key": "a", "name": "A", "province": "a", "city": {"de": "Wien", "en": "Vienna"}}
    contact = {"name": {"de": "Presse", "en": "Press"}}
    assert in_language(Unit.model_validate(unit).city, "en") == "Vienna"
    named = Unit.model_validate({**unit, "contact": contact}).contact
    assert named is not None
    assert in_language(named.name, "en") == "Press"


def test_texts_fall_back() -> None:
    assert in_language({"id": "a", "en": "b"}, "en") == "b"
    assert in_language({"*": "a"}, "en") == "a"
    assert in_language({"id": "a"}, "en") == "a"
    assert in_language({}, "en") == ""


@pytest.mark.parametrize(
    ("word", "expected"),
    [("acheh", "aceh"), ("ACEH", "aceh"), ("gondor", ""), ("", ""), ("a" * 1000, ""), ("Jawa Brat", "Jawa Barat")],
)
def test_the_closest_word_is_suggested(word: str, expected: str) -> None:
    assert closest(word, ["aceh", "bali", "Jawa Barat"]) == expected


def test_suggestions_do_not_depend_on_the_order_of_words() -> None:
    assert closest("ab", ["abc", "abd"]) == closest("ab", ["abd", "abc"])


def test_pictures_have_their_size_and_hash(tmp_path: Path) -> None:
    draw(tmp_path / "a.png", 40, 30)
    picture = read_picture(tmp_path, "a.png")
    assert isinstance(picture, Picture)
    assert (picture.path, picture.width, picture.height) == ("a.png", 40, 30)
    assert len(picture.digest) == 32
    assert picture.digest == digest_of(tmp_path, "a.png"), "as the census tells it"


@pytest.mark.parametrize("suffix", ["avif", "jpg", "png", "webp"])
def test_every_kind_of_picture_is_read(suffix: str, tmp_path: Path) -> None:
    Image.new("RGB", (16, 16)).save(tmp_path / f"a.{suffix}")
    assert isinstance(read_picture(tmp_path, f"a.{suffix}"), Picture)


@pytest.mark.parametrize(
    ("size", "name"), [((10_000, 6_000), "oversized-picture"), ((20_000, 15_000), "oversized-picture")]
)
def test_huge_pictures_are_problems(size: tuple[int, int], name: str, tmp_path: Path) -> None:
    Image.new("1", size).save(tmp_path / "a.png")
    problem = read_picture(tmp_path, "a.png")
    assert isinstance(problem, Problem)
    assert problem.name == name


@pytest.mark.parametrize(
    "content",
    [b"", b"bukan gambar", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"RIFF\0\0\0\0WEBP", b"GIF89a\1\0\1\0\0\0\0,"],
)
def test_damaged_pictures_are_problems(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(content)
    problem = read_picture(tmp_path, "a.png")
    assert isinstance(problem, Problem)
    assert problem.name == "unreadable-picture"


def term(**fields: object) -> Term:
    return Term.model_validate({"post": "Menteri", **fields})


@pytest.mark.parametrize(
    ("held", "day", "expected"),
    [
        (term(**{"from": "2019-10-23", "to": "2024-10-20"}), date(2019, 10, 23), True),
        (term(**{"from": "2019-10-23", "to": "2024-10-20"}), date(2019, 10, 22), False),
        (term(**{"from": "2019-10-23", "to": "2024-10-20"}), date(2024, 10, 20), False),
        (term(**{"from": "2019"}), date(2019, 1, 1), True),
        (term(to="2019"), date(2018, 12, 31), True),
        (term(seen=["2021-06-30", "2021-03-01"]), date(2021, 4, 1), True),
        (term(seen=["2021-06-30", "2021-03-01"]), date(2021, 7, 1), False),
        (term(), date(2021, 7, 1), False),
    ],
)
def test_terms_cover_days(held: Term, day: date, expected: bool) -> None:
    assert held.covers(day) is expected


def test_an_official_has_the_first_term_that_covers_the_day() -> None:
    first, second = term(**{"from": "2019"}), term(post="Gubernur", **{"from": "2020"})
    official = Official(key="a", name="A", terms=(first, second))
    assert official.term_on(date(2021, 1, 1)) == first
    assert official.term_on(date(2018, 1, 1)) is None


def test_provinces_exist_from_the_day_of_their_founding() -> None:
    province = Province.model_validate(
        {"key": "a", "name": "A", "timezone": "Asia/Jakarta", "zone": "WIB", "established": "2022-12-09"}
    )
    assert province.existed(date(2022, 12, 9))
    assert not province.existed(date(2022, 12, 8))
    assert province.model_copy(update={"established": None}).existed(date(1900, 1, 1))


def test_hidden_files_are_passed_over_and_links_never_followed(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/config").touch()
    (tmp_path / "b").mkdir()
    (tmp_path / "b/c.id.md").touch()
    (tmp_path / "a.id.md").touch()
    (tmp_path / "d").symlink_to("b")
    (tmp_path / "e.id.md").symlink_to("tidak-ada")
    tree = walk(tmp_path)
    assert tree.paths == ("a.id.md", "b/c.id.md")
    assert sorted(problem.place.path for problem in tree.problems) == ["d", "e.id.md"]


def test_line_ends_and_byte_order_marks_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "a.id.md").write_bytes(b"\xef\xbb\xbfa\r\nb\rc\n")
    assert read_text(tmp_path, "a.id.md") == "a\nb\nc\n"


def test_a_file_s_hash_is_that_of_its_bytes_and_none_where_it_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.id.md").write_bytes(b"a" * 3_000_000)
    (tmp_path / "b.id.md").symlink_to("a.id.md")
    assert digest_of(tmp_path, "a.id.md") == digest_of_bytes(b"a" * 3_000_000)
    assert [digest_of(tmp_path, path) for path in ("b.id.md", "c.id.md", ".")] == ["", "", ""]


@pytest.mark.parametrize("mishap", ["changed", "gone"])
def test_a_picture_that_is_no_longer_what_was_hashed_is_not_published(tmp_path: Path, mishap: str) -> None:
    """Published, other bytes would carry the fingerprint of those that were read, and stay when they are taken back."""
    draw(tmp_path / "a.png", 40, 30)
    picture = read_picture(tmp_path, "a.png")
    assert isinstance(picture, Picture)
    assert content_of(tmp_path, picture) == (tmp_path / "a.png").read_bytes()
    if mishap == "gone":
        (tmp_path / "a.png").unlink()
    else:
        draw(tmp_path / "a.png", 41, 30)
    with pytest.raises(VanishedError, match=r"a\.png"):
        content_of(tmp_path, picture)
