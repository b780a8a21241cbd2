"""A translation agrees with its original.

What it checks: where a translation states kind, date, province, programme, unit, spokesperson, signatory, photo,
contact, embargo or verdict, it says what the original says. Spokespeople are compared by key or name, photos by file,
contacts by phone and e-mail. Positions, names of cities and names of units in the register are translated.

Why: readers of two languages must not be told two dates.

Bad: `date: 2026-08-21` in `bantuan.id.md` and `date: 2026-08-22` in `bantuan.en.md`

Good: no `date` in the translation, which then has the original's
"""

from collections.abc import Iterator
from typing import Any

from plugins.checks.zones import zone_of
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import ABOUT, Contact, Library, Manuscript, Moment, Photo, Speaker

RULE = Rule(
    code="W401",
    name="translation-contradicts",
    severity=Severity.ERROR,
    message={
        "id": "`{field}` harus sama dengan naskah asli, {original}: `{expected}`; di sini tertulis `{found}`.",
        "en": "`{field}` must agree with the original, {original}: `{expected}`; here it says `{found}`.",
    },
    hint={"id": "{mend}", "en": "{mend}"},
)

_REMOVE = {
    "id": "Hapus `{field}` dari terjemahan, maka isinya diambil dari naskah asli; atau perbaiki yang keliru.",
    "en": "Remove `{field}` from the translation, which then takes it from the original; or mend the wrong one.",
}
_SAME_KIND = {"id": "Tulis `kind` yang sama di kedua berkas.", "en": "Write the same `kind` in both files."}
_COMPARED = tuple(name for name, about in ABOUT.items() if about.shared and name != "dateline")
_NOTHING = "-"


def check(library: Library) -> Iterator[Finding]:
    """Compare every translation with its original."""
    for original, *translations in library.translations.values():
        for translation in translations:
            if translation.kind != original.kind:
                yield _finding(original, translation, "kind", original.kind, translation.kind)
            else:
                yield from _fields(library, original, translation)


def _fields(library: Library, original: Manuscript, translation: Manuscript) -> Iterator[Finding]:
    for name in _COMPARED:
        own, other = getattr(translation.fields, name), getattr(original.fields, name)
        if own is None or (other is None and name in original.node.entries):
            continue
        if _essence(own, library, original) != _essence(other, library, original):
            yield _finding(original, translation, name, _shown(other), _shown(own))


def _finding(original: Manuscript, translation: Manuscript, field: str, expected: str, found: str) -> Finding:
    mend = {lang: text.format(field=field) for lang, text in _REMOVE.items()}
    return RULE.at(
        translation.place(field),
        field=field,
        original=original.path,
        expected=expected,
        found=found,
        mend=_SAME_KIND if field == "kind" else mend,
    )


def _essence(value: Any, library: Library, original: Manuscript) -> Any:
    """Return what two equal statements have in common."""
    match value:
        case tuple():
            return tuple(_essence(each, library, original) for each in value)
        case Moment():
            return value.at(zone_of(library, original))
        case Speaker(key=None, name=str(name)):
            return _unit_named(library, name) or name
        case Contact():
            return (value.phone, value.email)
    return _shown(value)


def _unit_named(library: Library, name: str) -> str:
    """Return the key of the unit that speaks under its name, which each language has its own form of."""
    units = library.registers.units.items()
    return next((key for key, unit in units if name in (*unit.name.values(), *unit.short.values())), "")


def _shown(value: Any) -> str:
    match value:
        case None | ():
            return _NOTHING
        case tuple():
            return ", ".join(_shown(each) for each in value)
        case Moment():
            return str(value.day) if value.clock is None else f"{value.day} {value.clock:%H:%M}"
        case Speaker():
            return value.key or value.name or _NOTHING
        case Photo():
            return value.file or _NOTHING
        case Contact():
            return value.email or value.phone or _NOTHING
    return str(value)
