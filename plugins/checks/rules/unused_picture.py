"""Every picture file is shown somewhere.

What it checks: each picture in `releases/` and `pages/` is a photo of a release, or stands in a text, be it a draft's.
Nothing is said where a release of the same folder lacks a picture, or cannot be read: that has a finding of its own.

Why: a picture that nobody shows is not published, but stays in the repository for ever: most often a second version, or
one whose line was forgotten.

Bad: `bantuan-2.png` beside the release, and no file that names it

Good: `file: bantuan.png`, and no other picture

Setiap berkas gambar ditampilkan.

Yang diperiksa: setiap gambar di `releases/` dan `pages/` menjadi foto siaran atau berada dalam isi berita, termasuk
yang masih draf. Jika ada siaran di folder yang sama yang gambarnya tidak ditemukan atau yang tidak terbaca, gambar itu
tidak dipersoalkan: temuannya sudah ada.

Alasan: gambar yang tidak ditampilkan tidak terbit, tetapi tersimpan selamanya di repositori: biasanya versi kedua, atau
gambar yang barisnya terlupa.

Salah: `bantuan-2.png` di samping siaran, tanpa berkas yang menyebutnya

Benar: `file: bantuan.png`, tanpa gambar lain
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Place, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W613",
    name="unused-picture",
    severity=Severity.WARNING,
    message={
        "id": "Setiap gambar harus ditampilkan; `{found}` tidak disebut berkas mana pun.",
        "en": "Every picture must be shown; no file names `{found}`.",
    },
    hint={
        "id": "Sebut gambar ini dalam `photo` atau dalam isi berita, atau hapus berkasnya.",
        "en": "Name it under `photo` or in a text, or remove the file.",
    },
)


def check_site(library: Library) -> Iterator[Finding]:
    """Look for pictures to which nothing refers."""
    shown, doubtful = set(), set()
    for manuscript in library.manuscripts:
        for picture in (*manuscript.photos, *manuscript.pictures):
            shown.add(picture.path)
            if picture.path not in library.pictures:
                doubtful.add(_folder(manuscript.path))
    for path in library.pictures:
        if path not in shown and _folder(path) not in doubtful and not _has_unread(library, _folder(path)):
            yield RULE.at(Place(path), found=path.rpartition("/")[2])


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _has_unread(library: Library, folder: str) -> bool:
    """Say whether a file of this folder could not be read: it may be the one that shows a picture."""
    known = library.by_path
    return any(f"{folder}/{path.name}" not in known for path in (library.root / folder).glob("*.md"))
