"""Pictures lie beside their release.

What it checks: every photo of the front matter and every picture of a body is a file of the content: AVIF, JPEG, PNG or
WebP. Pictures on other sites are not shown.

Why: the page would show an empty frame; and a picture elsewhere can change or vanish, and tells others who reads.

Bad: `file: Banjir.PNG`, when the file is named `banjir.png`; `file: https://example.org/banjir.png`

Good: `file: banjir.png`
"""

from collections.abc import Iterator

from plugins.checks.nearby import Nearby, as_written, is_there
from plugins.checks.wording import suggest
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library, is_local, relative_to

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


def check(library: Library) -> Iterator[Finding]:
    """Look for every picture a file refers to."""
    nearby = Nearby(library.pictures)
    for manuscript in library.manuscripts:
        for number, photo in enumerate(manuscript.fields.photo or ()):
            target = relative_to(manuscript.path, photo.file or "")
            if photo.file and _is_missing(library, photo.file, target):
                advice = suggest(as_written(nearby.nearest(target or ""), manuscript.path), _PUT)
                yield RULE.at(manuscript.place("photo", number, "file"), found=photo.file, advice=advice)
        for picture in manuscript.body.pictures:
            written, target = picture.reference.written, picture.reference.path
            if _is_missing(library, written, target):
                advice = suggest(as_written(nearby.nearest(target or ""), manuscript.path), _PUT)
                yield RULE.at(manuscript.place_in_body(written), found=written or "-", advice=advice)


def _is_missing(library: Library, written: str, target: str | None) -> bool:
    """Say so of a picture without another finding, as one has that leads out of the content or is unreadable."""
    if not is_local(written):
        return True
    if target is None or target in library.pictures:
        return False
    return not (target.lower().endswith(_SUFFIXES) and is_there(library, target))
