"""The name of a release says its language.

What it checks: files in `releases/` and `pages/` that end in `.md` are named `name.language.md`, without other dots.

Why: the language comes from the name, and files that differ only in it are translations of each other.

Bad: `bantuan-aceh.md`, `id.md`

Good: `bantuan-aceh.id.md`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W108",
    name="file-name",
    severity=Severity.ERROR,
    message={
        "id": "Nama berkas harus berupa `nama.bahasa.md`, misalnya `bantuan-aceh.id.md`; yang ada `{found}`.",
        "en": "A file must be named `name.language.md`, such as `aid-aceh.en.md`; this one is `{found}`.",
    },
    hint={
        "id": "Ganti nama berkas: huruf kecil, angka, dan tanda hubung, lalu kode bahasa.",
        "en": "Rename the file: lower-case letters, digits and hyphens, then the language code.",
    },
)
