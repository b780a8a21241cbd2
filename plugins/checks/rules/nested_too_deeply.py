"""Fields are not nested deeper than eight levels.

What it checks: the depth of lists and fields inside one another in front matter, registers and site.yml.

Why: no field needs more than four levels; deep nesting is a slip of the keyboard or an attack.

Bad: `title: [[[[[[[[[Judul]]]]]]]]]`

Good: `title: Judul`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W104",
    name="nested-too-deeply",
    severity=Severity.ERROR,
    message={
        "id": "Daftar di dalam daftar paling banyak delapan tingkat; di sini lebih dalam.",
        "en": "Lists in lists go at most eight levels deep; here they go deeper.",
    },
    hint={
        "id": "Hapus tanda [ atau {{ yang berlebih, atau apit teksnya dengan tanda kutip.",
        "en": "Remove the surplus [ or {{, or put the text in quotes.",
    },
)
