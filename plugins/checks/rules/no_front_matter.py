"""A release begins with its fields, between two lines of three hyphens.

What it checks: the first line of a release or page is `---`; its fields follow, each as `name: value`; another line
`---` ends them, and the text begins below it.

Why: without these fields nobody knows the title, the date or the province of a release, and it cannot be published.

Bad: a file that begins at once with its first paragraph, such as `Bantuan untuk 1.200 keluarga tiba di Aceh.`

Good: a first line `---`, then `title: Bantuan tiba di Aceh` and the other fields, then `---` again, then the text.

Siaran dimulai dengan isian di antara dua baris berisi tiga tanda hubung.

Yang diperiksa: baris pertama siaran atau halaman adalah `---`, disusul isian yang masing-masing ditulis `nama: isi`.
Satu baris `---` lagi menutupnya, dan isi berita dimulai di bawahnya.

Alasan: tanpa isian itu judul, tanggal, dan provinsi siaran tidak diketahui, sehingga siaran tidak dapat diterbitkan.

Salah: berkas yang langsung dimulai dengan paragraf pertama, misalnya `Bantuan untuk 1.200 keluarga tiba di Aceh.`

Benar: `---` di baris pertama, lalu `title: Bantuan tiba di Aceh` dan isian lain, lalu `---` lagi, kemudian isi berita.
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W101",
    name="no-front-matter",
    severity=Severity.ERROR,
    message={
        "id": "Berkas harus dimulai dengan isian di antara dua baris `---`; isian itu tidak ditemukan.",
        "en": "A file must begin with its fields between two lines `---`; none were found.",
    },
    hint={
        "id": "Tulis `---` di baris pertama, lalu isian seperti `title: Judul`, lalu `---` lagi sebelum isi berita.",
        "en": "Write `---` on the first line, then fields such as `title: Headline`, then `---` again before the text.",
    },
)
