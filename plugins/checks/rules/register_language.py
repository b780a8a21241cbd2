"""Names in registers are given in every language of the site.

What it checks: names, cities, letters of time zones, summaries, posts and other texts that readers see, in the
registers and in `site.yml`, are one text for all languages, or one for each. Short names and notes are not shown, and
may be in any language.

Why: readers of the other language would find a gap, or a foreign word, in the middle of their page.

Bad: `name: {id: Papua Barat}` on a site in Indonesian and English

Good: `name: {id: Papua Barat, en: West Papua}`; where both languages say the same, `name: Aceh`

Nama dalam daftar ditulis dalam setiap bahasa situs.

Yang diperiksa: nama, kota, singkatan zona waktu, ringkasan, jabatan, dan teks lain yang dilihat pembaca, baik dalam
daftar di folder `registers` maupun `site.yml`, berupa satu teks untuk semua bahasa atau satu teks untuk setiap bahasa.
Nama pendek dan catatan tidak ditampilkan, sehingga boleh dalam bahasa apa saja.

Alasan: tanpa itu, pembaca bahasa lain menemukan bagian kosong atau kata asing di tengah halamannya.

Salah: `name: {id: Papua Barat}` di situs berbahasa Indonesia dan Inggris

Benar: `name: {id: Papua Barat, en: West Papua}`; jika sama di kedua bahasa, `name: Aceh`
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from plugins.checks.register_keys import OFFICIALS, PROGRAMMES, PROVINCES, UNITS
from plugins.diagnostics import Finding, Place, Rule, Severity
from plugins.releases import ANY_LANGUAGE, Library

RULE = Rule(
    code="W309",
    name="register-language",
    severity=Severity.ERROR,
    message={
        "id": "`{field}` harus ditulis dalam setiap bahasa situs; `{missing}` belum ada.",
        "en": "`{field}` must be written in every language of the site; `{missing}` is missing.",
    },
    hint={
        "id": "Tambahkan `{missing}: ...` di samping bahasa yang lain.",
        "en": "Add `{missing}: ...` beside the other language.",
    },
)

_SITE = ("name", "tagline", "organisation", "notice")
_ESSENTIAL = ("name", "post", "summary")
_CONTACT = ("name", "address", "note")
_PROVINCE = ("name", "capital", "zone", "summer_zone", "about")


def check_site(library: Library) -> Iterator[Finding]:
    """Look at all texts that readers see."""
    registers, site = library.registers, library.site
    yield from _texts(library, site, _SITE, partial(library.place, "site.yml"))
    yield from _texts(library, site.contact, _CONTACT, partial(library.place, "site.yml", "contact"))
    for number, entry in enumerate(site.navigation):
        if not isinstance(entry, str) and entry.name:
            yield from _texts(library, entry, ("name",), partial(library.place, "site.yml", "navigation", number))
    verdicts = {verdict.key: verdict for verdict in site.verdicts}
    yield from _entries(library, "site.yml", "verdicts", verdicts, ("name", "meaning"))
    yield from _entries(library, PROVINCES, "islands", registers.islands, ("name",))
    yield from _entries(library, PROVINCES, "provinces", registers.provinces, _PROVINCE)
    yield from _entries(library, PROGRAMMES, "types", registers.programme_types, ("name",))
    yield from _entries(library, PROGRAMMES, "statuses", registers.programme_statuses, ("name",))
    yield from _entries(library, PROGRAMMES, "programmes", registers.programmes, ("name", "summary"))
    yield from _entries(library, UNITS, "units", registers.units, ("name", "city", "about"))
    for key, unit in registers.units.items():
        if unit.contact:
            yield from _texts(
                library, unit.contact, _CONTACT, partial(library.entry_place, UNITS, "units", key, "contact")
            )
    for key, official in registers.officials.items():
        for number, term in enumerate(official.terms):
            place = partial(library.entry_place, OFFICIALS, "officials", key, "terms", number)
            yield from _texts(library, term, ("post", "organisation"), place)


def _entries(
    library: Library, path: str, section: str, entries: Mapping[str, Any], fields: Sequence[str]
) -> Iterator[Finding]:
    for key, entry in entries.items():
        yield from _texts(library, entry, fields, partial(library.entry_place, path, section, key))


def _texts(library: Library, entry: Any, fields: Sequence[str], place: partial[Place]) -> Iterator[Finding]:
    for field in fields:
        texts = getattr(entry, field)
        if not texts and field not in _ESSENTIAL:
            continue
        for code in () if ANY_LANGUAGE in texts else library.site.codes:
            if code not in texts:
                yield RULE.at(place(field), field=field, missing=code)
