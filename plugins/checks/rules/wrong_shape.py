"""A field holds what it is made for: a text, a list, parts with names, or a number.

What it checks: whatever is written in a field of a release, page, register or `site.yml` has the form of that field:
one text for `title`, for example, and for `photo` the parts `file`, `alt`, `caption` and `credit`.

Why: a list cannot be shown as a title, nor a file name as a photo with caption and credit.

Bad: `title: [Bantuan, Aceh]`, `photo: bantuan.png`

Good: `title: Bantuan tiba di Aceh`, `photo: {file: bantuan.png, alt: Warga menerima karung beras., caption: Pembagian
beras di Banda Aceh., credit: "Foto: Rina Sari"}`

Isian ditulis dalam bentuk yang sesuai: teks, daftar, bagian bernama, atau angka.

Yang diperiksa: isian dalam siaran, halaman, daftar di folder `registers`, dan `site.yml` ditulis dalam bentuk yang
sesuai, misalnya satu teks untuk `title`, dan bagian `file`, `alt`, `caption`, dan `credit` untuk `photo`.

Alasan: daftar tidak dapat tampil sebagai judul, dan nama berkas saja tidak dapat tampil sebagai foto dengan keterangan
dan kredit.

Salah: `title: [Bantuan, Aceh]`, `photo: bantuan.png`

Benar: `title: Bantuan tiba di Aceh`, `photo: {file: bantuan.png, alt: Warga menerima karung beras., caption: Pembagian
beras di Banda Aceh., credit: "Foto: Rina Sari"}`
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
_EXAMPLES: dict[str, _Shape] = {
    "photo": (
        {
            "id": "bagian-bagian bernama: file, alt, caption, dan credit",
            "en": "parts with names: file, alt, caption and credit",
        },
        {
            "id": 'Tulis `photo: {file: banjir.jpg, alt: Yang terlihat, caption: Keterangan, credit: "Foto: Nama"}`.',
            "en": 'Write `photo: {file: flood.jpg, alt: What is seen, caption: Caption, credit: "Photo: Name"}`.',
        },
    ),
    "contact": (
        {"id": "bagian-bagian bernama: name, phone, dan email", "en": "parts with names: name, phone and email"},
        {
            "id": 'Tulis yang ada saja: `contact: {name: Rina Sari, phone: "021 1234", email: humas@contoh.example}`.',
            "en": 'Write those there are: `contact: {name: Rina Sari, phone: "021 1234", email: pr@contoh.example}`.',
        },
    ),
    "updated": (
        {"id": "daftar berisi date dan note", "en": "a list of date and note"},
        {
            "id": "Tulis `updated: [{date: 2026-08-22, note: Apa yang diubah.}]`.",
            "en": "Write `updated: [{date: 2026-08-22, note: What was changed.}]`.",
        },
    ),
    "evidence": (
        {"id": "daftar berisi text dan source", "en": "a list of text and source"},
        {
            "id": "Tulis `evidence: [{text: Yang terbukti., source: BPS}]`; boleh ditambah date dan url.",
            "en": "Write `evidence: [{text: What is shown., source: BPS}]`; date and url may be added.",
        },
    ),
}
"""Fields made of parts: which parts, and a line that has them."""
_NOTHING = {"id": "sesuatu yang kosong", "en": "nothing"}


def in_words(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Name the shape that is required."""
    shape, mend = _SHAPES.get(str(values["expected"]), _OTHER)
    if shape is _PARTS[0]:
        shape, mend = _EXAMPLES.get(str(values["field"]), _PARTS)
    written: Value = f"`{values['found']}`" if values["found"] else _NOTHING
    return {"field": values["field"], "shape": shape, "mend": mend, "written": written}
