"""Pictures lie beside their release.

What it checks: every photo and every picture in a text is a file in the content folder, of the kind AVIF, JPEG, PNG or
WebP, and its name is written exactly, capitals included. Pictures on other sites are not shown.

Why: without its file the page would show an empty frame. A picture on another site can change or vanish, and tells that
site who reads the page.

Bad: `file: bantuan.PNG`, while the file is named `bantuan.png`; `![Peta](https://lain.example/peta.png "Peta | Rina")`

Good: `file: bantuan.png`

Gambar disimpan di samping siarannya.

Yang diperiksa: setiap foto dan setiap gambar dalam isi berita adalah berkas AVIF, JPEG, PNG, atau WebP di folder isi
situs, dan namanya ditulis persis, termasuk huruf besarnya. Gambar di situs lain tidak ditampilkan.

Alasan: tanpa berkasnya, halaman menampilkan bingkai kosong. Gambar di situs lain dapat berubah atau hilang, dan memberi
tahu situs itu siapa yang membaca halaman.

Salah: `file: bantuan.PNG`, padahal nama berkasnya `bantuan.png`; `![Peta](https://lain.example/peta.png "Peta | Rina")`

Benar: `file: bantuan.png`
"""

from collections.abc import Iterator

from plugins.checks.nearby import Nearby, as_written, is_there
from plugins.checks.wording import suggest
from plugins.diagnostics import Finding, Place, Rule, Severity
from plugins.releases import Library, Manuscript, Reference, is_local

RULE = Rule(
    code="W602",
    name="missing-picture",
    severity=Severity.ERROR,
    message={
        "id": "Gambar harus berupa berkas AVIF, JPEG, PNG, atau WebP di samping siaran; `{found}` tidak ditemukan.",
        "en": "A picture must be an AVIF, JPEG, PNG or WebP file beside the release; `{found}` was not found.",
    },
    hint={"id": "{advice}", "en": "{advice}"},
)

_PUT = {
    "id": "Simpan gambar di folder yang sama dengan siaran, lalu tulis nama berkasnya persis.",
    "en": "Put the picture into the folder of the release, and write its file name exactly.",
}


_SUFFIXES = (".avif", ".jpeg", ".jpg", ".png", ".webp")


def check_site(library: Library) -> Iterator[Finding]:
    """Look for every picture a file refers to."""
    nearby = Nearby(library.pictures)
    for manuscript in library.manuscripts:
        for picture in manuscript.photos:
            if _is_missing(library, picture):
                advice = suggest(as_written(nearby.nearest(picture.path or ""), manuscript.path), _PUT)
                yield RULE.at(_in_fields(manuscript, picture), found=picture.written, advice=advice)
        for picture in manuscript.pictures:
            if _is_missing(library, picture):
                advice = suggest(as_written(nearby.nearest(picture.path or ""), manuscript.path), _PUT)
                yield RULE.at(manuscript.place_in_body(picture.written), found=picture.written or "-", advice=advice)


def _in_fields(manuscript: Manuscript, picture: Reference) -> Place:
    files = [photo.file for photo in manuscript.fields.photo or ()]
    return manuscript.place("photo", files.index(picture.written), "file")


def _is_missing(library: Library, picture: Reference) -> bool:
    """Say so of a picture without another finding, as one has that leads out of the content or is unreadable."""
    target = picture.path
    if target in library.pictures:
        return False
    if not is_local(picture.written):
        return True
    return target is not None and not (target.lower().endswith(_SUFFIXES) and is_there(library, target))
