"""All translations of one release, read together: what is read again when one of its files changes."""

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cached_property
from hashlib import blake2b

from msgspec import Struct

from plugins.diagnostics import Finding, Place, as_record, from_record
from plugins.releases.bodies import Body, Converter
from plugins.releases.copies import Copy, convert, read_copy
from plugins.releases.entries import make_manuscript, manuscripts_in, manuscripts_of, manuscripts_record
from plugins.releases.fields import Fields
from plugins.releases.library import Library, Reading
from plugins.releases.manuscripts import Manuscript, Source, Written
from plugins.releases.paths import MANUSCRIPT
from plugins.releases.problems import Problem
from plugins.releases.shelf import ODD, Sheet, Shelf, problem_from, problem_record, sheet_in, to_json
from plugins.releases.suggestions import closest
from plugins.releases.tree import digest_of, is_text

Inspector = Callable[[Reading], Iterable[Finding]]
"""Tells what is wrong with one story, read into a library that holds it alone."""


class Files(Struct, frozen=True):
    """The files of one story: paths and the hashes of their bytes."""

    paths: tuple[str, ...]
    digests: tuple[str, ...]

    @property
    def digest(self) -> str:
        """The hash of all of them."""
        told = "\0".join((*self.paths, *self.digests))
        return blake2b(told.encode(errors="surrogateescape"), digest_size=16).hexdigest()


class StoryRead(Struct, frozen=True):
    """A story that was read: the record of its entries and findings, and the sheets of its files, by their keys.

    `settled` says whether the files still were what their hashes say, so that the records may be kept.
    """

    record: str
    sheets: Mapping[str, str]
    parsed: int
    settled: bool


class Catalogued(Struct, frozen=True):
    """A story as its record has it."""

    manuscripts: tuple[Manuscript, ...]
    problems: tuple[Problem, ...]
    findings: tuple[Finding, ...]


class StoryReader(Struct, frozen=True, dict=True):
    """Reads the stories of a newsroom; `desk` is its library without manuscripts."""

    desk: Library
    shelf: Shelf
    inspect: Inspector | None

    @cached_property
    def converters(self) -> Mapping[str, Converter]:
        """A converter for each language."""
        return {language.code: Converter(language) for language in self.desk.site.languages}

    @cached_property
    def _language_digests(self) -> Mapping[str, str]:
        """The hash of each language's settings, which decide how a body is converted."""
        languages = self.desk.site.languages
        return {each.code: blake2b(each.model_dump_json().encode(), digest_size=8).hexdigest() for each in languages}

    def key(self, files: Files) -> str:
        """Return the key of a story's record: everything that decides it."""
        return f"{self.desk.digest}:{'checked' if self.inspect else 'read'}:{files.digest}"

    def sheet_key(self, lang: str, path: str, digest: str) -> str:
        """Return the key of a file's sheet; those of neighbours are neighbours, and lie together in the store."""
        return f"{path}:{digest}:{self._language_digests[lang]}"

    def read(self, files: Files) -> StoryRead:
        """Read one story; bodies that are on the shelf are not converted again."""
        contents = _Contents()
        problems: list[Problem] = []
        manuscripts = []
        sheets: dict[str, str] = {}
        settled = True
        for path, digest in zip(files.paths, files.digests, strict=True):
            lang, refused = self._language(path)
            copy, found = read_copy(self.desk.root, path, lang) if lang else (None, refused)
            problems += found
            settled &= digest == (copy.digest if copy else digest_of(self.desk.root, path))
            if copy is None:
                continue
            sheet = self._sheet(copy, lang, sheets)
            problems += sheet.problems
            contents.add(path, copy, sheet.body)
            manuscripts.append(make_manuscript(path, self.desk.site.language(lang), copy, sheet.body, contents))
        return StoryRead(self._record(manuscripts, problems), sheets, len(files.paths), settled)

    def catalogued(self, record: str, source: Source) -> Catalogued:
        """Return a story from its record."""
        told, wrong = record.split("\n")
        return _catalogued(manuscripts_in(told, source), wrong)

    def kept(self, records: Mapping[str, str], source: Source) -> dict[str, Catalogued]:
        """Return stories, by their keys, from records that were on the shelf; odd ones are left out."""
        try:
            halves = [record.split("\n") for record in records.values()]
            manuscripts = manuscripts_of([told for told, _ in halves], source)
            stories = [_catalogued(group, wrong) for group, (_, wrong) in zip(manuscripts, halves, strict=True)]
        except ODD:
            return self._sound(records, source)
        return dict(zip(records, stories, strict=True))

    def _sound(self, records: Mapping[str, str], source: Source) -> dict[str, Catalogued]:
        stories = {}
        for key, record in records.items():
            with suppress(*ODD):
                stories[key] = self.catalogued(record, source)
        return stories

    def _language(self, path: str) -> tuple[str, list[Problem]]:
        match = MANUSCRIPT.fullmatch(path)
        if not match or not is_text(path):
            return "", [Problem("file-name", Place(path), {"found": path.rpartition("/")[2]})]
        lang = match["lang"]
        if lang in self.converters:
            return lang, []
        known = ", ".join(self.converters)
        values = {"found": lang, "known": known, "suggestion": closest(lang, self.converters)}
        return "", [Problem("unknown-language", Place(path), values)]

    def _sheet(self, copy: Copy, lang: str, sheets: dict[str, str]) -> Sheet:
        key = self.sheet_key(lang, copy.path, copy.digest)
        if sheet := sheet_in(self.shelf.sheets.get(key)):
            return sheet
        body, problems = convert(copy, self.converters[lang])
        sheet = Sheet(body, tuple(problems))
        sheets[key] = sheet.as_record(copy.front)
        return sheet

    def _record(self, manuscripts: list[Manuscript], problems: list[Problem]) -> str:
        findings: Iterable[Finding] = ()
        if self.inspect:
            findings = self.inspect(Reading(self.desk.of(manuscripts), tuple(problems), len(manuscripts)))
            problems = []
        found = [as_record(finding) for finding in findings]
        wrong = to_json([list(map(problem_record, problems)), found]) if problems or found else ""
        return f"{manuscripts_record(manuscripts)}\n{wrong}"


def _catalogued(manuscripts: tuple[Manuscript, ...], wrong: str) -> Catalogued:
    if not wrong:
        return Catalogued(manuscripts, (), ())
    problems, findings = json.loads(wrong)
    return Catalogued(manuscripts, tuple(map(problem_from, problems)), tuple(map(from_record, findings)))


class _Contents(Source):
    """The files of one story, at hand while they are inspected."""

    def __init__(self) -> None:
        self._copies: dict[str, tuple[Copy, Body]] = {}

    def add(self, path: str, copy: Copy, body: Body) -> None:
        """Put the file at `path` with the others."""
        self._copies[path] = copy, body

    def fields(self, manuscript: Manuscript) -> Fields:
        """Return the fields of a manuscript as written."""
        return self._copies[manuscript.path][0].fields

    def body(self, manuscript: Manuscript) -> Body:
        """Return the body of a manuscript as HTML."""
        return self._copies[manuscript.path][1]

    def written(self, manuscript: Manuscript) -> Written:
        """Return a manuscript as its writer wrote it."""
        return self._copies[manuscript.path][0].written
