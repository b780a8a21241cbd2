"""A translation agrees with its original.

What it checks: where a translation states `kind`, `date`, `province`, `programme`, `unit`, `spokesperson`, `signatory`,
`photo`, `contact`, `embargo` or `verdict`, it says the same as the original. Spokespeople are compared by key or name,
photos by their file, contacts by phone and e-mail. Words may be translated: posts, names of cities and names of units
in the register.

Why: readers of one language must not be told another date than readers of the other.

Bad: `date: 2026-08-21` in `bantuan-aceh.id.md`, but `date: 2026-08-22` in `bantuan-aceh.en.md`

Good: `date: 2026-08-21` in `bantuan-aceh.id.md` alone: the translation then has the same date

Terjemahan sesuai dengan naskah aslinya.

Yang diperiksa: jika terjemahan memuat `kind`, `date`, `province`, `programme`, `unit`, `spokesperson`, `signatory`,
`photo`, `contact`, `embargo`, atau `verdict`, isinya sama dengan naskah asli. Narasumber dibandingkan menurut kunci
atau namanya, foto menurut berkasnya, kontak menurut telepon dan surelnya. Yang berupa kata boleh diterjemahkan:
jabatan, nama kota, dan nama unit kerja dalam daftar.

Alasan: pembaca kedua bahasa tidak boleh mendapat tanggal yang berbeda.

Salah: `date: 2026-08-21` dalam `bantuan-aceh.id.md`, tetapi `date: 2026-08-22` dalam `bantuan-aceh.en.md`

Benar: `date: 2026-08-21` hanya dalam `bantuan-aceh.id.md`; terjemahannya otomatis bertanggal sama
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from typing import Any

from msgspec import Struct

from plugins.checks.register_keys import names_of
from plugins.checks.zones import local_time, zone_of
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import ABOUT, Contact, Library, Manuscript, Moment, Photo, Registers, Speaker

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
_REPEAT = {
    "kind": {"id": "Tulis `kind` yang sama di kedua berkas.", "en": "Write the same `kind` in both files."},
    "photo": {
        "id": "Tulis foto yang sama di kedua berkas, dalam urutan yang sama.",
        "en": "Write the same photos in both files, in the same order.",
    },
}
_COMPARED = tuple(name for name, about in ABOUT.items() if about.shared and name != "dateline")
_NOTHING = "-"


def check_story(library: Library) -> Iterator[Finding]:
    """Compare every translation with its original."""
    units = _units(library.registers)
    for original, *translations in library.translations.values():
        compare = _Comparison(original, partial(zone_of, library, original), units)
        for translation in translations:
            yield from compare.findings(translation)


@lru_cache(maxsize=4)
def _units(registers: Registers) -> Mapping[str, str]:
    """Return the keys of units by each of their names."""
    return {name: key for key, unit in registers.units.items() for name in names_of(unit)}


class _Comparison(Struct, frozen=True):
    """Compares translations with one original; `zone` tells that of it, `units` are the keys of units by any name."""

    original: Manuscript
    zone: Callable[[], str]
    units: Mapping[str, str]

    def findings(self, translation: Manuscript) -> Iterator[Finding]:
        if translation.kind != self.original.kind:
            yield self._finding(translation, "kind", self.original.kind, translation.kind)
            return
        stated, expected = translation.fields, self.original.fields
        for name in _COMPARED:
            own, other = getattr(stated, name), getattr(expected, name)
            if own is None or (other is None and name in self.original.node.entries):
                continue
            if own != other and self._essence(own) != self._essence(other):
                yield self._finding(translation, name, self._shown(other), self._shown(own))

    def _finding(self, translation: Manuscript, field: str, expected: str, found: str) -> Finding:
        mend = _REPEAT.get(field) or {lang: text.format(field=field) for lang, text in _REMOVE.items()}
        values = {"field": field, "original": self.original.path, "expected": expected, "found": found}
        return RULE.at(translation.place(field), **values, mend=mend)

    def _essence(self, value: Any) -> Any:
        """Return what two equal statements have in common."""
        match value:
            case tuple():
                return tuple(self._essence(each) for each in value)
            case Moment():
                return value.at(self.zone())
            case Speaker(key=None, name=str(name)):
                return self.units.get(name, name)
            case Contact():
                return (value.phone, value.email)
        return self._shown(value)

    def _shown(self, value: Any) -> str:
        match value:
            case None | ():
                return _NOTHING
            case tuple():
                return ", ".join(self._shown(each) for each in value)
            case Moment():
                return local_time(value, self.zone())
            case Speaker():
                return value.key or value.name or _NOTHING
            case Photo():
                return value.file or _NOTHING
            case Contact():
                return value.email or value.phone or _NOTHING
        return str(value)
