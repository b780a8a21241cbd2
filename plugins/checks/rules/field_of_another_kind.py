"""Fields fit the kind of file.

What it checks: a release has no fields that belong to a clarification, such as `claim` and `verdict`, and a page none
that belong to a release, such as `date`.

Why: such a field is shown nowhere. Most often the line `kind: clarification` was forgotten.

Bad: `verdict: salah` in a file without the line that says it is a clarification

Good: both `kind: clarification` and `verdict: salah`, or neither

Isian sesuai dengan jenis berkas.

Yang diperiksa: siaran pers tidak memuat isian klarifikasi, seperti `claim` dan `verdict`, dan halaman tidak memuat
isian siaran, seperti `date`.

Alasan: isian seperti itu tidak tampil di mana pun. Yang paling sering terjadi, baris `kind: clarification` terlupa.

Salah: `verdict: salah` dalam berkas tanpa baris yang menyatakan bahwa ini klarifikasi

Benar: `kind: clarification` bersama `verdict: salah`, atau tanpa keduanya
"""

from collections.abc import Mapping

from plugins.diagnostics import Rule, Severity, Value
from plugins.releases import ABOUT

RULE = Rule(
    code="W203",
    name="field-of-another-kind",
    severity=Severity.ERROR,
    message={
        "id": "Isian harus sesuai jenis berkas; `{field}` tidak ada pada {kind}.",
        "en": "Fields must fit the kind of file; {kind} has no `{field}`.",
    },
    hint={"id": "Hapus `{field}`{otherwise}.", "en": "Remove `{field}`{otherwise}."},
)

_KINDS = {
    "release": {"id": "siaran pers", "en": "a press release"},
    "clarification": {"id": "klarifikasi", "en": "a clarification"},
    "page": {"id": "halaman", "en": "a page"},
}
_CLARIFY = {
    "id": ", atau tulis `kind: clarification` jika ini klarifikasi",
    "en": ", or write `kind: clarification` if this is one",
}
_MOVE = {
    "id": ", atau pindahkan berkas ke folder releases jika ini berita",
    "en": ", or move the file to the folder releases if it is news",
}


def in_words(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Name the kind, and the other way out."""
    field, kind = str(values["field"]), str(values["kind"])
    otherwise: Value = ""
    if kind == "page":
        otherwise = _MOVE
    elif "clarification" in ABOUT[field].kinds:
        otherwise = _CLARIFY
    return {"field": field, "kind": _KINDS[kind], "otherwise": otherwise}
