"""A field holds what it is made for: a text, a list, parts with names, a number.

What it checks: the shape of every field of front matter, registers and site.yml.

Why: a list where a title belongs cannot be shown as one.

Bad: `title: [Bantuan, Aceh]`

Good: `title: Bantuan untuk Aceh`
"""

from collections.abc import Mapping

from plugins.checks.wording import Phrase
from plugins.diagnostics import Rule, Severity, Value

RULE = Rule(
    code="W207",
    name="wrong-shape",
    severity=Severity.ERROR,
    message={
        "id": "`{field}` harus berupa {shape}; tertulis {written}.",
        "en": "`{field}` must be {shape}; it holds {written}.",
    },
    hint={"id": "{mend}", "en": "{mend}"},
)

_Shape = tuple[Phrase, Phrase]

_TEXT: _Shape = (
    {"id": "satu teks", "en": "one text"},
    {
        "id": "Tulis teksnya langsung setelah titik dua, tanpa [ ] atau { }.",
        "en": "Write the text after the colon, without [ ] or { }.",
    },
)
_PARTS: _Shape = (
    {"id": "bagian-bagian bernama", "en": "parts with names"},
    {"id": "Tulis setiap bagian sebagai `nama: nilai`.", "en": "Write each part as `name: value`."},
)
_LIST: _Shape = (
    {"id": "daftar", "en": "a list"},
    {
        "id": "Tulis setiap butir di baris baru, diawali `- `.",
        "en": "Write each entry on a line of its own that starts with `- `.",
    },
)
_NUMBER: _Shape = (
    {"id": "angka", "en": "a number"},
    {"id": "Tulis angka saja, tanpa titik atau satuan.", "en": "Write digits only, without points or units."},
)
_OTHER: _Shape = (
    {"id": "nilai yang diizinkan", "en": "an allowed value"},
    {
        "id": "Lihat penjelasan isian ini di panduan, lalu perbaiki nilainya.",
        "en": "See what the guide says of this field, and mend its value.",
    },
)
_SHAPES = {
    "string_type": _TEXT,
    "model_type": _PARTS,
    "dict_type": _PARTS,
    "tuple_type": _LIST,
    "int_parsing": _NUMBER,
    "int_type": _NUMBER,
}
_NOTHING = {"id": "sesuatu yang kosong", "en": "nothing"}


def in_words(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Name the shape that is required."""
    shape, mend = _SHAPES.get(str(values["expected"]), _OTHER)
    written: Value = f"`{values['found']}`" if values["found"] else _NOTHING
    return {"field": values["field"], "shape": shape, "mend": mend, "written": written}
