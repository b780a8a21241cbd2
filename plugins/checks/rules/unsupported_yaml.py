"""Fields are plain texts, lists and fields in fields.

What it checks: front matter and registers use none of YAML's rarer constructions: anchors (`&`), references (`*`), tags
(`!`), lists as names, several documents in one file.

Why: they are hardly ever meant, and a few of them in a row can fill a computer's memory.

Bad: `title: *Penting* bantuan tiba`

Good: `title: "*Penting* bantuan tiba"`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W103",
    name="unsupported-yaml",
    severity=Severity.ERROR,
    message={
        "id": "Isian harus berupa teks, daftar, atau isian di dalam isian; di sini ada tanda lain (&, *, !, ?).",
        "en": "Fields must be texts, lists or fields in fields; here stands another sign (&, *, !, ?).",
    },
    hint={
        "id": "Apit teks yang dimulai dengan &, *, !, atau ? dengan tanda kutip.",
        "en": "Put a text that begins with &, *, ! or ? in quotes.",
    },
)
