"""Files and folders can be opened.

What it checks: the computer that builds the site may open every folder of the content, and every file it needs.

Why: what cannot be opened would be missing from the site without a word.

Bad: a release that only its writer may open.

Good: files and folders that everyone who builds the site may open.

Berkas dan folder dapat dibuka.

Yang diperiksa: komputer yang membangun situs diizinkan membuka setiap folder isi situs dan setiap berkas yang
diperlukan.

Alasan: yang tidak dapat dibuka akan hilang dari situs tanpa pemberitahuan.

Salah: siaran yang hanya boleh dibuka penulisnya.

Benar: berkas dan folder yang boleh dibuka oleh semua yang membangun situs.
"""

from collections.abc import Mapping

from plugins.diagnostics import Rule, Severity, Value

RULE = Rule(
    code="W116",
    name="unreadable-file",
    severity=Severity.ERROR,
    message={
        "id": "Berkas dan folder harus dapat dibuka; `{found}` ditolak oleh sistem: {reason}.",
        "en": "Files and folders must open; the system refused `{found}`: {reason}.",
    },
    hint={
        "id": "Beri izin baca untuk berkas atau folder itu, lalu periksa lagi.",
        "en": "Give permission to read it, then check again.",
    },
)

_DENIED = {"id": "izin baca tidak ada", "en": "permission denied"}


def in_words(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Say the usual reason in both languages; a rare one in the words of the system."""
    return {**values, "reason": _DENIED} if values["reason"] == "Permission denied" else values
