"""What the dictionary knows, what it proposes, and what it costs."""

import random
import re
from functools import cache
from pathlib import Path

import pytest

from plugins.checks.affixes import roots_of
from plugins.checks.inflections import stems_of
from plugins.checks.phrases import recased, starts_sentence
from plugins.checks.rare_roots import RARE_ROOTS
from plugins.checks.spelling import FREQUENT, Speller, one_edit_away, speller_of
from plugins.checks.wordlists import frequencies
from plugins.prose import Prose
from plugins.releases import Library, read_library

ROOT = Path(__file__).parents[2]
MUTATIONS = 500


@cache
def newsroom() -> Library:
    library = read_library(ROOT / "content").library
    assert library is not None
    return library


@cache
def words_of(lang: str) -> tuple[str, ...]:
    """Return every word in lower case of the sample releases, as often as it stands there."""
    proses = (Prose(story, each) for story in newsroom().stories() for each in story.manuscripts if each.lang == lang)
    return tuple(word for prose in proses for word in prose.words if re.fullmatch("[a-z]{5,}", word))


def speller(lang: str) -> Speller:
    found = speller_of(lang, newsroom().registers)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("menyalurkan", "salur"), ("memutakhirkan", "mutakhir"), ("mengampanyekan", "kampanye"), ("menulis", "tulis"),
        ("pemukulan", "pukul"), ("pengetik", "ketik"), ("dipertanggungjawabkan", "tanggungjawab"),
        ("keberadaannya", "ada"), ("antardaerah", "daerah"), ("ketidakmerataan", "tidakmerata"), ("mengecat", "cat"),
    ],
)  # fmt: skip
def test_roots_are_found_under_affixes(word: str, root: str) -> None:
    assert root in set(roots_of(word))


@pytest.mark.parametrize(
    ("word", "stem"), [("families", "family"), ("planned", "plan"), ("closing", "close"), ("unregistered", "register")]
)
def test_english_stems_are_found(word: str, stem: str) -> None:
    assert stem in set(stems_of(word))


@pytest.mark.parametrize("lang", ["id", "en"])
def test_it_knows_the_words_of_the_sample_releases(lang: str) -> None:
    """At most one false alarm in 500 words is allowed; there is none."""
    assert speller(lang).mistakes(frozenset(words_of(lang))) == {}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_it_finds_most_slips(lang: str) -> None:
    """Slips that make another word, such as maka for makan, nobody can find without reading the sentence."""
    dice = random.Random(7)
    found = 0
    for _ in range(MUTATIONS):
        word = dice.choice(words_of(lang))
        slip = dice.choice(sorted(one_edit_away(word)))
        found += slip in speller(lang).mistakes(frozenset([slip]))
    assert found >= 0.85 * MUTATIONS


def test_a_text_in_another_language_has_no_mistakes() -> None:
    german = (
        "damit alle Familien versorgt werden solange das Hochwasser anhält denn viele wurden zerstört oder beschädigt"
    )
    german += " und müssen erst wieder aufgebaut werden weil niemand frieren soll"
    assert speller("id").mistakes(frozenset(german.split())) == {}


def test_what_it_says_does_not_depend_on_what_it_has_seen() -> None:
    first, words = speller("id").mistakes(frozenset(("menerma", "bantuan"))), frozenset(("menerma", "ubi-ubian"))
    assert first == speller("id").mistakes(words) == speller("id").mistakes(words) == {"menerma": "menerima"}


def test_rare_roots_are_those_that_the_list_lacks() -> None:
    """They are in their order, none twice, and none is frequent enough to be known without them."""
    listed = frequencies("small_id")
    assert [root for root in RARE_ROOTS if listed.get(root, 999) <= FREQUENT] == []
    assert sorted(set(RARE_ROOTS)) == RARE_ROOTS


def test_other_languages_have_no_dictionary() -> None:
    assert speller_of("de", newsroom().registers) is None


@pytest.mark.parametrize(
    ("right", "found", "begins", "expected"),
    [
        ("kementerian", "Kementrian", False, "Kementerian"),
        ("kementerian", "KEMENTRIAN", False, "KEMENTERIAN"),
        ("wali kota", "Walikota", False, "Wali Kota"),
        ("wali kota", "Walikota", True, "Wali kota"),
        ("kerja sama", "kerjasama", False, "kerja sama"),
        ("antardaerah", "Antar daerah", True, "Antardaerah"),
        ("Jumat", "jum'at", False, "Jumat"),
    ],
)
def test_proposals_have_the_capitals_of_what_stands_there(right: str, found: str, begins: bool, expected: str) -> None:
    assert recased(right, found, starts_sentence=begins) == expected


def test_sentences_begin_after_stops_and_marks() -> None:
    text = 'Satu. Dua, tiga! "Empat\n\nLima'
    assert [starts_sentence(text, text.index(word)) for word in ("Satu", "Dua", "tiga", "Empat", "Lima")] == [
        True, True, False, True, True,
    ]  # fmt: skip


def test_corrections_of_the_register_are_final() -> None:
    """What is proposed is not itself called misspelt, so that mending twice changes nothing more."""
    corrections = newsroom().registers.style.corrections
    wrong = {correction.wrong.lower() for correction in corrections}
    assert len(wrong) == len(corrections), "a correction stands twice"
    for correction in corrections:
        words = correction.right.lower().split()
        pairs = {" ".join(words[number : number + 2]) for number in range(len(words))}
        assert not wrong & {*words, *pairs, correction.right.lower()}, correction
