"""Names of officials and their posts in texts."""

import random
from pathlib import Path

import pytest

from plugins.checks.degrees import is_degree, wrong_forms_in
from plugins.checks.mentions import Mention, mentions_in, named_officials
from plugins.checks.name_slips import slips_in
from plugins.checks.names import official_names
from plugins.checks.rules import acting_left_out, misspelt_name, silent_spokesperson, wrong_degree, wrong_post
from plugins.checks.spellings import Spellings, differs_by, folded
from plugins.prose import Prose
from tests.newsroom import library_in, make_newsroom
from tests.timing import at_most

PATH = "releases/2026/08/bantuan-aceh.id.md"
RULES = (misspelt_name, wrong_post, acting_left_out, silent_spokesperson, wrong_degree)
NAMES = ("Siti Rahmawati", "Budi Santoso", "Made Wirawan")


def prose_of(folder: Path, text: str) -> Prose:
    """Return a release that says `text`; nobody speaks in it."""
    root = make_newsroom(folder)
    front = (root / PATH).read_text(encoding="utf-8").split("---\n")[1]
    front = front.replace("spokesperson: siti-rahmawati", "spokesperson: biro-humas").replace(
        "budi-santoso", "biro-humas"
    )
    (root / PATH).write_text(f"---\n{front}---\n{text}\n", encoding="utf-8")
    library = library_in(root)
    return Prose(library, library.by_path[PATH])


def only(prose: Prose) -> Mention:
    """Return the one mention there is."""
    (mention,) = mentions_in(prose)
    return mention


@pytest.mark.parametrize("written", ["rahmwati", "rahmawatti", "rahamwati", "rahmawato", "rahmavvati", "arhmawati"])
def test_a_word_is_near_one_that_differs_by_a_letter_or_two(written: str) -> None:
    assert Spellings(["rahmawati", "santoso"]).near(written) == ("rahmawati",)


@pytest.mark.parametrize("written", ["rahmawati", "rahmat", "santosha", "sentosa", "", "a" * 10_000])
def test_no_word_is_near_itself_or_a_distant_one(written: str) -> None:
    assert Spellings(["rahmawati", "santoso"]).near(written) in ((), ("santoso",) if written == "santosha" else ())


def test_distance_counts_a_swap_once() -> None:
    assert differs_by("mdae", "made", 1)
    assert not differs_by("edam", "made", 1)


def test_words_are_folded() -> None:
    assert folded("Ma’ruf’s") == "ma'ruf"
    assert folded("MENSOS-nya") == "mensos"


def test_a_name_of_two_officials_names_neither(tmp_path: Path) -> None:
    root = make_newsroom(
        tmp_path,
        {"change": {"registers/officials.yml": {"officials:": "officials:\n  - {key: lain, name: Siti Rahma}"}}},
    )
    forms = {form.text for form in official_names(library_in(root).registers).forms}
    assert "Siti Rahmawati" in forms
    assert not forms & {"Siti Rahma", "Siti"}


def test_abbreviations_and_titles_are_no_names(tmp_path: Path) -> None:
    change = {"registers/officials.yml": {"variants: [Siti Rahma, Siti]": "variants: [SR, Bu Rahma, Menteri Siti]"}}
    names = official_names(library_in(make_newsroom(tmp_path, {"change": change})).registers)
    assert {form.text for form in names.forms if form.official.key == "siti-rahmawati"} == {
        "Siti Rahmawati",
        "Rahma",
        "Siti",
    }


def test_a_name_is_found_over_a_line_break(tmp_path: Path) -> None:
    prose = prose_of(tmp_path, "Menteri Teladan Siti\nRahmawati hadir.")
    mention = only(prose)
    assert (mention.official.key, mention.is_single) == ("siti-rahmawati", False)
    assert mention.post is not None
    assert prose.text[mention.post.start : mention.post.end] == "Menteri Teladan"
    assert named_officials(prose) == {"siti-rahmawati", "biro-humas"}


