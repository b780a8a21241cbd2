"""An exception has a reason.

What it checks: behind every rule's name under `allow` stands why it does not count here, in words.

Why: who reads the release later, an editor or an auditor, must be able to see why the finding was let pass.

Bad: `allow: {summary-too-long: "-"}`

Good: `allow: {summary-too-long: The programme has a long name.}`

Pengecualian punya alasan.

Yang diperiksa: di belakang setiap nama aturan di bawah `allow` tertulis, dengan kata-kata, mengapa aturan itu tidak
berlaku di sini.

Alasan: orang yang membaca siaran ini kemudian, penyunting atau pemeriksa, harus bisa melihat mengapa temuannya
dibiarkan.

Salah: `allow: {summary-too-long: "-"}`

Benar: `allow: {summary-too-long: Nama programnya panjang.}`
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W215",
    name="exception-without-reason",
    severity=Severity.ERROR,
    message={
        "id": "Pengecualian harus punya alasan; untuk `{rule}` hanya tertulis `{found}`.",
        "en": "An exception must have a reason; for `{rule}` it only says `{found}`.",
    },
    hint={
        "id": "Tulis mengapa aturan ini tidak berlaku di sini: `allow: {{{rule}: alasannya}}`.",
        "en": "Write why this rule does not count here: `allow: {{{rule}: the reason}}`.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look for words in every reason."""
    for manuscript in library.manuscripts:
        for name, reason in (manuscript.fields.allow or {}).items():
            if not any(map(str.isalnum, reason)):
                yield RULE.at(manuscript.place("allow", name), rule=name, found=reason)
