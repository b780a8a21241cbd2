"""Folders are not nested deeper than twenty levels.

What it checks: the depth of folders inside one another in the content.

Why: releases need three levels, year and month included; more is a copy gone wrong, and its addresses would be endless.

Bad: `releases/2026/08/a/b/c/...`, with more than twenty folders.

Good: `releases/2026/08/bantuan-aceh.id.md`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W117",
    name="deep-folder",
    severity=Severity.ERROR,
    message={
        "id": "Folder di dalam folder paling banyak {limit} tingkat; di sini lebih dalam dan tidak dibaca.",
        "en": "Folders in folders go at most {limit} levels deep; here they go deeper, and are not read.",
    },
    hint={
        "id": "Pindahkan berkasnya ke folder tahun dan bulan, misalnya releases/2026/08, lalu hapus folder berlebih.",
        "en": "Move the files to a folder of year and month, such as releases/2026/08, and remove the surplus folders.",
    },
)
