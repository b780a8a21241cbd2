"""Where people are quoted, told by where marks stand."""

import pytest

from plugins.prose.quotations import Quotation, marks_in, quotations_in

ENGLISH = ("“", "”", "‘", "’")
GERMAN = ("„", "“", "‚", "‘")
FRENCH = ("«\u00a0", "\u00a0»", "“", "”")


def quoted(text: str, quotes: tuple[str, str, str, str] = ENGLISH) -> list[Quotation]:
    return list(quotations_in(text, marks_in(text, quotes)))


def said(text: str, quotes: tuple[str, str, str, str] = ENGLISH) -> list[str]:
    return [text[each.start : each.end] for each in quoted(text, quotes)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ia berkata, “Siap.”", ["“Siap.”"]),
        ('"Siap", katanya. ("Ya")', ['"Siap"', '"Ya"']),
        ("”Siap,“ katanya.", ["”Siap,“"]),
        ("“Siap” dan “‘Ya’, katanya”", ["“Siap”", "“‘Ya’, katanya”"]),
        ("‘’Siap,’’ katanya. ''Ya''", ["‘’Siap,’’", "''Ya''"]),
        ('Pada "tahun 2019" layar 5" itu menyala.', ['"tahun 2019"']),
        ("Pada hari Jum’at, sejak ’90-an.", []),
        ("Rabu â€“ “Siap” â€” Ã“", ["“Siap”"]),
    ],
)
def test_marks_are_understood_by_where_they_stand(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_each_language_has_its_marks() -> None:
    assert said("Sie sagte: „Wir sind bereit.“", GERMAN) == ["„Wir sind bereit.“"]
    assert said("Elle dit : «\u00a0Nous sommes là.\u00a0»", FRENCH) == ["«\u00a0Nous sommes là.\u00a0»"]
    assert [mark.sign for mark in marks_in("„Gut“ und “gut”", GERMAN) if mark.reversed] == ["“"]


def test_a_quotation_that_lacks_a_mark_reaches_the_edge_of_its_passage() -> None:
    opened, closed = quoted("Satu “dua tiga\n\nempat lima” enam")
    assert (opened.start, opened.end, opened.closing) == (5, 14, None)
    assert (closed.start, closed.end, closed.opening) == (16, 27, None)


def test_what_is_opened_again_inside_is_one_quotation() -> None:
    (quotation,) = quoted("“Kami menyebutnya “lumbung” desa.”")
    assert [mark.position for mark in quotation.nested] == [18]


@pytest.mark.parametrize(
    ("text", "signs"),
    [("”Siap,“ katanya", "”“"), ("kata ‘siap‘ itu", "‘"), ("’Siap’ katanya", "’"), ("warga ‘Aisyiyah, Jum’at", "")],
)
def test_marks_of_the_other_shape_are_reversed(text: str, signs: str) -> None:
    assert "".join(mark.sign for mark in marks_in(text, ENGLISH) if mark.reversed) == signs


def test_many_marks_cost_little() -> None:
    assert len(said('"a" ' * 20_000)) == 20_000
    assert len(quoted("“ " * 20_000)) <= 1
