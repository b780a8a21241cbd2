"""Reading a content folder: what is on the shelf is taken from there, the rest is parsed."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache, partial
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from plugins.diagnostics import Place
from plugins.releases.bodies import Body
from plugins.releases.census import Spread, by_story, chunks, one_by_one, take_census
from plugins.releases.cleaning import is_clean
from plugins.releases.configuration import Configuration, read_configuration
from plugins.releases.copies import Copy, convert, read_copy
from plugins.releases.fields import Fields
from plugins.releases.library import Library, Reading
from plugins.releases.manuscripts import Manuscript, Source, Written
from plugins.releases.pictures import pictures_in
from plugins.releases.problems import Problem
from plugins.releases.shelf import Memory, Shelf, fields_in, sheet_in
from plugins.releases.stories import Catalogued, Files, Inspector, StoryRead, StoryReader
from plugins.releases.strays import find_strays
from plugins.releases.tree import Tree, VanishedError, walk

REMEMBERED = 2_000
"""Manuscripts whose fields are kept in memory once they were asked for."""
RECENT = 64
"""Records that are kept as they were fetched: who asks for the fields of a release soon asks for its body."""
AT_HAND = 4
"""Files that are kept as they were read: who asks for one place in a manuscript soon asks for another."""
CHUNK = 16
"""Stories that one worker parses at a time."""


class Shelved(Source):
    """Fetches contents from the shelf, and from the file where the shelf has lost them."""

    def __init__(self, reader: StoryReader) -> None:
        self._reader = reader
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._read_fields)
        self._record = lru_cache(maxsize=RECENT)(self._fetch)
        self._copy = lru_cache(maxsize=AT_HAND)(self._read)

    def fields(self, manuscript: Manuscript) -> Fields:
        """Return the fields of a manuscript as written."""
        return self._remembered(manuscript)

    def body(self, manuscript: Manuscript) -> Body:
        """Return the body of a manuscript as HTML."""
        sheet = sheet_in(self._record(manuscript))
        if sheet and (self._reader.shelf.own or is_clean(sheet.body.html)):
            return sheet.body
        return convert(self._copy(manuscript), self._reader.converters[manuscript.lang])[0]

    def written(self, manuscript: Manuscript) -> Written:
        """Return a manuscript as its writer wrote it, from its file."""
        return self._copy(manuscript).written

    def _fetch(self, manuscript: Manuscript) -> str | None:
        key = self._reader.sheet_key(manuscript.lang, manuscript.path, manuscript.digest)
        return self._reader.shelf.sheets.get(key)

    def _read_fields(self, manuscript: Manuscript) -> Fields:
        return fields_in(self._record(manuscript)) or self._copy(manuscript).fields

    def _read(self, manuscript: Manuscript) -> Copy:
        copy, _ = read_copy(self._reader.desk.root, manuscript.path, manuscript.lang)
        if copy is None:
            raise VanishedError(manuscript.path)
        return copy


def _is_folder(path: Path) -> bool:
    """Say whether `path` is a folder; one that the system hides is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


class Recollection(Struct):
    """What is remembered of the last time that a folder was read.

    `census` and `stories` are for a process that reads it again and again, `sightings` may be of an earlier one.
    """

    census: dict[str, str] = field(default_factory=dict)
    sightings: dict[str, str] = field(default_factory=dict)
    stories: dict[str, Catalogued] = field(default_factory=dict)

    def forget(self, paths: Iterable[str]) -> None:
        """Look at these files again; `paths` are relative to the content folder."""
        for path in paths:
            if self.census.pop(path, None) is None:  # a folder, perhaps
                self.census = {each: told for each, told in self.census.items() if not each.startswith(f"{path}/")}


class Survey(Struct, frozen=True):
    """What can be known of a content folder without parsing a manuscript; `digest` is the hash of everything in it."""

    tree: Tree
    configuration: Configuration
    census: Mapping[str, str]
    digest: str


