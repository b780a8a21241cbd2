"""The manual of every rule is read from its docstring, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.checks import GROUPS, RULES, Manual, manual_of
from plugins.checks.manual import read_manual, rule_names

PAGE = """Dates are written year-month-day.

    What it checks: `date` is
    a day.

    A second paragraph.

    Why: "21" may be a day.

    Bad:

        date: 21
        title: Bantuan

    Good: `date: 2026-08-21`

    Tanggal ditulis tahun-bulan-hari.

    Yang diperiksa: `date` adalah
    hari.

    Alasan: "21" bisa hari.

    Salah: `date: 21`

    Benar: `date: 2026-08-21`
    """
ENGLISH = Manual(
    lang="en",
    title="Dates are written year-month-day.",
    what="`date` is a day.\n\nA second paragraph.",
    why='"21" may be a day.',
    bad="    date: 21\n    title: Bantuan",
    good="`date: 2026-08-21`",
)
INDONESIAN = Manual(
    lang="id",
    title="Tanggal ditulis tahun-bulan-hari.",
    what="`date` adalah hari.",
    why='"21" bisa hari.',
    bad="`date: 21`",
    good="`date: 2026-08-21`",
)


def test_both_languages_of_a_docstring_are_read() -> None:
    assert read_manual(PAGE) == {"en": ENGLISH, "id": INDONESIAN}


def test_what_a_docstring_does_not_have_is_left_empty() -> None:
    assert read_manual("") == {}
    assert read_manual("A title.") == {"en": Manual("en", "A title.")}
    assert read_manual(PAGE.partition("Tanggal")[0]) == {"en": ENGLISH}


@given(st.lists(st.sampled_from([*PAGE.split("\n\n"), "Why:", "Yang diperiksa:", "\n", "Good: `"])).map("\n\n".join))
def test_no_docstring_is_too_odd(docstring: str) -> None:
    assert read_manual(docstring).keys() <= {"en", "id"}


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_a_whole_manual(name: str, lang: str) -> None:
    manual = manual_of(name, lang)
    assert manual.title.endswith(".")
    assert all((manual.what, manual.why, manual.bad, manual.good))
    assert manual.lang in (lang, "en")


def test_another_language_falls_back_to_english_and_an_unknown_rule_to_its_name() -> None:
    assert manual_of("bad-alias", "fr") == manual_of("bad-alias", "en")
    assert manual_of("no.such-rule", "id") == Manual("en", "no.such-rule")


def test_every_rule_is_named_and_belongs_to_a_group_with_a_name_in_both_languages() -> None:
    assert set(rule_names()) == set(RULES)
    assert {rule.code[1] for rule in RULES.values()} <= GROUPS.keys()
    assert all(names.keys() == {"id", "en"} for names in GROUPS.values())
