"""An exception names a rule that there is.

What it checks: every name under `allow` is the name of a rule.

Why: a misspelt name lets nothing pass, and its reason would be kept for nothing.

Bad: `allow: {summary-to-long: The programme has a long name.}`

Good: `allow: {summary-too-long: The programme has a long name.}`

Pengecualian menyebut aturan yang ada.

Yang diperiksa: setiap nama di bawah `allow` adalah nama sebuah aturan.

Alasan: nama yang salah ketik tidak mengecualikan apa pun, dan alasannya tersimpan percuma.

Salah: `allow: {summary-to-long: Nama programnya panjang.}`

Benar: `allow: {summary-too-long: Nama programnya panjang.}`
"""

from collections.abc import Iterator

from plugins.checks.manual import rule_names
from plugins.checks.wording import Phrase, suggest
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library, closest

RULE = Rule(
    code="W214",
    name="unknown-exception",
    severity=Severity.WARNING,
    message={
        "id": "Pengecualian harus menyebut nama aturan yang ada; `{found}` tidak dikenal.",
        "en": "An exception must name a rule that there is; `{found}` is not known.",
    },
    hint={"id": "{advice}", "en": "{advice}"},
)

_COPY: Phrase = {
    "id": "Salin nama aturan dari temuannya, atau hapus pengecualian ini.",
    "en": "Copy the rule's name from its finding, or remove this exception.",
}


def check_story(library: Library) -> Iterator[Finding]:
    """Compare the names under `allow` with those of the rules."""
    for manuscript in library.manuscripts:
        for name in manuscript.fields.allow or ():
            if name not in rule_names():
                advice = suggest(closest(name, rule_names()), _COPY)
                yield RULE.at(manuscript.place("allow", name), found=name, advice=advice)
