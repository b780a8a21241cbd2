"""A release begins with its front matter.

What it checks: the first line of the file is `---`, fields follow as `name: value`, and another `---` ends them.

Why: without front matter nobody knows the title, the date or the province of a release.

Bad: a file that begins with its first paragraph.

Good:

    ---
    title: Bantuan tiba di Aceh
    ---
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
