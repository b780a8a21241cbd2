"""Whoever withdraws a release says why.

What it checks: a release or clarification with `status: withdrawn` has a `reason`, in each of its languages.

Why: the page of a withdrawn release stays, and tells readers why the text is gone.

Bad: `status: withdrawn` without any reason

Good: `status: withdrawn` and below it `reason: Jumlah keluarga keliru.`

Siaran yang ditarik menyebut alasannya.

Yang diperiksa: siaran pers atau klarifikasi dengan `status: withdrawn` memuat `reason`, dalam setiap bahasanya.

Alasan: halaman siaran yang ditarik tetap ada dan menjelaskan kepada pembaca mengapa isinya tidak lagi ditampilkan.

Salah: `status: withdrawn` tanpa alasan

Benar: `status: withdrawn` dan di bawahnya `reason: Jumlah keluarga keliru.`
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W209",
    name="withdrawn-without-reason",
    severity=Severity.ERROR,
    message={
        "id": "Siaran yang ditarik harus menyebut alasannya; `reason` belum diisi.",
        "en": "A withdrawn release must say why; `reason` is not filled in.",
    },
    hint={
        "id": "Tulis `reason: ...` di bawah `status`, satu kalimat untuk pembaca.",
        "en": "Write `reason: ...` below `status`, one sentence for readers.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look at everything that was withdrawn."""
    for manuscript in library.news:
        fields = manuscript.fields
        if fields.status == "withdrawn" and not fields.reason:
            yield RULE.at(manuscript.place("status"))
