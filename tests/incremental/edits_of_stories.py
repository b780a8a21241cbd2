"""What writers do to releases and pages: each edit takes the newsroom and two numbers, which one and how."""

from tests.incremental.stories import (
    LANGUAGES,
    MONTHS,
    PROGRAMMES,
    PROVINCES,
    SPEAKERS,
    UNITS,
    Newsroom,
    Picture,
    StandingPage,
    Story,
    Wording,
)
from tests.incremental.writing import CLOCKS, LISTS, original_words


def pick(room: Newsroom, which: int) -> Story:
    return room.stories[which % len(room.stories)]


def wording(room: Newsroom, which: int, how: int) -> Wording:
    """One language of a story."""
    story = pick(room, which)
    langs = room.langs(story)
    return story.wordings[langs[how % len(langs)]]


def toggle(names: list[str], name: str) -> list[str]:
    """Add a name or take it away, unless it is the last."""
    return [each for each in names if each != name] or [name] if name in names else [*names, name]


def rewrite(room: Newsroom, which: int, how: int) -> None:
    wording(room, which, how).body = how


def retitle(room: Newsroom, which: int, how: int) -> None:
    wording(room, which, how).title = how


def summarise(room: Newsroom, which: int, how: int) -> None:
    wording(room, which, how).summary = how


def caption(room: Newsroom, which: int, how: int) -> None:
    wording(room, which, how).caption = how


def change_address(room: Newsroom, which: int, how: int) -> None:
    wording(room, which, how).slug = how


def rename_file(room: Newsroom, which: int, how: int) -> None:
    pick(room, which).stem = how


def redate(room: Newsroom, which: int, how: int) -> None:
    pick(room, which).day = 1 + 3 * how


def set_clock(room: Newsroom, which: int, how: int) -> None:
    pick(room, which).clock = how % len(CLOCKS)


def toggle_province(room: Newsroom, which: int, how: int) -> None:
    story = pick(room, which)
    story.provinces = toggle(story.provinces, PROVINCES[how % len(PROVINCES)])


def toggle_programme(room: Newsroom, which: int, how: int) -> None:
    story = pick(room, which)
    story.programmes = toggle(story.programmes, PROGRAMMES[how % len(PROGRAMMES)])


def change_unit(room: Newsroom, which: int, how: int) -> None:
    pick(room, which).unit = how % len(UNITS)


def change_speaker(room: Newsroom, which: int, how: int) -> None:
    pick(room, which).speaker = how % len(SPEAKERS)


def change_dateline(room: Newsroom, which: int, how: int) -> None:
    pick(room, which).dateline = how


def change_writer(room: Newsroom, which: int, how: int) -> None:
    pick(room, which).writer = how


def toggle_translation(room: Newsroom, which: int, how: int) -> None:
    wordings, lang = pick(room, which).wordings, LANGUAGES[how % len(LANGUAGES)]
    if lang not in wordings:
        wordings[lang] = Wording(title=how)
    elif wordings.keys() - {lang, "ms"}:
        del wordings[lang]


def toggle_drafted_translation(room: Newsroom, which: int, how: int) -> None:
    one = wording(room, which, how)
    one.drafted = not one.drafted


def note_translated(room: Newsroom, which: int, how: int) -> None:
    """Each translation follows the original as it is now, or as it never was."""
    story = pick(room, which)
    for lang in room.langs(story)[1:]:
        story.wordings[lang].translated_from = "0123456789abcdef" if how % 4 == 1 else original_words(room, story)


def rewrite_original(room: Newsroom, which: int, how: int) -> None:
    """Its translations were up to date, and no longer are."""
    note_translated(room, which, 0)
    wording(room, which, 0).body += how


def change_status(room: Newsroom, which: int, how: int) -> None:
    pick(room, which).status = ("published", "draft", "withdrawn")[how % 3]


def toggle_embargo(room: Newsroom, which: int, how: int) -> None:
    story = pick(room, which)
    story.embargo = not story.embargo


