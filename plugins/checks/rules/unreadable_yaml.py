"""Front matter and registers can be read as YAML.

What it checks: the fields of a file are well-formed YAML.

Why: one misplaced colon, quote or tab makes every field of the file unreadable.

Bad: `title: Menteri: bantuan tiba` (a second colon followed by a space)

Good: `title: "Menteri: bantuan tiba"`
"""

from collections.abc import Mapping

from plugins.checks.wording import Phrase
from plugins.diagnostics import Rule, Severity, Value

RULE = Rule(
    code="W102",
    name="unreadable-yaml",
    severity=Severity.ERROR,
    message={
        "id": "Isian harus dapat dibaca sebagai YAML; di sini pembacaan terhenti: {reason}.",
        "en": "Fields must be readable as YAML; reading stopped here: {reason}.",
    },
    hint={"id": "{mend}", "en": "{mend}"},
)

_Reason = tuple[Phrase, Phrase]

_QUOTE: Phrase = {
    "id": "Apit teks dengan tanda kutip, misalnya `title: \"Menteri: bantuan tiba\"`.",
    "en": "Put the text in quotes, such as `title: \"Minister: aid has arrived\"`.",
}
_BRACKETS: Phrase = {
    "id": "Tutup setiap [ dengan ] dan setiap { dengan }, dan pisahkan isinya dengan koma.",
    "en": "Close every [ with ] and every { with }, and put commas between what they hold.",
}
_ALIGN: Phrase = {
    "id": "Mulai setiap isian di awal baris, dan luruskan bagian-bagian sebuah isian dengan spasi, bukan tab.",
    "en": "Begin each field at the start of a line, and align the parts of a field with spaces, not tabs.",
}
_REASONS: dict[str, _Reason] = {
    "mapping values are not allowed": ({"id": "ada titik dua di dalam teks", "en": "a colon inside a text"}, _QUOTE),
    "cannot start any token": ({"id": "ada tanda khusus atau tab di awal", "en": "a special sign or a tab first"}, _QUOTE),
    "unexpected end of stream": ({"id": "tanda kutip tidak ditutup", "en": "a quote is never closed"}, {
        "id": "Tambahkan tanda kutip penutup.", "en": "Add the closing quote.",
    }),
    "unknown escape character": ({"id": "ada garis miring terbalik", "en": "a backslash inside quotes"}, {
        "id": "Ganti tanda kutip ganda pengapitnya dengan kutip tunggal, atau tulis \\\\ untuk setiap \\.",
        "en": "Use single quotes around the text, or write \\\\ for each \\.",
    }),
    "could not find expected ':'": ({"id": "ada baris tanpa titik dua", "en": "a line without a colon"}, {
        "id": "Tulis setiap isian sebagai `nama: nilai`.", "en": "Write every field as `name: value`.",
    }),
    "did not find expected ','": ({"id": "tanda kurung tidak lengkap", "en": "brackets are incomplete"}, _BRACKETS),
    "did not find expected node content": ({"id": "ada nilai yang tidak lengkap", "en": "a value is incomplete"}, _BRACKETS),
    "did not find expected key": ({"id": "baris ini tidak lurus", "en": "this line is not aligned"}, _ALIGN),
    "did not find expected '-' indicator": ({"id": "daftar tidak lurus", "en": "a list is not aligned"}, _ALIGN),
    "did not find expected <document start>": ({"id": "baris ini tidak lurus", "en": "this line is not aligned"}, _ALIGN),
    "sequence entries are not allowed": ({"id": "daftar dimulai di tempat keliru", "en": "a list begins in a wrong place"}, {
        "id": "Mulai daftar di baris baru: setiap butir diawali `- `.",
        "en": "Begin the list on a new line: each entry starts with `- `.",
    }),
    "control characters are not allowed": ({"id": "ada karakter tersembunyi", "en": "a hidden character"}, {
        "id": "Hapus karakter itu: ketik ulang baris ini.", "en": "Remove it: type this line anew.",
    }),
}  # fmt: skip


def in_words(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Say in plain words why reading stopped; the reader's own words where the reason is a rare one."""
    reason = str(values["reason"])
    plain, mend = next((known for part, known in _REASONS.items() if part in reason), ({"en": reason}, _QUOTE))
    return {"reason": plain, "mend": mend}
