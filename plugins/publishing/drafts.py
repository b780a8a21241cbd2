"""Checking a text that lies in no folder yet, such as one that is piped in or pasted: nothing is written or kept."""

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from plugins.checks import dateline_day, inspect
from plugins.diagnostics import Finding, Sources
from plugins.publishing.originals import normalised
from plugins.publishing.wanted import STREAM
from plugins.releases import ABOUT, SEAT, Draft, Library, Reading, read_draft

LARGEST = 10_000_000
"""Bytes that are read of one; ten times what a file may hold."""


def check_draft(content: Path, written: bytes) -> list[Finding]:
    """Return what a draft for the newsroom `content` shows to be wrong, as far as the text alone can show it.

    Where it would lie in the folders, and what other releases, pictures and links there are, is not looked at. Without
    front matter no field is missing. Where nothing says when, the day of the dateline is that of the draft.
    """
    draft = read_draft(content, written)
    unseen = _unseen(draft)
    if draft.library and "date" in unseen and (day := dateline_day(draft.library)):
        draft = draft.on(day)
    findings = inspect(Reading(draft.library, draft.problems, 1))
    return [
        _shown(each) for each in findings if each.rule.name != "missing-field" or each.values["field"] not in unseen
    ]


def sources_of_draft(written: bytes, findings: Iterable[Finding]) -> Sources:
    """Return the text of a draft, as findings show it."""
    text = normalised(written.decode("utf-8-sig", errors="replace"))
    return Sources(lambda path: text if path == STREAM else None, findings)


def _unseen(draft: Draft) -> frozenset[str]:
    """Return the fields that may be missing: all without front matter; for a translation, those of its original."""
    if not draft.has_front:
        return frozenset(ABOUT)
    if draft.library is None or not _is_translation(draft.library):
        return frozenset()
    return frozenset(name for name, about in ABOUT.items() if about.shared)


def _is_translation(library: Library) -> bool:
    """Say so of a draft in another language than the site's first which does not say when, where and by whom."""
    manuscript = library.manuscripts[0]
    stated = (manuscript.date, manuscript.province, manuscript.unit)
    return manuscript.lang != library.site.default_language.code and not any(stated)


def _shown(finding: Finding) -> Finding:
    place = finding.place
    return replace(finding, place=replace(place, path=STREAM)) if place.path == SEAT else finding
