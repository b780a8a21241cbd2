"""The verdict of a clarification is one of the site's.

What it checks: `verdict` is a key of the list `verdicts` in `site.yml`.

Why: the verdict is shown with the headline, and search engines are told it too.

Bad: `verdict: hoaks`

Good: `verdict: salah`

Putusan klarifikasi adalah salah satu putusan yang tersedia di situs.

Yang diperiksa: `verdict` berisi kunci dari daftar `verdicts` dalam `site.yml`.

Alasan: putusan tampil bersama judul, dan juga disampaikan kepada mesin pencari.

Salah: `verdict: hoaks`

Benar: `verdict: salah`
"""

from collections.abc import Iterator

from plugins.checks.register_keys import Guide
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library, Verdict

RULE = Rule(
    code="W305",
    name="unknown-verdict",
    severity=Severity.ERROR,
    message={
        "id": "`verdict` harus kunci dari daftar putusan; `{found}` tidak ada di sana.",
        "en": "`verdict` must be a key of the list of verdicts; `{found}` is not there.",
    },
    hint={"id": "{hint}", "en": "{hint}"},
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look up every verdict that a file states."""
    verdicts = {verdict.key: verdict for verdict in library.site.verdicts}
    guide = Guide(verdicts, "site.yml", _names)
    for manuscript in library.news:
        verdict = manuscript.fields.verdict
        if verdict and verdict not in verdicts:
            yield RULE.at(manuscript.place("verdict"), found=verdict, hint=guide.hint(verdict))


def _names(verdict: Verdict) -> tuple[str, ...]:
    return tuple(verdict.name.values())
