"""Raw HTML of a body is limited to what pages can show safely.

What it checks: nothing of the HTML or the attribute lists of a body is taken away: no scripts, styles, frames, forms,
pictures or unknown tags, no attributes or classes of its own, no links to files. Pictures and links to files are
written in Markdown. Comments vanish without a word.

Why: what is taken away is missing from the page, and its writer would not know.

Bad: `<img src="banjir.png">`, `<a href="lain.id.md">lain</a>`, `<p style="color: red">`

Good: `![Banjir](banjir.png "Keterangan | Kredit")`, `[lain](lain.id.md)`
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