def survey(root: Path, spread: Spread = one_by_one, recall: Recollection | None = None) -> Survey | None:
    """Look through the content folder `root`; None where there is none. Files that `recall` knows are not looked at."""
    if not _is_folder(root):
        return None
    recall = recall or Recollection()
    tree, configuration = walk(root.resolve()), read_configuration(root)
    recall.census = take_census(root, tree.paths, spread, recall.census, recall.sightings)
    told = blake2b(f"{configuration.digest}{configuration.ledger.digest}".encode(), digest_size=16)
    told.update(repr([*configuration.problems, *tree.problems]).encode())  # links are found, and are no paths
    files = "\0".join(f"{path}\0{recall.census.get(path)}" for path in tree.paths)
    told.update(files.encode(errors="surrogateescape"))
    return Survey(tree, configuration, recall.census, told.hexdigest())


def read_library(
    root: Path,
    shelf: Shelf | None = None,
    inspect: Inspector | None = None,
    spread: Spread = one_by_one,
    recall: Recollection | None = None,
    surveyed: Survey | None = None,
) -> Reading:
    """Read the content folder `root`. Never raises for bad content: what is wrong comes back as problems.

    What was read before is taken from the `shelf` by its hash, and what is read anew is put there. `inspect` is asked
    about every story that is read anew. `spread` may do the work in several processes. Files that `recall` knows are
    taken for unchanged.
    """
    recall = recall or Recollection()
    surveyed = surveyed or survey(root, spread, recall)
    if surveyed is None:
        return Reading(None, (Problem("missing-file", Place(root.name), {"found": str(root)}),), 0)
    tree, known = surveyed.tree, surveyed.configuration
    problems = [*known.problems, *tree.problems]
    if known.site is None or known.registers is None:
        return Reading(None, tuple(problems), len(tree.paths))
    desk = Library(root, known.site, known.registers, (), {}, known.nodes, known.digest, known.ledger)
    reader = StoryReader(desk, shelf or Memory(), inspect)
    stories, parsed, settled = _read_stories(reader, recall, surveyed.census, spread)
    pictures, unusable = pictures_in(root, surveyed.census, reader.shelf.pictures)
    settled &= all(picture.digest == surveyed.census[path] for path, picture in pictures.items())
    problems += [problem for story in stories for problem in story.problems]
    problems += [*unusable, *find_strays(tree.paths, known.site)]
    manuscripts = tuple(manuscript for story in stories for manuscript in story.manuscripts)
    findings = tuple(finding for story in stories for finding in story.findings)
    library = replace(desk, manuscripts=manuscripts, pictures=pictures)
    told = blake2b("\0".join(tree.paths).encode(errors="surrogateescape"), digest_size=16).hexdigest()
    whole = surveyed.digest if settled else ""
    return Reading(library, tuple(problems), len(tree.paths), findings, inspect is not None, parsed, told, whole)


def _read_stories(
    reader: StoryReader, recall: Recollection, census: Mapping[str, str], spread: Spread
) -> tuple[list[Catalogued], int, bool]:
    """Return all stories, how many files were parsed for them, and whether all were as the census has them."""
    shelf, source = reader.shelf, Shelved(reader)
    stories = [Files(tuple(paths), tuple(census[path] for path in paths)) for paths in by_story(census).values()]
    keys = [reader.key(files) for files in stories]
    found = {key: recall.stories[key] for key in keys if key in recall.stories}
    records = {key: record for key in keys if key not in found and (record := shelf.stories.get(key))}
    found |= reader.kept(records, source)
    missing = [(key, files) for key, files in zip(keys, stories, strict=True) if key not in found]
    parsed, unsettled = 0, set()
    for done in spread(partial(_read_chunk, reader), chunks(missing, CHUNK)):
        for key, read in done:
            found[key] = reader.catalogued(read.record, source)
            parsed += read.parsed
            if read.settled:
                shelf.stories[key] = read.record
            else:  # known by a hash that is not its own
                unsettled.add(key)
    recall.stories = {key: story for key, story in found.items() if key not in unsettled}
    return [found[key] for key in keys], parsed, not unsettled


def _read_chunk(reader: StoryReader, chunk: Sequence[tuple[str, Files]]) -> list[tuple[str, StoryRead]]:
    """Read stories where a worker may be at work: sheets go to the shelf from here, since they are long."""
    read = [(key, reader.read(files)) for key, files in chunk]
    for _, story in read:
        for name, sheet in story.sheets.items() if story.settled else ():
            reader.shelf.sheets[name] = sheet
    reader.shelf.write()
    return [(key, replace(story, sheets={})) for key, story in read]
