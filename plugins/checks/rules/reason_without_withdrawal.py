"""A reason stands where something was withdrawn.

What it checks: a release or clarification with `reason` has `status: withdrawn`, or translates one that has.

Why: `reason` is shown on the page of a withdrawn release and nowhere else. Most often the status was forgotten, and
what was meant to be taken back stays public.

Bad: `reason: Jumlah keluarga keliru.` without the line of the status

Good: `status: withdrawn` and below it `reason: Jumlah keluarga keliru.`

Alasan penarikan hanya ditulis jika siaran ditarik.

Yang diperiksa: siaran pers atau klarifikasi yang memuat `reason` juga memuat `status: withdrawn`, atau menerjemahkan
siaran yang memuatnya.

Alasan: `reason` tampil di halaman siaran yang ditarik, tidak di tempat lain. Biasanya statusnya terlupa, sehingga
siaran yang hendak ditarik tetap terbit.

Salah: `reason: Jumlah keluarga keliru.` tanpa baris status

Benar: `status: withdrawn` dan di bawahnya `reason: Jumlah keluarga keliru.`
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W220",
    name="reason-without-withdrawal",
    severity=Severity.ERROR,
    message={
        "id": "`reason` hanya untuk siaran yang ditarik; siaran ini tidak berstatus `withdrawn`.",
        "en": "`reason` must stand in a withdrawn release only; the status of this one is not `withdrawn`.",
    },
    hint={
        "id": "Tulis `status: withdrawn` jika siaran ini ditarik; jika tidak, hapus `reason`.",
        "en": "Write `status: withdrawn` if it is withdrawn; if not, remove `reason`.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look for reasons in what is not withdrawn."""
    for manuscript in library.news:
        if manuscript.fields.reason and "withdrawn" not in (manuscript.status, library.original(manuscript).status):
            yield RULE.at(manuscript.place("reason"))
