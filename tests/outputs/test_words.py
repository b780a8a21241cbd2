"""Dates, numbers and interface words in the reader's language."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import permutations
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from plugins.outputs.edition import KIND_NAMES
from plugins.outputs.facet_pages import KINDS
from plugins.outputs.frames import HEADINGS
from plugins.outputs.words import Words
from plugins.releases import Language
from tests.built import ROOT, THEME
from tests.newsroom import NEWSROOMS

NUMBERS = {"id": "12.345", "en": "12,345", "de": "12.345", "ar": "12,345"}
DAYS = {"id": "5 November 2019", "en": "5 November 2019", "de": "5. November 2019", "ar": "5 نوفمبر 2019"}
MONTHS = {"id": "Agustus 2019", "en": "August 2019", "de": "August 2019", "ar": "أغسطس 2019"}
STAMPS = {
    "id": ("Rabu, 21 Agustus 2019 · WIB", "Rabu, 21 Agustus 2019 09.30 WIB"),
    "en": ("Wednesday, 21 August 2019 · WIB", "Wednesday, 21 August 2019, 09:30 WIB"),
    "de": ("Mittwoch, 21. August 2019 · WIB", "Mittwoch, 21. August 2019, 09:30 WIB"),
    "ar": ("الأربعاء، 21 أغسطس 2019 · WIB", "الأربعاء، 21 أغسطس 2019، 9:30 ص WIB"),
}
LOCALES = {"id": "id_ID", "en": "en_GB", "de": "de_DE", "ar": "ar", "ja": "ja_JP", "zh": "zh_CN"}


def words(code: str, *folders: Path) -> Words:
    parts = dict.fromkeys(("release", "clarification", "province", "programme", "unit", "archive", "page"), "x")
    language = Language.model_validate({"code": code, "name": code, "locale": LOCALES[code], "addresses": parts})
    return Words(language, (THEME / "translations", *folders))


@pytest.mark.parametrize("code", NUMBERS)
def test_dates_and_numbers_follow_the_language(code: str) -> None:
    speaker = words(code)
    assert speaker.number(12345) == NUMBERS[code]
    assert speaker.day(date(2019, 11, 5)) == DAYS[code], "days are not padded with a zero"
    assert speaker.month(2019, 8) == MONTHS[code]


@pytest.mark.slow
@pytest.mark.parametrize("order", [*permutations(("ja", "id", "de"))], ids="-".join)
def test_a_month_is_in_its_own_language_whichever_was_asked_first(order: tuple[str, ...]) -> None:
    script = (
        "from tests.outputs.test_words import words\n"
        "from babel.dates import get_month_names\n"
        f"for code in {order!r}:\n"
        "    print(words(code).month(2019, 8), end=' ')\n"
        "    get_month_names('wide', 'stand-alone', words(code).locale)[8]  # spoils Babel's data for those after it\n"
    )
    told = {"ja": "2019年8月", "id": "Agustus 2019", "de": "August 2019"}
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split(" ")[:-1] == " ".join(told[code] for code in order).split(" ")


def test_date_clock_and_zone_stand_as_the_language_has_them() -> None:
    moment = datetime(2019, 8, 21, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert words("zh").stamp(moment, time(9, 30), "CST").text == "2019年8月21日星期三 CST 09:30"
    assert words("ja").stamp(moment, time(9, 30), "CST").text == "2019年8月21日水曜日 9:30 CST"


@pytest.mark.parametrize("code", STAMPS)
def test_stamps_name_weekday_and_zone_and_the_clock_where_there_is_one(code: str) -> None:
    moment = datetime(2019, 8, 21, 9, 30, tzinfo=ZoneInfo("Asia/Jakarta"))
    day = words(code).stamp(moment.replace(hour=0, minute=0), None, "WIB")
    clock = words(code).stamp(moment, time(9, 30), "WIB")
    assert (day.text, clock.text) == STAMPS[code]
    assert (day.iso, clock.iso) == ("2019-08-21", "2019-08-21T09:30:00+07:00")


def test_a_language_without_a_catalogue_speaks_english() -> None:
    speaker = words("ar")
    assert speaker.gettext("Latest") == "Latest"
    assert speaker.ngettext("release", "releases", 2) == "releases"


def test_a_newsroom_s_own_words_win_over_the_theme_s(tmp_path: Path) -> None:
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    (tmp_path / "id.po").write_text(f'{header}msgid "Latest"\nmsgstr "Kabar baru"\n', encoding="utf-8")
    speaker = words("id", tmp_path)
    assert speaker.gettext("Latest") == "Kabar baru"
    assert speaker.gettext("Share") == "Bagikan"
    assert speaker.ngettext("release", "releases", 2) == "siaran pers"


def used() -> Iterator[str]:
    """Every English word or phrase that templates and outputs ask to be translated."""
    python = extract_from_dir(
        ROOT / "plugins/outputs", [("**.py", "python")], keywords={"gettext": None, "ngettext": (1, 2)}
    )
    templates = extract_from_dir(THEME, [("**.html", "jinja2")], options_map={"**.html": {}})
    for _, _, message, _, _ in (*python, *templates):
        yield message if isinstance(message, str) else message[0]
    yield from HEADINGS.values()
    yield from KIND_NAMES.values()
    yield from (name.capitalize() for name in KINDS.values())


def catalogue(path: Path) -> Catalog:
    with path.open("rb") as source:
        return read_po(source, abort_invalid=True)


def translated(path: Path) -> dict[str, tuple[str, ...]]:
    """The words of a catalogue that have a translation, with all its forms."""
    found = {}
    for message in catalogue(path):
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if message.id and forms and all(forms):
            found[message.id if isinstance(message.id, str) else message.id[0]] = forms
    return found


def test_every_word_has_an_indonesian_translation_and_none_is_left_over() -> None:
    have = translated(THEME / "translations/id.po").keys()
    assert set(used()) - have == set(), "words without an Indonesian translation"
    assert have - set(used()) == set(), "translations of words that nothing uses"


@pytest.mark.parametrize(
    "path",
    [*sorted((THEME / "translations").glob("*.po")), *sorted((NEWSROOMS / "elsewhere/translations").glob("*.po"))],
    ids=lambda path: path.stem,
)
def test_translations_keep_the_placeholders(path: Path) -> None:
    for message in catalogue(path):
        assert [str(error) for error in message.check(catalogue(path))] == [], message.id


def test_the_theme_s_languages_have_the_same_words() -> None:
    ids = {
        path.stem: {str(message.id) for message in catalogue(path)} for path in (THEME / "translations").glob("*.po")
    }
    assert ids["en"] == ids["id"]
