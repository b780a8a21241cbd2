"""The content holds files, not links to files.

What it checks: nothing in the content folder is a symbolic link. Links are never followed.

Why: a link can lead out of the content, to a password file for example, and would publish what it leads to.

Bad: `releases/2026/08/peta.png` that points to `/home/rina/peta.png`

Good: the picture itself.
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
