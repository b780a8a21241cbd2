"""A text file holds at most a megabyte.

What it checks: the size of releases, pages, registers and site.yml.

Why: a release has a few kilobytes; a larger file is a picture or a document under a wrong name.

Bad: a 3 MB Word document renamed to `laporan.id.md`.

Good: a release of 4 KB with a link to the report.
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W107",
    name="file-too-large",
    severity=Severity.ERROR,
    message={
        "id": "Berkas teks paling besar {limit} kB; berkas ini {found} kB.",
        "en": "A text file holds at most {limit} kB; this one holds {found} kB.",
    },
    hint={
        "id": "Pastikan ini berkas teks. Simpan gambar sebagai berkas tersendiri di samping siaran.",
        "en": "Make sure that this is a text file. Keep pictures as files of their own beside the release.",
    },
)
