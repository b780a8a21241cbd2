"""Folders lie in one another at most twenty levels deep.

What it checks: how many folders lie inside one another in the content folder.

Why: releases need three: `releases`, year and month. Far more come from a copy gone wrong, and make addresses endless.

Bad: `releases/2026/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/x.id.md`

Good: `releases/2026/08/bantuan-aceh.id.md`

Folder di dalam folder paling banyak dua puluh tingkat.

Yang diperiksa: banyaknya folder yang bersusun di dalam folder isi situs.

Alasan: siaran memerlukan tiga tingkat saja: `releases`, tahun, dan bulan. Folder yang jauh lebih dalam biasanya hasil
salinan yang keliru, dan alamatnya menjadi sangat panjang.

Salah: `releases/2026/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/x.id.md`

Benar: `releases/2026/08/bantuan-aceh.id.md`
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
