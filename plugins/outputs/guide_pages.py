"""The writers' guide: an index of all rules, and a page for each."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from plugins.outputs.edition import Edition
from plugins.outputs.frames import Subject, page_output
from plugins.outputs.guide import Chapter, RuleEntry
from plugins.outputs.output import Output
from plugins.outputs.views import Link
from plugins.releases import addresses

_CODE = re.compile(r"`([^`]+)`")
_SET_APART = "\ufffc"
"""Stands for a piece of code while the words around it get their quotes and dashes."""
_EXAMPLE = " " * 4


class Piece(Struct, frozen=True):
    """Some words, or some code."""

    text: str
    is_code: bool


class Passage(Struct, frozen=True):
    """A paragraph; an example is one piece of code with lines of its own."""

    pieces: tuple[Piece, ...]
    is_example: bool = False


class RuleLine(Struct, frozen=True):
    """A rule as the index shows it. `lang` is set where its title is in another language than the page."""

    url: str
    title: str
    lang: str
    code: str
    name: str
    stops: bool


class ChapterView(Struct, frozen=True):
    """A group of rules; `lang` is set where its heading is in another language than the page."""

    anchor: str
    heading: str
    lang: str
    rules: tuple[RuleLine, ...]


class GuideView(Struct, frozen=True):
    """The index of the guide; `sample` is a rule to explain the others by."""

    heading: str
    intro: str
    chapters: tuple[ChapterView, ...]
    sample: RuleLine


class RuleView(Struct, frozen=True):
    """The page of a rule; its passages are in the language `lang` where that is set, else in the page's."""

    line: RuleLine
    chapter: Link
    may_be_allowed: bool
    what: tuple[Passage, ...]
    why: tuple[Passage, ...]
    bad: tuple[Passage, ...]
    good: tuple[Passage, ...]
    onward: tuple[Link, ...]


def guide_outputs(edition: Edition) -> Iterator[Output]:
    """Declare the guide, where the edition's language has a word for it."""
    if not (edition.language.addresses.guide and edition.guide.names):
        return
    chapters = edition.guide.chapters(edition.lang)
    views = tuple(_chapter_view(edition, chapter) for chapter in chapters)
    yield _index_output(edition, views)
    lines = [line for view in views for line in view.rules]
    told = [(view, entry) for view, chapter in zip(views, chapters, strict=True) for entry in chapter.rules]
    for number, (view, entry) in enumerate(told):
        beside = lines[max(number - 1, 0) : number] + lines[number + 1 : number + 2]
        yield _rule_output(edition, view, entry, lines[number], beside)


def _index_output(edition: Edition, chapters: tuple[ChapterView, ...]) -> Output:
    gettext = edition.words.gettext
    heading = gettext("Writers’ guide")
    intro = gettext("What is checked before a release goes out: every rule, with its reason and examples.")
    lines = [line for chapter in chapters for line in chapter.rules]
    sample = next((line for line in lines if not line.stops), lines[0])
    view = GuideView(heading, intro, chapters, sample)
    return page_output(edition, "templates/guide.html", Subject("guide", heading, intro, _addresses(edition)), view)


def _rule_output(
    edition: Edition, chapter: ChapterView, entry: RuleEntry, line: RuleLine, beside: Iterable[RuleLine]
) -> Output:
    gettext = edition.words.gettext
    index = Link(_url(edition), gettext("Writers’ guide"))
    what, why, bad, good = (
        _passages(edition, part, entry.lang) for part in (entry.what, entry.why, entry.bad, entry.good)
    )
    view = RuleView(
        line=line,
        chapter=Link(f"{index.url}#{chapter.anchor}", chapter.heading, chapter.lang),
        may_be_allowed=entry.may_be_allowed,
        what=what,
        why=why,
        bad=bad,
        good=good,
        onward=(*(Link(each.url, each.title, each.lang) for each in beside), Link(index.url, gettext("All rules"))),
    )
    subject = Subject(
        kind="rule",
        title=entry.name,
        description=_plain(what[:1]) or line.title,
        addresses=_addresses(edition, entry.name),
        trail=(index,),
        headline=f"{line.title} ({entry.name})",
    )
    return page_output(edition, "templates/rule.html", subject, view)


def _addresses(edition: Edition, *parts: str) -> dict[str, str]:
    """Return the address of the guide, or of a page of it, in every language that has one."""
    languages = (language for language in edition.site.languages if language.addresses.guide)
    return {language.code: addresses.section(language, "guide", *parts) for language in languages}


def _url(edition: Edition, *parts: str) -> str:
    return edition.url(addresses.section(edition.language, "guide", *parts))


def _chapter_view(edition: Edition, chapter: Chapter) -> ChapterView:
    lines = tuple(
        RuleLine(
            url=_url(edition, entry.name),
            title=_words(edition, entry.title.removesuffix(".").replace("`", ""), entry.lang),
            lang=_foreign(edition, entry.lang),
            code=entry.code,
            name=entry.name,
            stops=entry.stops,
        )
        for entry in chapter.rules
    )
    return ChapterView(f"w{chapter.key}", chapter.heading, _foreign(edition, chapter.lang), lines)


def _foreign(edition: Edition, lang: str) -> str:
    return "" if lang == edition.lang else lang


def _words(edition: Edition, text: str, lang: str) -> str:
    """Return a text with the quotes and dashes of its language, where the site knows that language."""
    return edition.typeset(text, lang) if lang in edition.site.codes else text


def _passages(edition: Edition, text: str, lang: str) -> tuple[Passage, ...]:
    """Cut a part of a manual into paragraphs, and each into words and code. The first begins with a capital letter."""
    paragraphs = (text[:1].upper() + text[1:]).split("\n\n") if text else []
    return tuple(_passage(edition, paragraph, lang) for paragraph in paragraphs)


def _passage(edition: Edition, paragraph: str, lang: str) -> Passage:
    if paragraph.startswith(_EXAMPLE):
        lines = (line.removeprefix(_EXAMPLE) for line in paragraph.splitlines())
        return Passage((Piece("\n".join(lines), True),), is_example=True)
    words = _words(edition, _CODE.sub(_SET_APART, paragraph), lang).split(_SET_APART)
    codes = [*_CODE.findall(paragraph), ""]
    pieces = (piece for each in zip(words, codes, strict=True) for piece in zip(each, (False, True), strict=True))
    return Passage(tuple(Piece(text, is_code) for text, is_code in pieces if text))


def _plain(passages: tuple[Passage, ...]) -> str:
    return "".join(piece.text for passage in passages for piece in passage.pieces)
