"""A photo has an alt text, a caption and a credit.

What it checks: every entry of `photo` has `file`, `alt`, `caption` and `credit`. Every picture in a text has an alt
text between the square brackets and, between quotation marks, a caption and a credit with an upright bar (`|`) between
them.

Why: the alt text stands in for the photo where it cannot be seen; the caption says what it shows; the credit is owed to
the photographer by law.

Bad: `![](peta.png)`, `![Posko di sekolah](posko.png "Posko")`

Good: `![Warga di perahu karet](banjir.png "Warga dievakuasi. | Foto: Rina Sari")`

Foto dilengkapi dengan teks alternatif, keterangan, dan kredit.

Yang diperiksa: setiap foto dalam `photo` punya `file`, `alt`, `caption`, dan `credit`. Setiap gambar dalam isi berita
punya teks alternatif di antara kurung siku serta keterangan dan kredit di antara tanda kutip, dipisahkan oleh garis
tegak (`|`).

Alasan: teks alternatif menggantikan foto bagi orang yang tidak dapat melihatnya, keterangan menjelaskan isi foto, dan
kredit adalah hak fotografer menurut undang-undang.

Salah: `![](peta.png)`, `![Posko di sekolah](posko.png "Posko")`

Benar: `![Warga di perahu karet](banjir.png "Warga dievakuasi. | Foto: Rina Sari")`
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import BodyPicture, Library, Manuscript, Photo

RULE = Rule(
    code="W601",
    name="incomplete-photo",
    severity=Severity.ERROR,
    message={
        "id": "Foto harus punya berkas, teks alternatif, keterangan, dan kredit; pada {found} belum ada {missing}.",
        "en": "A photo must have a file, an alt text, a caption and a credit; {found} has no {missing}.",
    },
    hint={"id": "{mend}", "en": "{mend}"},
)

_PARTS = {
    "file": {"id": "berkas (file)", "en": "file"},
    "alt": {"id": "teks alternatif (alt)", "en": "alt text (alt)"},
    "caption": {"id": "keterangan (caption)", "en": "caption"},
    "credit": {"id": "kredit (credit)", "en": "credit"},
}
_FIELDS = {
    "id": "Tulis {file: ..., alt: ..., caption: ..., credit: ...}; alt menceritakan apa yang terlihat.",
    "en": "Write {file: ..., alt: ..., caption: ..., credit: ...}; alt tells what is to be seen.",
}
_BODY = {
    "id": 'Tulis ![teks alternatif](berkas.png "Keterangan | Kredit") di paragraf tersendiri.',
    "en": 'Write ![alt text](file.png "Caption | Credit") in a paragraph of its own.',
}


def check_story(library: Library) -> Iterator[Finding]:
    """Look at every photo, and at every picture that is where it belongs: within a text it has a finding of its own."""
    for manuscript in library.manuscripts:
        for number, photo in enumerate(manuscript.fields.photo or ()):
            if missing := _missing(photo, tuple(_PARTS)):
                found = {"id": photo.file or f"foto {number + 1}", "en": photo.file or f"photo {number + 1}"}
                yield RULE.at(manuscript.place("photo", number), found=found, missing=missing, mend=_FIELDS)
        for picture in manuscript.body.pictures:
            if picture.alone and (missing := _missing(picture, ("alt", "caption", "credit"))):
                yield _in_body(manuscript, picture, missing)


def _in_body(manuscript: Manuscript, picture: BodyPicture, missing: dict[str, str]) -> Finding:
    written = picture.reference.written
    return RULE.at(manuscript.place_in_body(written), found=written or "-", missing=missing, mend=_BODY)


def _missing(photo: Photo | BodyPicture, parts: tuple[str, ...]) -> dict[str, str]:
    """Return the names of the missing parts in both languages; nothing where none is missing."""
    names = [_PARTS[part] for part in parts if not (getattr(photo, part) or "").strip()]
    return {lang: ", ".join(name[lang] for name in names) for lang in ("id", "en")} if names else {}
