"""Markdown bodies turned into clean HTML."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from time import monotonic
from types import FrameType
from typing import Any, cast

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from msgspec import Struct

from plugins.diagnostics import Place
from plugins.releases.cleaning import clean
from plugins.releases.paths import split_fragment
from plugins.releases.problems import Problem
from plugins.releases.removals import find, may_lose, removals, rooted_links
from plugins.releases.shielding import ShieldingExtension
from plugins.releases.simple_bodies import SimpleBodies
from plugins.releases.site import Language
from plugins.releases.tidying import BodyPicture, Reference, Tidier, TidyExtension
from plugins.releases.typography import TypographyExtension

MAX_CHARACTERS = 100_000
MAX_HTML = 2_000_000
"""Characters: abbreviations, each with its long form, can make a body of any size."""
MAX_SECONDS = 2
_MOMENT = 0.05
AGAIN = 1.0
"""Seconds until the next alarm: one that rings while Python collects garbage is lost."""


class Body(Struct, frozen=True):
    """A body as HTML, with what it refers to; links and pictures inside the content keep the scheme `content:`."""

    html: str = ""
    links: tuple[Reference, ...] = ()
    pictures: tuple[BodyPicture, ...] = ()


class Converter:
    """Turns Markdown of one language into a Body; made once, since making costs as much as converting."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._simple = SimpleBodies(language.quotes, language.table)

    @cached_property
    def _markdown(self) -> Markdown:
        """Python-Markdown, which simple bodies do without."""
        footnotes = FootnoteExtension()
        footnotes.setConfig("BACKLINK_TITLE", _template(self._language.footnote_back))
        tables = TableExtension(use_align_attribute=True)
        ours = [ShieldingExtension(), TidyExtension(self._language.table), TypographyExtension(self._language.quotes)]
        markdown = Markdown(
            extensions=["attr_list", "abbr", "sane_lists", footnotes, tables, *ours], output_format="html"
        )
        # asked for every tag, and searched from end to end as the list that it is
        cast(Any, markdown).block_level_elements = frozenset(markdown.block_level_elements)
        return markdown

    @property
    def _tidier(self) -> Tidier:
        return cast(Tidier, self._markdown.treeprocessors["tidy"])

    def convert(self, text: str, place: Place) -> tuple[Body, list[Problem]]:
        """Return the body and what was wrong; `place` is where the body begins in its file.

        Python-Markdown takes minutes on hostile input and overflows the stack on deep nesting: both end as a problem.
        """
        if len(text) > MAX_CHARACTERS:
            return Body(), [Problem("body-too-long", place, {"found": len(text), "limit": MAX_CHARACTERS})]
        if simple := self._simple.convert(text, place.path):
            html, links = simple
            return Body(html, tuple(links)), []
        return self.read_with_markdown(text, place)

    def read_with_markdown(self, text: str, place: Place) -> tuple[Body, list[Problem]]:
        """Return the same of a body of any kind, simple or not."""
        self._markdown.reset()
        self._tidier.begin(place.path)
        begun = monotonic()
        try:
            with _time_limit(MAX_SECONDS):
                html = self._markdown.convert(text)
            if len(html) > MAX_HTML:
                return Body(), [Problem("body-too-complex", place)]
            cleaned = clean(html)  # linear; and an alarm in the middle of it would be swallowed
            with _time_limit(max(MAX_SECONDS - (monotonic() - begun), _MOMENT)):
                problems = list(_removed(html, cleaned, text, place)) if may_lose(text) else []
        except (_TimeOver, RecursionError):
            return Body(), [Problem("body-too-complex", place)]
        links = (
            (*self._tidier.links, *_raw_links(cleaned, self._tidier.links)) if may_lose(text) else self._tidier.links
        )
        return Body(cleaned, tuple(links), tuple(self._tidier.pictures)), problems


def _template(footnote_back: str) -> str:
    """Return the name of links back to the text as str.format takes it; only {number} stands for something.

    It is set after the extension is made, which would take %d for the number too.
    """
    escaped = footnote_back.replace("{", "{{").replace("}", "}}")
    return escaped.replace("{{number}}", "{0}")


def _raw_links(cleaned: str, known: list[Reference]) -> Iterator[Reference]:
    """Yield the links to addresses of the site that were written in HTML, without their fragments."""
    seen = {split_fragment(link.written)[0] for link in known}
    for url in rooted_links(cleaned):
        if (path := split_fragment(url)[0]) not in seen:
            seen.add(path)
            yield Reference(path, path)


def _removed(html: str, cleaned: str, text: str, place: Place) -> Iterator[Problem]:
    """Tell what cleaning took away, each kind once; the addresses of links in Markdown have rules of their own."""
    for tag, name in removals(html, cleaned):
        if (tag, name) == ("a", "href") and "<a" not in text.lower():
            continue
        start = find((tag, name), text)
        line_start = text.rfind("\n", 0, start) + 1
        where = Place(place.path, place.line + text.count("\n", 0, start), start - line_start + 1)
        found = f"{name} (<{tag}>)" if name else f"<{tag}>"
        yield Problem("raw-html-removed", where, {"found": found})


class _TimeOver(BaseException):
    """Not an Exception, so that no `except Exception` on the way swallows it."""


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise _TimeOver after `seconds`, where the platform has interval timers and this is the main thread."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(signum: int, frame: FrameType | None) -> None:
        raise _TimeOver

    previous = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)
