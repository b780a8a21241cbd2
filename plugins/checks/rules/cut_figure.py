"""A shortened figure is rounded, not cut off.

What it checks: in a release, a figure beside its subject and period that is the one in `registers/figures.yml` without
its last digits is rounded: 43,4 and not 43,3 for 43.393.136.929.000.

Why: the press reprints the shorter figure, and those who have the full one ask where the difference went.

Bad: `Rp8,7 miliar` for Rp8.791.320.000

Good: `Rp8,8 miliar` for Rp8.791.320.000

Angka yang dipendekkan dibulatkan, bukan dipotong.

Yang diperiksa: dalam siaran, angka yang berdampingan dengan pokok dan masanya, jika sama dengan yang ada di
`registers/figures.yml` tanpa angka-angka terakhirnya, dibulatkan: 43,4 dan bukan 43,3 untuk 43.393.136.929.000.

Alasan: pers mencetak ulang angka yang pendek, dan mereka yang memiliki angka utuh bertanya ke mana selisihnya.

Salah: `Rp8,7 miliar` untuk Rp8.791.320.000

Benar: `Rp8,8 miliar` untuk Rp8.791.320.000
"""

from collections.abc import Iterator

from plugins.checks.figures import statements_in
from plugins.checks.official_figures import told
from plugins.checks.rounding import Verdict, as_written
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W812",
    name="cut-figure",
    severity=Severity.WARNING,
    message={
        "id": "Angka yang dipendekkan harus dibulatkan, bukan dipotong; {exact} di sini ditulis {found}.",
        "en": "A shortened figure must be rounded, not cut off; {exact} is written {found} here.",
    },
    hint={"id": "Tulis {right}.", "en": "Write {right}."},
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at every figure that has lost its last digits."""
    for statement in statements_in(prose):
        verdict, point = statement.verdict or (Verdict.AGREES, None)
        if point and verdict is Verdict.CUT:
            number = statement.number
            found = prose.text[number.start : number.end]
            right = found.replace(number.figure, as_written(number, point.value, prose.vocabulary))
            exact = told(statement.series, point.value)
            yield RULE.at(prose.place(number.start, number.end), exact=exact, found=found, right=right)
