"""Some fields take one of a few words.

What it checks: `kind` is release or clarification; `status` is draft, published or withdrawn; likewise in site.yml.

Why: another word says nothing to the program, and a draft could be published by mistake.

Bad: `status: draf`

Good: `status: draft`
"""

from collections.abc import Mapping

from plugins.diagnostics import Rule, Severity, Value

RULE = Rule(
    code="W204",
    name="unknown-choice",
    severity=Severity.ERROR,
    message={
        "id": "`{field}` harus berisi {expected}; tertulis `{found}`.",
        "en": "`{field}` must be {expected}; it says `{found}`.",
    },
    hint={"id": "Tulis salah satu kata itu, dengan huruf kecil.", "en": "Write one of these words, in lower case."},
)


def in_words(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Name the choices in both languages."""
    *first, last = str(values["expected"]).replace(" or ", ", ").split(", ")
    listed = ", ".join(f"`{word}`" for word in first)
    comma = "," if len(first) > 1 else ""
    expected = {"id": f"{listed}{comma} atau `{last}`", "en": f"{listed} or `{last}`"}
    return {**values, "expected": expected if first else f"`{last}`"}
