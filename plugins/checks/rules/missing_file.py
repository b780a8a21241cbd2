"""site.yml and the registers are there.

What it checks: `site.yml` and `registers/provinces.yml`, `programmes.yml`, `officials.yml` and `units.yml` exist, are
files, and hold fields.

Why: every release refers to them; without them nothing can be checked or built.

Bad: a content folder without `registers/units.yml`, or with an empty one.

Good: all five files, each with at least its first field.
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W112",
    name="missing-file",
    severity=Severity.ERROR,
    message={
        "id": "`{found}` harus ada dan berisi; berkas itu tidak ada atau kosong.",
        "en": "`{found}` must be there and not empty; it is missing, or holds no fields.",
    },
    hint={
        "id": "Kembalikan berkas itu dari riwayat, atau salin dari contoh.",
        "en": "Bring the file back from the history, or copy it from the example.",
    },
)