def change_kind(room: Newsroom, which: int, how: int) -> None:
    story = pick(room, which)
    story.clarification = not story.clarification


def change_alias(room: Newsroom, which: int, how: int) -> None:
    pick(room, which).aliases = how


def correct(room: Newsroom, which: int, how: int) -> None:
    pick(room, which).corrections = how % 4


def change_evidence(room: Newsroom, which: int, how: int) -> None:
    pick(room, which).evidence = how


def toggle_link(room: Newsroom, which: int, how: int) -> None:
    story, target = pick(room, which), pick(room, which + how).number
    story.links = (
        [number for number in story.links if number != target]
        if target in story.links
        else [
            *story.links,
            target,
        ]
    )


def move_link(room: Newsroom, which: int, how: int) -> None:
    story = pick(room, which)
    story.links = [*story.links[:-1], pick(room, how).number]


def link_to_old_address(room: Newsroom, which: int, how: int) -> None:
    pick(room, which).alias_link = pick(room, how).number


def link_to_list(room: Newsroom, which: int, how: int) -> None:
    pick(room, which).list_link = how % len(LISTS)


def change_photo(room: Newsroom, which: int, how: int) -> None:
    """The file stays the same size where only the colour is another."""
    pick(room, which).photo = Picture(20, 20 + 10 * (how % 2), how % 4) if how % 5 else None


def change_drawing(room: Newsroom, which: int, how: int) -> None:
    pick(room, which).drawing = Picture(20, 20 + 10 * (how % 2), how % 4) if how % 5 else None


def borrow_photo(room: Newsroom, which: int, how: int) -> None:
    pick(room, which).borrowed = pick(room, how).number if how % 5 else None


def add_release(room: Newsroom, which: int, how: int) -> None:
    if len(room.stories) < 14:
        number = 1 + max(story.number for story in room.stories)
        province = PROVINCES[how % len(PROVINCES)]
        wordings = {lang: Wording() for lang in (["id"], ["id", "en"], ["en"])[which % 3]}
        month = MONTHS[which % len(MONTHS)]
        room.stories.append(Story(number, month, 1 + 2 * how, wordings, provinces=[province]))


def delete_release(room: Newsroom, which: int, how: int) -> None:
    if len(room.stories) > 1:
        room.stories.remove(pick(room, which))


def rewrite_page(room: Newsroom, which: int, how: int) -> None:
    page = room.pages[sorted(room.pages)[which % len(room.pages)]]
    page.texts["id"] = how


def translate_page(room: Newsroom, which: int, how: int) -> None:
    page = room.pages[sorted(room.pages)[which % len(room.pages)]]
    lang = LANGUAGES[1 + how % 2]
    page.texts = {"id": page.texts["id"]} if lang in page.texts else {**page.texts, lang: how}


def readdress_page(room: Newsroom, which: int, how: int) -> None:
    room.pages[sorted(room.pages)[which % len(room.pages)]].slug = how


def toggle_page(room: Newsroom, which: int, how: int) -> None:
    key = f"halaman-{which % 3}"
    if room.pages.pop(key, None) is None:
        room.pages[key] = StandingPage({"id": how}, drafted=how % 4 == 3)


EDITS = (
    rewrite,
    retitle,
    summarise,
    caption,
    change_address,
    rename_file,
    redate,
    set_clock,
    toggle_province,
    toggle_programme,
    change_unit,
    change_speaker,
    change_dateline,
    change_writer,
    toggle_translation,
    toggle_drafted_translation,
    note_translated,
    rewrite_original,
    change_status,
    toggle_embargo,
    change_kind,
    change_alias,
    correct,
    change_evidence,
    toggle_link,
    move_link,
    link_to_old_address,
    link_to_list,
    change_photo,
    change_drawing,
    borrow_photo,
    add_release,
    delete_release,
    rewrite_page,
    translate_page,
    readdress_page,
    toggle_page,
)
