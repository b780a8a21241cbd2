"""A field is written only once.

What it checks: no field stands twice in one file, no language twice in `site.yml`, and no key twice in one register.

Why: of two dates only one can be right, and nobody would be told which of them was taken.

Bad: `date: 2026-08-21` and, a few lines below, `date: 2026-08-22`

Good: one line `date: 2026-08-21`; where a field may have several values, one list, such as `programme: [pkh, bst]`

Setiap isian ditulis satu kali saja.

Yang diperiksa: tidak ada isian yang ditulis dua kali dalam satu berkas, bahasa yang disebut dua kali dalam `site.yml`,
atau kunci yang sama dalam satu daftar di folder `registers`.

Alasan: dari dua tanggal hanya satu yang benar, dan tidak ada yang memberi tahu tanggal mana yang dipakai.

Salah: `date: 2026-08-21` dan, beberapa baris di bawahnya, `date: 2026-08-22`

Benar: satu baris `date: 2026-08-21`; jika isinya boleh beberapa, satu daftar, misalnya `programme: [pkh, bst]`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W105",
    name="duplicate-key",
    severity=Severity.ERROR,
    message={
        "id": "Setiap isian hanya boleh ditulis sekali; `{field}` sudah ada di baris {line}.",
        "en": "A field must be written only once; `{field}` already stands on line {line}.",
    },
    hint={
        "id": "Hapus salah satu, atau gabungkan keduanya.",
        "en": "Remove one of them, or merge the two.",
    },
)
