"""The field lang is the same as the language in the file's name.

What it checks: where a file has the field `lang`, it holds the language code of the file's name.

Why: the name of the file decides. Where `lang` says something else, one of the two is wrong, most often because the
file was copied.

Bad: `lang: id` in `bantuan-aceh.en.md`

Good: `lang: en` in `bantuan-aceh.en.md`, or no `lang` at all

Isian lang sama dengan bahasa di nama berkas.

Yang diperiksa: jika berkas memuat `lang`, isinya sama dengan kode bahasa di nama berkas.

Alasan: nama berkaslah yang menentukan. Jika `lang` berbeda, salah satunya keliru; biasanya karena berkas disalin.

Salah: `lang: id` dalam `bantuan-aceh.en.md`

Benar: `lang: en` dalam `bantuan-aceh.en.md`, atau tanpa `lang` sama sekali
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
