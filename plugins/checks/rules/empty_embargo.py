"""An embargo says until when.

What it checks: where `embargo` is written, it has a date, or a date and a time.

Why: a release with an empty embargo is published at once. Whoever writes that line does not want that.

Bad: `embargo:` with nothing behind it

Good: `embargo: 2026-08-21 10:00`

Embargo menyebut sampai kapan.

Yang diperiksa: jika `embargo` ditulis, isinya tanggal, atau tanggal dan jam.

Alasan: siaran dengan embargo kosong langsung terbit, padahal penulis baris itu tidak menghendakinya.

Salah: `embargo:` tanpa apa pun sesudahnya

Benar: `embargo: 2026-08-21 10:00`
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W222",
    name="empty-embargo",
    severity=Severity.ERROR,
    message={
        "id": "Embargo harus menyebut sampai kapan; `embargo` kosong, sehingga siaran ini langsung terbit.",
        "en": "An embargo must say until when; `embargo` is empty, so this release is published at once.",
    },
    hint={
        "id": "Tulis misalnya `embargo: 2026-08-21 10:00`, atau hapus barisnya.",
        "en": "Write it like `embargo: 2026-08-21 10:00`, or remove the line.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look for embargoes without a moment, their own or their original's; an unreadable one has its own finding."""
    for manuscript in library.news:
        none = manuscript.embargo is None and library.original(manuscript).embargo is None
        if none and "embargo" in manuscript.fields.model_fields_set:
            yield RULE.at(manuscript.place("embargo"))