@pytest.mark.parametrize("text", ["Siti Aminah hadir.", "Cut Siti hadir.", "Rahmawati hadir."])
def test_a_single_word_may_be_the_name_of_somebody_else(text: str, tmp_path: Path) -> None:
    assert mentions_in(prose_of(tmp_path, text)) == ()


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Menteri Contoh, Siti Rahmawati, hadir.", "Menteri Contoh"),
        ("menteri contoh Bu Siti hadir.", "menteri contoh"),
        ("Siti Rahmawati (Menteri Contoh) hadir.", "Menteri Contoh"),
        ("Siti Rahmawati selaku Menteri Contoh hadir.", "Menteri Contoh"),
        ("Di depan Menteri Contoh, Siti Rahmawati berterima kasih.", ""),
        ("Hadir Siti Rahmawati, Menteri Contoh, dan lain-lain.", ""),
        ("Wakil Menteri Contoh Siti Rahmawati hadir.", ""),
        ("Rapat Menteri Contoh. Siti Rahmawati hadir.", ""),
        ("## Menteri Contoh\n\nSiti Rahmawati hadir.", ""),
        ("Siti Rahmawati hadir.\n\nMenteri Contoh hadir.", ""),
    ],
)
def test_a_post_belongs_to_the_name_beside_it(text: str, post: str, tmp_path: Path) -> None:
    prose = prose_of(tmp_path, text)
    found = only(prose).post
    assert (prose.text[found.start : found.end] if found else "") == post


def test_most_single_slips_are_found(tmp_path: Path) -> None:
    chance = random.Random(7)
    slips = {mistyped(name, chance) for name in NAMES for _ in range(100)} - {*NAMES, "Siti Rahma"}
    prose = prose_of(tmp_path, "\n\n".join(f"Hal itu disampaikan oleh {slip} di Aceh." for slip in sorted(slips)))
    found = {prose.text[slip.start : slip.end] for slip in slips_in(prose)}
    assert found <= slips
    assert len(found) >= 0.95 * len(slips), sorted(slips - found)


def mistyped(name: str, chance: random.Random) -> str:
    """Return a name with one letter wrong, left out, put in or swapped; capitals stay first."""
    at = chance.choice([place for place, letter in enumerate(name) if letter.islower()])
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    changes = (letter, "", name[at] * 2, name[at] + letter)
    if name[at + 1 : at + 2].isalpha() and chance.random() < 0.2:
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return name[:at] + chance.choice(changes) + name[at + 1 :]


def test_degrees_that_are_something_else_are_left_alone() -> None:
    text = "Ketua MA, SE Menteri, dan ST. Panti S. Hidayat; Prof. Dr. Joko Contoh, S.I.P., M.Si. di RSUD Dr. Joko."
    words = frozenset(text.replace(".", " ").replace(",", " ").split())
    assert list(wrong_forms_in(text, words)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Joko Contoh, SH, hadir", True), ("Joko Contoh SH", False), ("rapat, SH", False), ("Joko Contoh, KPM", False)],
)
def test_degrees_stand_behind_a_name_and_a_comma(text: str, expected: bool) -> None:
    start = text.index("KPM" if "KPM" in text else "SH")
    assert is_degree(text, start, start + len(text[start:].partition(",")[0])) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Siti Rachmawati " * 12_000,
        "Menteri Contoh Siti Rahmawati, " * 6_000,
        "Siti Rahmawati, Menteri Contoh, " * 6_000,
        "Drs Joko S.H " * 15_000,
        "A" * 200_000,
        "Rahmawati " * 20_000,
        "Menteri " * 25_000 + "Siti Rahmawati",
        "S." * 100_000,
        "Joko " + "S.H, " * 40_000,
    ],
    ids=lambda text: text[:20],
)
def test_hostile_texts_take_no_longer_than_their_length(text: str, tmp_path: Path) -> None:
    prose = prose_of(tmp_path, text)
    prose.distinct_words  # noqa: B018 # not the cost of these rules
    with at_most(2):
        for rule in RULES:
            assert len(list(rule.check_prose(prose))) < 200
