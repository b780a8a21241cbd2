"""What editors, designers and operators do: settings, registers, words, theme, clock and address."""

from tests.incremental.settings import INTERFACE, THEME_EDITS
from tests.incremental.stories import COMPRESSIONS, MOMENTS, OFFICIALS, PROGRAMMES, PROVINCES, UNITS, Newsroom

NAMED = (*PROVINCES, *PROGRAMMES, *OFFICIALS, *UNITS, "barat")
SLUGGED = (*PROVINCES, *PROGRAMMES, *UNITS)
TEXTS = ("name", "tagline", "organisation", "notice", "url", "copyright_year", "verdict", "contact", "about", "ended")
SHAPES = ("navigation", "footer", "share", "colours", "list_length", "feed_length", "withdrawn", "security")
ADDRESSES = ("", "https://lain.example/berita", "https://lain.example", "http://localhost:8000")


def rename_entry(room: Newsroom, which: int, how: int) -> None:
    """A province, programme, official, unit or island has another name."""
    room.numbers[f"name/{NAMED[which % len(NAMED)]}"] = how


def readdress_entry(room: Newsroom, which: int, how: int) -> None:
    room.numbers[f"slug/{SLUGGED[which % len(SLUGGED)]}"] = how


def rename_post(room: Newsroom, which: int, how: int) -> None:
    """An official's post has another name."""
    room.numbers[f"post/{OFFICIALS[which % len(OFFICIALS)]}"] = how


def change_contact(room: Newsroom, which: int, how: int) -> None:
    room.numbers[f"contact/{UNITS[which % len(UNITS)]}"] = how


def change_site_text(room: Newsroom, which: int, how: int) -> None:
    room.numbers[TEXTS[which % len(TEXTS)]] = how


def change_site_shape(room: Newsroom, which: int, how: int) -> None:
    room.numbers[SHAPES[which % len(SHAPES)]] = how


def change_url_words(room: Newsroom, which: int, how: int) -> None:
    room.numbers[f"addresses/{room.codes[which % len(room.codes)]}"] = how


def change_word(room: Newsroom, which: int, how: int) -> None:
    """A word of the interface is another in content/translations."""
    code = room.codes[how % len(room.codes)]
    room.numbers[f"words/{code}/{INTERFACE[which % len(INTERFACE)]}"] = how


def change_theme(room: Newsroom, which: int, how: int) -> None:
    room.numbers[f"theme/{sorted(THEME_EDITS)[which % len(THEME_EDITS)]}"] = how


def add_theme_file(room: Newsroom, which: int, how: int) -> None:
    room.numbers["theme/new"] = how


def toggle_language(room: Newsroom, which: int, how: int) -> None:
    room.codes = [code for code in room.codes if code != "ms"] if "ms" in room.codes else [*room.codes, "ms"]


def turn_languages(room: Newsroom, which: int, how: int) -> None:
    """Another language comes first, and what was written in it is the original."""
    room.codes = [*room.codes[1:], room.codes[0]]


def move_clock(room: Newsroom, which: int, how: int) -> None:
    room.now = MOMENTS[how % len(MOMENTS)]


def change_site_url(room: Newsroom, which: int, how: int) -> None:
    room.site_url = ADDRESSES[how % len(ADDRESSES)]


def switch_compression(room: Newsroom, which: int, how: int) -> None:
    room.compress = COMPRESSIONS[how % len(COMPRESSIONS)]


EDITS = (
    rename_entry,
    readdress_entry,
    rename_post,
    change_contact,
    change_site_text,
    change_site_shape,
    change_url_words,
    change_word,
    change_theme,
    add_theme_file,
    toggle_language,
    turn_languages,
    move_clock,
    change_site_url,
    switch_compression,
)
