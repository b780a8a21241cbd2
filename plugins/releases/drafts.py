"""A text that lies in no folder yet, read like a manuscript: its front matter is taken where it has one."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from plugins.diagnostics import Place
from plugins.releases.bodies import Body, Converter
from plugins.releases.configuration import read_configuration
from plugins.releases.copies import FENCE, Copy, convert, copy_of
from plugins.releases.entries import make_manuscript
from plugins.releases.fields import Fields
from plugins.releases.library import Library
from plugins.releases.manuscripts import Manuscript, Source, Written
from plugins.releases.moments import Moment
from plugins.releases.nodes import Mapping, Text, document_of
from plugins.releases.problems import Problem
from plugins.releases.site import Site
from plugins.releases.tree import as_text, digest_of_bytes

SEAT = "releases/draf/draf/draf.md"
"""Where a draft is read as if it lay there: as deep as a release, and in no month."""
_HEADING = re.compile(r"^#[ \t]+(?P<title>[^\s#][^\n]*)$", re.MULTILINE)
_LANG = re.compile(r"^lang:[ \t]*[\"']?(?P<lang>[\w-]+)", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 20_000
"""Characters from which the language is told."""
_FREQUENT = {
    "id": "yang dan di untuk dari dengan pada ini itu ke dalam tidak akan oleh para juga adalah",
    "en": "the of and to in for is that with on was are by at from this will has",
    "de": "der die das und zu den mit von ist nicht ein eine auf für dem",
    "fr": "le la les et des du une est pour dans que sur avec aux",
}
"""Words without which no longer text of a language does."""


class Draft(Struct, frozen=True):
    """A draft as a library that holds it alone, None where it or the newsroom cannot be read; and what is wrong."""

    library: Library | None
    problems: tuple[Problem, ...]
    has_front: bool

    def on(self, day: date) -> "Draft":
        """Return the draft as if its front matter named this day."""
        if self.library is None:
            return self
        manuscript = self.library.manuscripts[0]
        fields = manuscript.fields.model_copy(update={"date": Moment(day)})
        source = _Source(fields, manuscript.body, manuscript.written)
        return replace(self, library=self.library.of([replace(manuscript, date=fields.date, source=source)]))


class _Source(Source):
    """The contents of the one manuscript there is."""

    def __init__(self, fields: Fields, body: Body, written: Written) -> None:
        self._fields, self._body, self._written = fields, body, written

    def fields(self, manuscript: Manuscript) -> Fields:
        return self._fields

    def body(self, manuscript: Manuscript) -> Body:
        return self._body

    def written(self, manuscript: Manuscript) -> Written:
        return self._written


def read_draft(root: Path, content: bytes) -> Draft:
    """Read a draft as if it were to be published in the newsroom `root`; its places are in the file SEAT."""
    known = read_configuration(root)
    if known.site is None or known.registers is None:
        return Draft(None, tuple(known.problems), has_front=True)
    text = as_text(content, SEAT)
    if isinstance(text, Problem):
        return Draft(None, (text,), has_front=True)
    has_front = text.partition("\n")[0].rstrip() == FENCE
    lang, problems = _language(text, has_front, known.site)
    copy, found = copy_of(content, SEAT, lang) if has_front else (_without_front(text), [])
    problems += [problem for problem in found if problem.name != "language-mismatch"]
    if copy is None:  # the front matter says nothing; what follows it may still be looked at
        copy, has_front = _without_front(_behind_front(text)), False
    language = known.site.language(lang)
    body, found = convert(copy, Converter(language))
    manuscript = make_manuscript(SEAT, language, copy, body, _Source(copy.fields, body, copy.written))
    manuscript = replace(manuscript, key=SEAT.removesuffix(".md"))
    desk = Library(root, known.site, known.registers, (manuscript,), {}, known.nodes, known.digest)
    return Draft(desk, (*problems, *found), has_front)


def _without_front(text: str) -> Copy:
    """Return the copy of a text that is all body; its first heading of the first level is the title."""
    title, front = _HEADING.search(text), Mapping({}, {}, Place(SEAT))
    if title:
        start, end = title.span()
        line = text.count("\n", 0, start) + 1
        place = Place(SEAT, line, title.start("title") - start + 1)
        front = Mapping(
            {"title": Text(title["title"].rstrip(" \t#"), place)}, {"title": Place(SEAT, line)}, Place(SEAT)
        )
        text = text[:start] + text[end:]
    document = document_of(front)
    fields = Fields.model_validate(document.values)
    written = Written(document, text, Place(SEAT))
    return Copy(digest_of_bytes(text.encode()), "release", fields, document.values, written)


def _behind_front(text: str) -> str:
    """Return a text with empty lines for its front matter; where nothing ends that, its first empty line does."""
    first, *lines = text.split("\n")
    ends = [number for number, line in enumerate(lines) if line.rstrip() == FENCE]
    ends += [number for number, line in enumerate(lines) if not line.strip()]
    end = ends[0] + 1 if ends else 0
    return "\n" * (end + 1) + "\n".join(lines[end:]) if first else text


def _language(text: str, has_front: bool, site: Site) -> tuple[str, list[Problem]]:
    """Return the language that the front matter names, or else the one that the words speak."""
    named = _LANG.search(text.partition(f"\n{FENCE}")[0]) if has_front else None
    if named and named["lang"] in site.codes:
        return named["lang"], []
    problems = []
    if named:
        place = Place(SEAT, text.count("\n", 0, named.start()) + 1)
        problems = [_unknown(named["lang"], place, site)]
    words = Counter(_WORD.findall(text[:_LOOKED_AT].casefold()))
    return max(site.codes, key=lambda code: sum(words[word] for word in _frequent(code))), problems


def _unknown(lang: str, place: Place, site: Site) -> Problem:
    return Problem("unknown-choice", place, {"field": "lang", "found": lang, "expected": " or ".join(site.codes)})


def _frequent(code: str) -> list[str]:
    """Return the frequent words of a language, none of one that is not known: the first of the site's is taken then."""
    return _FREQUENT.get(code.partition("-")[0], "").split()
