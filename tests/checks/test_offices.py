"""Offices beside a name are known by how they are built."""

from pathlib import Path

import pytest

from plugins.checks.offices import Offices, offices_of
from tests.newsroom import library_in, make_newsroom
from tests.timing import at_most

NAME = "Siti Rahmawati"
SHORT_FORMS = [
    ("Menteri PUPR", "Menteri Pekerjaan Umum dan Perumahan Rakyat"),
    ("Menag", "Minister of Religious Affairs"),
    ("Wamensos", "Wakil Menteri Sosial"),
]


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Offices:
    """What finds offices by the portfolios of the small newsroom."""
    return offices_of(library_in(make_newsroom(tmp_path_factory.mktemp("small"))).registers)


def office_in(text: str, offices: Offices) -> str:
    """Return the office that a text writes beside the name, "" for none."""
    start = text.index(NAME)
    office = offices.beside(text, start, start + len(NAME))
    return text[office.start : office.end] if office else ""


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("kata Menteri Agama RI Siti Rahmawati, di", "Menteri Agama"),
        ("kata Menteri Agama, Siti Rahmawati, saat", "Menteri Agama"),
        ("Wakil Menteri Agama H. Siti Rahmawati", "Wakil Menteri Agama"),
        ("Menteri Pendidikan, Kebudayaan, dan Riset Siti Rahmawati", "Menteri Pendidikan, Kebudayaan, dan Riset"),
        ("Menteri PUPR Siti Rahmawati", "Menteri PUPR"),
        ("Menko Pangan Siti Rahmawati", "Menko Pangan"),
        ("Menag Siti Rahmawati dan Wamenag", "Menag"),
        ("Wali Kota Contoh Siti Rahmawati", "Wali Kota Contoh"),
        ("Wakil Gubernur Jawa Contoh Siti Rahmawati", "Wakil Gubernur Jawa Contoh"),
        ("Bupati Hulu Sungai Contoh Siti Rahmawati", "Bupati Hulu Sungai Contoh"),
        ("Siti Rahmawati (Menteri Agama RI) hadir", "Menteri Agama"),
        ("Minister of Religious Affairs Siti Rahmawati", "Minister of Religious Affairs"),
        ("the Deputy Minister of Finance Siti Rahmawati", "Deputy Minister of Finance"),
        ("Deputy Finance Minister Siti Rahmawati", "Deputy Finance Minister"),
        ("The Governor of East Contoh, Siti Rahmawati, said", "Governor of East Contoh"),
        ("East Contoh Governor Siti Rahmawati", "East Contoh Governor"),
        ("Coordinating Minister for Food Siti Rahmawati", "Coordinating Minister for Food"),
        ("Deputy Coordinating Minister for Food Siti Rahmawati", "Deputy Coordinating Minister for Food"),
        ("Coordinating Human Development Minister Siti Rahmawati", "Coordinating Human Development Minister"),
        ("Rapat usai. Menteri Agama, Siti Rahmawati, menyerahkan", "Menteri Agama"),
    ],
)
def test_an_office_is_found(text: str, office: str, offices: Offices) -> None:
    assert office_in(text, offices) == office


@pytest.mark.parametrize(
    "text",
    [
        "Menteri Agama dan Siti Rahmawati",
        "bersama Menteri Agama, Siti Rahmawati, dan",
        "Menteri Agama Budi Contoh, Siti Rahmawati, menyerahkan",
        "Menteri Agama, Kepala Biro Siti Rahmawati",
        "Menteri Agama. Siti Rahmawati",
        "Menteri Agama: Siti Rahmawati",
        "Plt. Menteri Agama Siti Rahmawati",
        "Acting Minister of Finance Siti Rahmawati",
        "Menteri Agama Ad Interim Siti Rahmawati",
        "mantan Menteri Agama Siti Rahmawati",
        "Staf Khusus Menteri Agama Siti Rahmawati",
        "Kementerian Agama Siti Rahmawati",
        "Menteri Siti Rahmawati",
        "Wali Kota Siti Rahmawati",
        "Prime Minister Siti Rahmawati",
        "Menteri Contoh Siti Rahmawati",
        "Menurut Siti Rahmawati",
        "Siti Rahmawati (Menteri Agama hadir pula)",
        "Hadir Menteri Agama, Siti Rahmawati, para bupati, dan",
        "Menteri Agama, Siti Rahmawati, para bupati, dan",
        "Usai bertemu Gubernur Contoh, Siti Rahmawati, yang",
        "In the office of the Mayor of Contoh, Siti Rahmawati, who",
        "staf khusus Menteri Agama Siti Rahmawati",
        "juru bicara Menteri Agama Siti Rahmawati",
        "Spokesperson for Finance Minister Siti Rahmawati",
        "Aides of the Minister of Finance Siti Rahmawati",
        "Atas nama Menteri Agama Siti Rahmawati menyerahkan",
    ],
)
def test_what_is_somebody_elses_or_no_office_is_none(text: str, offices: Offices) -> None:
    assert office_in(text, offices) == ""


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("Menteri Sosial Kabinet Contoh", "Menteri Sosial", True),
        ("Menteri Pekerjaan Umum dan Perumahan Rakyat", "Menteri PUPR", True),
        ("Coordinating Human Development Minister", "Coordinating Minister for Human Development", True),
        ("Menteri Agama", "Menteri Sosial", False),
        ("Minister of Religious Affairs", "Minister of Social Affairs", False),
        ("Bupati Contoh", "Menteri Sosial", False),
        ("Gubernur Contoh", "Gubernur Lain", True),
    ],
)
def test_two_names_may_be_of_one_office(one: str, other: str, may_be: bool, offices: Offices) -> None:
    first, second = offices.named(one), offices.named(other)
    assert first and second
    assert offices.may_be_one(first, second) is may_be


@pytest.mark.parametrize(("short", "whole"), SHORT_FORMS)
def test_short_forms_are_those_of_the_register(short: str, whole: str, offices: Offices) -> None:
    first, second = offices.named(short), offices.named(whole)
    assert first and second
    assert offices.may_be_one(first, second)


def test_without_the_register_no_ministry_is_known(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path, {"remove": ["registers/portfolios.yml"]})
    offices = offices_of(library_in(root).registers)
    assert [office_in(f"{post} {NAME}", offices) for post in ("Menteri Agama", "Menag", "Menteri PUPR")] == [""] * 3
    assert office_in(f"Bupati Contoh {NAME}", offices) == "Bupati Contoh"


def test_long_texts_take_little_time(offices: Offices) -> None:
    text = "Menteri Agama, " * 10_000 + NAME
    with at_most(1):
        assert office_in(text, offices) == ""
