"""A file holds one version of its text, not two.

What it checks: no line of a release, page, register or `site.yml` begins with `<<<<<<< ` or `>>>>>>> `.

Why: these lines appear when two people have changed the same place of a file. Until someone chooses, both versions
stand there.

Bad: `<<<<<<< HEAD`, one version, `=======`, the other version, `>>>>>>> perbaikan`

Good: the version that was chosen, `title: Bantuan tiba di Aceh`, without these three lines

Berkas memuat satu versi naskah, bukan dua.

Yang diperiksa: tidak ada baris siaran, halaman, daftar di folder `registers`, atau `site.yml` yang diawali `<<<<<<< `
atau `>>>>>>> `.

Alasan: baris seperti itu muncul ketika dua orang mengubah bagian yang sama. Selama belum dipilih, kedua versi ada dalam
berkas.

Salah: `<<<<<<< HEAD`, versi pertama, `=======`, versi kedua, `>>>>>>> perbaikan`

Benar: versi yang dipilih, `title: Bantuan tiba di Aceh`, tanpa ketiga baris itu
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W115",
    name="conflict-marker",
    severity=Severity.ERROR,
    message={
        "id": "Berkas harus memuat satu versi saja; di sini ada tanda penggabungan yang belum selesai, `{found}`.",
        "en": "A file must hold one version only; here stands the mark of an unfinished merge, `{found}`.",
    },
    hint={
        "id": "Pilih versi yang benar, lalu hapus baris `<<<<<<<`, `=======`, dan `>>>>>>>`.",
        "en": "Choose the right version, then delete the lines `<<<<<<<`, `=======` and `>>>>>>>`.",
    },
)
