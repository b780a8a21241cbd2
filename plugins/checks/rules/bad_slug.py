"""Names for addresses hold only lower-case letters, digits and hyphens.

What it checks: the names of files and folders of releases and pages, `slug`, the keys of registers, and the address
words of `site.yml` hold only a-z, 0-9 and single hyphens between them, and at most 100 characters.

Why: these names become addresses of the site. Spaces, capitals and accents turn into signs like %20, and the address
breaks when it is passed on.

Bad: `Bantuan Aceh.id.md`, `slug: aid_arrives_in_Aceh`

Good: `bantuan-aceh.id.md`, `slug: aid-arrives-in-aceh`

Nama untuk alamat hanya memuat huruf kecil, angka, dan tanda hubung.

Yang diperiksa: nama berkas dan folder siaran dan halaman, `slug`, kunci dalam daftar di folder `registers`, dan
kata-kata alamat dalam `site.yml` hanya memuat a-z, 0-9, dan satu tanda hubung di antaranya, paling banyak 100 karakter.

Alasan: nama ini menjadi alamat di situs. Spasi, huruf besar, dan huruf beraksen berubah menjadi tanda seperti %20, dan
alamatnya rusak ketika diteruskan.

Salah: `Bantuan Aceh.id.md`, `slug: aid_arrives_in_Aceh`

Benar: `bantuan-aceh.id.md`, `slug: aid-arrives-in-aceh`
"""

import re
from collections.abc import Iterator

from plugins.checks.register_keys import PROGRAMMES, PROVINCES, UNITS
from plugins.diagnostics import Finding, Place, Rule, Severity
from plugins.prose import regex
from plugins.releases import Library, Manuscript

RULE = Rule(
    code="W210",
    name="bad-slug",
    severity=Severity.ERROR,
    message={
        "id": "Nama untuk alamat hanya boleh berisi a-z, 0-9, dan tanda hubung, paling banyak {limit}; ini `{found}`.",
        "en": "A name for addresses must hold only a-z, 0-9 and hyphens, {limit} at most; this is `{found}`.",
    },
    hint={"id": "Tulis {advice}.", "en": "Write {advice}."},
)

MAX_LENGTH = 100
_SLUG = regex(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SHORTER = {"id": "nama pendek, misalnya `bantuan-aceh`", "en": "a short name, such as `aid-aceh`"}


def check_story(library: Library) -> Iterator[Finding]:
    """Look at the names of files and folders, and at slugs."""
    for manuscript in library.manuscripts:
        yield from _names(manuscript)


def check_site(library: Library) -> Iterator[Finding]:
    """Look at the keys and slugs of registers, and at address words."""
    for path, section, register in (
        (PROVINCES, "provinces", library.registers.provinces),
        (PROGRAMMES, "programmes", library.registers.programmes),
        (UNITS, "units", library.registers.units),
    ):
        for key, entry in register.items():
            if not _good(key):
                yield _finding(library.entry_place(path, section, key, "key"), key)
            for lang, slug in entry.slug.items():
                if not _good(slug):
                    yield _finding(library.entry_place(path, section, key, "slug", lang), slug)
    yield from _address_words(library)


def _names(manuscript: Manuscript) -> Iterator[Finding]:
    for part in manuscript.key.split("/"):
        if not _good(part):
            yield _finding(Place(manuscript.path), part)
    if not _good(manuscript.slug) and manuscript.fields.slug:
        yield _finding(manuscript.place("slug"), manuscript.slug)


def _address_words(library: Library) -> Iterator[Finding]:
    for number, language in enumerate(library.site.languages):
        if language.path and not _good(language.path):
            yield _finding(library.place("site.yml", "languages", number, "path"), language.path)
        for name, word in language.addresses:
            if word is not None and not _good(word):
                yield _finding(library.place("site.yml", "languages", number, "addresses", name), word)


def _good(name: str) -> bool:
    return len(name) <= MAX_LENGTH and bool(_SLUG.fullmatch(name))


def _finding(place: Place, found: str) -> Finding:
    better = "-".join(re.findall(r"[a-z0-9]+", found.lower()))
    advice = f"`{better}`" if _good(better) else _SHORTER
    return RULE.at(place, found=found, limit=MAX_LENGTH, advice=advice)
