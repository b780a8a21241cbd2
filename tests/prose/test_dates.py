"""Dates in a text: every form of the house, ranges, days of the week, and what only looks like a date."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.prose import Vocabulary, vocabulary_of
from plugins.prose.dates import DateMention, dates_in

INDONESIAN, ENGLISH = vocabulary_of("id", "id_ID"), vocabulary_of("en", "en_GB")
Told = tuple[str, int | None, int, int, int | None]
"""What a date says as written, its day of the week, day, month and year."""


def dates_of(text: str, vocabulary: Vocabulary) -> list[DateMention]:
    return list(dates_in(text, vocabulary, frozenset(re.findall(r"\w+(?:[-'’]\w+)*", text))))


def told(text: str, lang: str = "id") -> list[Told]:
    return [
        (text[each.start : each.end], each.weekday, each.day, each.month, each.year)
        for each in dates_of(text, INDONESIAN if lang == "id" else ENGLISH)
    ]


@pytest.mark.parametrize(
    ("text", "weekday", "year"),
    [
        ("Rabu (21/08/2019)", 3, 2019),
        ("Rabu (21/8/2019)", 3, 2019),
        ("Rabu (21/8/19)", 3, 2019),
        ("Rabu (21-8-2019)", 3, 2019),
        ("Rabu (21/8)", 3, None),
        ("Rabu malam (21/8/2019)", 3, 2019),
        ("Rabu, 21 Agustus 2019", 3, 2019),
        ("Rabu tanggal 21 Agustus 2019", 3, 2019),
        ("21 Agustus 2019 (Rabu)", 3, 2019),
        ("21 Agustus 2019 (Rabu pagi)", 3, 2019),
        ("21 Agustus 2019, Rabu", 3, 2019),
        ("21 Agustus 2019, Rabu pagi", 3, 2019),
        ("Rebo, 21 Agustus 2019", 3, 2019),
        ("Rabu,\n21\xa0Agustus\xa02019", 3, 2019),
        ("21 Agustus 2019", None, 2019),
        ("21 agustus 2019", None, 2019),
        ("Rabu, 21 AGustus 2019", 3, 2019),
        ("21 aGUSTUS 2019", None, 2019),
        ("21 Agt. 2019", None, 2019),
        ("21 Agustus", None, None),
        ("21/8/2019", None, 2019),
        ("Rabu, 21.08.2019", 3, 2019),
        ("Rabu tgl. 21 Agustus 2019", 3, 2019),
        ("Rabu sore tanggal 21 Agustus 2019", 3, 2019),
        ("Rabu,21 Agustus 2019", 3, 2019),
    ],
)
def test_indonesian_forms(text: str, weekday: int | None, year: int | None) -> None:
    assert told(f"Rapat dibuka {text}. Lalu") == [(text, weekday, 21, 8, year)]


@pytest.mark.parametrize(
    ("text", "weekday", "year"),
    [
        ("Wednesday, 21 August 2019", 3, 2019),
        ("Wednesday the 21st of August 2019", 3, 2019),
        ("Wednesday, August 21, 2019", 3, 2019),
        ("August 21, 2019", None, 2019),
        ("August 21", None, None),
        ("Aug. 21, 2019", None, 2019),
        ("21 Aug 2019", None, 2019),
        ("21st August", None, None),
        ("Wednesday, 21 AUgust 2019", 3, 2019),
    ],
)
def test_english_forms(text: str, weekday: int | None, year: int | None) -> None:
    assert told(f"It opened on {text}.", "en") == [(text, weekday, 21, 8, year)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("tiba 21 Agustus 2019, Jumat pagi, tim berangkat", "id"),
        ("ditutup 21 Agustus 2019, Senin pukul 08.00 hasilnya diumumkan", "id"),
        ("melanda 21 Agustus 2019, Kamis di Padang digelar rapat", "id"),
        ("came on 21 August 2019, Friday morning, and left", "en"),
    ],
)
def test_a_day_with_which_the_sentence_goes_on_is_not_that_of_the_date(text: str, lang: str) -> None:
    assert [(weekday, day) for _, weekday, day, _, _ in told(text, lang)] == [(None, 21)]


@pytest.mark.parametrize("between", [" hingga ", " sampai dengan ", " s.d. ", " dan ", "-", "–", " – "])
def test_the_first_day_of_a_range_has_the_month_and_the_year_of_the_last(between: str) -> None:
    text = f"pada 20{between}22 Agustus 2019"
    assert told(text) == [("20", None, 20, 8, 2019), ("22 Agustus 2019", None, 22, 8, 2019)]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("28 Agustus hingga 2 September 2019", "id", [(28, 8, 2019, None), (2, 9, 2019, None)]),
        ("28 Desember–2 Januari 2020", "id", [(28, 12, 2019, None), (2, 1, 2020, None)]),
        ("Selasa-Kamis (20-22/8/2019)", "id", [(20, 8, 2019, 2), (22, 8, 2019, 4)]),
        ("Selasa hingga Kamis, 20 hingga 22 Agustus 2019", "id", [(20, 8, 2019, 2), (22, 8, 2019, 4)]),
        ("Selasa (20/8/2019) hingga Kamis (22/8/2019)", "id", [(20, 8, 2019, 2), (22, 8, 2019, 4)]),
        ("Selasa, 20–22 Agustus 2019", "id", [(20, 8, 2019, 2), (22, 8, 2019, None)]),
        ("from Tuesday to Thursday, 20 to 22 August 2019", "en", [(20, 8, 2019, 2), (22, 8, 2019, 4)]),
        ("August 20-22, 2019", "en", [(20, 8, 2019, None), (22, 8, 2019, None)]),
    ],
)
def test_ranges(text: str, lang: str, expected: list[tuple[int, int, int, int | None]]) -> None:
    assert [(day, month, year, weekday) for _, weekday, day, month, year in told(text, lang)] == expected


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("layanan 24/7 dan 2/3 warga", "id"),
        ("Nomor 13/2011, Nomor 13/HUK/2011, pasal 3-5", "id"),
        ("21-08-2019", "id"),
        ("Pada Agustus 21 sekolah ikut", "id"),
        ("In August 21 schools, and may 20 people come; 45 may be late", "en"),
        ("in March 14 percent", "en"),
        ("pukul 09.30-12.00, versi 1.2/3", "id"),
        ("https://warta.example/2019/08/21/rapat", "id"),
    ],
)
def test_what_only_looks_like_a_date(text: str, lang: str) -> None:
    assert told(text, lang) == []


def test_what_is_written_and_cannot_be() -> None:
    assert told("8/21/2019, 31 Juni 2026, Rabu, 21 Agustus 5019.") == [
        ("8/21/2019", None, 8, 21, 2019),
        ("31 Juni 2026", None, 31, 6, 2026),
        ("Rabu, 21 Agustus 5019", 3, 21, 8, 5019),
    ]
    assert [each.when for each in dates_of("8/21/2019 dan 31 Juni 2026", INDONESIAN)] == [None, None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("pada tanggal 21-08-2019, lalu", ["21-08-2019"]),
        ("pada tgl. 21.8.2019.", ["21.8.2019"]),
        ("Surat 21-08-2019, versi 21.08.2019", []),
        ("tanggal 21-08-2019/HUK, tanggal 21-08-2019-4, tanggal 21.08.19", []),
    ],
)
def test_a_word_for_date_makes_digits_one(text: str, found: list[str]) -> None:
    assert [written for written, *_ in told(text)] == found


def test_a_month_may_be_tied_to_another_word() -> None:
    assert told("31 Juni-Juli 2026; 21 Agustus’lah; pra-Agustus 17") == [
        ("31 Juni", None, 31, 6, None),
        ("21 Agustus", None, 21, 8, None),
    ]
    assert told("the 21st of August's end", "en") == [("21st of August", None, 21, 8, None)]


def test_parts_of_a_date() -> None:
    text = "Dibuka Rabu (21/8/2019)."
    (mention,) = dates_of(text, INDONESIAN)
    assert text[slice(*mention.weekday_span)] == "Rabu"
    assert text[slice(*mention.bare_span)] == "21/8/2019"
    assert mention.in_digits
    assert not mention.month_first
    assert mention.when == date(2019, 8, 21)


def test_a_leap_day_needs_a_leap_year() -> None:
    (mention,) = dates_of("29 Februari", INDONESIAN)
    assert (mention.when, mention.in_year(2023), mention.in_year(2024)) == (None, None, date(2024, 2, 29))


def test_languages_of_which_only_months_and_days_are_known() -> None:
    german = vocabulary_of("de", "de_AT")
    assert [each.when for each in dates_of("Mittwoch, 21 August 2019", german)] == [date(2019, 8, 21)]
    french = vocabulary_of("fr", "fr_FR")
    assert [each.weekday for each in dates_of("mercredi 21 août 2019", french)] == [3]


def written(day: date, form: str) -> str:
    """Return a date as the house writes it."""
    vocabulary = ENGLISH if form == "english" else INDONESIAN
    weekday = vocabulary.day_name(day.isoweekday())
    if form == "digits":
        return f"{weekday} ({day.day}/{day.month}/{day.year})"
    return f"{weekday}, {day.day} {vocabulary.month_name(day.month)} {day.year}"


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["digits", "indonesian", "english"]))
def test_reads_what_is_written(day: date, form: str) -> None:
    text = f"x {written(day, form)}, y"
    (mention,) = dates_of(text, ENGLISH if form == "english" else INDONESIAN)
    assert (mention.when, mention.weekday) == (day, day.isoweekday())
    assert text[mention.start : mention.end] == written(day, form)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 1)), st.integers(1, 20), st.sampled_from(["–", " hingga "]))
def test_reads_both_ends_of_a_range(first: date, days: int, between: str) -> None:
    last = first + timedelta(days=days)
    opening = f"{first.day}" if first.month == last.month else f"{first.day} {INDONESIAN.month_name(first.month)}"
    text = f"{opening}{between}{last.day} {INDONESIAN.month_name(last.month)} {last.year}"
    assert [each.when for each in dates_of(text, INDONESIAN)] == [first, last]


PIECES = ["21", "8", "/", "-", "–", " ", " ", "Rabu", "Agustus", "2019", "(", ")", ",", ".", "hingga", "19", "\n", "th"]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=60))
def test_positions_lie_in_the_text_and_in_order(text: str) -> None:
    for vocabulary in (INDONESIAN, ENGLISH):
        mentions = dates_of(text, vocabulary)
        for mention in mentions:
            assert_within(mention, text)
        assert [each.start for each in mentions] == sorted(each.start for each in mentions)
        assert all(one.end <= other.start for one, other in pairwise(mentions))


def assert_within(mention: DateMention, text: str) -> None:
    first, last = mention.bare_span
    assert 0 <= mention.start <= first < last <= mention.end <= len(text)
    assert text[first:last].strip() == text[first:last]
    if mention.weekday:
        assert mention.start <= mention.weekday_span[0] < mention.weekday_span[1] <= mention.end
