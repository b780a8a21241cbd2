"""A translation follows its original as it is now.

What it checks: `translated_from`, which `invoke translated` writes into a translation, still is the mark of the
original's text. A translation without it is let be: nobody knows what it follows.

Why: a correction that reaches readers of one language alone leaves the others with the mistake. Until it is mended, the
translation's page says that the original has changed.

Bad: `translated_from: 0123456789abcdef` in a translation whose original has another text by now

Good: `title: Aid arrives in Aceh` without that field, or with what invoke translated wrote since

Terjemahan mengikuti naskah aslinya yang terakhir.

Yang diperiksa: `translated_from`, yang ditulis `invoke translated` ke dalam terjemahan, masih cocok dengan teks naskah
asli. Terjemahan tanpa isian itu dibiarkan: tidak diketahui naskah mana yang diikutinya.

Alasan: ralat yang hanya sampai kepada pembaca satu bahasa membiarkan pembaca lain dengan kekeliruannya. Sampai
diperbaiki, halaman terjemahan menyebut bahwa naskah asli sudah berubah.

Salah: `translated_from: 0123456789abcdef` dalam terjemahan, padahal teks naskah asli sudah lain

Benar: `title: Aid arrives in Aceh` tanpa isian itu, atau dengan yang ditulis invoke translated sesudahnya
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W411",
    name="stale-translation",
    severity=Severity.WARNING,
    message={
        "id": "Terjemahan harus mengikuti naskah asli yang terakhir; {original} berubah setelah diterjemahkan.",
        "en": "A translation must follow its original as it is now; {original} has changed since it was translated.",
    },
    hint={
        "id": "Sesuaikan terjemahan dengan naskah asli, lalu jalankan: invoke translated {path}",
        "en": "Bring the translation up to date, then run: invoke translated {path}",
    },
)


def check_translation(original: Prose, translation: Prose) -> Iterator[Finding]:
    """Compare the mark in a translation with its original."""
    manuscript = translation.manuscript
    if translation.library.is_stale(manuscript):
        place = manuscript.place("translated_from")
        path = f"{translation.library.root.name}/{manuscript.path}"
        yield RULE.at(place, original=original.manuscript.path, path=path)
