"""Degrees and ranks are written with their stops.

What it checks: in Indonesian texts, `Drs.`, `Dra.`, `Dr.`, `Prof.`, `Ir.`, `Hj.`, `Plt.`, `Plh.` and `Pj.` before a
name or post have their stop; degrees after a name have theirs, as in `S.H.` and `M.Si.`, and a comma
between the name and each degree; ranks of the police are written as `Irjen. Pol.` A form that the register of officials
lists as a variant is right.

Why: the spelling rules ask for it, one form makes names easy to find, and a comma that is missing makes a part of the
name out of the degree.

Bad: `Drs Joko Contoh`, `DR. Joko Contoh`, `Joko Contoh, SH`, `Joko Contoh, M.Si`, `Joko Contoh S.H.`, `Irjen Pol. Joko`

Good: `Drs. Joko Contoh, S.H., M.Si.`, `Irjen. Pol. Joko Contoh`

Gelar dan pangkat ditulis dengan titiknya.

Yang diperiksa: dalam teks bahasa Indonesia, `Drs.`, `Dra.`, `Dr.`, `Prof.`, `Ir.`, `Hj.`, `Plt.`, `Plh.`, dan `Pj.` di
depan nama atau jabatan ditulis dengan titik; gelar di belakang nama dengan titiknya, seperti `S.H.` dan
`M.Si.`, serta koma antara nama dan tiap-tiap gelar; pangkat kepolisian ditulis `Irjen. Pol.` Bentuk yang tercatat
sebagai varian dalam daftar pejabat dianggap benar.

Alasan: begitulah menurut EYD; satu bentuk membuat nama mudah dicari, dan tanpa koma gelar terbaca sebagai bagian nama.

Salah: `Drs Joko Contoh`, `DR. Joko Contoh`, `Joko Contoh, SH`, `Joko Contoh, M.Si`, `Joko Contoh S.H.`,
`Irjen Pol. Joko`

Benar: `Drs. Joko Contoh, S.H., M.Si.`, `Irjen. Pol. Joko Contoh`
"""

from collections.abc import Iterator
from itertools import islice

from plugins.checks.degrees import wrong_forms_in
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W314",
    name="wrong-degree",
    severity=Severity.WARNING,
    message={
        "id": "Gelar dan pangkat harus ditulis menurut EYD, `{right}`; di sini tertulis `{found}`.",
        "en": "Degrees and ranks must be written by the Indonesian spelling rules, `{right}`; here it is `{found}`.",
    },
    hint={"id": "Tulis `{right}`.", "en": "Write `{right}`."},
)
MOST = 40
"""Findings in one file."""


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at degrees, titles and ranks in Indonesian."""
    if prose.manuscript.lang.partition("-")[0] != "id":
        return
    for form in islice(wrong_forms_in(prose.text, prose.distinct_words), MOST):
        if not _is_variant(prose, form.start):
            place = prose.place(form.start, form.end)
            fix = form.right if form.sure and prose.may_be_fixed(form.start, form.end) else None
            found = " ".join(prose.text[form.start : form.end].split())
            yield RULE.at(place, right=form.right, found=found).mended_by(fix)


def _is_variant(prose: Prose, start: int) -> bool:
    """Say whether a name stands there as the register lists it, rank or degree included."""
    officials = prose.library.registers.officials.values()
    return any(prose.text.startswith(variant, start) for official in officials for variant in official.variants)
