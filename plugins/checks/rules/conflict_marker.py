"""A file is one version, not two.

What it checks: no line of a release, page, register or site.yml begins with `<<<<<<< ` or `>>>>>>> `.

Why: git writes these lines where two people changed the same place. Until someone chooses, both versions stand there.

Bad: `<<<<<<< HEAD`, one version, `=======`, the other version, `>>>>>>> perbaikan`

Good: the version that was chosen, without these three lines.
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
