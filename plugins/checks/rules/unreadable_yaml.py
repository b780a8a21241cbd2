"""Fields are written so that they can be read.

What it checks: the fields of a release or page, the registers and `site.yml` follow the rules of YAML: a space stands
after the colon of a field, quotation marks and brackets are closed, lines of a list begin at the same column, no line
begins with a tab, and a text that holds a colon followed by a space stands in quotation marks.

Why: one colon, quotation mark or tab in the wrong place makes all fields of the file unreadable.

Bad: `title: Menteri: bantuan tiba di Aceh` has a second colon; `dateline:Banda Aceh` has no space after the colon.

Good: `title: "Menteri: bantuan tiba di Aceh"`, `dateline: Banda Aceh`

Isian ditulis dengan tanda baca yang tepat agar dapat dibaca.

Yang diperiksa: isian siaran dan halaman, daftar di folder `registers`, dan `site.yml` mengikuti aturan penulisan YAML.
Setelah titik dua ada spasi; tanda kutip dan tanda kurung selalu ditutup; butir daftar dimulai pada kolom yang sama;
baris tidak diawali tab; teks yang memuat titik dua dan spasi diapit tanda kutip.

Alasan: satu titik dua, tanda kutip, atau tab yang keliru membuat semua isian dalam berkas itu tidak dapat dibaca.

Salah: `title: Menteri: bantuan tiba di Aceh` memuat titik dua kedua; `dateline:Banda Aceh` tidak memakai spasi setelah
titik dua.

Benar: `title: "Menteri: bantuan tiba di Aceh"`, `dateline: Banda Aceh`
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

_QUOTE: Phrase = {
    "id": 'Apit teks dengan tanda kutip, misalnya `title: "Menteri: bantuan tiba"`.',
    "en": 'Put the text in quotes, such as `title: "Minister: aid has arrived"`.',
}
_SIGN: Phrase = {
    "id": "Ganti tab dengan spasi, dan apit teks yang dimulai dengan tanda seperti @ atau % dengan tanda kutip.",
    "en": "Use spaces instead of tabs, and put a text that begins with a sign such as @ or % in quotes.",
}
_CLOSE: Phrase = {"id": "Tambahkan tanda kutip penutup.", "en": "Add the closing quote."}
_BACKSLASH: Phrase = {
    "id": "Ganti kutip ganda pengapitnya dengan kutip tunggal, atau tulis \\\\ untuk setiap \\.",
    "en": "Use single quotes around the text, or write \\\\ for each \\.",
}
_FIELD: Phrase = {"id": "Tulis setiap isian sebagai `nama: nilai`.", "en": "Write every field as `name: value`."}
_BRACKETS: Phrase = {
    "id": "Tutup setiap [ dengan ] dan setiap { dengan }, dan pisahkan isinya dengan koma.",
    "en": "Close every [ with ] and every { with }, and put commas between what they hold.",
}
_ALIGN: Phrase = {
    "id": "Mulai setiap isian di awal baris, luruskan bagian-bagiannya, dan tutup setiap tanda kutip di baris atas.",
    "en": "Begin each field at the start of a line, align its parts, and close every quote on the lines above.",
}
_NEW_LINE: Phrase = {
    "id": "Mulai daftar di baris baru: setiap butir diawali `- `.",
    "en": "Begin the list on a new line: each entry starts with `- `.",
}
_RETYPE: Phrase = {
    "id": "Hapus karakter itu: ketik ulang baris ini.",
    "en": "Remove it: type this line anew.",
}
_SPACE: Phrase = {
    "id": "Tulis spasi setelah titik dua, misalnya `title: Bantuan tiba`.",
    "en": "Write a space after the colon, such as `title: Aid has arrived`.",
}
_DOUBLE_INSIDE: Phrase = {
    "id": "Apit seluruh nilai dengan kutip tunggal, misalnya `title: '\"Bantuan\" tiba'`.",
    "en": "Put the whole value in single quotes, such as `title: '\"Aid\" has arrived'`.",
}
_SINGLE_INSIDE: Phrase = {
    "id": 'Apit seluruh nilai dengan kutip ganda, misalnya `title: "Bantuan tiba Jum\'at"`.',
    "en": 'Put the whole value in double quotes, such as `title: "The ministry\'s aid"`.',
}
_REASONS: dict[str, tuple[str, str, Phrase]] = {
    "no space after colon": ("tidak ada spasi setelah titik dua", "no space after the colon", _SPACE),
    "double quotes inside": ("ada tanda kutip di dalam nilai", "quotation marks inside a value", _DOUBLE_INSIDE),
    "single quotes inside": ("ada tanda kutip di dalam nilai", "quotation marks inside a value", _SINGLE_INSIDE),
    "mapping values are not allowed": ("ada titik dua di dalam teks", "a colon inside a text", _QUOTE),
    "cannot start any token": ("ada tab atau tanda khusus di awal", "a tab or a special sign first", _SIGN),
    "unexpected end of stream": ("tanda kutip tidak ditutup", "a quote is never closed", _CLOSE),
    "unknown escape character": ("ada garis miring terbalik", "a backslash inside quotes", _BACKSLASH),
    "could not find expected ':'": ("ada baris tanpa titik dua", "a line without a colon", _FIELD),
    "did not find expected ','": ("tanda kurung tidak lengkap", "brackets are incomplete", _BRACKETS),
    "did not find expected node content": ("ada nilai yang tidak lengkap", "a value is incomplete", _BRACKETS),
    "did not find expected key": ("baris ini tidak lurus", "this line is not aligned", _ALIGN),
    "did not find expected '-' indicator": ("daftar ini tidak lurus", "this list is not aligned", _ALIGN),
    "did not find expected <document start>": ("baris ini tidak lurus", "this line is not aligned", _ALIGN),
    "sequence entries are not allowed": ("daftar dimulai di tengah baris", "a list begins inside a line", _NEW_LINE),
    "control characters are not allowed": ("ada karakter tersembunyi", "a hidden character", _RETYPE),
}
"""What the reader says, in Indonesian, in English, and how to mend it."""


def in_words(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Say in plain words why reading stopped; the reader's own words where the reason is a rare one."""
    reason = str(values["reason"])
    for part, (in_indonesian, in_english, mend) in _REASONS.items():
        if part in reason:
            return {"reason": {"id": in_indonesian, "en": in_english}, "mend": mend}
    return {"reason": reason, "mend": _QUOTE}
