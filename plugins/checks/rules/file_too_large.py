"""A text file holds at most one megabyte.

What it checks: the size of releases, pages, registers and `site.yml`: 1,000 kB at most.

Why: a release has a few kilobytes. A far larger file is a picture or a document under the wrong name.

Bad: a Word document of 3 MB, renamed so that it looks like a release.

Good: a release of 4 kB with a link to the report.

Berkas teks paling besar satu megabita.

Yang diperiksa: ukuran siaran, halaman, daftar di folder `registers`, dan `site.yml` paling besar 1.000 kB.

Alasan: siaran hanya berukuran beberapa kilobita. Berkas yang jauh lebih besar biasanya gambar atau dokumen yang salah
nama.

Salah: dokumen Word 3 MB yang namanya diganti sehingga tampak seperti siaran.

Benar: siaran berukuran 4 kB dengan tautan ke laporannya.
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
