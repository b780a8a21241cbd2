"""Required fields are filled in.

What it checks: every field that the kind of file requires is there and not empty. Releases and clarifications require
title, summary, date, dateline, province, programme, unit and spokesperson; releases a signatory too; clarifications
claim, claim_source, verdict and evidence; pages title and summary. `required_fields` in site.yml replaces the list of a
kind; title, date, province, unit and, for clarifications, claim and verdict always remain. A translation takes shared
fields from its original.

Why: readers, lists, feeds and search rely on these fields.

Bad: a release without `date`.

Good: `date: 2026-08-21`
"""

from collections.abc import Iterator
from functools import cache

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import ABOUT, Kind, Library, Manuscript, fields_of

RULE = Rule(
    code="W201",
    name="missing-field",
    severity=Severity.ERROR,
    message={
        "id": "`{field}` ({label}) harus diisi; isian itu {found}.",
        "en": "`{field}` must be filled in; it is {found}.",
    },
    hint={"id": "Tulis `{field}: ...` di bagian atas berkas. {help}", "en": "Write `{field}: ...` at the top. {help}"},
)

_EMPTY = {"id": "kosong", "en": "empty"}
_ABSENT = {"id": "tidak ada", "en": "not there"}
_ALWAYS: dict[Kind, tuple[str, ...]] = {
    "release": ("title", "date", "province", "unit"),
    "clarification": ("title", "date", "province", "unit", "claim", "verdict"),
    "page": ("title",),
}


def check_story(library: Library) -> Iterator[Finding]:
    """Compare the fields of every file with those its kind requires."""
    for manuscript in library.manuscripts:
        fields = manuscript.fields
        for name in _required(library.site.required_fields.get(manuscript.kind), manuscript.kind):
            if not getattr(fields, name) and not _explained(library, manuscript, name):
                yield _finding(manuscript, name)


@cache
def _required(chosen: tuple[str, ...] | None, kind: Kind) -> tuple[str, ...]:
    if chosen is None:
        chosen = tuple(name for name, about in ABOUT.items() if kind in about.required)
    return tuple(name for name in fields_of(kind) if name in {*chosen, *_ALWAYS[kind]})


def _explained(library: Library, manuscript: Manuscript, name: str) -> bool:
    """Say whether the field may be missing here.

    A translation has shared fields from its original, which has the finding where it lacks them, as has one that could
    not be read, and a field that was written but could not be read.
    """
    if ABOUT[name].shared and (library.original(manuscript) is not manuscript or _unread_original(library, manuscript)):
        return True
    return name in manuscript.node.entries and name not in manuscript.fields.model_fields_set


def _unread_original(library: Library, manuscript: Manuscript) -> bool:
    codes = library.site.codes
    earlier = codes[: codes.index(manuscript.lang)]
    return any((library.root / f"{manuscript.key}.{code}.md").is_file() for code in earlier)


def _finding(manuscript: Manuscript, name: str) -> Finding:
    about = ABOUT[name]
    found = _EMPTY if name in manuscript.node.entries else _ABSENT
    return RULE.at(manuscript.place(name), field=name, label=about.label, found=found, help=about.help)
