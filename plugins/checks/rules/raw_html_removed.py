"""HTML in a text is limited to what pages can show safely.

What it checks: nothing of the HTML in a text has to be taken away. Scripts, styles, frames, forms, pictures, unknown
tags, attributes and classes, and links to files are taken away; pictures and links to files are written in Markdown.
Comments vanish without a word.

Why: what was taken away is missing from the page, and its writer should know.

Bad: `<a href='bantuan-aceh.en.md'>tautan</a>`, `<p style='color: red'>C</p>`, `<script>x</script>`

Good: `[terjemahannya](bantuan-aceh.en.md)`,
`![Warga di perahu karet](banjir.png "Warga dievakuasi. | Foto: Rina Sari")`

HTML dalam isi berita terbatas pada yang aman ditampilkan.

Yang diperiksa: tidak ada HTML dalam isi berita yang harus dihapus. Skrip, gaya, bingkai, formulir, gambar, serta tag,
atribut, dan kelas yang tidak dikenal, akan dihapus, begitu pula tautan ke berkas; gambar dan tautan ke berkas ditulis
dengan Markdown. Komentar hilang tanpa pemberitahuan.

Alasan: yang dihapus tidak tampil di halaman, dan penulisnya perlu tahu.

Salah: `<a href='bantuan-aceh.en.md'>tautan</a>`, `<p style='color: red'>C</p>`, `<script>x</script>`

Benar: `[terjemahannya](bantuan-aceh.en.md)`,
`![Warga di perahu karet](banjir.png "Warga dievakuasi. | Foto: Rina Sari")`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W608",
    name="raw-html-removed",
    severity=Severity.WARNING,
    message={
        "id": "HTML di isi berita hanya boleh memuat yang diizinkan; `{found}` dihapus.",
        "en": "HTML in a body must hold only what is allowed; `{found}` was taken away.",
    },
    hint={
        "id": "Tulis dengan Markdown: `![…](berkas.png)` untuk gambar, `[…](berkas.id.md)` untuk tautan; atau hapus.",
        "en": "Write it in Markdown: `![…](file.png)` for pictures, `[…](file.en.md)` for links; or delete it.",
    },
)
