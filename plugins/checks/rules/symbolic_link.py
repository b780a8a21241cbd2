"""The content folder holds real files, not links to files elsewhere.

What it checks: nothing in the content folder is a symbolic link, that is, a file or folder that only points to another
place. Such links are never followed.

Why: a link could lead out of the content folder, and publish what must not be published.

Bad: a picture `releases/2026/08/peta.png` that only points to another file

Good: the picture itself, copied to `releases/2026/08/peta.png`

Folder isi situs memuat berkas asli, bukan tautan ke berkas lain.

Yang diperiksa: di dalam folder isi situs tidak ada tautan simbolis, yaitu berkas atau folder yang hanya menunjuk ke
tempat lain. Tautan seperti itu tidak pernah diikuti.

Alasan: tautan itu dapat menuju ke luar folder isi situs, sehingga yang tidak boleh terbit ikut terbit.

Salah: gambar `releases/2026/08/peta.png` yang hanya menunjuk ke berkas lain

Benar: gambarnya sendiri, disalin ke `releases/2026/08/peta.png`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W111",
    name="symbolic-link",
    severity=Severity.ERROR,
    message={
        "id": "Folder isi situs hanya boleh memuat berkas asli; `{found}` adalah tautan ke tempat lain.",
        "en": "The content folder must hold real files only; `{found}` is a link to somewhere else.",
    },
    hint={
        "id": "Hapus tautan itu dan salin berkas aslinya ke sini.",
        "en": "Remove the link and copy the file itself to this place.",
    },
)
