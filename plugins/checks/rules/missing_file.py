"""The settings of the site and the four registers are there.

What it checks: `site.yml`, and in the folder `registers` the files `provinces.yml`, `programmes.yml`, `officials.yml`
and `units.yml`, exist and are not empty.

Why: every release refers to them; without them nothing can be checked or published.

Bad: a content folder without `units.yml`, or with an empty one.

Good: all five files, each with at least its first field, such as `programmes: []` where there are no programmes yet

Pengaturan situs dan keempat daftar tersedia.

Yang diperiksa: `site.yml` serta `provinces.yml`, `programmes.yml`, `officials.yml`, dan `units.yml` di folder
`registers` ada dan tidak kosong.

Alasan: setiap siaran merujuk pada berkas-berkas itu. Tanpanya, tidak ada yang dapat diperiksa atau diterbitkan.

Salah: folder isi situs tanpa `units.yml`, atau dengan berkas itu dalam keadaan kosong.

Benar: kelima berkas, masing-masing paling tidak memuat isian pertamanya, misalnya `programmes: []` jika belum ada
program
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W112",
    name="missing-file",
    severity=Severity.ERROR,
    message={
        "id": "`{found}` harus ada dan berisi; berkas itu tidak ada atau kosong.",
        "en": "`{found}` must be there and not empty; it is missing, or holds no fields.",
    },
    hint={
        "id": "Kembalikan berkas itu dari riwayat, atau salin dari contoh.",
        "en": "Bring the file back from the history, or copy it from the example.",
    },
)
