"""The texts of photos are translated.

What it checks: where the original has photos, its translation has them too, with `alt`, `caption` and `credit` in its
own language.

Why: someone who has the page read aloud would hear another language in the middle of it.

Bad: a release with `alt: Warga menerima karung beras.`, and a translation that has no photo

Good: `alt: Warga menerima karung beras.` in the original, `alt: Residents receive sacks of rice.` in the translation

Teks foto diterjemahkan.

Yang diperiksa: jika naskah asli memuat foto, terjemahannya juga memuatnya, dengan `alt`, `caption`, dan `credit` dalam
bahasanya sendiri.

Alasan: orang yang mendengarkan halaman lewat pembaca layar akan mendengar bahasa lain di tengah-tengahnya.

Salah: siaran dengan `alt: Warga menerima karung beras.`, sedangkan terjemahannya tidak memuat foto

Benar: `alt: Warga menerima karung beras.` dalam naskah asli, `alt: Residents receive sacks of rice.` dalam terjemahan
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W402",
    name="untranslated-photo",
    severity=Severity.ERROR,
    message={
        "id": "Terjemahan harus memuat teks foto dalam bahasanya; teks untuk {found} belum ada.",
        "en": "A translation must give the texts of photos in its language; those of {found} are missing.",
    },
    hint={
        "id": "Salin `photo` dari {original}, lalu terjemahkan alt, caption, dan credit.",
        "en": "Copy `photo` from {original}, then translate alt, caption and credit.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look at translations of releases with photos."""
    for original, *translations in library.translations.values():
        photos = original.fields.photo
        for translation in translations if photos else ():
            if translation.fields.photo is None and "photo" not in translation.node.entries:
                found = ", ".join(photo.file or "?" for photo in photos or ())
                yield RULE.at(translation.place("photo"), found=found, original=original.path)
