"""Fields have the names that are in the guide.

What it checks: every field, and every part of a field, in releases, pages, registers and `site.yml` has one of the
known names.

Why: a field with a misspelt name would be passed over in silence, and what was written there would be shown nowhere.

Bad: `penulis: Ani`, `writter: Ani`

Good: `writer: Ani`

Nama isian ditulis seperti dalam panduan.

Yang diperiksa: setiap isian dan bagian isian dalam siaran, halaman, daftar di folder `registers`, dan `site.yml`
memakai nama yang dikenal.

Alasan: isian yang namanya salah ketik akan dilewati diam-diam, dan isinya tidak tampil di mana pun.

Salah: `penulis: Ani`, `writter: Ani`

Benar: `writer: Ani`
"""

from collections.abc import Mapping

from plugins.checks.wording import choose, suggest
from plugins.diagnostics import Rule, Severity, Value
from plugins.releases import ABOUT, closest

RULE = Rule(
    code="W202",
    name="unknown-field",
    severity=Severity.ERROR,
    message={
        "id": "Nama isian harus salah satu yang dikenal; tertulis `{field}`.",
        "en": "A field must have one of the known names; this one is `{field}`.",
    },
    hint={"id": "{advice}", "en": "{advice}"},
)

_REMOVE = {
    "id": "Periksa ejaannya, atau hapus isian ini.",
    "en": "Check its spelling, or remove this field.",
}


def in_words(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Name the field that was meant, also where its label was written, as in `tanggal`."""
    field = str(values["field"])
    known = str(values["known"]).split(", ")
    suggestion = _by_label(field, known) or str(values["suggestion"])
    return {"field": field, "advice": suggest(suggestion, choose(known, _REMOVE))}


def _by_label(field: str, known: list[str]) -> str:
    """Return the field whose label, in any language, was written instead of its name."""
    labels = {label.casefold(): name for name in known if name in ABOUT for label in ABOUT[name].label.values()}
    word = field.rpartition(".")[2].casefold().replace("_", " ")
    return labels.get(word) or labels.get(closest(word, labels), "") if word not in known else ""
