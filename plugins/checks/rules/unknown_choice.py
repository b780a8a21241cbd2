"""Fields with a choice hold one of the words to choose from.

What it checks: `kind` is `release` or `clarification`; `status` of a release is `draft`, `published` or `withdrawn`,
that of a page `draft` or `published`. Choices in `site.yml` are checked likewise. The words are English in every
language.

Why: any other word says nothing to the site; what was meant as a draft could be published by mistake.

Bad: `status: terbit`

Good: `status: published`

Isian pilihan memuat salah satu kata yang tersedia.

Yang diperiksa: `kind` berisi `release` atau `clarification`; `status` siaran berisi `draft`, `published`, atau
`withdrawn`, sedangkan `status` halaman `draft` atau `published`. Pilihan dalam `site.yml` juga diperiksa. Kata-kata ini
selalu dalam bahasa Inggris.

Alasan: kata lain tidak dikenal oleh situs, sehingga naskah yang dimaksudkan sebagai draf bisa telanjur terbit.

Salah: `status: terbit`

Benar: `status: published`
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
