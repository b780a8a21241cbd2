"""Texts that a translation would take from its original are translated.

What it checks: where the original names a speaker by `name` and `position`, or a contact by `name`, its translation
gives `spokesperson` or `contact` in its own language; where the original is withdrawn, its translation says why too.

Why: these words would stand in another language in the middle of the page.

Bad: a translation without `spokesperson`, of a release with `spokesperson: {name: Rina, position: Relawan}`

Good: `spokesperson: {name: Rina, position: Volunteer}` in the translation
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Fields, Library, Manuscript

RULE = Rule(
    code="W403",
    name="untranslated-text",
    severity=Severity.ERROR,
    message={
        "id": "Terjemahan harus memuat `{field}` dalam bahasanya; isian itu belum ada.",
        "en": "A translation must give `{field}` in its language; it is missing.",
    },
    hint={
        "id": "Salin `{field}` dari {original}, lalu terjemahkan.",
        "en": "Copy `{field}` from {original}, then translate it.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look at translations of releases with texts of their own."""
    for original, *translations in library.translations.values():
        for field in _texts(original.fields) if translations else ():
            for translation in translations:
                if not _states(translation, field):
                    yield RULE.at(translation.place(field), field=field, original=original.path)


def _texts(fields: Fields) -> Iterator[str]:
    """Yield the fields of an original that hold words of its language."""
    if any(speaker.position and not speaker.key for speaker in fields.spokesperson or ()):
        yield "spokesperson"
    if fields.contact and fields.contact.name:
        yield "contact"
    if fields.status == "withdrawn" and fields.reason:
        yield "reason"


def _states(translation: Manuscript, field: str) -> bool:
    """Say whether a field is there, readable or not; a withdrawn translation without reason has its own finding."""
    if field == "reason" and translation.fields.status == "withdrawn":
        return True
    return bool(getattr(translation.fields, field)) or field in translation.node.entries
