"""Checking, as the task calls it: nothing is built."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from plugins.checks import check as findings_of
from plugins.checks import inspect
from plugins.diagnostics import FORMATS, Finding, Report, print_report, print_text
from plugins.publishing.choice import chosen, rule_called
from plugins.publishing.crew import WorkerLostError
from plugins.publishing.desk import Desk, cache_beside, lay_out
from plugins.publishing.gate import shown_root
from plugins.publishing.obstacles import LANGUAGES, ObstacleError, obstruct
from plugins.publishing.originals import sources_of
from plugins.publishing.receipts import files_if_clean, is_sound, note_clean, note_sound
from plugins.publishing.scope import Scope, paths_within
from plugins.publishing.uncollected import uncollected
from plugins.publishing.wanted import STREAM, Wanted
from plugins.releases import Library, VanishedError, read_library

if TYPE_CHECKING:
    from plugins.publishing.mending import Changes

IMPOSSIBLE = 2
"""The exit code where nothing could be checked."""
PASSES = 10
"""How often files are mended at most: where two fixes overlap, the second is found again after the first."""
_PROFILES = ("text", "json")
"""The forms in which costs are told."""
_FIXED = {
    "id": "{fixes} perbaikan diterapkan dalam {files} berkas.",
    "en": "Fixes applied: {fixes}; files: {files}.",
}


def check(
    content: Path, lang: str = "id", *, cache: Path | None = None, jobs: int = 0, wanted: Wanted | None = None
) -> int:
    """Check the newsroom `content` without building, and print what is `wanted`.

    Return 0 where nothing stops a build, 1 where something does, 2 where it could not be checked.
    """
    with uncollected():
        try:
            return _check(content, lang, cache or cache_beside(content), jobs, wanted or Wanted())
        except ObstacleError as obstacle:
            problem = obstacle
        except VanishedError as error:
            problem = ObstacleError("content-changed", error)
        except WorkerLostError:
            problem = ObstacleError("lost-worker")
    print_text(f"{problem.told(lang)}\n", sys.stderr)
    return IMPOSSIBLE


class Found(Struct, frozen=True):
    """What is wrong with a newsroom, its files, and its library; None where nothing had changed and was read."""

    findings: Sequence[Finding]
    paths: Sequence[str]
    library: Library | None = None


class Look(Struct, frozen=True):
    """A look at the content folder `content`, and at what of it is shown: `names` are those of the rules that count."""

    content: Path
    lang: str
    desk: Desk
    wanted: Wanted
    names: frozenset[str]
    scope: Scope

    def find(self) -> Found:
        """Return what is wrong."""
        surveyed, records = self.desk.survey(self.content), self.desk.store.receipts
        paths = surveyed.tree.paths if surveyed else ()
        if self.wanted.suppressed:  # the record of a story does not hold what is let pass
            with self.desk.progress.phase("read"):
                reading = read_library(self.content, self.desk.store, None, self.desk.crew, self.desk.recall, surveyed)
            with self.desk.progress.phase("check"):
                return Found(findings_of(reading, allowed=True), paths, reading.library)
        if surveyed and files_if_clean(records, surveyed):
            return Found((), paths)
        reading = self.desk.read(self.content, inspect, surveyed)
        with self.desk.progress.phase("check"):
            reading = replace(reading, outline_checked=is_sound(records, reading))
            findings = findings_of(reading)
        note_sound(records, reading, findings)
        note_clean(records, reading, findings)
        return Found(findings, paths, reading.library)

    def shown(self, found: Found) -> list[Finding]:
        """Return the findings that are asked for."""
        return [each for each in self.scope.those_in(found.findings, found.library) if each.rule.name in self.names]

    def mend(self) -> Found:
        """Mend what is shown and can be mended, show what changed in each file, and return what is left.

        What changed is shown too where something interrupts it: the files are written by then.
        """
        from plugins.publishing.mending import Changes

        changes, found = Changes(), Found((), ())
        try:
            for _ in range(PASSES):
                found = self.find()
                if not self._mend_once(found, changes):
                    break
        except BaseException:
            if changes:
                self._tell(changes, found)
            raise
        self._tell(changes, found)
        return found

    def _tell(self, changes: "Changes", found: Found) -> None:
        stream = sys.stdout if self.wanted.form in ("text", "concise") else sys.stderr
        shown = changes.shown(shown_root(self.content), sources_of(self.content, found.findings))
        told = _FIXED.get(self.lang, _FIXED["en"]).format(fixes=changes.fixes, files=len(changes))
        print_text(f"{shown}{told}\n", stream)

    def _mend_once(self, found: Found, changes: "Changes") -> bool:
        """Mend what was found, note it, and say whether there was anything."""
        from plugins.publishing.mending import mended_in

        sources, before = sources_of(self.content, found.findings), changes.fixes
        for mended in mended_in(self.content, self.shown(found), found.library) if found.library else ():
            changes.add(mended, sources)
            self.desk.recall.forget([mended.path])
        return changes.fixes > before


def _check(content: Path, lang: str, cache: Path, jobs: int, wanted: Wanted) -> int:
    if lang not in LANGUAGES:
        obstruct("unknown-language", lang, ", ".join(LANGUAGES))
    if wanted.explain is not None:
        from plugins.publishing.explaining import explained

        print_text(explained(rule_called(wanted.explain), lang), sys.stdout)
        return 0
    if wanted.form not in FORMATS:
        obstruct("unknown-format", wanted.form, ", ".join(FORMATS))
    if not content.is_dir():
        obstruct("no-content", content)
    if wanted.profile:
        if others := wanted.beside_profile:
            obstruct("profile-alone", ", ".join(others))
        return _profile(content, lang, wanted.form)
    if STREAM in wanted.paths:
        return _check_draft(content, lang, wanted)
    names, scope = chosen(wanted.select, wanted.ignore, wanted.errors), _scope(content, wanted)
    desk = lay_out(cache, lang, jobs)
    look = Look(content, lang, desk, wanted, names, scope)
    found = look.mend() if wanted.fix else look.find()
    desk.store.write()
    desk.store.close()
    sources, files = sources_of(content, found.findings), look.scope.count(found.paths)
    report = Report(tuple(look.shown(found)), files, lang, shown_root(content), sources, wanted.strict)
    print_report(_with_manuals(report) if wanted.form == "sarif" else report, wanted.form, sys.stdout)
    return 0 if report.is_clean else 1


def _check_draft(content: Path, lang: str, wanted: Wanted) -> int:
    """Check what comes in by standard input."""
    if others := wanted.beside_draft:
        obstruct("draft-alone", ", ".join(others))
    from plugins.publishing.drafts import LARGEST, check_draft, sources_of_draft

    names, written = chosen(wanted.select, wanted.ignore, wanted.errors), sys.stdin.buffer.read(LARGEST)
    findings = check_draft(content, written)
    shown, sources = tuple(each for each in findings if each.rule.name in names), sources_of_draft(written, findings)
    report = Report(shown, 1, lang, sources=sources, strict=wanted.strict)
    print_report(_with_manuals(report) if wanted.form == "sarif" else report, wanted.form, sys.stdout)
    return 0 if report.is_clean else 1


def _with_manuals(report: Report) -> Report:
    from plugins.publishing.explaining import manual

    return replace(report, manual=manual)


def _scope(content: Path, wanted: Wanted) -> Scope:
    """Return what files are asked for."""
    changed = None
    if wanted.changed:
        from plugins.publishing.changes import changed_paths

        changed = changed_paths(content)
    return Scope(paths_within(content, wanted.paths), changed)


def _profile(content: Path, lang: str, form: str) -> int:
    """Say what each rule costs in this process, with nothing taken from the store."""
    if form not in _PROFILES:
        obstruct("profile-format", form, ", ".join(_PROFILES))
    from plugins.checks import measure
    from plugins.publishing.explaining import costs_as_json, table

    costs = measure(lambda inspector: read_library(content, inspect=inspector))
    print_text(costs_as_json(costs) if form == "json" else table(costs, lang), sys.stdout)
    return 0
