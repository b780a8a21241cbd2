"""`lang` agrees with the file's name.

What it checks: where front matter states `lang`, it is the language code of the file's name.

Why: the file's name decides; a different `lang` shows that one of the two is wrong.

Bad: `lang: en` in `bantuan-aceh.id.md`

Good: no `lang` at all, or `lang: id`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W110",
    name="language-mismatch",
    severity=Severity.ERROR,
    message={
        "id": "`lang` harus sama dengan bahasa di nama berkas, `{expected}`; tertulis `{found}`.",
        "en": "`lang` must be the language in the file's name, `{expected}`; it says `{found}`.",
    },
    hint={
        "id": "Hapus baris `lang`, atau ganti nama berkas.",
        "en": "Remove the line `lang`, or rename the file.",
    },
)
