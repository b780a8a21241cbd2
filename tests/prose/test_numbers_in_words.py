"""Numbers in words are the same whether a text is searched for them, or looked up by the words it has."""

import re

import pytest

from plugins.prose import spelt_out, vocabulary_of, words_in
from plugins.prose.numbers import words_led

TEXTS = {
    "id": "Tiga desa, dua puluh tiga karung; seribu orang, tiga juta rupiah, lima persen. Satu dua, tigapuluh.",
    "en": "Three villages, twenty-three sacks, a thousand people, two million; often one, a hundred and ten.",
    "de": "Drei Dörfer, eine Million.",
}


@pytest.mark.parametrize(("lang", "text"), TEXTS.items(), ids=TEXTS)
def test_both_ways_find_the_same(lang: str, text: str) -> None:
    vocabulary = vocabulary_of(lang, {"id": "id_ID", "en": "en_GB", "de": "de_DE"}[lang])
    distinct = frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text))
    assert list(words_led(text, vocabulary, distinct)) == list(words_in(text, vocabulary))


@pytest.mark.parametrize(
    ("lang", "text", "amount"),
    [
        ("id", "dua juta lima ratus ribu", 2_500_000),
        ("id", "Seribu lima ratus", 1_500),
        ("id", "enam belas miliar tiga ratus dua belas juta empat ratus lima puluh satu ribu", 16_312_451_000),
        ("id", "sekitar dua ribu", None),
        ("id", "dua ribu lebih", None),
        ("id", "", None),
        ("en", "two hundred and fifty thousand and twenty-three", 250_023),
    ],
)
def test_amounts_that_are_spelt_out(lang: str, text: str, amount: int | None) -> None:
    assert spelt_out(text, vocabulary_of(lang, {"id": "id_ID", "en": "en_GB"}[lang])) == amount


def test_ordinals_are_known() -> None:
    assert vocabulary_of("id", "id_ID").ranks["ketiga"] == vocabulary_of("en", "en_GB").ranks["third"] == 3
