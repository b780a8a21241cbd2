"""A field, and a key of a register, stands once.

What it checks: no field is written twice in one front matter, no key twice in one register.

Why: of two dates only one can count, and YAML would silently take the last.

Bad:

    date: 2026-08-21
    title: Bantuan tiba
    date: 2026-08-22

Good: one `date`.
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
