"""Links and pictures stay inside the content folder.

What it checks: no link, no picture in a text and no photo leads out of the content folder.

Why: what lies outside is not part of the site, and must not be published with it.

Bad: `file: ../../../../bantuan.png`

Good: `file: bantuan.png`, with the picture beside the release

Tautan dan gambar tetap di dalam folder isi situs.

Yang diperiksa: tautan, gambar dalam isi berita, dan foto tidak menuju ke luar folder isi situs.

Alasan: yang ada di luar bukan bagian situs dan tidak boleh ikut terbit.

Salah: `file: ../../../../bantuan.png`

Benar: `file: bantuan.png`, dengan gambar di samping siaran
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library, Manuscript, is_local, relative_to

RULE = Rule(
    code="W503",
    name="path-outside-content",
    severity=Severity.ERROR,
    message={
        "id": "Tautan dan gambar harus berada di dalam folder isi situs; `{found}` menuju ke luar.",
        "en": "Links and pictures must stay inside the content folder; `{found}` leads out of it.",
    },
    hint={
        "id": "Pindahkan berkasnya ke samping siaran, lalu tulis namanya saja. Pemisah folder adalah /, bukan \\.",
        "en": "Move the file beside the release, and write its name only. Folders are separated by /, not \\.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look at everything a file refers to."""
    for manuscript in library.manuscripts:
        for written in _body_paths(manuscript):
            yield RULE.at(manuscript.place_in_body(written), found=written)
        for number, photo in enumerate(manuscript.fields.photo or ()):
            if photo.file and is_local(photo.file) and relative_to(manuscript.path, photo.file) is None:
                yield RULE.at(manuscript.place("photo", number, "file"), found=photo.file)


def _body_paths(manuscript: Manuscript) -> Iterator[str]:
    for reference in (*manuscript.body.links, *(picture.reference for picture in manuscript.body.pictures)):
        if reference.path is None and is_local(reference.written):
            yield reference.written
