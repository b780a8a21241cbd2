"""A release is named name.language.md, and lies in the folder releases.

What it checks: every file in the folders `releases` and `pages` is a text named `name.language.md`, with no other dots
in its name, or a picture (.avif, .jpeg, .jpg, .png, .webp). Folders with texts have no name that is merely like these
two, such as `release`. Files whose names begin with a dot are passed over.

Why: the name tells the language, and files that differ only in the language are translations of each other. A file or
folder under another name would be missing from the site, and nobody would notice.

Bad: `lain.md` lacks the language; `uji.id.MD`, `siaran.docx`; `release/2026/08/uji.id.md` lies in the wrong folder.

Good: `releases/2026/08/bantuan-aceh.id.md`, with its picture `bantuan.png` beside it

Nama berkas siaran ditulis nama.bahasa.md, dan letaknya di folder releases.

Yang diperiksa: setiap berkas di folder `releases` dan `pages` adalah naskah bernama `nama.bahasa.md`, tanpa titik lain,
atau gambar (.avif, .jpeg, .jpg, .png, .webp). Folder berisi naskah tidak boleh bernama mirip kedua folder itu, misalnya
`release`. Berkas yang namanya diawali titik dilewati.

Alasan: bahasa siaran diketahui dari nama berkasnya, dan berkas yang hanya berbeda kode bahasanya adalah terjemahan satu
sama lain. Berkas atau folder dengan nama lain tidak akan terbit, dan tidak ada yang menyadarinya.

Salah: `lain.md` tanpa kode bahasa; `uji.id.MD`, `siaran.docx`; `release/2026/08/uji.id.md` berada di folder yang salah.

Benar: `releases/2026/08/bantuan-aceh.id.md`, dengan gambar `bantuan.png` di sampingnya
"""

from collections.abc import Mapping

from plugins.checks.wording import Phrase
from plugins.diagnostics import Rule, Severity, Value
from plugins.prose import regex
from plugins.releases import key_of

RULE = Rule(
    code="W108",
    name="file-name",
    severity=Severity.ERROR,
    message={
        "id": "Nama berkas atau folder harus berupa {expected}; yang ada `{found}`.",
        "en": "A file or folder must be named {expected}; this one is `{found}`.",
    },
    hint={"id": "{mend}", "en": "{mend}"},
)

_TEXT: Phrase = {
    "id": "`nama.bahasa.md`, misalnya `bantuan-aceh.id.md`",
    "en": "`name.language.md`, such as `aid-aceh.en.md`",
}
_TEXT_OR_PICTURE: Phrase = {
    "id": "`nama.bahasa.md` untuk naskah, atau .jpg, .jpeg, .png, .webp, atau .avif untuk gambar",
    "en": "`name.language.md` for a text, or .jpg, .jpeg, .png, .webp or .avif for a picture",
}
_FOLDER: Phrase = {
    "id": "`releases/` untuk siaran dan `pages/` untuk halaman",
    "en": "`releases/` for releases and `pages/` for pages",
}
_RENAME: Phrase = {
    "id": "Ganti nama berkas: huruf kecil, angka, dan tanda hubung, lalu kode bahasa.",
    "en": "Rename the file: lower-case letters, digits and hyphens, then the language code.",
}
_SAVE_PICTURE: Phrase = {
    "id": "Buka di penyunting gambar dan simpan sebagai JPEG atau PNG.",
    "en": "Open it in an image editor and save it as JPEG or PNG.",
}
_COPY: Phrase = {
    "id": "Salin isinya ke berkas teks `nama.bahasa.md`, lalu pindahkan berkas ini ke luar folder isi situs.",
    "en": "Copy what it says to a text file `name.language.md`, then move this file out of the content folder.",
}
_OTHER_PICTURES = (".bmp", ".gif", ".heic", ".heif", ".jfif", ".psd", ".svg", ".tif", ".tiff")
_TEXT_SUFFIXES = regex(r"(?:\.(?:md|mkd|mdown|markdown|txt|text|bak|orig)~?)+$")


def in_words(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Say what the name should be, the very name where it can be told."""
    found = str(values["found"])
    if meant := values.get("meant"):
        return {"found": found, "expected": _FOLDER, "mend": _rename(str(meant))}
    expected = _TEXT if found.endswith(".md") else _TEXT_OR_PICTURE
    return {"found": found, "expected": expected, "mend": _mend(found)}


def _mend(found: str) -> Phrase:
    if found.lower().endswith(_OTHER_PICTURES):
        return _SAVE_PICTURE
    if _TEXT_SUFFIXES.search(found.lower()) and (name := _text_name(found)):
        return _rename(name)
    return _RENAME if found.lower().endswith(".md") else _COPY


def _text_name(found: str) -> str:
    """Return how a text would be named whose suffix alone is wrong, "" where more is."""
    name = _TEXT_SUFFIXES.sub("", found.lower()) + ".md"
    return name if name != found and key_of(name) != name else ""


def _rename(name: str) -> Phrase:
    return {"id": f"Ganti namanya menjadi `{name}`.", "en": f"Rename it to `{name}`."}
