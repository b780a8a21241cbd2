"""Mends what can be mended without doing harm."""

import os
import re
import shutil
import tempfile
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from difflib import unified_diff
from pathlib import Path

from msgspec import Struct

from plugins.diagnostics import Finding, Source, Sources, printable
from plugins.publishing.obstacles import obstruct
from plugins.publishing.originals import normalised
from plugins.releases import Library, digest_of_bytes

_OTHER_ENDS = re.compile("[\x85\u2028\u2029]")
"""What YAML counts as the end of a line and bodies do not: where one stands, places are not certain."""
_CRLF = re.compile("\r\n")
_MARK = "\ufeff"


class Edit(Struct, frozen=True):
    """What stands between two positions of a text is to be replaced."""

    begin: int
    end: int
    text: str


class Mended(Struct, frozen=True):
    """A file of the content that was mended: its text before, its lines ended by line feeds, and the edits."""

    path: str
    before: str
    edits: tuple[Edit, ...]

    def shown(self, sources: Sources) -> tuple[str, str]:
        """Return the text before and after; what is private is masked where `sources` know it to be in the first."""
        before = sources.hidden(self.path, self.before).text
        return before, _edited(before, self.edits)


class Changes:
    """What was mended so far, however often a file was: the text before the first time, and after the last."""

    def __init__(self) -> None:
        self.fixes = 0
        self._texts: dict[str, tuple[str, str]] = {}

    def __len__(self) -> int:
        return len(self._texts)

    def add(self, mended: Mended, sources: Sources) -> None:
        """Note a file that was mended, as `sources` may show it."""
        before, after = mended.shown(sources)
        self._texts[mended.path] = (self._texts.get(mended.path, (before,))[0], after)
        self.fixes += len(mended.edits)

    def shown(self, root: str, sources: Sources) -> str:
        """Return one difference of each file."""
        files = sorted(self._texts.items())
        return "".join(line for path, texts in files for line in difference(path, *texts, root, sources))


def difference(path: str, before: str, after: str, root: str, sources: Sources) -> Iterator[str]:
    """Yield the lines of a unified diff of two texts as they may be shown; `root` is put before the path."""
    name = f"{root}{sources.veiled_path(path)}"
    for line in unified_diff(_lines(before), _lines(after), name, name, lineterm=""):
        yield f"{printable(sources.veiled(line))}\n"


def mend(content: Path, findings: Iterable[Finding], library: Library) -> list[Mended]:
    """Mend the manuscripts of a content folder, and return what was done, as `mended_in` yields it."""
    return list(mended_in(content, findings, library))


def mended_in(content: Path, findings: Iterable[Finding], library: Library) -> Iterator[Mended]:
    """Mend the manuscripts of a content folder, and yield each when it is written.

    Only files that are still what was read are touched, and only what a finding's place holds. Where two fixes overlap
    the first is made; the other may be found again. Raises ObstacleError where a file cannot be written.
    """
    fixable: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.fix is not None and finding.allowed is None and finding.place.path in library.by_path:
            fixable.setdefault(finding.place.path, []).append(finding)
    for path in sorted(fixable):
        if mended := _mend(content / path, library.by_path[path].digest, path, fixable[path]):
            yield mended


def _mend(file: Path, digest: str, path: str, findings: Sequence[Finding]) -> Mended | None:
    try:
        content = file.read_bytes()
        if digest_of_bytes(content) != digest:
            return None
        raw = content.decode()
        before = normalised(raw.removeprefix(_MARK))
        edits = () if _OTHER_ENDS.search(before) else tuple(_edits(Source(before), findings))
        if not edits or not _replace(file, content, _edited(raw, _as_written(raw, edits)).encode()):
            return None
    except (OSError, UnicodeError) as error:
        return obstruct("unwritable-fix", f"{path} ({error})")
    return Mended(path, before, edits)


def _edits(source: Source, findings: Iterable[Finding]) -> Iterator[Edit]:
    """Yield what the fixes of findings change, in the order of the text, each behind the one before."""
    reach = 0
    spans = ((source.span(finding.place), finding) for finding in findings)
    for span, finding in sorted(((span, finding) for span, finding in spans if span), key=lambda each: each[0]):
        begin, end = span
        whole = 0 < finding.place.extent == end - begin
        if whole and begin >= reach and finding.fix is not None and source.text[begin:end] != finding.fix:
            reach = end
            yield Edit(begin, end, finding.fix)


def _as_written(raw: str, edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield edits as a file needs them that has a byte order mark or lines ended as on Windows."""
    mark = len(raw) - len(raw.removeprefix(_MARK))
    ends = [found.start() - number - mark for number, found in enumerate(_CRLF.finditer(raw))]
    for edit in edits:
        text = edit.text.replace("\n", "\r\n") if ends else edit.text
        begin, end = (place + mark + bisect_left(ends, place) for place in (edit.begin, edit.end))
        yield Edit(begin, end, text)


def _edited(text: str, edits: Iterable[Edit]) -> str:
    parts, reach = [], 0
    for edit in edits:
        parts += [text[reach : edit.begin], edit.text]
        reach = edit.end
    return "".join([*parts, text[reach:]])


def _replace(file: Path, before: bytes, after: bytes) -> bool:
    """Put a new file in the place of another by one step; say whether, for one that was saved meanwhile is left."""
    handle, name = tempfile.mkstemp(prefix=".warta-", dir=file.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(after)
        shutil.copymode(file, fresh)
        unchanged = file.read_bytes() == before
        if unchanged:
            fresh.replace(file)
        return unchanged
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _lines(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n")
